"""XLSX: the first sheet, cells as they were typed."""

import datetime as dt
from pathlib import Path
from typing import Final

import pyarrow as pa
from python_calamine import CalamineError, CalamineWorkbook

from data_access.errors import CakupanError
from data_access.intake import extract
from data_access.intake.columns import Kind
from data_access.intake.headers import matched

_NUMBERS: Final = frozenset({"nik", "id_sponsor"})
_LONG: Final = 10**15
"""The least number of sixteen digits."""
_EXACT: Final = 2**53
"""Below it a float holds every whole number."""

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def read(kind: Kind, path: Path) -> extract.Extract:
    """The rows of the first sheet; the first row holds the headers."""
    header, *rows = _sheet(path)
    while header and header[-1] == "":
        header.pop()
    headers = matched(kind, [text(cell) for cell in header])
    width = len(header)
    long = [place for place, row in enumerate(rows) if any(cell != "" for cell in row[width:])]
    fits = sorted(set(range(len(rows))) - set(long))
    columns = {
        name: pa.chunked_array([[_cell(name, rows[place][at]) for place in fits]], pa.string())
        for at, name in enumerate(headers.names)
        if name in kind.column_names
    }
    said = extract.wrong_count([place + 2 for place in long], [len(rows[place]) for place in long], width)
    return extract.of(kind, pa.array([place + 2 for place in fits], pa.int64()), columns, [said], headers.extra)


def _sheet(path: Path) -> list[list[Cell]]:
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        rows: list[list[Cell]] = workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except CalamineError:
        raise CakupanError("Berkas XLSX ini tidak dapat dibaca; simpan ulang dari lembar kerja.") from None
    if not rows:
        raise CakupanError("Berkas ini kosong; baris pertama harus berisi nama kolom.")
    return rows


def _cell(column: str, cell: Cell) -> str:
    """A spreadsheet keeps 15 digits of a number and writes 0 for the 16th: a long number ending in 0, or beyond what a
    float holds, cannot be trusted, and is shown the way a spreadsheet shows it."""
    if column in _NUMBERS and isinstance(cell, int | float) and cell >= _LONG and (cell % 10 == 0 or cell >= _EXACT):
        return f"{cell:.5E}"
    return text(cell)


def text(cell: Cell) -> str:
    """A cell as a person would have typed it."""
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT else repr(cell)
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ")
    return str(cell)
