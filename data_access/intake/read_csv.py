"""CSV: comma or semicolon, UTF-8 with or without BOM. One bad row costs that row, never the file.

A file without surprises is read by all cores; any surprise (a row of another length, bytes that are no UTF-8, a line
break inside a cell) sends it once more through `careful_csv`, which knows the line of every row.
"""

import csv
import mmap
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
from pyarrow import csv as arrow_csv

from data_access.errors import CakupanError
from data_access.intake import careful_csv, extract
from data_access.intake.columns import Kind
from data_access.intake.headers import Headers, matched, spelled

_LONGEST_HEADER: Final = 1 << 16
_BLOCK: Final = 1 << 22
_SLICE: Final = 1 << 24
_BOM: Final = b"\xef\xbb\xbf"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class CsvHeader:
    """The header record of a CSV, and where the data begin."""

    cells: list[str]
    delimiter: str
    first_line: int
    offset: int


def read(kind: Kind, path: Path) -> extract.Extract:
    """The rows of a CSV. Raises `CakupanError` on an unknown delimiter, and on headers that do not fit."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        header = _header(kind, mapped[:_LONGEST_HEADER])
        headers = matched(kind, header.cells)
        body = pa.py_buffer(mapped[header.offset :])
    if not body.size:
        return extract.of(kind, pa.array([], pa.int64()), {}, [], headers.extra)
    rows = _quick(kind, headers, header, body)
    if rows is not None:
        lines = pa.array(range(header.first_line, header.first_line + rows.num_rows), pa.int64())
        return extract.of(kind, lines, dict(zip(rows.column_names, rows.columns, strict=True)), [], headers.extra)
    return careful_csv.read(kind, headers, header.delimiter, header.first_line, body)


def _quick(kind: Kind, headers: Headers, header: CsvHeader, body: pa.Buffer) -> pa.Table | None:
    """The known columns, or None when anything in the file asks for care."""
    try:
        rows = arrow_csv.read_csv(
            pa.BufferReader(body),
            arrow_csv.ReadOptions(column_names=list(headers.names), block_size=_BLOCK),
            careful_csv.parsing(header.delimiter),
            _converting(kind, headers),
        )
    except pa.ArrowInvalid:
        return None
    return rows if _record_ends(body) == rows.num_rows else None


def _converting(kind: Kind, headers: Headers) -> arrow_csv.ConvertOptions:
    """Text for what SQL reads, dictionaries for the rest, nothing for columns the kind does not know."""
    known = [name for name in headers.names if name in kind.column_names]
    coded = pa.dictionary(pa.int32(), pa.string())
    types = {name: pa.string() if name in kind.texts else coded for name in known}
    return arrow_csv.ConvertOptions(column_types=types, include_columns=known, strings_can_be_null=False)


def _record_ends(body: pa.Buffer) -> int:
    """Line breaks of the file (a last line without one has one): more than its rows means breaks inside cells."""
    view = memoryview(body)
    breaks = sum(bytes(view[start : start + _SLICE]).count(b"\n") for start in range(0, len(view), _SLICE))
    return breaks + (bytes(view[-1:]) != b"\n")


def _header(kind: Kind, start: bytes) -> CsvHeader:
    """The first record that is not blank, split by whichever delimiter yields more names the kind knows."""
    if start.startswith(_UTF16):
        raise CakupanError("Berkas ini bukan UTF-8; simpan sebagai “CSV UTF-8”.")
    lines = start.split(b"\n")
    first = next((place for place, line in enumerate(lines) if line.removeprefix(_BOM).strip()), None)
    if first is None:
        raise CakupanError("Berkas ini kosong; baris pertama harus berisi nama kolom.")
    text = b"\n".join(lines[first:]).removeprefix(_BOM).decode("utf-8", errors="replace")
    split = {delimiter: _first_record(text, delimiter) for delimiter in ",;"}
    delimiter = max(split, key=lambda mark: len({spelled(cell) for cell in split[mark][0]} & set(kind.column_names)))
    cells, length = split[delimiter]
    if len(cells) == 1 and len(kind.columns) > 1:
        raise CakupanError("Pemisah kolom tidak dikenal; gunakan koma atau titik koma.")
    return CsvHeader(cells, delimiter, first + length + 1, sum(len(line) + 1 for line in lines[: first + length]))


def _first_record(text: str, delimiter: str) -> tuple[list[str], int]:
    """The cells of the first record, and how many lines it takes."""
    reader = csv.reader(text.split("\n"), delimiter=delimiter)
    try:
        return next(reader), reader.line_num
    except csv.Error:  # lines that end in CR alone
        raise careful_csv.unreadable() from None
