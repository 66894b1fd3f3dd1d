"""A tab keeps the edition it opened, says that another one is in use, and changes on a click; its address names it."""

import json
import shutil
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.screen import menu
from data_access.edition import publishing
from data_access.registry import connect
from data_access.settings import Settings
from tests import worlds
from tests.pages import odd_worlds
from tests.pages.conftest import opened
from tests.reading import everything, metrics, said

KLATEN = {"wilayah": "33.10"}
FIRST, SECOND = "2026-10.1", "2026-10.2"
ONE_MORE = "nik | bulan_mulai | jumlah_bulan\nmira | 2026-10 | 3"


@pytest.fixture(scope="module")
def twice_published(small_published_home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The small world, and again with one person more in Klaten: 4 and 5 active there."""
    settings = worlds.copied(small_published_home, tmp_path_factory.mktemp("twice") / "home")
    worlds.load(settings, worlds.world(ONE_MORE))
    worlds.publish(settings, "2026-10", "2024-01")
    return settings


@pytest.fixture
def office(twice_published: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """That home, to be written to; the first edition is in use."""
    settings = worlds.copied(twice_published, tmp_path / "office")
    odd_worlds.point_to(settings, monkeypatch)
    use(settings, FIRST)
    return settings


def use(settings: Settings, edition_id: str) -> None:
    """The pointer changes, as a publish changes it; the app has noticed."""
    publishing.use(settings, edition_id, actor="uji")
    st.cache_resource.clear()


def lose(settings: Settings, edition_id: str) -> None:
    file = settings.editions / f"{edition_id}.duckdb"
    file.chmod(0o600)
    file.unlink()


def line(page: AppTest) -> str:
    """What the quiet line in the head says."""
    told = [json.loads(one.proto.json) for one in page.main if one.type == "bidi_component"]
    (text,) = (str(one["text"]) for one in told if "used" in one)
    return text


def address(page: AppTest) -> dict[str, str]:
    """What the page's address says."""
    return {key: text if isinstance(text, str) else "".join(text) for key, text in page.query_params.items()}


def calm(page: AppTest) -> AppTest:
    assert not page.exception
    assert not page.error
    return page


def test_a_publish_moves_no_number_of_an_open_tab_and_a_click_changes_to_it(office: Settings) -> None:
    page = calm(opened("ringkasan", **KLATEN, g="0"))
    before = metrics(page)
    assert line(page) == ""
    use(office, SECOND)
    calm(page.run())
    assert metrics(page) == before
    assert line(page).startswith(f"Edisi {SECOND} sudah terbit: posisi 31 Oktober 2026 (tertutup), terbit ")
    assert line(page).endswith(f"Di sini tetap edisi {FIRST}.")
    calm(page.button(key="another edition").click().run())
    assert metrics(page) != before
    assert line(page) == f"Yang tampil kini edisi {SECOND}."
    assert address(page) == {"edisi": SECOND, "wilayah": "33.10", "g": "0"}
    assert line(calm(page.run())) == ""


def test_two_tabs_hold_two_editions_at_once(office: Settings) -> None:
    early = opened("profesi", **KLATEN)
    use(office, SECOND)
    late = opened("profesi", **KLATEN)
    for _again in range(2):
        assert [metrics(calm(tab.run()))[0] for tab in (early, late)] == ["4", "5"]
    assert line(late) == ""


def test_a_copied_link_shows_the_edition_it_names_and_says_that_another_is_in_use(office: Settings) -> None:
    use(office, SECOND)
    linked = calm(opened("profesi", **KLATEN, edisi=FIRST))
    assert metrics(linked)[0] == "4"
    assert f"Edisi {SECOND} sudah terbit" in line(linked)
    assert "Edition 2026-10.2 is out: as of 31 October 2026 (closed)" in line(
        opened("profesi", edisi=FIRST, bahasa="en")
    )


def test_an_edition_taken_up_again_is_not_called_newer(office: Settings) -> None:
    use(office, SECOND)
    page = opened("profesi", **KLATEN)
    use(office, FIRST)
    assert metrics(calm(page.run()))[0] == "5"
    assert line(page).startswith(f"Kantor kini memakai edisi {FIRST}: posisi 31 Oktober 2026 (tertutup), terbit ")


@pytest.mark.parametrize("fault", ["unknown", "damaged", "lost"])
def test_an_edition_of_the_address_that_cannot_be_opened_is_said_and_shows_no_other(
    office: Settings, fault: str
) -> None:
    use(office, SECOND)
    if fault == "damaged":
        file = office.editions / f"{FIRST}.duckdb"
        file.chmod(0o600)
        file.write_bytes(b"short")
    if fault == "lost":
        lose(office, FIRST)
    page = calm(opened("profesi", **KLATEN, edisi="1999-01.1" if fault == "unknown" else FIRST))
    why = {
        "unknown": f"Edisi “1999-01.1” tidak ada; yang ada: {SECOND}, {FIRST}.",
        "damaged": "rusak",
        "lost": "hilang",
    }
    assert why[fault] in said(page)
    assert f"Yang dipakai kantor sekarang adalah edisi {SECOND}: posisi 31 Oktober 2026" in said(page)
    assert not page.metric
    assert metrics(calm(page.button(key="another edition").click().run()))[0] == "5"
    assert address(page) == {"edisi": SECOND, "wilayah": "33.10"}


@pytest.mark.parametrize("name", ["presentasi", "kelola_mou", "siaran_pers", "pengaturan"])
def test_any_page_says_that_the_edition_of_its_address_is_unknown(office: Settings, name: str) -> None:
    assert office.editions.is_dir()
    page = calm(opened(name, edisi="1999-01.1", layar="2"))
    assert "Edisi “1999-01.1” tidak ada" in said(page)
    assert page.button(key="another edition").label.endswith("2026\\-10\\.1")


def test_a_file_deleted_under_an_open_tab_is_one_sentence_and_never_another_edition(office: Settings) -> None:
    page = opened("profesi", **KLATEN)
    lose(office, FIRST)
    alone = calm(page.run())  # it is the one in use, too: there is nothing to offer
    assert f"{FIRST}.duckdb hilang" in said(alone)
    use(office, SECOND)
    for _again in range(2):
        calm(page.run())
        assert f"{FIRST}.duckdb hilang" in said(page)
        assert not page.metric
    assert metrics(calm(page.button(key="another edition").click().run()))[0] == "5"


def test_a_file_exchanged_under_an_open_tab_is_said_although_its_name_is_the_same(office: Settings) -> None:
    page = opened("profesi", **KLATEN)
    lose(office, FIRST)
    shutil.copy(office.editions / f"{SECOND}.duckdb", office.editions / f"{FIRST}.duckdb")
    use(office, SECOND)
    assert "isinya bukan yang diterbitkan" in said(calm(page.run()))
    assert not page.metric


def test_a_tab_goes_on_in_its_edition_when_the_register_no_longer_knows_it(office: Settings) -> None:
    """As after a database restored from before that publish."""
    use(office, SECOND)
    page = opened("profesi", **KLATEN)
    use(office, FIRST)
    with connect.begin(office.registry_url) as registry:
        registry.exec_driver_sql(f"DELETE FROM edition WHERE edition_id = '{SECOND}'")
    assert metrics(calm(page.run()))[0] == "5"


@pytest.mark.parametrize("name", menu.PAGES)
def test_every_page_is_of_the_edition_of_the_tab(office: Settings, name: str) -> None:
    page = calm(opened(name, **KLATEN, rapat="2026-11-21"))
    before = everything(page)
    assert FIRST in before
    use(office, SECOND)
    assert everything(calm(page.run())) == before
    assert f"Edisi {SECOND} sudah terbit" in line(page)


def test_every_link_and_whatever_the_page_writes_name_the_edition(office: Settings) -> None:
    assert office.editions.is_dir()
    page = calm(opened("ringkasan", **KLATEN))
    queries = [parse_qs(link.proto.query_string) for link in (*page.get("page_link"), *page.sidebar.get("page_link"))]
    assert len(queries) > len(menu.PAGES)
    assert {query["edisi"][0] for query in queries} == {FIRST}
    page.selectbox(key="filter_g").set_value("1").run()
    assert address(page) == {"edisi": FIRST, "wilayah": "33.10", "g": "1"}
