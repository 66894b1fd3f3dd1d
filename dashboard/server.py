"""What `cakupan serve` runs: the dashboard under uvicorn, on loopback, tuned by what `tests/benchmarks` measured.

Streamlit reads `.streamlit/` from the working directory when it is imported, so nothing here imports it at the top.
"""

import gc
import json
import logging
import os
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard import language
from dashboard.language import _
from data_access import home
from data_access.edition import opening
from data_access.edition.opening import LostEdition, NoEdition
from data_access.errors import CakupanError
from data_access.intake import key_of_data
from data_access.registry.faults import NotReady
from data_access.settings import CHECKOUT, Settings

if TYPE_CHECKING:
    from streamlit import App

LOOPBACK: Final = "127.0.0.1"
_ENTRYPOINT: Final = CHECKOUT / "dashboard" / "app.py"
_WARM_UP_SECONDS: Final = 120
_BACKLOG: Final = 256
_log = logging.getLogger("cakupan")


def serve(
    *, port: int, browser: bool = False, settings: Settings | None = None, announce: Callable[[str], None] = print
) -> None:
    """The dashboard on this machine's loopback address, until interrupted; `settings` names another home,
    `announce` is told the address.

    Raises `CakupanError` when the port is taken, and when the key here is not the one of the database.
    """
    import uvicorn

    settings = settings or Settings()
    home.keep_to_owner(settings)
    with suppress(NotReady):  # then the pages say so
        key_of_data.check(settings)
    _keep(settings)
    os.chdir(CHECKOUT)
    listening = listen(port)
    application = app()
    warm_up()
    address = f"http://{LOOPBACK}:{listening.getsockname()[1]}"
    announce(address)
    if browser:
        threading.Timer(0.5, webbrowser.open, [address]).start()
    server = uvicorn.Server(uvicorn.Config(application, log_level="warning", access_log=False))
    try:
        server.run(sockets=[listening])
    finally:
        gc.unfreeze()  # what was put aside for speed may now be taken down in order
        opening.close()


def _keep(settings: Settings) -> None:
    """What is configured where the command was given holds in the checkout, too, whatever its secrets.toml says."""
    os.environ.update(
        CAKUPAN_HOME=str(settings.home),
        CAKUPAN_DATABASE_URL=settings.registry_url,
        CAKUPAN_OFFICE_URL=settings.office_url or "",
    )


def listen(port: int) -> socket.socket:
    """A listening socket on loopback; port 0 is any free one.

    TCP_NODELAY is inherited by every connection: without it each small websocket message waits for the last one's
    acknowledgement, some 40 ms.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listening.bind((LOOPBACK, port))
    except OSError as fault:
        listening.close()
        raise CakupanError("Porta {port} sudah dipakai; pilih yang lain dengan --port.", port=port) from fault
    listening.listen(_BACKLOG)
    return listening


def app() -> "App":
    """The ASGI application: Streamlit's own, and `/healthz`."""
    import streamlit
    from altair.utils import schemapi
    from streamlit import config

    schemapi.disable_debug_mode()  # the tests hold every chart against the schema; a visitor need not wait for it again
    config.set_option("runner.postScriptGC", False)  # a full collection after every run costs more than the run
    return streamlit.App(_ENTRYPOINT, routes=[Route("/healthz", health)])


def health(_request: Request) -> Response:
    """200 with the edition in use, also while the database is away and its copy says which (`degraded`), or with why
    there is none yet; 503 when there is nothing to show: the database cannot be reached and there is no copy, or the
    edition's file is gone, cut or otherwise damaged."""
    settings = Settings()
    try:
        edition, away = opening.current(settings), opening.away(settings)
    except LostEdition as fault:
        return _json(503, status="edition lost", edition=None, reason=_sentence(fault))
    except NoEdition as fault:
        reachable = fault.__cause__ is None
        status = "no edition" if reachable else "unreachable"
        return _json(200 if reachable else 503, status=status, edition=None, reason=_sentence(fault))
    except Exception:  # noqa: BLE001  a probe wants an answer whatever is broken; what it is stands in the log
        _log.exception("health check failed")
        return _json(503, status="unreachable", edition=None, reason=_("Basis data tidak dapat dibaca."))
    status, reason = ("degraded", _sentence(away)) if away else ("ok", None)
    return _json(200, status=status, edition=edition.edition_id, reason=reason)


def warm_up() -> None:
    """One run of the first page: the first visitor waits for no import, and what it loaded is never scanned again."""
    from streamlit.testing.v1 import AppTest

    # a run without a visitor has no context, and Streamlit warns of it once
    logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").setLevel(logging.ERROR)
    AppTest.from_file(str(_ENTRYPOINT), default_timeout=_WARM_UP_SECONDS).run()
    gc.collect()
    gc.freeze()


def _sentence(fault: CakupanError) -> str:
    return language.sentence(fault.template, fault.values)


def _json(code: int, **content: str | None) -> Response:
    return Response(json.dumps(content, ensure_ascii=False), code, media_type="application/json")
