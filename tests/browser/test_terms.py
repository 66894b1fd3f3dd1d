"""Who stays and who is about to drop out, as a branch head asks: a group chosen, two compared, the call list taken."""

import io
import re

import openpyxl
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.visiting import choose, downloaded, ready


def test_a_breakdown_and_two_groups_are_chosen_and_the_address_says_both(page: Page, address: str) -> None:
    page.goto(f"{address}/kelangsungan")
    ready(page, "60,0%")
    page.get_by_role("radiogroup", name="Dirinci menurut").get_by_text("Gerakan").click()
    expect(page).to_have_url(re.compile("per=gerakan"))
    expect(page.get_by_text("menurut gerakan").first).to_be_visible()
    choose(page, "Kelompok bulan masuk yang ditampilkan", "SERTAKAN")
    expect(page).to_have_url(re.compile("kelompok=sertakan"))
    choose(page, "Dengan", "Perisai")
    expect(page).to_have_url(re.compile("lain=perisai"))
    expect(page.get_by_role("heading", name=re.compile("Perisai – pada bulan ke-3: belum cukup waktu"))).to_be_visible()
    shared = page.url
    page.go_back()
    expect(page).not_to_have_url(re.compile("lain="))
    page.goto(shared)
    expect(page.get_by_role("heading", name=re.compile("Perisai – pada bulan ke-3"))).to_be_visible()


def test_months_and_a_sponsor_are_chosen_and_the_call_list_is_taken(page: Page, address: str) -> None:
    page.goto(f"{address}/jatuh_tempo")
    ready(page, "7")
    page.get_by_role("radio", name="1 bulan", exact=True).click()
    expect(page).to_have_url(re.compile("dalam=1"))
    expect(page.get_by_role("heading", name=re.compile("7,0% .* 6,0% .* pada 30 November 2026"))).to_be_visible()
    page.get_by_role("radio", name="3 bulan", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("7,0% .* 5,0% .* bila 2 pekerja di 2 desa"))).to_be_visible()
    choose(page, "Daftar telepon untuk", "IIK Contoh")
    expect(page).to_have_url(re.compile("pembayar=iik"))
    ready(page, "7")
    page.get_by_role("button", name="Unduh").last.click()
    name, content = downloaded(page, "Tabel XLSX")
    assert name == "cakupan-daftar-telepon-iik-contoh-indonesia-2026-10.xlsx"
    rows = list(openpyxl.load_workbook(io.BytesIO(content))["Data"].iter_rows(min_row=2, values_only=True))
    assert [row[4] for row in rows] == ["IIK Contoh"]
    name, content = downloaded(page, "Satu halaman PDF")
    assert name == "cakupan-daftar-telepon-iik-contoh-indonesia-2026-10.pdf"
    (sheet,) = PdfReader(io.BytesIO(content)).pages
    assert "IIK Contoh: 1 pekerja tidak lagi dibayar sampai 31 Januari 2027" in " ".join(sheet.extract_text().split())
