"""A figure as PDF: its chart as vectors, the words around it, and its table, set by typst on this machine."""

import datetime as dt
import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

import typst

from dashboard import formatting, tables, wording
from dashboard.charts.house_style import Figure
from dashboard.export import picture
from dashboard.provenance import Provenance
from dashboard.tables import Column, Kind, Table
from dashboard.wording import _

_WIDE: Final = 8
"""Columns from which a table needs the paper turned."""


def pdf(figure: Figure, table: Table, source: Provenance) -> bytes:
    """A4, tagged for screen readers (PDF/UA-1), fonts embedded; its only date is the posisi, so the same figure is the
    same bytes."""
    after = dt.datetime(source.posisi // 12, source.posisi % 12 + 1, 1, tzinfo=dt.UTC)
    made = typst.compile(
        files("dashboard.export").joinpath("document.typ").read_bytes(),
        font_paths=house_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"chart": picture.chart_svg(figure), "words": json.dumps(_words(figure, table, source))},
        timestamp=after,
        pdf_standards="ua-1",
    )
    return bytes(made)


def _words(figure: Figure, whole: Table, source: Provenance) -> dict[str, Any]:
    table = whole.sheet or whole
    columns = [column for column in table.columns if column.key != "code"]
    cells = [[tables.written(column, cell) for cell in table.rows[column.key]] for column in columns]
    return {
        "lang": wording.locale(),
        "title": figure.title,
        "author": "BPJS Ketenagakerjaan",
        "measure": figure.measure,
        "heading": source.heading(),
        "alt": figure.alt_text,
        "source": source.footer(),
        "table": _("Tabel"),
        "head": [column.label for column in columns],
        "align": [_side(column) for column in columns],
        "rows": list(zip(*cells, strict=True)),
        "note": table.note,
        "stretch": next((at for at, column in enumerate(columns) if column.key == "name"), 0),
        "sheet": whole.sheet is not None,
        "wide": len(columns) >= _WIDE and whole.sheet is None,
        "footer": f"{source.place()} · {formatting.posisi(source.posisi)} · {source.source()}",
    }


def _side(column: Column) -> str:
    return "left" if column.kind in (Kind.TEXT, Kind.MONTH) else "right"


@cache
def house_fonts() -> typst.Fonts:
    """Only the house font from its wheel: the same letters on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(picture.FONTS)])
