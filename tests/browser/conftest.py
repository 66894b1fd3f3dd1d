"""The dashboard as `cakupan serve` runs it, and Debian's Chromium looking at it."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from data_access.settings import CHECKOUT, Settings

_START_SECONDS: Final = 60
_SERVE: Final = "from dashboard import server; import sys; server.serve(port=int(sys.argv[1]))"
ARGUMENTS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def address(small_published_home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small world, served by a process of its own from another working directory."""
    from dashboard import server

    with server.listen(0) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "CAKUPAN_HOME": str(small_published_home.home),
        "CAKUPAN_DATABASE_URL": small_published_home.registry_url,
        "PYTHONPATH": str(CHECKOUT),
    }
    log = tmp_path_factory.mktemp("serve") / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(port)], env=environment, stdout=out, stderr=out, cwd=log.parent
        )
    try:
        _wait(f"http://127.0.0.1:{port}/healthz", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def _wait(health: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(health, timeout=5):  # noqa: S310  our own loopback address
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"the server did not answer:\n{log.read_text()[-2000:]}")


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=str(chromium), args=list(ARGUMENTS))
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new visitor; every request beyond this machine is noted in `page.beyond`."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    yield opened
    context.close()
