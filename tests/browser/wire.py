"""The wire between a browser and a server, to be cut and mended while both live on."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_CHUNK: Final = 65_536


class Wire:
    """Bytes carried both ways between a port of its own and that of the server, until it is cut."""

    def __init__(self, server: str) -> None:
        """`server` is its address; connections are taken from now on."""
        host, _colon, port = server.rpartition("//")[2].rpartition(":")
        self._server = (host, int(port))
        self._open: set[socket.socket] = set()
        self._port = 0
        self.mend()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def mend(self) -> None:
        """Connections are taken, at the same port as before."""
        self._entry = socket.create_server(("127.0.0.1", self._port))
        self._port = self._entry.getsockname()[1]
        threading.Thread(target=self._take, args=(self._entry,), daemon=True).start()

    def cut(self) -> None:
        """Every connection is gone, and no other is taken."""
        for one in (self._entry, *self._open):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)  # wakes the thread that reads from it
            one.close()
        self._open.clear()

    def _take(self, entry: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                here, _from = entry.accept()
                there = socket.create_connection(self._server)
                self._open |= {here, there}
                for one, other in ((here, there), (there, here)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(_CHUNK):
                other.sendall(data)
        for end in (one, other):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def wired(server: str) -> Iterator[Wire]:
    wire = Wire(server)
    try:
        yield wire
    finally:
        wire.cut()
