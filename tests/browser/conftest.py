"""The dashboard as `cakupan serve` runs it, and Debian's Chromium looking at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from data_access.settings import Settings
from tests.browser import serving
from tests.browser.visiting import DESK, equipped

expect.set_options(timeout=serving.WAIT)


@pytest.fixture(scope="session")
def address(small_published_home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small world, served."""
    with serving.served(small_published_home, tmp_path_factory.mktemp("serve") / "log") as address:
        yield address


@pytest.fixture(scope="session")
def demo_address(demo_home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo of 20.000, served."""
    with serving.served(demo_home, tmp_path_factory.mktemp("serve-demo") / "log") as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=str(chromium), args=list(serving.ARGUMENTS))
        yield found
        found.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """One for all visitors who come after each other: a new one, or a new tab in it, loads and compiles all of
    Streamlit again, which takes longer than most of what is looked at."""
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(serving.WAIT)
    yield context
    context.close()


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    """A new visitor at a desk, by day: nothing is kept of the one before but the program the browser has loaded."""
    tab = window.pages[0] if window.pages else window.new_page()
    equipped(tab, DESK)
    tab.mouse.move(0, 0)
    yield tab
    for beside in window.pages:
        beside.evaluate(
            "location.protocol == 'http:' && [localStorage, sessionStorage].forEach((kept) => kept.clear())"
        )
        beside.close() if beside is not tab else tab.goto("about:blank")
    window.clear_cookies()
