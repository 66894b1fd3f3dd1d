"""The dashboard in a process of its own, and the browser that looks at it: for tests and for README's pictures."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, expect

from data_access.settings import CHECKOUT, Settings

WAIT: Final = 60_000
"""Milliseconds for a page to show what it should: a busy machine answers late, and that is no fault of the page."""
_SECONDS: Final = 120
"""For a server to start, or to end."""
_SERVE: Final = "from dashboard import server; import sys; server.serve(port=int(sys.argv[1]))"
_STILL: Final = """() => document.getAnimations().every((one) =>
  one.playState !== "running" || one.effect.getComputedTiming().endTime === Infinity)"""
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Of Chromium: as root, without a screen, asking nobody anything."""


@contextmanager
def served(home: Settings, log: Path, port: int = 0) -> Iterator[str]:
    """The address of a server of that home, started from another working directory; what it says goes to `log`. Port 0
    is any free one."""
    from dashboard import server

    with server.listen(port) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "CAKUPAN_HOME": str(home.home),
        "CAKUPAN_DATABASE_URL": home.registry_url,
        "CAKUPAN_ACTOR": home.actor or "",
        "PYTHONPATH": str(CHECKOUT),
    }
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(port)], env=environment, stdout=out, stderr=out, cwd=log.parent
        )
    try:
        _wait(f"http://127.0.0.1:{port}/healthz", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(_SECONDS)


def _wait(health: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(health, timeout=5):  # noqa: S310  our own loopback address
                return
        except OSError:  # refused, or a busy machine lets it wait
            time.sleep(0.2)
    raise RuntimeError(f"the server did not answer:\n{log.read_text()[-2000:]}")


def fits(page: Page, width: int) -> None:
    """Settled, whatever slides in there, and nothing reaches beyond the window's edge."""
    settled(page)
    still(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def still(page: Page) -> None:
    """Nothing slides or fades any more, but what does so without end."""
    page.wait_for_function(_STILL)


def settled(page: Page) -> None:
    """The run is over, nothing is a skeleton any more, and every chart is drawn."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_have_count(1)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    expect(page.locator("[data-testid=stVegaLiteChart]:not(:has(svg.marks, canvas.marks))")).to_have_count(0)
    page.evaluate("document.fonts.ready")
