"""The page a branch head opens each morning: from a matter to the page that explains it, back, and the PDF."""

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.serving import fits, settled
from tests.browser.visiting import downloaded, ready, resized


def test_a_matter_leads_to_the_page_that_explains_it_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/?wilayah=33.02")
    ready(page, "3")
    page.get_by_test_id("stPageLink").get_by_role("link", name="Lihat Sponsor").first.click()
    expect(page.get_by_role("heading", name="Sponsor", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/sponsor\?edisi=2026-10\.1&wilayah=33\.02"))
    page.go_back()
    expect(page.get_by_role("heading", name="Ringkasan")).to_be_visible()
    ready(page, "3")


def test_the_trend_is_downloaded_as_a_pdf_that_says_the_same(page: Page, address: str) -> None:
    page.goto(f"{address}/?wilayah=33.02")
    ready(page, "3")
    page.get_by_role("button", name="Unduh").first.click()
    name, content = downloaded(page, "Dokumen PDF")
    text = PdfReader(io.BytesIO(content)).pages[0].extract_text()
    assert name == "cakupan-tren-33.02-2026-10.pdf"
    assert "(3 dari 25)" in text
    assert "Kabupaten Banyumas" in text


@pytest.mark.parametrize("path", ["", "pengaturan", "papan_sertakan", "papan_iik"])
def test_the_page_fits_its_window(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/{path}")
    for width in (390, 1440):
        resized(page, width, 844)
        fits(page, width)


def test_a_page_without_figures_has_no_filters(page: Page, address: str) -> None:
    page.goto(f"{address}/pengaturan")
    expect(page.get_by_role("heading", name="Pengaturan")).to_be_visible()
    settled(page)
    expect(page.get_by_role("combobox")).to_have_count(0)
