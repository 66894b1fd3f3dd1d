"""Lines that are no row of the table (signatures, subtotals, page footers) are one finding each, and one row."""

from pathlib import Path

import openpyxl
import pytest

from data_access.intake import importing
from data_access.intake.report import ImportReport
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

ANA = worlds.world("nik\nana")[0]
REASON = "Baris ini tampaknya bukan data: tanda tangan, subjumlah, atau catatan di luar tabel."
LINES = (
    {"nik": "Mengetahui, Kepala Kantor"},
    {"nik": "Dibuat oleh: Siti Rahayu", "program": "Diperiksa"},
    {"program": "Klaten, 5 Oktober 2026"},
    {"nik": "Halaman 1 dari 3"},
    {"nik": "Subtotal Desa Gatak", "jumlah_bulan": "36", "iuran_per_bulan": "604800"},
    {"profesi": "Siti Rahayu"},
    {"nik": "2", "kode_desa": "NIP 19800101"},
)


def _load(settings: Settings, suffix: str, rows: list[worlds.Row]) -> ImportReport:
    file = settings.home / f"a{suffix}"
    if suffix == ".csv":
        worlds.write(rows, file)
    else:
        _book(rows, file)
    return importing.import_file("keanggotaan", file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR)


def _book(rows: list[worlds.Row], file: Path) -> None:
    """The last row's first cell is merged across half of the table, as a signature is."""
    book = openpyxl.Workbook()
    for line in (list(rows[0]), *(list(row.values()) for row in rows)):
        book.active.append([cell or None for cell in line])
    book.active.merge_cells(start_row=len(rows) + 1, end_row=len(rows) + 1, start_column=1, end_column=8)
    book.save(file)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_each_line_below_a_table_is_one_finding_and_one_row(settings: Settings, suffix: str) -> None:
    below = [dict.fromkeys(ANA, "") | line for line in (*LINES, LINES[0])]
    report = _load(settings, suffix, [ANA, *below])
    assert (report.rows_read, report.added, report.quarantined) == (len(below) + 1, 1, len(below))
    assert (report.findings.faults, report.findings.remarks) == (((REASON, len(below)),), ())
    assert [line for line, *_ in stored.said(settings)] == list(range(3, len(below) + 3))
    assert "Rahayu" not in repr(stored.everything(settings))


def test_a_person_without_a_number_whose_cells_are_there_is_told_what_is_missing(settings: Settings) -> None:
    report = worlds.load(settings, [ANA | {"nik": ""}, ANA | {"nik": "belum ada KTP"}])
    assert dict(report.findings.faults) == {"Sel wajib ini kosong.": 1, "NIK harus 16 digit.": 1}


def test_a_number_alone_is_a_person_whose_cells_are_missing(settings: Settings) -> None:
    report = worlds.load(settings, [dict.fromkeys(ANA, "") | {"nik": ANA["nik"]}])
    assert "Sel wajib ini kosong." in dict(report.findings.faults)


def test_a_line_below_figures_is_one_finding_too(settings: Settings) -> None:
    below = dict.fromkeys(worlds.USUAL_BASIS, "") | {"kode_wilayah": "Sumber: BPS, diolah"}
    report = worlds.load(settings, [worlds.USUAL_BASIS, below], "penyebut")
    assert (report.added, report.quarantined, report.findings.faults) == (1, 1, ((REASON, 1),))
