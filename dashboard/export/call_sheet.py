"""A list to call by on one page of paper, set by typst on this machine: as many rows as fit, and how many are left."""

from collections.abc import Collection, Sequence
from typing import Any, Final

from dashboard import formatting
from dashboard.export import document, typeset
from dashboard.export.stamp import INTERNAL
from dashboard.figure import money
from dashboard.figure import table as tables
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _

_AT_MOST: Final = 80
"""Rows typst may try: more of one line never fit on A4."""
_NOT_ON_PAPER: Final = ("code", "kind")


def pdf(title: str, table: Table, source: Provenance, summed: Collection[str] = ()) -> bytes:
    """A4 turned, one page whatever the table holds, tagged (PDF/UA-1); its only date is the posisi, so the same list is
    the same bytes. Below the rows stands what the columns `summed` add up to in the whole list, how many rows are left
    out, and that the workbook has all."""
    return typeset.pdf("call_sheet.typ", {}, _words(title, table, source, summed), source)


def _words(title: str, table: Table, source: Provenance, summed: Collection[str]) -> dict[str, Any]:
    columns = [column for column in table.columns if column.key not in _NOT_ON_PAPER]
    cells = [tables.texts(column, table.rows.head(_AT_MOST)) for column in columns]
    rows = list(zip(*cells, strict=True))
    return {
        **typeset.words(title, source, INTERNAL),
        "head": [column.label for column in columns],
        "align": [document.side(column) for column in columns],
        "width": [_width(column) for column in columns],
        "rows": rows,
        "total": _total(columns, table, summed) if len(table.rows) > 1 else [],
        "left_out": [_left_out(len(table.rows) - shown) for shown in range(len(rows) + 1)],
        "note": table.note,
        "footer": f"{source.place()} · {formatting.posisi(source.posisi)} · {source.source()}",
    }


def _total(columns: Sequence[Column], table: Table, summed: Collection[str]) -> list[str]:
    """The last row: of every row of the table, shown or not; empty where nothing is summed."""
    sums = [_sum(one, table) if one.key in summed else "" for one in columns]
    return [_("Jumlah"), *sums[1:]] if any(sums) else []


def _sum(column: Column, table: Table) -> str:
    """Of money what is known of it."""
    if column.unit in tables.MONEY:
        return money.total(table.rows, column.key, column.unpriced, formatting.number)
    return tables.written(column, table.rows[column.key].sum())


def _width(column: Column) -> str:
    """Names share what is left, payers' the most; long heads of money are broken, not wide."""
    if column.key.startswith(("renew_", "full_")):
        return "rupiah"
    if column.unit is not Unit.TEXT:
        return "short"
    return "payer" if column.key == "payer_name" else "name"


def _left_out(rows: int) -> str:
    """What is said below the table, by how many rows did not fit."""
    if not rows:
        return _("Semua baris ada di halaman ini.")
    return _("{count} baris lain tidak muat di halaman ini; semuanya ada di XLSX.").format(
        count=formatting.number(rows)
    )
