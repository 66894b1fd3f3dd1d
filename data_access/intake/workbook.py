"""What a workbook is before anything of it is read, and what the cells' reader cannot tell: errors, formulas without a
result, and how far its sheets reach."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final
from xml.etree import ElementTree
from xml.parsers import expat

from xlsxwriter.utility import xl_col_to_name

from data_access.errors import CakupanError
from data_access.intake.signs import NO_RESULT

LARGEST: Final = 512 << 20
"""Unpacked bytes of a workbook; a sheet of half a million rows has fewer."""
_SMALL: Final = 16 << 20
"""Unpacked bytes below which it does not matter how tightly they were packed."""
_TIGHTEST: Final = 100
"""Unpacked bytes a packed one may stand for; what people type packs ten to thirty times."""
_MOST_CELLS: Final = 24_000_000
"""Cells up to the farthest filled one: the reader keeps every one of them in memory."""
_CHUNK: Final = 1 << 22
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_REFERENCE: Final = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_FLAGGED: Final = re.compile(rb'\bt="e"|<(?:\w+:)?f[\s>/]')
_HIDDEN: Final = re.compile(rb'<(?:\w+:)?(row|col)\b([^>]*\bhidden="(?:1|true)"[^>]*)>')
_PLACE: Final = re.compile(rb'\b(r|min|max)="(\d+)"')
_WIDEST: Final = 1 << 14
"""Columns a sheet can have."""
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def unreadable() -> CakupanError:
    return CakupanError("Berkas XLSX ini tidak dapat dibaca; simpan ulang dari lembar kerja.")


def look(path: Path) -> None:
    """Raises `CakupanError` on a file that is no workbook, is locked, or would unpack beyond measure; reads only the
    archive's own table of contents."""
    with path.open("rb") as file:
        start = file.read(8)
    if start == _OLD:
        raise _old(path)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError):
        raise unreadable() from None
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > LARGEST or (unpacked > _SMALL and unpacked > _TIGHTEST * max(packed, 1)):
        raise CakupanError(
            "Berkas XLSX ini membesar menjadi {size} MB bila dibuka; pecah berkasnya, atau kirim sebagai CSV.",
            size=str(unpacked >> 20),
        )


def _old(path: Path) -> CakupanError:
    if _LOCKED in path.read_bytes():
        return CakupanError("Berkas ini berkata sandi; hapus kata sandinya di lembar kerja, simpan, lalu impor lagi.")
    return CakupanError("Berkas ini berformat Excel lama (.xls); simpan sebagai .xlsx, lalu impor lagi.")


def parts(path: Path) -> dict[str, str]:
    """The part of the archive in which each sheet stands, by the sheet's name."""
    with zipfile.ZipFile(path) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314  in a process of its own, bounded
        links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314  alike
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    found = {}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            target = targets.get(sheet.get(_RELATION), "")
            found[sheet.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


@dataclass(slots=True)
class Looked:
    """What the reader of cells cannot tell, rows and columns from 0. `flagged`: cells with an error or a formula
    without a result, and what they show; `rows` and `columns`: those nobody sees."""

    flagged: dict[tuple[int, int], str] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)

    def hide(self, chunk: bytes) -> None:
        """Take in the hidden rows and columns of a piece of a sheet."""
        for tag, said in _HIDDEN.findall(chunk):
            at = {name: int(number) for name, number in _PLACE.findall(said)}
            if tag == b"row":
                self.rows |= {at[b"r"] - 1} if b"r" in at else set()
            elif b"min" in at:
                self.columns |= set(range(at[b"min"] - 1, min(at.get(b"max", at[b"min"]), _WIDEST)))


def looked(path: Path, sheet: str, part: str) -> Looked:
    """Raises `CakupanError` naming a cell so far out that all between could not be held."""
    found = Looked()
    with zipfile.ZipFile(path) as archive:
        with archive.open(part) as file:
            is_flagged = _extent(sheet, file, found)
        if is_flagged:
            with archive.open(part) as file:
                found.flagged = _Cells().read(file)
    return found


def _extent(sheet: str, file: IO[bytes], found: Looked) -> bool:
    """Whether any cell is flagged, once it is known that the sheet is no larger than can be held."""
    farthest, last, is_flagged = 0, 0, False
    for chunk in _whole_cells(file):
        is_flagged = is_flagged or _FLAGGED.search(chunk) is not None
        found.hide(chunk)
        for letters, digits in _REFERENCE.findall(chunk):
            farthest, last = max(farthest, _number(letters)), max(last, int(digits))
        if farthest * last > _MOST_CELLS:
            raise CakupanError(
                "Lembar “{sheet}” terisi sampai baris {row}, kolom {column}; hapus sel yang jauh di luar tabel, lalu "
                "simpan ulang.",
                sheet=sheet,
                row=str(last),
                column=xl_col_to_name(farthest - 1),
            )
    return is_flagged


def _whole_cells(file: IO[bytes]) -> Iterator[bytes]:
    """The file in pieces that each end with a tag."""
    rest = b""
    while chunk := file.read(_CHUNK):
        head, mark, tail = (rest + chunk).rpartition(b">")
        yield head + mark
        rest = tail
    yield rest


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


@dataclass(slots=True)
class _Cells:
    """Goes through a sheet's XML and keeps the flagged cells."""

    found: dict[tuple[int, int], str] = field(default_factory=dict)
    row: int = -1
    column: int = -1
    kind: str = ""
    has_formula: bool = False
    text: list[str] = field(default_factory=list)
    is_value: bool = False

    def read(self, file: IO[bytes]) -> dict[tuple[int, int], str]:
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.ParseFile(file)
        return self.found

    def _start(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self.row, self.column = int(given.get("r", self.row + 2)) - 1, -1
        elif name == "c":
            letters = given.get("r", "").rstrip("0123456789")
            self.column = _number(letters.encode()) - 1 if letters else self.column + 1
            self.kind, self.has_formula, self.text = given.get("t", ""), False, []
        self.has_formula |= name == "f"
        self.is_value = name in {"v", "t"}

    def _characters(self, text: str) -> None:
        if self.is_value:
            self.text.append(text)

    def _end(self, tag: str) -> None:
        self.is_value = False
        if tag.rpartition(":")[2] != "c":
            return
        shown = "".join(self.text).strip()
        if self.kind == "e":
            self.found[self.row, self.column] = shown or NO_RESULT
        elif self.has_formula and not shown and self.kind != "str":
            self.found[self.row, self.column] = NO_RESULT
