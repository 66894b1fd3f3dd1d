"""A figure as PDF: its chart as vectors, the words around it, and its table, set by typst on this machine."""

from typing import Any, Final

from dashboard import formatting
from dashboard.charts.house_style import Figure
from dashboard.export import typeset
from dashboard.export.shape import chart_svg
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure import table as tables
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _

_WIDE: Final = 8
"""Columns from which a table needs the paper turned."""

_MARGIN: Final = 2
"""Letters that a column of words needs beside its longest."""


def pdf(figure: Figure, table: Table, source: Provenance, stamp: Stamp = INTERNAL) -> bytes:
    """A4, tagged for screen readers (PDF/UA-1), fonts embedded; its only date is the posisi, so the same figure is the
    same bytes."""
    words = typeset.words(figure.title, source, stamp, measure=figure.measure, alt=figure.alt_text)
    return typeset.pdf("document.typ", {"chart": chart_svg(figure)}, {**words, **listed(table, source)}, source)


def listed(whole: Table, source: Provenance) -> dict[str, Any]:
    """The table in words, as the template sets it."""
    table = whole.sheet or whole
    columns = [column for column in table.columns if column.key != "code"]
    cells = [tables.texts(column, table.rows) for column in columns]
    return {
        "table": _("Tabel"),
        "head": [column.label for column in columns],
        "align": [side(column) for column in columns],
        "room": [_room(column.label, *texts) for column, texts in zip(columns, cells, strict=True)],
        "rows": list(zip(*cells, strict=True)),
        "note": table.note,
        "stretch": next((at for at, column in enumerate(columns) if column.key == "name"), 0),
        "sheet": whole.sheet is not None,
        "wide": len(columns) >= _WIDE and whole.sheet is None,
        "footer": f"{source.place()} · {formatting.posisi(source.posisi)} · {source.source()}",
    }


def _room(*texts: str) -> float:
    """Of a column of words, beside others: letters of its longest word, or of half its longest text, and its margin."""
    words = (len(word) for text in texts for word in text.split())
    return _MARGIN + max(*words, *(len(text) / 2 for text in texts))


def side(column: Column) -> str:
    """Words to the left, numbers to the right."""
    return "left" if column.unit in (Unit.TEXT, Unit.MONTH) else "right"
