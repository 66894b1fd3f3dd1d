"""XLSX: the visible sheets of one shape, cells as they were typed. Runs in a process of its own (`sheet_process`)."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum
from xlsxwriter.utility import xl_col_to_name

from data_access.errors import CakupanError
from data_access.intake import extract, headers, merged, other_names, veil, workbook
from data_access.intake import sheet as sheets
from data_access.intake.columns import Kind
from data_access.intake.merged import Cell, Range
from data_access.intake.sheet import Sheet, text

_LONG: Final = 10**15
"""The least number of sixteen digits."""


def read(kind: Kind, path: Path) -> extract.Extract:
    """The rows of all visible sheets with the kind's header; the others are named. Rows of later sheets are numbered on
    from those before. Raises `CakupanError` on sheets of different shapes, and on people below no header."""
    found, notes = _found(kind, path)
    if not found:
        raise CakupanError("Berkas ini kosong; baris pertama harus berisi nama kolom.")
    chosen = [sheet for sheet in found if sheet.named >= sheets.FEWEST] or found[:1]
    notes += [sheets.left(sheet) for sheet in found if sheet not in chosen]
    parts: list[extract.Extract] = []
    offset = 0
    for sheet in chosen:
        parts.append(_rows(kind, sheet, offset))
        sheets.of_one_shape(chosen[0], sheet)
        notes += sheets.unseen(sheet)
        if offset:
            notes.append(sheets.joined(sheet, offset))
        offset += len(sheet.rows)
    rows = pa.concat_tables([part.rows for part in parts])
    said = pa.concat_tables([part.findings for part in parts])
    extra: Counter[str] = Counter()
    for part in parts:
        extra.update(dict(part.extra))
    return extract.Extract(rows, said, tuple(extra.items()), parts[0].absent, tuple(notes))


def _found(kind: Kind, path: Path) -> tuple[list[Sheet], list[CakupanError]]:
    """The visible sheets with anything in them, and what is said of the hidden ones."""
    try:
        book = CalamineWorkbook.from_path(str(path))
        parts = workbook.parts(path)
        pages = [page for page in book.sheets_metadata if page.typ == SheetTypeEnum.WorkSheet]
        seen = [page.name for page in pages if page.visible == SheetVisibleEnum.Visible]
        hidden = [page.name for page in pages if page.name not in seen]
        found = [_sheet(kind, book, path, name, parts.get(name, "")) for name in seen]
        if not any(sheet.is_table for sheet in found):
            others = [_sheet(kind, book, path, name, parts.get(name, "")) for name in hidden]
            sheets.refuse_hidden(others, is_alone=not any(sheet.rows for sheet in found))
    except (CalamineError, KeyError, SyntaxError, ValueError):
        raise workbook.unreadable() from None
    named = ", ".join(map(veil.cell_text, hidden))
    notes = [CakupanError("{count} lembar tersembunyi tidak dibaca: {sheets}", count=len(hidden), sheets=named)]
    return [sheet for sheet in found if sheet.rows], notes if hidden else []


def _sheet(kind: Kind, book: CalamineWorkbook, path: Path, name: str, part: str) -> Sheet:
    looked = workbook.looked(path, name, part)
    page = book.get_sheet_by_name(name)
    rows: list[list[Cell]] = page.to_python(skip_empty_area=False)
    for (row, column), shown in looked.flagged.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = shown
    first = [[text(cell) for cell in row] for row in rows[: headers.SEARCHED]]
    header = headers.place(kind, first) if rows else 0
    ranges: list[Range] = list(page.merged_cell_ranges or [])
    below = rows[header + 1 :]
    hidden = (
        [at for at, row in enumerate(rows) if at > header and at in looked.rows and any(cell != "" for cell in row)],
        [at for at in sorted(looked.columns) if any(at < len(row) and row[at] != "" for row in below)],
    )
    named = other_names.recognised(kind, first[header]) if rows else 0
    return Sheet(name, rows, ranges, header, named, hidden)


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
    }
    read = extract.of(kind, pa.array([line for line, _ in body], pa.int64()), columns, said, names)
    return replace(read, rows=_moved(read.rows, offset), findings=_moved(read.findings, offset))


def _beyond(width: int, body: list[tuple[int, list[Cell]]]) -> None:
    """Raises `CakupanError` where anything stands right of the header."""
    found = [(at, line) for line, row in body for at, cell in enumerate(row[width:], start=width) if cell != ""]
    if found:
        letters = [xl_col_to_name(at) for at in sorted({at for at, _line in found})]
        lines = pa.array([line for _at, line in found], pa.int64()).unique()
        raise extract.nameless(letters[: sheets.MOST_NAMED], lines)


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
        and (cell % 10 == 0 or cell >= sheets.EXACT)
    ):
        return f"{cell:.5E}"
    return text(cell)
