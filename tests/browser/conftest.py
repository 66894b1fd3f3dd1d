"""The dashboard as `cakupan serve` runs it, and Debian's Chromium looking at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from data_access.settings import Settings
from tests.browser import serving

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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new visitor."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    context.set_default_timeout(serving.WAIT)
    yield context.new_page()
    context.close()
