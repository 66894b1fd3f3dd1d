"""The one list of the files a figure can leave as: how a name ends, its type, what a reader calls it, its writer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dashboard.charts.house_style import Figure
from dashboard.export import delimited, document, picture, workbook
from dashboard.export.shape import Shape
from dashboard.export.stamp import Stamp
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import deferred as d

Tabulate = Callable[[Table, Provenance, Stamp], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """`suffix` begins with its dot; `label` is translated when it is shown. `tabulate` writes the table alone, where
    the format is one of tables: a table without a chart has it, too."""

    suffix: str
    mime: str
    label: str
    write: Callable[[Figure, Table, Provenance, Stamp], bytes]
    tabulate: Tabulate | None = None


def _picture(suffix: str, mime: str, label: str, draw: Callable[[Figure, Provenance, Stamp], bytes]) -> Format:
    return Format(suffix, mime, label, lambda drawn, _shown, source, stamp: draw(drawn, source, stamp))


def _spreadsheet(suffix: str, mime: str, label: str, tabulate: Tabulate) -> Format:
    return Format(suffix, mime, label, lambda _drawn, shown, source, stamp: tabulate(shown, source, stamp), tabulate)


def _slide(drawn: Figure, source: Provenance, stamp: Stamp) -> bytes:
    return picture.png(drawn, source, stamp, Shape.WIDE)


PDF: Final = "application/pdf"
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS: Final = (
    _picture(".png", "image/png", d("Gambar PNG"), picture.png),
    _picture(".svg", "image/svg+xml", d("Gambar SVG"), picture.svg),
    Format(".pdf", PDF, d("Dokumen PDF"), document.pdf),
    _spreadsheet(".xlsx", _XLSX, d("Tabel XLSX"), workbook.xlsx),
    _spreadsheet(".csv", "text/csv", d("Tabel CSV"), delimited.csv_bytes),
)
"""In the order they are offered."""
SLIDE: Final = _picture(".slide.png", "image/png", d("Slide 16:9 (PNG)"), _slide)
"""Offered before the others, of figures with a sheet of their own for paper."""
