"""A CSV with surprises: every row's line is known, bytes that are no UTF-8 become U+FFFD and so cost only their row."""

from collections.abc import Callable
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from data_access.errors import CakupanError
from data_access.intake import extract, findings
from data_access.intake.columns import Kind
from data_access.intake.headers import Headers

_LARGEST_BLOCK: Final = (1 << 31) - 1
_UNCLOSED: Final = "Tanda kutip tidak ditutup; beberapa baris terbaca sebagai satu."

Lines = np.ndarray[tuple[int], np.dtype[np.int64]]


def parsing(delimiter: str, invalid_row: Callable[[arrow_csv.InvalidRow], str]) -> arrow_csv.ParseOptions:
    """How every CSV is split: blank lines are rows (they count as lines), cells may hold line breaks."""
    return arrow_csv.ParseOptions(
        delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=invalid_row
    )


def read(kind: Kind, headers: Headers, delimiter: str, first_line: int, body: pa.Buffer) -> extract.Extract:
    """The rows that have as many cells as the header; findings for the others, and for quotes left open."""
    invalid: list[arrow_csv.InvalidRow] = []

    def skipped(row: arrow_csv.InvalidRow) -> str:
        invalid.append(row)
        return "skip"

    rows = _rows(headers, delimiter, body, skipped)
    good, bad = _lines(rows, invalid, first_line)
    said = [extract.wrong_count(list(map(int, bad)), [row.actual_columns for row in invalid], len(headers.names))]
    swallowed = _swallowed(rows, delimiter)
    if swallowed.any():
        said.append(_unclosed(good[swallowed]))
        rows, good = rows.filter(pa.array(~swallowed)), good[~swallowed]
    columns = {name: _decoded(rows[name]) for name in headers.names if name in kind.column_names}
    return extract.of(kind, pa.array(good), columns, said, headers.extra)


def _rows(
    headers: Headers, delimiter: str, body: pa.Buffer, skipped: Callable[[arrow_csv.InvalidRow], str]
) -> pa.Table:
    """Every column as bytes, by one core, in one block: an open quote may reach to the end of the file."""
    names = list(headers.names)
    types = dict.fromkeys(names, pa.binary())
    try:
        return arrow_csv.read_csv(
            pa.BufferReader(body),
            arrow_csv.ReadOptions(column_names=names, use_threads=False, block_size=min(body.size + 1, _LARGEST_BLOCK)),
            parsing(delimiter, skipped),
            arrow_csv.ConvertOptions(column_types=types, check_utf8=False, strings_can_be_null=False),
        )
    except pa.ArrowInvalid:
        raise CakupanError("Berkas CSV ini tidak dapat dibaca; simpan ulang sebagai “CSV UTF-8”.") from None


def _lines(rows: pa.Table, invalid: list[arrow_csv.InvalidRow], first_line: int) -> tuple[Lines, Lines]:
    """The line each row begins on: good ones, then invalid ones."""
    ordinals = np.array([row.number - 1 for row in invalid], dtype=np.int64)
    is_good = np.ones(rows.num_rows + len(invalid), dtype=bool)
    is_good[ordinals] = False
    height = np.ones(len(is_good), dtype=np.int64)
    height[is_good] += _breaks(rows)
    height[ordinals] += np.array([row.text.count("\n") for row in invalid], dtype=np.int64)
    begins = first_line + np.cumsum(height) - height
    return begins[is_good], begins[ordinals]


def _breaks(rows: pa.Table) -> Lines:
    """Line breaks inside the cells of each row."""
    total = np.zeros(rows.num_rows, dtype=np.int64)
    for column in rows.columns:
        total += pc.count_substring(column, b"\n").to_numpy()
    return total


def _swallowed(rows: pa.Table, delimiter: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Rows with a cell that holds a whole other row: a line break, and half as many delimiters as a row has."""
    found = np.zeros(rows.num_rows, dtype=bool)
    least = max(1, rows.num_columns // 2)
    for column in rows.columns:
        marks = pc.count_substring(column, delimiter.encode()).to_numpy()
        found |= (pc.count_substring(column, b"\n").to_numpy() > 0) & (marks >= least)
    return found


def _unclosed(lines: Lines) -> pa.Table:
    remedy = "Tutup tanda kutip pada baris ini; baris sesudahnya ikut tidak terbaca."
    return findings.table(pa.array(lines), "", [""] * len(lines), _UNCLOSED, remedy)


def _decoded(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Bytes as text; what is no UTF-8 shows as U+FFFD, which no cell may hold."""
    try:
        return cells.cast(pa.string())
    except pa.ArrowInvalid:
        return pa.chunked_array([[cell.decode("utf-8", errors="replace") for cell in cells.to_pylist()]], pa.string())
