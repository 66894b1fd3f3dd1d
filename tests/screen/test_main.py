"""What a page leaves behind does not reach the tests after it."""

import multiprocessing
import sys

import pytest
from streamlit.testing.v1 import AppTest


def _page(word: str) -> None:
    import streamlit

    streamlit.markdown(word)


@pytest.fixture(scope="module")
def page_before() -> AppTest:
    """A page that ran before this module's tests, and left its script as `__main__`."""
    page = AppTest.from_function(_page, kwargs={"word": "sebelum"}).run()
    assert sys.modules["__main__"].__dict__["_page"]
    return page


def test_a_spawned_process_runs_no_page_of_an_earlier_test(page_before: AppTest) -> None:
    assert page_before.markdown[0].value == "sebelum"
    process = multiprocessing.get_context("spawn").Process(target=int)
    process.start()
    process.join()
    assert process.exitcode == 0
