"""A walk through the page as a branch head takes it: down, back, shared, downloaded."""

import io
import json
import re
import urllib.request

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from dashboard.screen import menu
from tests.browser.serving import fits, settled
from tests.browser.visiting import choose, downloaded, path, ready, resized


def test_drill_down_another_posisi_and_back_twice(page: Page, address: str) -> None:
    page.goto(f"{address}/profesi")
    ready(page, "7")
    choose(page, "Pilih wilayah", "Jawa Tengah")
    ready(page, "6")
    expect(page).to_have_url(re.compile(r"wilayah=33$"))
    choose(page, "Posisi", "September 2026")
    expect(page).to_have_url(re.compile(r"wilayah=33&posisi=2026-09"))
    expect(page.get_by_text("Posisi 30 September 2026").first).to_be_visible()
    page.go_back()
    expect(page.get_by_text("Posisi 31 Oktober 2026").first).to_be_visible()
    ready(page, "6")
    page.go_back()
    ready(page, "7")
    expect(page).not_to_have_url(re.compile("wilayah"))


def test_the_page_that_opens_is_found_by_its_name_too(page: Page, address: str) -> None:
    page.goto(f"{address}/ringkasan?wilayah=33.10")
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ringkasan")
    for name in ("Profesi", "Ringkasan"):
        page.get_by_role("link", name=name, exact=True).click()  # one in the menu, not two
        settled(page)
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.get_by_text("Page not found")).to_have_count(0)


def test_a_click_on_a_bar_opens_its_region_and_the_breadcrumb_leads_back(page: Page, address: str) -> None:
    page.goto(f"{address}/profesi")
    ready(page, "7")
    bars = page.get_by_test_id("stVegaLiteChart").last
    bars.scroll_into_view_if_needed()
    bars.locator("path[aria-roledescription='bar']").first.click()
    expect(page).to_have_url(re.compile(r"wilayah=33$"))
    ready(page, "6")
    page.get_by_role("button", name="Indonesia").click()
    ready(page, "7")
    page.go_back()
    ready(page, "6")


def test_a_shared_address_shows_another_visitor_the_same(page: Page, browser: Browser, address: str) -> None:
    page.goto(f"{address}/profesi")
    ready(page, "7")
    choose(page, "Pilih wilayah", "Jawa Tengah")
    ready(page, "6")
    choose(page, "Dihitung aktif", "Dibayar")
    expect(page).to_have_url(re.compile("g=0"))
    page.get_by_text("English").click()
    expect(page.get_by_text("Paid: the month itself is paid")).to_be_visible()
    settled(page)
    people = page.get_by_test_id("stMetricValue").first.inner_text()
    visitor = browser.new_context()
    other = visitor.new_page()
    other.goto(page.url)
    ready(other, people)
    expect(other.get_by_text("Paid: the month itself is paid")).to_be_visible()
    visitor.close()


def test_the_language_is_switched_and_switched_back(page: Page, address: str) -> None:
    page.goto(f"{address}/profesi")
    ready(page, "7")
    page.get_by_text("English").click()
    expect(page.get_by_role("heading", name="Occupation")).to_be_visible()
    page.get_by_text("Bahasa Indonesia").click()
    expect(page.get_by_role("heading", name="Profesi")).to_be_visible()
    expect(page).not_to_have_url(re.compile("bahasa"))


def test_png_xlsx_and_csv_are_downloaded_and_can_be_opened(page: Page, address: str) -> None:
    page.goto(f"{address}/profesi?wilayah=33.10")
    ready(page, "4")
    page.get_by_role("button", name="Unduh").first.click()
    name, png = downloaded(page, "Gambar PNG")
    assert name == "cakupan-profesi-33.10-2026-10.png"
    assert Image.open(io.BytesIO(png)).size[0] > 1280
    name, content = downloaded(page, "Tabel XLSX")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert name == "cakupan-profesi-33.10-2026-10.xlsx"
    assert sum(row[2] for row in book["Data"].iter_rows(min_row=2, values_only=True)) == 4
    name, text = downloaded(page, "Tabel CSV")
    assert text.decode("utf-8-sig").splitlines()[1].startswith("petani;Petani;2")


def test_a_file_downloaded_in_english_is_english(page: Page, address: str) -> None:
    page.goto(f"{address}/profesi?bahasa=en")
    ready(page, "7")
    page.get_by_role("button", name="Download").first.click()
    assert openpyxl.load_workbook(io.BytesIO(downloaded(page, "XLSX table")[1])).sheetnames == [
        "Data",
        "Source",
        "Definitions",
    ]


def test_the_page_fits_its_window_and_asks_nobody_beyond_this_machine(page: Page, address: str) -> None:
    beside, asked = page.context.new_page(), list[str]()
    beside.on("request", lambda request: asked.append(request.url))
    beside.set_viewport_size({"width": 390, "height": 844})
    beside.goto(f"{address}/profesi")
    ready(beside, "7")
    for width in (390, 1440):
        resized(beside, width, 844)
        fits(beside, width)
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_health_names_the_edition(address: str) -> None:
    with urllib.request.urlopen(f"{address}/healthz", timeout=60) as answer:  # noqa: S310  our own loopback address
        assert json.load(answer) == {"status": "ok", "edition": "2026-10.1", "reason": None}


def test_on_a_telephone_the_menu_closes_once_a_page_was_chosen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/?wilayah=33")
    settled(page)
    for name in ("Profesi", "Desa"):
        page.get_by_test_id("stExpandSidebarButton").click()
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        expect(page.get_by_role("link", name=name, exact=True)).not_to_be_in_viewport()
        expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()


CUT = """() => [...document.querySelectorAll("[data-testid=stMetricValue], [data-testid=stMetricValue] *")]
  .filter((at) => at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflow !== "visible")
  .map((at) => at.textContent)"""


@pytest.mark.parametrize("name", [name for name, entry in menu.PAGES.items() if entry.asks])
def test_no_number_of_a_headline_is_cut_off(page: Page, demo_address: str, name: str) -> None:
    page.goto(f"{demo_address}/{path(name, '')}")
    for width in (1280, 1024, 390):
        resized(page, width, 900)
        assert page.evaluate(CUT) == [], width
