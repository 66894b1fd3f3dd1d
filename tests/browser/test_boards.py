"""A board as it is prepared for a meeting: the period chosen, the rule switched, the workbook and the slide taken."""

import io
import re

import openpyxl
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.visiting import choose, downloaded, ready
from tests.reading import data


def test_a_period_is_chosen_the_rule_switched_and_the_workbook_says_both(page: Page, address: str) -> None:
    page.goto(f"{address}/papan_sertakan")
    ready(page, "2")
    choose(page, "Kurun", "Sejak peluncuran")
    expect(page).to_have_url(re.compile("kurun=peluncuran"))
    ready(page, "3")
    page.get_by_text("Bertahan 3 bulan", exact=True).first.click()
    expect(page).to_have_url(re.compile("peringkat=bertahan-3"))
    expect(page.get_by_role("heading", name="di peringkat pertama: 1 bertahan 3 bulan")).to_be_visible()
    page.get_by_role("button", name="Unduh").first.click()
    name, content = downloaded(page, "Tabel XLSX")
    assert name == "cakupan-papan-sertakan-2024-01_2026-10-indonesia-2026-10.xlsx"
    rows = {row["Sponsor"]: row for row in data(content)}
    assert rows["PT Contoh"]["Peringkat"] == 1
    assert rows["PT Contoh"]["Bertahan 3 bulan (orang)"] == rows["PT Contoh"]["Bulan ke-3 sudah lewat (orang)"] == 1
    assert rows["Jumlah"]["Peserta baru"] == 3
    source = [row[1] for row in openpyxl.load_workbook(io.BytesIO(content))["Sumber"].iter_rows(values_only=True)]
    assert any("Peringkat 1, 2, 2, 4 menurut jumlah yang bertahan 3 bulan." in text for text in source)
    page.go_back()
    expect(page).not_to_have_url(re.compile("peringkat"))
    ready(page, "3")
    page.get_by_text("Bersambung tanpa jeda", exact=True).first.click()
    expect(page).to_have_url(re.compile("peringkat=bersambung"))
    page.go_back()
    expect(page).not_to_have_url(re.compile("peringkat"))


def test_the_sixty_of_bandar_lampung_are_broken_down_and_taken_to_a_meeting(page: Page, demo_address: str) -> None:
    page.goto(f"{demo_address}/papan_iik?posisi=2025-02&bahasa=en")
    expect(page.get_by_text("46 of 60 workers who came in December 2024 are no longer paid for")).to_be_visible()
    choose(page, "Period", "Choose months …")
    choose(page, "From month", "December 2024")
    expect(page).to_have_url(re.compile("dari=2024-12"))
    choose(page, "To month", "December 2024")
    expect(page).to_have_url(re.compile("sampai=2024-12"))
    ready(page, "60")
    choose(page, "IIK chapter", "IIK Bandar Lampung")
    choose(page, "Broken down by", "Occupation")
    expect(page).to_have_url(re.compile("kredit=profession"))
    ready(page, "60")
    page.get_by_role("button", name="Download").first.click()
    name, content = downloaded(page, "16:9 slide (PNG)")
    assert name == "cakupan-papan-iik-2024-12-indonesia-2025-02.slide.png"
    assert Image.open(io.BytesIO(content)).size == (1920, 1080)
    rows = data(downloaded(page, "XLSX table")[1])
    assert sum(row["Acquired"] for row in rows[:-1]) == rows[-1]["Acquired"] == 60
    assert {row["Occupation"] for row in rows} >= {"Motorcycle taxi riders", "Total"}


def test_what_is_chosen_on_one_board_holds_on_the_other(page: Page, address: str) -> None:
    page.goto(f"{address}/papan_sertakan?kurun=peluncuran&peringkat=bertahan-6")
    ready(page, "3")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Papan IIK").click()
    expect(page.get_by_role("heading", name="Papan IIK")).to_be_visible()
    expect(page).to_have_url(re.compile(r"papan_iik.*kurun=peluncuran&peringkat=bertahan-6"))
