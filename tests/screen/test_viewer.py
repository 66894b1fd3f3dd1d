"""Whoever looks may have begun what a page is about to recall."""

from collections.abc import Iterator
from threading import Event, current_thread

import pytest

from dashboard import language, remembering
from dashboard.asking import Asker
from dashboard.viewer import Viewer
from data_access.edition import opening
from data_access.errors import CakupanError
from data_access.scope import NATION
from data_access.settings import Settings


@pytest.fixture
def viewer(published_home: Settings) -> Iterator[Viewer]:
    remembering.forget()
    yield Viewer(NATION, "cabang", "en", opening.current(published_home))
    remembering.forget()


def test_what_is_begun_ahead_is_made_once_elsewhere_and_in_the_language_of_the_page(viewer: Viewer) -> None:
    begun, goes_on = Event(), Event()
    made: list[tuple[str, str]] = []

    def answer(_who: Asker, word: str) -> str:
        begun.set()
        goes_on.wait(10)
        made.append((current_thread().name, language.locale()))
        return word.upper()

    with language.speaking("en"):
        viewer.ahead(answer, "satu")
        assert begun.wait(10)
        goes_on.set()
        assert viewer.recall(answer, "satu") == "SATU"
    assert [(name.rsplit("_", 1)[0], spoken) for name, spoken in made] == [("ahead", "en")]


def test_a_fault_of_what_is_begun_is_raised_where_it_is_recalled(viewer: Viewer) -> None:
    begun = Event()

    def answer(_who: Asker) -> str:
        begun.set()
        raise CakupanError("Basis data belum siap")

    viewer.ahead(answer)
    assert begun.wait(10)
    with pytest.raises(CakupanError):
        viewer.recall(answer)
