"""Pages while the database is away: figures stand, one line says why and what waits, nothing typed is lost, and all is
well again by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st

from dashboard import last_seen
from dashboard.screen import menu
from data_access.minutes import keeping
from data_access.registry import silence
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.pages.conftest import opened
from tests.reading import everything, with_ways_out

CAUSE = "hilang, padahal edisinya ada"
FIGURES = "Angka tetap dari edisi."
ON = "MoU, siaran, dan keputusan belum dapat dibaca atau disimpan; isian Anda tetap ada."
OF_PEOPLE = ("kelola_mou", "siaran_pers", "buku_angka", "notulen", "presentasi")
"""Pages of what people write; the others are of figures alone."""


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(silence, "AGAIN", 0.0)
    last_seen.forget()
    yield
    last_seen.forget()


@pytest.fixture
def office(small_published_home: Settings, tmp_path: Path) -> Settings:
    """The small world where the app of this test looks, to be taken away."""
    return worlds.copied(small_published_home, tmp_path / "home")


@contextmanager
def missing(settings: Settings) -> Iterator[None]:
    file = (settings.home / "membership.db").rename(settings.home / "aside")
    yield
    file.rename(settings.home / "membership.db")
    st.cache_resource.clear()


@pytest.mark.parametrize("name", menu.PAGES)
def test_a_page_opened_before_stands_and_says_so_in_one_line(name: str, office: Settings) -> None:
    page = opened(name)
    before = [one.value for one in page.metric]
    with missing(office):
        st.cache_resource.clear()
        page.run()
        assert not page.exception
        assert [one.value for one in page.error] == []
        assert [one.value for one in page.metric] == before
        lines = [one.value.replace("\\", "") for one in page.warning]
        assert len(lines) == 1
        assert CAUSE in lines[0]
        assert lines[0].endswith(ON)
        assert (FIGURES in lines[0]) == menu.PAGES[name].asks
    page.run()
    page.run()
    assert not page.warning


@pytest.mark.parametrize("name", [name for name in menu.PAGES if name not in OF_PEOPLE])
def test_a_page_of_figures_opens_without_the_database_too(name: str, office: Settings) -> None:
    with missing(office):
        page = opened(name)
    assert not page.exception
    assert not page.error
    assert CAUSE in everything(page).replace("\\", "")


@pytest.mark.parametrize("name", OF_PEOPLE)
def test_a_page_of_what_people_write_says_the_cause_where_it_never_read_anything(name: str, office: Settings) -> None:
    with missing(office):
        page = opened(name)
    assert not page.exception
    assert CAUSE in " ".join(one.value for one in (*page.error, *page.warning)).replace("\\", "")


def test_a_meeting_goes_on_and_its_side_says_so(office: Settings) -> None:
    page = opened("presentasi", wilayah="33.10", layar="2")
    with missing(office):
        page.run()
        page.run()
        assert not page.exception
        assert not page.error
        assert CAUSE in everything(page).replace("\\", "")


def test_what_is_typed_into_the_minutes_outlives_a_save_that_fails(office: Settings) -> None:
    page = opened("notulen", wilayah="33.10", rapat="2026-11-20")
    with missing(office):
        page.text_area[0].set_value("Mendatangi tiga desa")
        page.selectbox(key="who_new_0").set_value("Camat")
        page = next(one for one in page.button if one.label == "Catat").click().run()
        assert not page.exception
        assert CAUSE in page.error[0].value.replace("\\", "")
        assert page.text_area[0].value == "Mendatangi tiga desa"
        assert page.selectbox(key="who_new_0").value == "Camat"
    page = next(one for one in page.button if one.label == "Catat").click().run()
    assert not page.error
    (decision,) = keeping.of_region(NATION, office, "33.10")
    assert (decision.what, decision.who) == ("Mendatangi tiga desa", "Camat")


def test_what_is_typed_into_a_release_is_kept_once_the_database_is_back(office: Settings) -> None:
    page = opened("siaran_pers")
    page = next(one for one in page.button if one.label == "Siaran baru").click().run()
    with missing(office):
        page = page.text_input[0].set_value("Siaran pagi").run()
        assert not page.exception
        assert page.text_input[0].value == "Siaran pagi"
        assert page.error
    page.run()
    assert not page.error
    assert opened("siaran_pers").text_input[0].value == "Siaran pagi"


def test_a_figure_cannot_be_put_into_a_release_and_the_page_says_why(office: Settings) -> None:
    page = with_ways_out(opened("profesi"))
    with missing(office):
        page = next(one for one in page.button if one.label == "Tambahkan ke siaran").click().run()
    assert not page.exception
    assert CAUSE in page.toast[0].value


def test_only_the_owner_reads_what_the_database_said_last(office: Settings) -> None:
    assert Path(office.editions / "catalogue.json").stat().st_mode & 0o077 == 0
