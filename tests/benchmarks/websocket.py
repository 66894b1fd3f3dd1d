"""A viewer without a browser: Streamlit's websocket protocol, spoken as its frontend speaks it.

A viewer opens a page at an address, asks for reruns, and is told what came: the messages, their bytes before any
compression of the connection, and the milliseconds from asking until the run was over. A message the viewer holds
already comes as a reference and is put back in place, as in a browser.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Final, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState, ContextInfo
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from tests.benchmarks.runs import Run

TIMEOUT: Final = 120.0
"""Seconds for a run to end: a first view of a million people on a busy machine takes some."""
_OVER: Final = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
_HELD_FOR: Final = 2
"""Runs for which a message nobody referred to is held, as `global.maxCachedMessageAge` says."""


class PageError(Exception):
    """A page that did not come, or came with an error on it; its text names the page."""


class Viewer:
    """One session at `address` (`http://127.0.0.1:8501`), on one page at a time; closed by `with` or `close`.

    `is_compressing` offers compression as browsers do; whether there is any is for the server to say.
    """

    def __init__(self, address: str, *, timeout: float = TIMEOUT, is_compressing: bool = True) -> None:
        self.address = address
        self.page = ""
        self.query = ""
        self._hash = ""
        self._pages: dict[str, str] = {}
        self.timeout = timeout
        self._held: dict[str, tuple[ForwardMsg, int]] = {}
        self._runs = 0
        self._open = ExitStack()
        connection = connect(
            address.replace("http", "ws", 1) + "/_stcore/stream",
            origin=Origin(address),
            subprotocols=[Subprotocol("streamlit")],
            compression="deflate" if is_compressing else None,
            open_timeout=timeout,
            ping_interval=None,  # a server busy for a minute is slow, not gone: the timeout of the run decides
            max_size=None,
            max_queue=None,
            proxy=None,
        )
        self._socket = self._open.enter_context(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._open.close()

    def visit(self, page: str = "", query: str = "") -> Run:
        """Go to a page by its path in the URL ("" is the one that opens), with a query such as `wilayah=33.10`.

        The first visit names the page, as a browser that opens an address does; a later one knows its hash from the
        menu. Raises `PageError`.
        """
        self.page, self.query, self._hash = page, query, self._pages.get(page, "")
        return self._run(ClientState(page_name="" if self._hash else page))

    def rerun(self, *, fragment: str = "", widgets: Iterable[WidgetState] = ()) -> Run:
        """Run the page, or one fragment of it, again; `widgets` are those a reader set or pressed. Raises
        `PageError`."""
        state = ClientState(fragment_id=fragment)
        state.widget_states.widgets.extend(widgets)
        return self._run(state)

    def _run(self, state: ClientState) -> Run:
        state.query_string, state.page_script_hash = self.query, self._hash
        state.cached_message_hashes.extend(self._held)
        state.context_info.CopyFrom(self._context())
        asked = BackMsg(rerun_script=state).SerializeToString()
        with self._named():
            run = self._received(asked)
        for fault in run.faults():
            raise PageError(f"page {self._name()}: {fault}")
        if not state.fragment_id:
            self._forget()
        return run

    def _context(self) -> ContextInfo:
        url = f"{self.address}/{self.page}"
        return ContextInfo(
            timezone="Asia/Jakarta",
            timezone_offset=-420,
            locale="id-ID",
            url=url,
            is_embedded=False,
            color_scheme="light",
        )

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except TimeoutError as fault:
            raise PageError(f"page {self._name()}: no end of the run within {self.timeout:.0f} s") from fault
        except WebSocketException as fault:
            raise PageError(f"page {self._name()}: the connection broke: {fault}") from fault

    def _name(self) -> str:
        return f"/{self.page}?{self.query}" if self.query else f"/{self.page}"

    def _received(self, asked: bytes) -> Run:
        """Ask, and collect what comes until the run is over; a run that starts itself anew is one run."""
        messages, size, references = [], 0, 0
        begin = time.perf_counter()
        self._socket.send(asked)
        while True:
            data = self._socket.recv(begin + self.timeout - time.perf_counter(), decode=False)
            message = ForwardMsg.FromString(data)
            size += len(data)
            references += message.HasField("ref_hash")
            messages.append(self._noted(message))
            if message.HasField("script_finished"):
                if message.script_finished in _OVER:
                    taken = (time.perf_counter() - begin) * 1000
                    return Run(taken, size, tuple(messages), references)
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    raise PageError(f"page {self._name()}: its script does not compile")

    def _noted(self, message: ForwardMsg) -> ForwardMsg:
        """The message itself, whole; what it says of the page, the menu and the URL is kept for the next run."""
        if message.HasField("ref_hash"):
            metadata, (held, _) = message.metadata, self._held[message.ref_hash]
            message = ForwardMsg.FromString(held.SerializeToString())
            message.metadata.CopyFrom(metadata)
            self._held[message.hash] = (held, self._runs)
        elif message.metadata.cacheable:
            self._held[message.hash] = (message, self._runs)
        elif message.HasField("new_session"):
            self._hash = message.new_session.page_script_hash
        elif message.HasField("navigation"):
            self._hash = message.navigation.page_script_hash
            self._pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        elif message.HasField("page_info_changed"):
            self.query = message.page_info_changed.query_string
        return message

    def _forget(self) -> None:
        """A whole run is over: messages nobody referred to for long are let go."""
        self._runs += 1
        held = self._held.items()
        self._held = {key: (it, at) for key, (it, at) in held if self._runs - at <= _HELD_FOR}
