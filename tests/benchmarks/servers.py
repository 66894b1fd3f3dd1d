"""Servers to be measured, each in a process of its own on a free port of this machine's loopback."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from data_access.settings import CHECKOUT, Settings

LOOPBACK: Final = "127.0.0.1"
APP: Final = CHECKOUT / "dashboard" / "app.py"
PEERS: Final = Path(__file__).with_name("peers")
_SECONDS: Final = 180
"""For a server to start, or to end: a million people's first page is drawn before it listens."""
_CAKUPAN: Final = "from dashboard import cli; cli.main()"
_PEER: Final = """
import pathlib, sys
from dashboard import server
vars(server)["_ENTRYPOINT"] = pathlib.Path(sys.argv[1])
server.serve(port=int(sys.argv[2]))
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running one."""

    address: str
    pid: int

    def memory(self) -> float:
        """MiB of it that are in memory now."""
        said = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) / 1024 for line in said.splitlines() if line.startswith("VmRSS"))


def dashboard(home: Settings, log: Path) -> AbstractContextManager[Server]:
    """`cakupan serve` on a home."""
    return _running([sys.executable, "-c", _CAKUPAN, "serve", "--port", "{port}"], home, log)


def peer(script: Path, home: Settings, log: Path) -> AbstractContextManager[Server]:
    """A script under the very server `cakupan serve` runs the dashboard on."""
    return _running([sys.executable, "-c", _PEER, str(script), "{port}"], home, log)


def plain(script: Path, home: Settings, log: Path) -> AbstractContextManager[Server]:
    """A script under `streamlit run`, with the checkout's configuration."""
    return _running([sys.executable, "-m", "streamlit", "run", str(script), "--server.port", "{port}"], home, log)


@contextmanager
def _running(command: list[str], home: Settings, log: Path) -> Iterator[Server]:
    """The command, with a free port for `{port}`, once it answers; what it says goes to `log`."""
    port = _free_port()
    environment = os.environ | {
        "CAKUPAN_HOME": str(home.home),
        "CAKUPAN_DATABASE_URL": home.registry_url,
        "CAKUPAN_OFFICE_URL": "",
        "PYTHONPATH": str(CHECKOUT),
    }
    with log.open("wb") as out:
        process = subprocess.Popen(
            [word.format(port=port) for word in command], env=environment, stdout=out, stderr=out, cwd=CHECKOUT
        )
    server = Server(f"http://{LOOPBACK}:{port}", process.pid)
    try:
        _wait(server, process, log)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((LOOPBACK, 0))
        return int(free.getsockname()[1])


def _wait(server: Server, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.address}/_stcore/health", timeout=5):  # noqa: S310  our own loopback address
                return
        except OSError:  # refused, or a busy machine lets it wait
            time.sleep(0.2)
    raise RuntimeError(f"the server did not answer:\n{log.read_text()[-2000:]}")
