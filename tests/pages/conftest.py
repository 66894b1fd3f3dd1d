"""A page under AppTest, on the small published world or on nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from dashboard import remembering
from dashboard.screen import menu
from data_access import fetch
from data_access.settings import CHECKOUT, Settings
from tests import statements

Open = Callable[..., AppTest]
Costs = Callable[[Callable[[], AppTest], int], None]
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
"""Every new AppTest reads the metadata of all installed packages, which takes as long as many a page."""


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    """Caches belong to the process: a test must not see the edition of another."""
    st.cache_data.clear()
    st.cache_resource.clear()
    remembering.forget()
    yield
    st.cache_data.clear()
    st.cache_resource.clear()
    remembering.forget()


def opened(name: str, **query: str) -> AppTest:
    """A page by its name in `dashboard.menu`, at its first run."""
    page = AppTest.from_file(str(CHECKOUT / "dashboard" / "app.py"), default_timeout=60)
    for key, value in query.items():
        page.query_params[key] = value
    return page.switch_page(menu.script(name)).run()


@pytest.fixture
def costs(monkeypatch: pytest.MonkeyPatch) -> Costs:
    """Checks that a page, opened cold, sends some statements but no more than so many, and warm none."""
    asked: statements.Costs = defaultdict(float)

    def checked(opens: Callable[[], AppTest], budget: int) -> None:
        page = opens()
        assert not page.exception
        cold = asked["statements"]
        page.run()
        assert 0 < cold <= budget
        assert asked["statements"] == cold

    monkeypatch.setattr(fetch, "ask", statements.counted(fetch.ask, asked))
    return checked


@pytest.fixture
def profesi(published_home: Settings) -> Open:
    """Opens the page Profesi with the given query."""
    assert published_home.editions.is_dir()
    return partial(opened, "profesi")
