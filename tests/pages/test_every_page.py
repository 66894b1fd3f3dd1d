"""Every page, in both languages, in worlds full, empty and odd: it stands, says where and when, and breaks nowhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import language as wording
from dashboard.screen import menu
from data_access.settings import Settings
from tests import worlds
from tests.pages import odd_worlds
from tests.pages.conftest import opened
from tests.reading import everything, metrics, said

TITLES: Final = {
    "ringkasan": ("Ringkasan", "Summary"),
    "profesi": ("Profesi", "Occupation"),
    "desa": ("Desa", "Villages"),
    "sponsor": ("Sponsor", "Sponsors"),
    "papan_sertakan": ("Papan SERTAKAN", "SERTAKAN board"),
    "papan_iik": ("Papan IIK", "IIK board"),
    "kelangsungan": ("Keberlanjutan peserta", "Retention"),
    "jatuh_tempo": ("Jatuh tempo", "Terms ending"),
    "siaran_pers": ("Siaran Pers", "Press release"),
    "buku_angka": ("Register angka terbit", "Figure ledger"),
    "target_mou": ("Target MoU", "MoU targets"),
    "kabupaten": ("Kabupaten/Kota", "Regencies"),
    "kelola_mou": ("Kelola MoU", "Manage MoUs"),
    "bahan_rapat": ("Bahan rapat", "Meeting pack"),
    "presentasi": ("Presentasi", "Presentation"),
    "notulen": ("Notulen", "Minutes"),
    "pengaturan": ("Pengaturan", "Settings"),
}
AS_OF: Final = {"id": "Posisi 31 Oktober 2026 (tertutup)", "en": "As of 31 October 2026 (closed)"}
SAMPLE: Final = {"id": "DATA CONTOH: bukan angka resmi", "en": "SAMPLE DATA: not official figures"}
NEXT: Final = {"id": "Belum ada yang dapat ditampilkan", "en": "Nothing to show yet"}
PLACES: Final = ("", "33.10", "33.10.22.2005")
"""The nation, a regency, and the one village where the people of the odd worlds live; of these, English is read in the
village alone."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, demo_home: Settings) -> Callable[[str], Settings]:
    """The home of a world by its name, published when it is first asked for."""
    built = {"demo": demo_home}

    def of(name: str) -> Settings:
        if name not in built:
            built[name] = odd_worlds.built(name, tmp_path_factory.mktemp("odd") / "home")
        return built[name]

    return of


def calm(page: AppTest, name: str, language: str) -> AppTest:
    """The page, which has its title and neither fault nor stack trace on it."""
    assert not page.exception
    assert not page.error
    assert [title.value for title in page.title] == [TITLES[name][wording.LOCALES.index(language)]]
    return page


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize("name", menu.PAGES)
@pytest.mark.parametrize("world", ["demo", *odd_worlds.WORLDS])
def test_a_page_bears_any_world_and_says_as_of_when(
    name: str, language: str, world: str, home: Callable[[str], Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd_worlds.point_to(home(world), monkeypatch)
    everywhere = PLACES if world == "demo" or language == wording.LOCALES[0] else PLACES[-1:]
    for place in everywhere if menu.PAGES[name].asks else ("",):
        page = calm(opened(name, bahasa=language, wilayah=place), name, language)
        text = everything(page)
        assert AS_OF[language].removeprefix("As of ").removeprefix("Posisi ") in text
        assert (AS_OF[language] in said(page)) is menu.PAGES[name].asks
        assert (SAMPLE[language] in text) is (world == "demo")
        assert NEXT[language] not in text
        if name in ("ringkasan", "profesi") and world != "demo":
            assert metrics(page)[1] == "–"  # these worlds have no denominators, so there is no rate


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize("name", menu.PAGES)
def test_an_empty_database_says_which_command_comes_next(
    name: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd_worlds.point_to(worlds.new_home(tmp_path / "empty"), monkeypatch)
    page = calm(opened(name, bahasa=language), name, language)
    assert "cakupan publish --posisi" in said(page)
    assert NEXT[language] in said(page)
    assert not page.metric
