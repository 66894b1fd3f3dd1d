"""Merged cells below a header: a text holds for every row it spans, a number for nobody knows which."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import pyarrow as pa

from data_access.intake import findings, signs

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last row and column, from 0."""
_SPREAD: Final = ("Isi sel gabungan berlaku untuk setiap barisnya.", "Periksa; lebih aman satu isi di setiap baris.")
_NUMBER: Final = ("Angka dalam sel gabungan: tidak jelas milik baris mana.", "Pisahkan selnya, isi di setiap baris.")
_ACROSS: Final = ("Sel gabungan melintang kolom: isinya tidak jelas milik kolom mana.", "Pisahkan sel gabungannya.")
NUMBERED: Final = frozenset({"nik", "id_sponsor"})
"""Columns whose numbers name somebody."""


def spread(
    rows: list[list[Cell]], ranges: Sequence[Range], header: int, names: Sequence[str], known: Sequence[str]
) -> list[pa.Table]:
    """Fills texts down the rows they span, in `rows` itself; what is to be said, by row of the sheet (from 1)."""
    said: list[pa.Table] = []
    for (top, left), (bottom, right) in ranges:
        last = min(bottom, len(rows) - 1)
        columns = [name for name in names[left : right + 1] if name in known]
        if top <= header or top >= len(rows) or not columns or left >= len(rows[top]):
            continue
        cell = rows[top][left]
        if cell == "" or signs.is_total(str(cell)):
            continue
        said += _told(rows, range(top, last + 1), left, columns, cell)
    return said


def _told(rows: list[list[Cell]], span: range, at: int, columns: Sequence[str], cell: Cell) -> Iterator[pa.Table]:
    lines = pa.array([row + 1 for row in span], pa.int64())
    if len(columns) > 1:
        yield findings.table(lines, columns[0], [str(cell)] * len(span), *_ACROSS)
    elif isinstance(cell, int | float) and columns[0] not in NUMBERED and len(span) > 1:
        yield findings.table(lines, columns[0], [str(cell)] * len(span), *_NUMBER)
    else:
        for row in span[1:]:
            rows[row][at] = cell
        yield findings.table(lines[1:], columns[0], [str(cell)] * (len(span) - 1), *_SPREAD, quarantined=False)
