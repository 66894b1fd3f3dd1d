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
from data_access.intake import careful_csv, extract, headers, other_names
from data_access.intake.columns import Kind
from data_access.intake.headers import Headers

_LONGEST_HEADER: Final = 1 << 16
_BLOCK: Final = 1 << 22
_SLICE: Final = 1 << 24
_BOM: Final = b"\xef\xbb\xbf"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_BOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_BEGINNING: Final = 64
"""Bytes of a beginning: a NUL among those of a header is every other byte of UTF-16."""
_OTHER_MARKS: Final = {"\t": "tab", "|": "“|”"}


@dataclass(frozen=True, slots=True)
class CsvHeader:
    """The header record of a CSV, where the data begin, and the records above it, each after its line."""

    cells: list[str]
    delimiter: str
    first_line: int
    offset: int
    above: tuple[tuple[int, list[str]], ...]


def read(kind: Kind, path: Path) -> extract.Extract:
    """The rows of a CSV. Raises `CakupanError` on an unknown delimiter, and on headers that do not fit."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        header = _header(kind, mapped[:_LONGEST_HEADER])
        names = headers.matched(kind, header.cells, header.above)
        body = pa.py_buffer(mapped[header.offset :])
    if not body.size:
        return extract.of(kind, pa.array([], pa.int64()), {}, [], names)
    rows = _quick(kind, names, header, body)
    if rows is not None:
        lines = pa.array(range(header.first_line, header.first_line + rows.num_rows), pa.int64())
        return extract.of(kind, lines, dict(zip(rows.column_names, rows.columns, strict=True)), [], names)
    return careful_csv.read(kind, names, header.delimiter, header.first_line, body)


def _quick(kind: Kind, names: Headers, header: CsvHeader, body: pa.Buffer) -> pa.Table | None:
    """The columns, or None when anything in the file asks for care."""
    try:
        rows = arrow_csv.read_csv(
            pa.BufferReader(body),
            arrow_csv.ReadOptions(column_names=list(names.names), block_size=_BLOCK),
            careful_csv.parsing(header.delimiter),
            _converting(kind, names),
        )
    except pa.ArrowInvalid:
        return None
    return rows if _record_ends(body) == rows.num_rows else None


def _converting(kind: Kind, names: Headers) -> arrow_csv.ConvertOptions:
    """Text for what SQL reads and for columns the kind does not know by their name, dictionaries for the rest."""
    coded = pa.dictionary(pa.int32(), pa.string())
    types = {name: pa.string() if name in kind.texts or name in names.extra else coded for name in names.names}
    return arrow_csv.ConvertOptions(column_types=types, strings_can_be_null=False)


def _record_ends(body: pa.Buffer) -> int:
    """Line breaks of the file (a last line without one has one): more than its rows means breaks inside cells."""
    view = memoryview(body)
    breaks = sum(bytes(view[start : start + _SLICE]).count(b"\n") for start in range(0, len(view), _SLICE))
    return breaks + (bytes(view[-1:]) != b"\n")


def _header(kind: Kind, start: bytes) -> CsvHeader:
    """The header among the first records, split by whichever delimiter yields more names the kind knows."""
    _decodable(start)
    lines = start.split(b"\n")
    first = next((place for place, line in enumerate(lines) if line.removeprefix(_BOM).strip()), None)
    if first is None:
        raise CakupanError("Berkas ini kosong; baris pertama harus berisi nama kolom.")
    text = b"\n".join(lines[first:]).removeprefix(_BOM).decode("utf-8", errors="replace")
    split = {delimiter: _records(text, delimiter) for delimiter in ",;"}
    found = {delimiter: headers.place(kind, [cells for cells, _ in records]) for delimiter, records in split.items()}
    delimiter = max(split, key=lambda mark: other_names.recognised(kind, split[mark][found[mark]][0]))
    at, records = found[delimiter], split[delimiter]
    cells, length = records[at]
    if len(cells) == 1 and len(kind.columns) > 1:
        raise _undivided(cells[0])
    begins = [first + 1, *(first + end + 1 for _, end in records)]
    above = tuple((begins[place], records[place][0]) for place in range(at))
    offset = sum(len(line) + 1 for line in lines[: first + length])
    return CsvHeader(cells, delimiter, first + length + 1, offset, above)


def _decodable(start: bytes) -> None:
    """Raises `CakupanError` on bytes that are no UTF-8 text, saying what they are and how to save them."""
    if start.startswith(_BOOKS):
        raise CakupanError(
            "Berkas ini buku kerja Excel, bukan CSV; ganti akhiran namanya menjadi .xlsx (atau .xls), lalu impor lagi."
        )
    if start.startswith(_UTF16) or b"\0" in start[:_BEGINNING]:
        raise CakupanError(
            "Berkas ini berkode UTF-16 (“Teks Unicode”), bukan UTF-8. Buka di Excel, pilih Simpan Sebagai jenis “CSV "
            "UTF-8”, lalu impor lagi."
        )


def _undivided(header: str) -> CakupanError:
    if mark := next((name for character, name in _OTHER_MARKS.items() if character in header), ""):
        return CakupanError(
            "Kolom berkas ini dipisah {mark}, bukan koma atau titik koma. Buka di Excel, pilih Simpan Sebagai jenis "
            "“CSV UTF-8”, lalu impor lagi.",
            mark=mark,
        )
    return CakupanError("Pemisah kolom tidak dikenal; gunakan koma atau titik koma.")


def _records(text: str, delimiter: str) -> list[tuple[list[str], int]]:
    """The first records, each with the line it ends on; a later one that cannot be read ends them."""
    reader = csv.reader(text.split("\n"), delimiter=delimiter)
    records: list[tuple[list[str], int]] = []
    try:
        for cells in reader:
            records.append((cells, reader.line_num))
            if len(records) == headers.SEARCHED:
                break
    except csv.Error:
        if not records:  # lines that end in CR alone
            raise careful_csv.unreadable() from None
    return records
