"""From a figure on a page to the archive on the desk: gathered, worded, checked, published, packed, opened."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from dashboard.desks.ledger import again
from data_access.ledger import keeping as ledger
from data_access.settings import Settings
from tests.browser import serving
from tests.browser.serving import fits, settled
from tests.browser.visiting import downloaded, resized, violations
from tests.desks.press.conftest import copied

ID = "CKP-2026-10-0001"


@pytest.fixture(scope="module")
def office(demo_home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The demo, to be written to."""
    return copied(demo_home, tmp_path_factory.mktemp("press") / "home")


@pytest.fixture(scope="module")
def press_address(office: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving.served(office, tmp_path_factory.mktemp("serve-press") / "log") as address:
        yield address


def test_a_figure_goes_from_its_page_to_an_archive_that_opens(page: Page, press_address: str, office: Settings) -> None:
    page.goto(f"{press_address}/profesi?wilayah=33")
    settled(page)
    page.get_by_role("button", name="Unduh").first.click()
    page.get_by_role("button", name="Tambahkan ke siaran").click()
    expect(page.get_by_text("Ini angka ke-1 pada")).to_be_visible()
    page.goto(f"{press_address}/siaran_pers")
    expect(page.get_by_role("button", name="Terbitkan")).to_be_enabled()
    settled(page)
    page.get_by_role("textbox", name="Judul", exact=True).fill("Petani terbanyak di Jawa Tengah")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="1. Petani terbanyak di Jawa Tengah")).to_be_checked()
    expect(page.get_by_role("button", name="Terbitkan")).to_be_enabled()
    settled(page)
    assert violations(page) == []
    page.get_by_role("button", name="Terbitkan").click()
    page.get_by_role("button", name="Ya, terbitkan").click()
    expect(page.get_by_role("link", name=ID)).to_be_visible(timeout=120_000)
    page.get_by_role("button", name="Siapkan ZIP").click()
    expect(page.get_by_role("button", name="Unduh ZIP")).to_be_visible(timeout=120_000)
    name, content = downloaded(page, "Unduh ZIP")
    assert name == f"siaran-{ID}.zip"
    _opens(content)
    assert again.of_its_edition(office, ledger.get(office, ID)) == []
    page.get_by_role("link", name=ID).click()
    expect(page.get_by_role("heading", name=f"{ID}: Petani terbanyak di Jawa Tengah")).to_be_visible()


def _opens(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        files = {Path(name).name: packed.read(name) for name in packed.namelist()}
    assert len(files) == 14
    for shape in ("16x9", "1x1", "4x5", "a4"):
        picture = Image.open(io.BytesIO(files[f"{ID}-{shape}.png"]))
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ID]
        assert files[f"{ID}-{shape}.svg"].startswith(b"<svg ")
    assert files[f"{ID}.pdf"].startswith(b"%PDF-")
    assert openpyxl.load_workbook(io.BytesIO(files[f"{ID}.xlsx"])).sheetnames == ["Data", "Sumber", "Definisi"]
    assert b"Petani" in files[f"{ID}.csv"]
    assert "Petani terbanyak di Jawa Tengah." in files[f"{ID}-teks-id.txt"].decode()


def test_the_page_fits_its_window(page: Page, press_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{press_address}/profesi?wilayah=33&bahasa=en")
    settled(page)
    page.get_by_role("button", name="Download").first.click()
    page.get_by_role("button", name="Add to a release").click()
    expect(page.get_by_text("This is figure 1 of")).to_be_visible()
    page.goto(f"{press_address}/siaran_pers?bahasa=en")
    expect(page.get_by_role("heading", name="Preview")).to_be_visible()
    for width in (390, 1440):
        resized(page, width, 844)
        fits(page, width)
