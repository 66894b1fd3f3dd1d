"""Whatever a file holds, of every kind: errors, signs, sheets, totals, titles and bombs are met alike."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from data_access.errors import CakupanError
from data_access.intake import read
from data_access.intake.extract import Extract
from data_access.intake.kinds import KINDS, named

EVERY = pytest.mark.parametrize("kind", KINDS)


def _rows(kind: str) -> list[list[str]]:
    """The header, and the two example rows of the template."""
    columns = named(kind).columns
    return [[column.name for column in columns], *([column.examples[at] for column in columns] for at in (0, 1))]


def _read(kind: str, folder: Path, rows: list[list[str]]) -> Extract:
    file = folder / "a.csv"
    file.write_text("\n".join(";".join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8")
    return read.rows(named(kind), file)


@EVERY
def test_an_error_in_any_column_refuses_its_row_and_a_sign_is_a_blank_and_told(kind: str, tmp_path: Path) -> None:
    header, row, _other = _rows(kind)
    many = len(header)
    wrong = [[*row[:at], word, *row[at + 1 :]] for word in ("#N/A", "-") for at in range(many)]
    found = _read(kind, tmp_path, [header, *wrong]).findings.to_pylist()
    said = [(one["line"], one["column_name"], one["quarantined"]) for one in sorted(found, key=lambda one: one["line"])]
    assert said == [(line + 2, header[line % many], line < many) for line in range(2 * many)]


@EVERY
def test_the_sheet_with_the_columns_is_read_and_the_others_are_named(kind: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Laporan bulanan"])
    book.active.title = "Sampul"
    old, data = book.create_sheet("Lama"), book.create_sheet("Isi")
    old.sheet_state = "hidden"
    for row in _rows(kind):
        old.append(row)
        data.append(row)
    book.save(tmp_path / "a.xlsx")
    found = read.rows(named(kind), tmp_path / "a.xlsx")
    assert found.rows_read == 2
    said = " ".join(map(str, found.notes))
    assert "tersembunyi tidak dibaca: Lama" in said
    assert "Lembar “Sampul” (1 baris) tidak dibaca" in said


@EVERY
def test_a_row_of_totals_is_told_and_nobodys(kind: str, tmp_path: Path) -> None:
    header, row, other = _rows(kind)
    total = ["", "JUMLAH", *[""] * (len(header) - 3), "300"]
    found = _read(kind, tmp_path, [header, row, total, other])
    assert found.rows["line"].to_pylist() == [2, 4]
    assert [(one["line"], one["quarantined"]) for one in found.findings.to_pylist()] == [(3, False)]


@EVERY
def test_titles_above_and_a_column_without_one_stop_the_file(kind: str, tmp_path: Path) -> None:
    rows = _rows(kind)
    with pytest.raises(CakupanError, match="Baris 1 berisi “LAPORAN”; nama kolom baru ada di baris 2"):
        _read(kind, tmp_path, [["LAPORAN"], *rows])
    with pytest.raises(CakupanError, match="tanpa judul, padahal terisi di 2 baris"):
        _read(kind, tmp_path, [[*row, more] for row, more in zip(rows, ("", "x", "y"), strict=True)])
    with pytest.raises(CakupanError, match=f"lebih dari sekali: {rows[0][0]}"):
        _read(kind, tmp_path, [[*row, row[0]] for row in rows])


@EVERY
def test_headers_alone_and_headers_with_nothing_but_a_total_are_no_file(kind: str, tmp_path: Path) -> None:
    header, *_rest = _rows(kind)
    for rows in ([header], [header, [""] * len(header)], [header, ["", "JUMLAH", *[""] * (len(header) - 2)]]):
        with pytest.raises(CakupanError, match="belum ada satu baris pun"):
            _read(kind, tmp_path, rows)


@EVERY
def test_a_workbook_that_unpacks_beyond_measure_is_refused(kind: str, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (32 << 20))
    with pytest.raises(CakupanError, match="membesar menjadi 32 MB"):
        read.rows(named(kind), bomb)
