"""Siaran Pers: figures are gathered from pages, worded and ordered, checked and published; work is never lost."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.ledger import keeping as ledger
from data_access.press import keeping
from data_access.settings import Settings
from tests import worlds
from tests.desks.ledger.conftest import crowd, load
from tests.pages.conftest import opened
from tests.reading import said, with_ways_out


@pytest.fixture
def office(filled: worlds.Filled, tmp_path: Path) -> Settings:
    """41 people of three professions in Klaten, of 200."""
    return filled(load, tmp_path / "home")


def press(page: AppTest, key: str) -> AppTest:
    """The button of that key, or the first whose key begins so, is pressed."""
    return next(button for button in page.button if button.key and button.key.startswith(key)).click().run()


def gathered(*pages: str) -> AppTest:
    """The first figure of each page is added, and the release opened."""
    for name in pages:
        page = press(with_ways_out(opened(name, wilayah="33.10")), "press_")
        assert not page.exception
    page = opened("siaran_pers")
    assert not page.exception
    return page


def typed(page: AppTest, label: str, text: str) -> AppTest:
    return next(box for box in page.text_input if box.label == label).set_value(text).run()


def figures(page: AppTest, label: str = "Angka yang disunting") -> list[str]:
    (shown,) = [radio for radio in page.radio if radio.label == label]
    return [str(option) for option in shown.options]


@pytest.mark.usefixtures("office")
def test_without_a_release_the_page_says_how_to_begin() -> None:
    page = opened("siaran_pers")
    assert "Belum ada siaran" in said(page)
    page = press(page, "press_new")
    assert "Siaran ini belum memuat angka" in said(page)


def test_a_figure_is_added_from_its_page_once_and_the_system_says_what_it_stands_on(office: Settings) -> None:
    page = gathered("profesi", "profesi")
    assert figures(page) == ["1. Petani paling banyak: 30 dari 41 pekerja aktif (73,2%)"]
    assert "Posisi 31 Oktober 2026 (tertutup)" in said(page)
    assert "Sumber: data kepesertaan BPJS Ketenagakerjaan, edisi 2026-10.1" in said(page)
    assert [item.title for item in keeping.drafts(office)[0].items] == [""]


def test_words_are_kept_at_once_and_stand_there_on_the_next_visit(office: Settings) -> None:
    page = typed(gathered("profesi"), "Judul", "Petani terbanyak di Klaten")
    typed(page, "Disusun oleh", "Humas Klaten")
    again = opened("siaran_pers")
    assert figures(again) == ["1. Petani terbanyak di Klaten"]
    draft = keeping.drafts(office)[0]
    assert (draft.byline, draft.items[0].title, draft.version) == ("Humas Klaten", "Petani terbanyak di Klaten", 4)


@pytest.mark.usefixtures("office")
def test_figures_are_put_in_order_taken_out_and_put_back() -> None:
    page = gathered("profesi", "ringkasan")
    first, second = (name[3:] for name in figures(page))
    page = press(page, "press_arrow_downward")
    assert [name[3:] for name in figures(page)] == [second, first]
    page = press(page, "press_delete")
    assert [name[3:] for name in figures(page)] == [second]
    page = press(opened("siaran_pers"), "press_undo")
    assert [name[3:] for name in figures(page)] == [second, first]


def test_a_failed_check_says_why_and_blocks(office: Settings) -> None:
    page = typed(gathered("profesi"), "Judul", "Cakupan 20,5%")
    (fault,) = page.error
    assert "Setiap persentase menyebut dari berapa" in fault.value.replace("\\", "")
    assert "mis. 214.687 dari 684.654 pekerja (31,4%)" in fault.value.replace("\\", "")
    assert next(button for button in page.button if button.key == "press_publish").disabled
    assert ledger.entries(office) == []


@pytest.mark.usefixtures("office")
def test_a_table_with_small_cells_stands_there_before_and_after() -> None:
    page = gathered("profesi")
    before, after = (set(frame.value["active"].astype(str)) for frame in page.dataframe)
    assert (before, after) == ({"0", "3", "8", "30"}, {"0", "30", "disembunyikan"})


def test_nothing_is_published_before_it_was_asked_what_cannot_be_taken_back(office: Settings) -> None:
    page = gathered("profesi")
    (asks,) = [box for box in page.get("popover") if box.proto.popover.label == "Terbitkan"]
    inside = " ".join(str(each.value) for each in asks.markdown)
    assert "Terbitkan 1 angka ini?" in inside
    assert "tidak dapat dibatalkan" in inside
    assert "Petani paling banyak" in inside
    assert [button.key for button in asks.button] == ["press_publish"]
    assert ledger.entries(office) == []


def test_a_release_says_of_which_edition_it_is_whatever_the_tab_shows(office: Settings) -> None:
    page = press(gathered("profesi"), "press_publish")
    assert "Angka siaran ini dari edisi 2026-10.1, seperti diterbitkan." in said(page)
    assert "Tab ini menampilkan" not in said(page)
    worlds.load(office, crowd(20, "nelayan"))
    worlds.publish(office, "2026-10", "2024-01")
    page = opened("siaran_pers", edisi="2026-10.2")
    assert "Angka dibuat dari edisi" not in said(page)
    assert "dari edisi 2026-10.1, seperti diterbitkan. Tab ini menampilkan edisi 2026-10.2;" in said(page)
    labels = [link.proto.label.replace("\\", "") for link in page.main.get("page_link")]
    (label,) = [label for label in labels if label.startswith("CKP-2026-10-0001: ")]
    assert label.endswith("posisi 31 Oktober 2026, edisi 2026-10.1")


def test_a_release_is_published_and_offers_its_files(office: Settings) -> None:
    page = press(gathered("profesi"), "press_publish")
    assert not page.exception
    assert not page.error
    (entry,) = ledger.entries(office)
    assert entry.figure_id == "CKP-2026-10-0001"
    assert len(entry.files) == 13
    assert [button.key for button in page.button if button.key][-1] == "press_zip"
    press(with_ways_out(opened("profesi", wilayah="33.10")), "press_")
    assert len(keeping.drafts(office)) == 2, "a published release takes no more figures"


@pytest.mark.usefixtures("office")
def test_the_page_is_english_where_it_is_asked_in_english() -> None:
    press(with_ways_out(opened("profesi", wilayah="33.10", bahasa="en")), "press_")
    page = opened("siaran_pers", bahasa="en")
    assert "Farmers first, with 30 of 41 active workers" in figures(page, "Figure being edited")[0]
    assert "Figures in this release" in said(page)


@pytest.mark.usefixtures("office")
def test_a_warm_page_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    page = gathered("profesi")
    drawn: list[object] = []
    monkeypatch.setattr("dashboard.export.shape.svg", drawn.append)
    assert not page.run().exception
    assert drawn == []


def test_nothing_is_published_from_a_file_changed_under_the_page(office: Settings) -> None:
    page = gathered("profesi")
    assert not next(button for button in page.button if button.key == "press_publish").disabled
    (edition,) = office.editions.glob("*.duckdb")
    edition.chmod(0o640)
    with edition.open("ab") as file:
        file.write(b"!")
    page = press(page, "press_publish")
    assert f"{edition.name} rusak: isinya bukan yang diterbitkan" in said(page)
    assert ledger.entries(office) == []


@pytest.mark.usefixtures("office")
def test_the_archive_of_a_published_release_is_named_by_its_first_figure() -> None:
    page = press(press(gathered("profesi"), "press_publish"), "press_zip")
    assert not page.exception
    (offered,) = [button for button in page.get("download_button") if "ZIP" in button.proto.label]
    assert offered.proto.url.endswith(".zip")
