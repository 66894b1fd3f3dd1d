"""A CSV with surprises: every row's line is known, bytes that are no UTF-8 become U+FFFD and so cost only their row."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from data_access.errors import CakupanError
from data_access.intake import extract, findings
from data_access.intake.columns import Kind
from data_access.intake.headers import Headers

_UNCLOSED: Final = "Tanda kutip tidak ditutup."
_CLOSE_IT: Final = "Tutup tanda kutip pada baris ini."
_MOST_UNCLOSED: Final = 20
"""Each costs another reading of what follows it."""
_LARGEST_BLOCK: Final = (1 << 31) - 1
_LONE_CR: Final = re.compile(rb"\r(?!\n)")
"""A line break inside a cell, as some spreadsheets write it; the reader would take it for the end of a row."""

Lines = np.ndarray[tuple[int], np.dtype[np.int64]]
Handler = Callable[[arrow_csv.InvalidRow], str]


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows up to a quote left open: `lines` they begin on, findings about others, the line of the quote or None."""

    rows: pa.Table
    lines: Lines
    said: pa.Table
    unclosed: int | None


def unreadable() -> CakupanError:
    return CakupanError("Berkas CSV ini tidak dapat dibaca; simpan ulang sebagai “CSV UTF-8”.")


def parsing(delimiter: str, invalid_row: Handler | None = None) -> arrow_csv.ParseOptions:
    """How every CSV is split: blank lines are rows (they count as lines), cells may hold line breaks."""
    return arrow_csv.ParseOptions(
        delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=invalid_row
    )


def read(kind: Kind, headers: Headers, delimiter: str, first_line: int, body: pa.Buffer) -> extract.Extract:
    """The rows that have as many cells as the header; findings for the others, and for quotes left open, each of which
    costs its own line. Raises `CakupanError` when there are too many of those."""
    text = _LONE_CR.sub(b" ", bytes(body).decode("utf-8", errors="replace").encode())
    parts = [_part(headers, delimiter, text, first_line)]
    while (unclosed := parts[-1].unclosed) is not None:
        if len(parts) > _MOST_UNCLOSED:
            raise unreadable()
        text = text.split(b"\n", unclosed - first_line + 1)[-1]
        first_line = unclosed + 1
        parts.append(_part(headers, delimiter, text, first_line))
    rows = pa.concat_tables([part.rows for part in parts])
    columns = {name: rows[name] for name in headers.names}
    lines = pa.array(np.concatenate([part.lines for part in parts]))
    said = [*(part.said for part in parts), _unclosed([part.unclosed for part in parts if part.unclosed is not None])]
    return extract.of(kind, lines, columns, said, headers)


def _part(headers: Headers, delimiter: str, text: bytes, first_line: int) -> _Part:
    invalid: list[arrow_csv.InvalidRow] = []

    def skipped(row: arrow_csv.InvalidRow) -> str:
        invalid.append(row)
        return "skip"

    rows = _rows(headers, delimiter, text, skipped)
    good, bad = _lines(rows, invalid, first_line)
    broken = [int(line) for row, line in zip(invalid, bad, strict=True) if "\n" in row.text]
    unclosed = min([*broken, *map(int, good[_swallowed(rows, delimiter)])], default=None)
    end = np.iinfo(np.int64).max if unclosed is None else unclosed
    uneven = {int(line): row.actual_columns for row, line in zip(invalid, bad, strict=True) if row.text.strip()}
    counts = {line: count for line, count in uneven.items() if line < end}
    said = extract.wrong_count(list(counts), list(counts.values()), rows.num_columns)
    is_before = good < end
    return _Part(rows.filter(pa.array(is_before)), good[is_before], said, unclosed)


def _unclosed(lines: list[int]) -> pa.Table:
    return findings.table(pa.array(lines, pa.int64()), "", [""] * len(lines), _UNCLOSED, _CLOSE_IT)


def _rows(headers: Headers, delimiter: str, text: bytes, skipped: Handler) -> pa.Table:
    """Every column, by one core, in one block: an open quote may reach to the end of the file."""
    names = list(headers.names)
    types = dict.fromkeys(names, pa.string())
    if not text:
        return pa.schema(types).empty_table()
    block = min(len(text) + 1, _LARGEST_BLOCK)
    try:
        return arrow_csv.read_csv(
            pa.BufferReader(text),
            arrow_csv.ReadOptions(column_names=names, use_threads=False, block_size=block),
            parsing(delimiter, skipped),
            arrow_csv.ConvertOptions(column_types=types, strings_can_be_null=False),
        )
    except pa.ArrowInvalid:
        raise unreadable() from None


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
        total += pc.count_substring(column, "\n").to_numpy()
    return total


def _swallowed(rows: pa.Table, delimiter: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Rows with a cell that holds a whole other row: a line break, and half as many delimiters as a row has."""
    found = np.zeros(rows.num_rows, dtype=bool)
    least = max(1, rows.num_columns // 2)
    for column in rows.columns:
        marks = pc.count_substring(column, delimiter).to_numpy()
        found |= (pc.count_substring(column, "\n").to_numpy() > 0) & (marks >= least)
    return found
