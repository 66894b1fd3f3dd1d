"""A table as CSV for the spreadsheets of Indonesian offices: semicolons, UTF-8 with BOM, decimal comma."""

import csv
import io
from typing import Any, Final

import pandas as pd

from dashboard import language
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table, with_notes
from dashboard.language import _

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(table: Table, source: Provenance, stamp: Stamp = INTERNAL) -> bytes:
    """One line a row; rates are 0 to 1, unrounded. A text a spreadsheet would run begins with an apostrophe.

    The last column says of every line what stands behind it, so that a line pasted elsewhere still does.
    """
    table, lines = with_notes(table), io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    source_lines = (*source.heading(), *source.footer(), *source.basis_undrawn())
    said = (*stamp.marks(source), *source_lines, stamp.notes, stamp.byline, stamp.link)
    behind = harmless(" · ".join(filter(None, said)))
    writer.writerow([*(harmless(column.label) for column in (*table.columns, *table.figures)), _("Keterangan")])
    cells = [table.rows[column.key] for column in (*table.columns, *table.figures)]
    writer.writerows([*(_cell(cell) for cell in row), behind] for row in zip(*cells, strict=True))
    return lines.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Text no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _cell(cell: Any) -> str:  # noqa: ANN401  a pandas scalar of any column
    if pd.isna(cell):
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    number = str(cell)
    return number.replace(".", language.current().conventions.number_symbols["latn"]["decimal"])
