"""XLSX: the visible sheets of one shape, cells as they were typed. Runs in a process of its own (`sheet_process`)."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum
from xlsxwriter.utility import xl_col_to_name

from data_access.errors import CakupanError
from data_access.intake import extract, headers, merged, other_names, veil, workbook
from data_access.intake.columns import Kind
from data_access.intake.merged import Cell, Range

_LONG: Final = 10**15
"""The least number of sixteen digits."""
_EXACT: Final = 2**53
"""Below it a float holds every whole number."""
_NIK: Final = re.compile(r"['’]?\d{16}(?:\.0)?")
_FEWEST: Final = 3
"""Columns a sheet must name to be read beside others."""
_MOST_NAMED: Final = 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible sheet with anything in it. `header`: which row names the columns, from 0; `named`: how many."""

    name: str
    rows: list[list[Cell]]
    ranges: list[Range]
    header: int
    named: int


def read(kind: Kind, path: Path) -> extract.Extract:
    """The rows of all visible sheets with the kind's header; the others are named. Rows of later sheets are numbered on
    from those before. Raises `CakupanError` on sheets of different shapes, and on people below no header."""
    sheets, notes = _sheets(kind, path)
    if not sheets:
        raise CakupanError("Berkas ini kosong; baris pertama harus berisi nama kolom.")
    chosen = [sheet for sheet in sheets if sheet.named >= _FEWEST] or sheets[:1]
    notes += [_left(sheet) for sheet in sheets if sheet not in chosen]
    parts: list[extract.Extract] = []
    offset = 0
    for sheet in chosen:
        parts.append(_rows(kind, sheet, offset))
        _of_one_shape(chosen[0], sheet)
        if offset:
            notes.append(_joined(sheet, offset))
        offset += len(sheet.rows)
    rows = pa.concat_tables([part.rows for part in parts])
    said = pa.concat_tables([part.findings for part in parts])
    extra = tuple(dict.fromkeys(name for part in parts for name in part.extra)) if len(parts) > 1 else parts[0].extra
    return extract.Extract(rows, said, extra, tuple(notes))


def _sheets(kind: Kind, path: Path) -> tuple[list[Sheet], list[CakupanError]]:
    try:
        book = CalamineWorkbook.from_path(str(path))
        parts = workbook.parts(path)
        pages = [page for page in book.sheets_metadata if page.typ == SheetTypeEnum.WorkSheet]
        seen = [page.name for page in pages if page.visible == SheetVisibleEnum.Visible]
        found = [_sheet(kind, book, path, name, parts.get(name, "")) for name in seen]
    except (CalamineError, KeyError, SyntaxError, ValueError):
        raise workbook.unreadable() from None
    hidden = [veil.cell_text(page.name) for page in pages if page.name not in seen]
    notes = [
        CakupanError("{count} lembar tersembunyi tidak dibaca: {sheets}", count=len(hidden), sheets=", ".join(hidden))
    ]
    return [sheet for sheet in found if sheet.rows], notes if hidden else []


def _sheet(kind: Kind, book: CalamineWorkbook, path: Path, name: str, part: str) -> Sheet:
    flagged = workbook.flagged(path, name, part)
    page = book.get_sheet_by_name(name)
    rows: list[list[Cell]] = page.to_python(skip_empty_area=False)
    for (row, column), shown in flagged.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = shown
    first = [[text(cell) for cell in row] for row in rows[: headers.SEARCHED]]
    header = headers.place(kind, first) if rows else 0
    ranges: list[Range] = list(page.merged_cell_ranges or [])
    return Sheet(name, rows, ranges, header, other_names.recognised(kind, first[header]) if rows else 0)


def _left(sheet: Sheet) -> CakupanError:
    """What is said of a sheet without the kind's header. Raises it where people stand on the sheet."""
    name, count = veil.cell_text(sheet.name), sum(any(cell != "" for cell in row) for row in sheet.rows)
    if any(_NIK.fullmatch(text(cell).strip()) for row in sheet.rows for cell in row):
        raise CakupanError(
            "Lembar “{sheet}” memuat {count} baris dengan NIK tanpa nama kolom; beri nama kolom, atau hapus lembarnya.",
            sheet=name,
            count=count,
        )
    return CakupanError("Lembar “{sheet}” ({count} baris) tidak dibaca: tanpa nama kolom.", sheet=name, count=count)


def _joined(sheet: Sheet, offset: int) -> CakupanError:
    return CakupanError(
        "Lembar “{sheet}” dibaca menyambung: baris 1-nya disebut baris {line}.",
        sheet=veil.cell_text(sheet.name),
        line=str(offset + 1),
    )


def _known(sheet: Sheet) -> set[str]:
    return {headers.spelled(text(cell)) for cell in sheet.rows[sheet.header] if cell != ""}


def _of_one_shape(first: Sheet, other: Sheet) -> None:
    if different := _known(first) ^ _known(other):
        raise CakupanError(
            "Lembar “{first}” dan “{other}” berbeda kolom: {columns}. Samakan, atau simpan sebagai berkas tersendiri.",
            first=veil.cell_text(first.name),
            other=veil.cell_text(other.name),
            columns=", ".join(veil.cell_text(name) for name in sorted(different)),
        )


def _rows(kind: Kind, sheet: Sheet, offset: int) -> extract.Extract:
    """The rows of a sheet below its header, line 1 counted as `offset` + 1."""
    cells = [text(cell) for cell in sheet.rows[sheet.header]]
    while cells and cells[-1] == "":
        cells.pop()
    above = [(at + 1, [text(cell) for cell in row]) for at, row in enumerate(sheet.rows[: sheet.header])]
    names = headers.matched(kind, cells, above)
    said = merged.spread(sheet.rows, sheet.ranges, sheet.header, names.names, kind.column_names)
    body = [(at + 1, row) for at, row in enumerate(sheet.rows) if at > sheet.header]
    _beyond(len(cells), body)
    columns = {
        name: pa.chunked_array([[_cell(name, row[at]) for _, row in body]], pa.string())
        for at, name in enumerate(names.names)
        if name in kind.column_names or name in names.unnamed
    }
    read = extract.of(kind, pa.array([line for line, _ in body], pa.int64()), columns, said, names)
    return replace(read, rows=_moved(read.rows, offset), findings=_moved(read.findings, offset))


def _beyond(width: int, body: list[tuple[int, list[Cell]]]) -> None:
    """Raises `CakupanError` where anything stands right of the header."""
    found = [(at, line) for line, row in body for at, cell in enumerate(row[width:], start=width) if cell != ""]
    if found:
        letters = [xl_col_to_name(at) for at in sorted({at for at, _line in found})]
        raise extract.nameless(letters[:_MOST_NAMED], pa.array([line for _at, line in found], pa.int64()).unique())


def _moved(table: pa.Table, offset: int) -> pa.Table:
    at = table.schema.get_field_index("line")
    return table.set_column(at, "line", pc.add(table["line"], pa.scalar(offset, pa.int64())))


def _cell(column: str, cell: Cell) -> str:
    """A spreadsheet keeps 15 digits of a number and writes 0 for the 16th: a long number ending in 0, or beyond what a
    float holds, cannot be trusted, and is shown the way a spreadsheet shows it."""
    if (
        column in merged.NUMBERED
        and isinstance(cell, int | float)
        and cell >= _LONG
        and (cell % 10 == 0 or cell >= _EXACT)
    ):
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
