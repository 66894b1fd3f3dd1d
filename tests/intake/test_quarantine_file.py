"""The spreadsheet of bad rows: what whoever mends them reads."""

import openpyxl
import pyarrow as pa
import pytest

from data_access.intake import findings, quarantine
from data_access.settings import Settings
from tests import worlds


def _sheet(report_file: object, title: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(str(report_file))
    return [tuple(row) for row in book[title].iter_rows(values_only=True)]


def test_it_names_line_column_cell_reason_and_remedy(settings: Settings) -> None:
    rows = worlds.world("nik | segmen | profesi\nana|TNI|\nbudi||tukang sulap")
    file = worlds.load(settings, rows).quarantine_file
    assert _sheet(file, "Karantina") == [
        ("baris", "kolom", "isi", "alasan", "cara membetulkan"),
        (2, "segmen", "TNI", "Nilai ini tidak ada dalam daftar.", "Pilih salah satu: PU, BPU, JAKON, PMI."),
    ]
    assert [row[:3] for row in _sheet(file, "Catatan")[1:]] == [(3, "profesi", "tukang s***")]


def test_a_file_without_faults_leaves_none(settings: Settings) -> None:
    assert worlds.load(settings, worlds.world("nik\nana")).quarantine_file is None
    assert not (settings.home / "quarantine").exists()


def test_no_cell_is_a_formula(settings: Settings) -> None:
    formulas = ("=1+1", "+1", "-1", "@A1", '=HYPERLINK("http://contoh")')
    kept = (*formulas[:-1], '=H***("h***://contoh")')
    rows = [
        row | {"jumlah_bulan": formula}
        for row, formula in zip(worlds.world("nik\n" + "\n".join("abcde")), formulas, strict=True)
    ]
    sheet = openpyxl.load_workbook(str(worlds.load(settings, rows).quarantine_file))["Karantina"]
    cells = [row[2] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [f"'{formula}" for formula in kept]
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_sheet_has_an_end(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quarantine, "MOST_ROWS", 10)
    many = 15
    lines = pa.array(range(2, many + 2), pa.int64())
    said = findings.table(lines, "segmen", ["TNI"] * many, "salah", "benar")
    quarantine.write(said, settings.home / "many.xlsx")
    book = openpyxl.load_workbook(settings.home / "many.xlsx", read_only=True)
    *_, last = book["Karantina"].iter_rows(values_only=True)
    assert last[3] == "... dan 5 temuan lagi; lihat basis data."
