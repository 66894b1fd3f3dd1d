"""Target MoU as an official uses it before a meeting: the MoU, its line, the villages sorted, the list taken along."""

import csv
import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from data_access.settings import Settings
from tests.agreements import published
from tests.browser import serving
from tests.browser.serving import fits, settled
from tests.browser.visiting import choose, downloaded, resized, violations
from tests.reading import data


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return published.built(tmp_path_factory.mktemp("mou") / "home")


@pytest.fixture(scope="module")
def office(home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving.served(home, tmp_path_factory.mktemp("serve-mou") / "log") as address:
        yield address


def sort(page: Page) -> Locator:
    """A click on the head of the first column of the list; its first cell, as those hear it who cannot see the grid."""
    grid = page.get_by_test_id("stDataFrame").last
    grid.click(position={"x": 40, "y": 16})
    return grid.locator("[role=gridcell]").first


def test_an_mou_and_its_line_are_chosen_and_the_list_is_sorted_and_taken_along(page: Page, office: str) -> None:
    page.goto(f"{office}/target_mou")
    settled(page)
    expect(page.get_by_role("heading", name="3 dari 3 baris MoU yang berlaku perlu perhatian")).to_be_visible()
    choose(page, "MoU", "119/2026 · Perlindungan ekosistem desa")
    expect(page).to_have_url(re.compile("mou=119"))
    expect(page.get_by_role("heading", name="Baris 2 · Petani: lewat tenggat")).to_be_visible()
    choose(page, "Baris MoU", "▼ tertinggal · Baris 1 · RT/RW")
    expect(page).to_have_url(re.compile("baris=1"))
    stands = "Baris 1 · RT/RW: tertinggal, 2 dari target 4 dibayar; diharapkan 3,3"
    expect(page.get_by_role("heading", name=stands)).to_be_visible()
    settled(page)
    expect(sort(page)).to_have_text("Aji Kuning")
    expect(sort(page)).to_have_text("Wa' Yanud")
    page.get_by_role("button", name="Unduh").last.click()
    name, content = downloaded(page, "Tabel XLSX")
    assert name == "cakupan-mou-desa-65.03-2026-10.xlsx"
    rows = data(content)
    assert len(rows) == 240, "every village of Nunukan"
    assert rows[0]["Keadaan"] == "▼ belum dibayar"
    text = downloaded(page, "Tabel CSV")[1].decode("utf-8-sig")
    written = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert sum(int(row["Didaftarkan"]) for row in written) == 4
    assert all("MoU 119/2026, Baris 1 · RT/RW" in row["Keterangan"] for row in written)
    assert downloaded(page, "Dokumen PDF")[1].startswith(b"%PDF")


def test_a_card_and_an_alert_lead_into_the_mou_and_back_leads_out(page: Page, office: str) -> None:
    page.goto(f"{office}/?wilayah=65.03")
    settled(page)
    alert = "MoU 119/2026, baris 2: tertinggal menjadi lewat tenggat sejak Oktober 2026."
    expect(page.get_by_text(alert)).to_be_visible()
    page.goto(f"{office}/target_mou?wilayah=65.03")
    settled(page)
    page.get_by_role("button", name="Buka").first.click()
    expect(page).to_have_url(re.compile(r"wilayah=65\.03.*mou=119"))
    expect(page.get_by_role("heading", name="Baris 2 · Petani: lewat tenggat")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="3 dari 3 baris MoU yang berlaku")).to_be_visible()


@pytest.mark.parametrize("path", ["target_mou", "target_mou?mou=119/2026&baris=3", "kabupaten?wilayah=65.03"])
def test_it_fits_its_window_and_breaks_no_rule_of_access(page: Page, office: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{office}/{path}")
    for width in (390, 1440):
        resized(page, width, 844)
        fits(page, width)
        assert violations(page, "[data-testid=stMain]") == [], width
