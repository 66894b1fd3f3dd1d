"""A table as XLSX: Data (numbers are numbers), Sumber (what stands behind it), Definisi (what the words mean)."""

import io
import math
import textwrap
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard import formatting
from dashboard.export import typeset
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table, Unit, with_notes
from dashboard.language import _
from dashboard.wording import definitions

_NUMBER_FORMATS: Final = {
    Unit.TEXT: "@",
    Unit.COUNT: "#,##0",
    Unit.DECIMAL: "#,##0.0",
    Unit.RATE: "0.0%",
    Unit.CHANGE: "+#,##0;-#,##0;0",
    Unit.RUPIAH: "#,##0",
    Unit.RUPIAH_CHANGE: "+#,##0;-#,##0;0",
    Unit.MONTH: "@",
}
_WIDTHS: Final = {
    Unit.TEXT: 16,
    Unit.COUNT: 20,
    Unit.DECIMAL: 14,
    Unit.RATE: 12,
    Unit.CHANGE: 16,
    Unit.RUPIAH: 20,
    Unit.RUPIAH_CHANGE: 16,
    Unit.MONTH: 12,
}
_NAME_WIDTH: Final = 34
_LINE: Final = 15
"""Points of a line of a heading."""
_A4: Final = 9
_ACROSS: Final = 150
"""Characters of a sheet of paper: what is wider goes on the next one, beside the names again."""


def xlsx(table: Table, source: Provenance, stamp: Stamp = INTERNAL) -> bytes:
    """The workbook; its only date is the posisi, so the same table is the same bytes."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties(_properties(table, source, stamp))
        across = _data(book, table)
        _pairs(book, _("Sumber"), _facts(table, source, stamp))
        _pairs(book, _("Definisi"), definitions.in_force())
        for sheet, sheets in zip(book.worksheets(), (across, 1, 1), strict=True):
            _print(sheet, sheets, (*stamp.marks(source), *source.heading()))
    return content.getvalue()


def _properties(table: Table, source: Provenance, stamp: Stamp) -> dict[str, Any]:
    return {
        "title": source.file_stem(table.subject),
        "subject": " · ".join(source.heading()),
        "author": typeset.AUTHOR,
        "keywords": source.edition_id,
        "comments": stamp.stated(source),
        "created": typeset.first_day_after(source),
    }


def _data(book: Workbook, table: Table) -> int:
    """The table; returns how many sheets of paper it takes across."""
    sheet, table = book.add_worksheet(_("Data")), with_notes(table)
    head = _head(book)
    styles = _Styles(book)
    columns = (*table.columns, *table.figures)
    widths = [_NAME_WIDTH if column.key.endswith("name") else _WIDTHS[column.unit] for column in columns]
    for at, (column, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(at, at, width, book.add_format({"num_format": _NUMBER_FORMATS[column.unit]}))
        sheet.write_string(0, at, column.label, head)
        for line, cell in enumerate(table.rows[column.key], start=1):
            _write(sheet, line, at, cell, styles[_number_format(column.unit, cell)])
    pairs = zip(columns, widths, strict=True)
    sheet.set_row(0, _LINE * max(len(textwrap.wrap(column.label, width - 2)) for column, width in pairs))
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(table.rows), len(columns) - 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, 1)
    return math.ceil(sum(widths) / _ACROSS)


class _Styles(dict[str, Format]):
    """The formats of a workbook by what they write numbers as, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book

    def __missing__(self, number_format: str) -> Format:
        return self.setdefault(number_format, self._book.add_format({"num_format": number_format}))


def _number_format(unit: Unit, cell: Any) -> str:  # noqa: ANN401  a pandas scalar
    """Of a rate with as many decimals as the pages write."""
    if unit is not Unit.RATE or isinstance(cell, str) or pd.isna(cell):
        return _NUMBER_FORMATS[unit]
    return f"0.{'0' * formatting.places(float(cell))}%"


def _print(sheet: Worksheet, across: int, said: Sequence[str]) -> None:
    """On A4 as it is taken to a meeting, with what it is of on every page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(across, 0)
    sheet.set_footer(f"&L&8{' · '.join(said).replace('&', '&&')}&R&8&P/&N")


def _write(sheet: Worksheet, line: int, at: int, cell: Any, style: Format) -> None:  # noqa: ANN401  a pandas scalar
    """Text is always written as a string, so that a name beginning with "=" is never a formula; no value, no cell."""
    if isinstance(cell, str):
        sheet.write_string(line, at, cell, style)
    elif not pd.isna(cell):
        sheet.write_number(line, at, float(cell), style)


def _facts(table: Table, source: Provenance, stamp: Stamp) -> tuple[tuple[str, str], ...]:
    return (
        *((_("Perhatian"), mark) for mark in stamp.marks(source)),
        (_("Wilayah"), f"{source.place()} ({source.region})" if source.region else source.place()),
        (_("Posisi"), f"{formatting.posisi(source.posisi)} ({source.closing()})"),
        (_("Segmen"), source.segments_in_words()),
        (_("Dihitung aktif"), source.grace_in_words()),
        *([(_("Aturan"), line) for line in source.rule] or [(_("Penyebut"), source.basis_in_words())]),
        (_("Edisi"), source.edition_id),
        (_("Sidik berkas edisi (SHA-256)"), source.file_sha256),
        (_("Sumber"), source.source()),
        (_("Catatan"), " ".join(filter(None, (stamp.notes, table.note)))),
        *([(_("Nomor angka"), stamp.link)] if stamp.link else []),
        *([(_("Disusun oleh"), stamp.byline)] if stamp.byline else []),
    )


def _pairs(book: Workbook, title: str, pairs: tuple[tuple[str, str], ...]) -> None:
    sheet = book.add_worksheet(title)
    sheet.set_column(0, 0, 30, book.add_format({"bold": True, "valign": "top"}))
    sheet.set_column(1, 1, 100, book.add_format({"text_wrap": True, "valign": "top"}))
    for line, (name, text) in enumerate(pairs):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, text)


def _head(book: Workbook) -> Format:
    return book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
