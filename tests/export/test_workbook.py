"""The XLSX, read back with another program."""

import io
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from dashboard import language
from dashboard.export import workbook
from dashboard.figure import table as tables
from dashboard.subjects.coverage import table as coverage_table
from tests.export.hostile import HOSTILE
from tests.figure import handmade


def opened(table: tables.Table) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook.xlsx(table, handmade.SOURCE)))


def test_data_source_and_definitions_are_three_sheets() -> None:
    assert opened(coverage_table.breakdown(handmade.KLATEN, "profession")).sheetnames == ["Data", "Sumber", "Definisi"]


def test_numbers_are_numbers_rates_are_percentages_and_what_is_missing_is_blank() -> None:
    sheet = opened(coverage_table.breakdown(handmade.KLATEN, "profession"))["Data"]
    head, *lines = sheet.iter_rows(values_only=True)
    assert head == (
        "Kode",
        "Profesi",
        "Pekerja aktif",
        "Pekerja (pembanding)",
        "Tahun angka pekerja",
        "Cakupan",
        "Andil",
    )
    assert lines[0] == ("petani", "Petani", 65, 100, "2025", 0.65, 0.65)
    assert lines[1] == ("art", "Asisten rumah tangga", 15, None, None, None, 0.15)
    assert sheet["F2"].number_format == "0.0%"
    assert sheet.freeze_panes == "C2"


def test_a_rate_in_a_spreadsheet_reads_with_as_many_decimals_as_on_a_page() -> None:
    rows = handmade.rows({"petani": 153, "art": 0, "nelayan": 5}, {"petani": 707_000, "art": 100, "nelayan": 10})
    sheet = opened(coverage_table.breakdown(rows, "profession"))["Data"]
    written = {str(sheet[f"A{line}"].value): sheet[f"F{line}"].number_format for line in (2, 3, 4)}
    assert written == {"petani": "0.00%", "art": "0.0%", "nelayan": "0.0%"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_that_looks_like_a_formula_stays_text(text: str) -> None:
    rows = handmade.rows({"33.10.22.2005": 1}, names={"33.10.22.2005": text})
    cell = opened(coverage_table.breakdown(rows, "village"))["Data"]["B2"]
    assert cell.data_type == "s"
    assert unescape(str(cell.value)) == text


def test_the_source_sheet_says_edition_posisi_basis_and_that_it_is_a_sample() -> None:
    sheet = opened(coverage_table.breakdown(handmade.KLATEN, "profession"))["Sumber"]
    rows = [(str(name), str(text)) for name, text in sheet.iter_rows(values_only=True)]
    facts = dict(rows)
    assert [text for name, text in rows if name == "Perhatian"] == [
        "DATA CONTOH: bukan angka resmi",
        "INTERNAL: bukan untuk disiarkan",
    ]
    assert facts["Edisi"] == "2026-10.1"
    assert facts["Posisi"] == "31 Oktober 2026 (sementara)"
    assert "Sakernas Agustus 2025" in facts["Penyebut"]
    assert facts["Sidik berkas edisi (SHA-256)"] == "ab" * 32


def test_the_same_table_is_the_same_bytes() -> None:
    table = coverage_table.breakdown(handmade.KLATEN, "profession")
    assert workbook.xlsx(table, handmade.SOURCE) == workbook.xlsx(table, handmade.SOURCE)


def test_the_english_workbook_is_english_throughout() -> None:
    with language.speaking("en"):
        book = opened(coverage_table.breakdown(handmade.KLATEN, "profession"))
    assert book.sheetnames == ["Data", "Source", "Definitions"]
    assert [cell.value for cell in book["Data"][1]][1:3] == ["Occupation", "Active workers"]
    assert "Denominator" in {cell.value for cell in book["Definitions"]["A"]}


def test_on_paper_every_page_is_named() -> None:
    book = opened(coverage_table.breakdown(handmade.KLATEN, "profession"))
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "DATA CONTOH" in str(sheet.oddFooter.left.text)
        assert "Posisi 31 Oktober 2026" in str(sheet.oddFooter.left.text)
    assert (book["Data"].print_title_rows, book["Data"].print_title_cols) == ("$1:$1", "$A:$B")


def test_a_long_heading_is_as_high_as_its_lines() -> None:
    table = coverage_table.breakdown(handmade.KLATEN, "profession")
    first, *others = table.columns
    longer = replace(first, label="Kepesertaan pekerja rentan desa")  # in 16 characters: three lines
    assert opened(replace(table, columns=(longer, *others)))["Data"].row_dimensions[1].height == 3 * 15
