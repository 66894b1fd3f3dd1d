"""The one list of the files a figure can leave as: how its name ends, its type, its label, its writer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from dashboard.charts.house_style import Figure
from dashboard.export import delimited, document, picture, workbook
from dashboard.export.shape import Shape
from dashboard.export.stamp import Stamp
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.language import deferred as d

Tabulate = Callable[[Table, Provenance, Stamp], bytes]


class Draw(Protocol):
    """Draws a figure in a shape; without one, in that in which the chart can be read."""

    def __call__(
        self, figure: Figure, source: Provenance, stamp: Stamp = ..., shape: Shape | None = ..., /
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """`suffix` begins with its dot; `sort` says what such a file is, with `{name}` for the letters of its suffix.
    A format of tables has `tabulate`, which writes a table without its chart, too. A format of pictures has `draw`,
    which draws the chart in any shape: a published figure leaves as one picture of each."""

    suffix: str
    mime: str
    sort: str
    write: Callable[[Figure, Table, Provenance, Stamp], bytes]
    tabulate: Tabulate | None = None
    draw: Draw | None = None

    @property
    def label(self) -> str:
        """What a reader calls it, in the language in force: `Gambar PNG`."""
        return _(self.sort).format(name=self.suffix.rpartition(".")[2].upper())


def _picture(suffix: str, mime: str, draw: Draw) -> Format:
    return Format(
        suffix, mime, d("Gambar {name}"), lambda drawn, _shown, source, stamp: draw(drawn, source, stamp), draw=draw
    )


def _spreadsheet(suffix: str, mime: str, tabulate: Tabulate) -> Format:
    return Format(
        suffix, mime, d("Tabel {name}"), lambda _drawn, shown, source, stamp: tabulate(shown, source, stamp), tabulate
    )


def _slide(drawn: Figure, _shown: Table, source: Provenance, stamp: Stamp) -> bytes:
    return picture.png(drawn, source, stamp, Shape.WIDE)


PDF: Final = "application/pdf"
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS: Final = (
    _picture(".png", "image/png", picture.png),
    _picture(".svg", "image/svg+xml", picture.svg),
    Format(".pdf", PDF, d("Dokumen {name}"), document.pdf),
    _spreadsheet(".xlsx", _XLSX, workbook.xlsx),
    _spreadsheet(".csv", "text/csv", delimited.csv_bytes),
)
"""In the order they are offered."""
SLIDE: Final = Format(".slide.png", "image/png", d("Slide 16:9 ({name})"), _slide)
"""Offered before the others, of figures with a sheet of their own for paper."""
RELEASED: Final = sum(len(Shape) if one.draw else 1 for one in FORMATS)
"""How many files a published figure leaves as, besides its texts."""


def released(drawn: Figure, shown: Table, source: Provenance, stamp: Stamp) -> dict[str, Callable[[], bytes]]:
    """Every file a published figure leaves as, by the end of its name, made when it is called for: a picture in every
    shape, and the other formats."""
    made: dict[str, Callable[[], bytes]] = {}
    for one in FORMATS:
        if one.draw:
            made |= {f"-{shape}{one.suffix}": partial(one.draw, drawn, source, stamp, shape) for shape in Shape}
        else:
            made[one.suffix] = partial(one.write, drawn, shown, source, stamp)
    return made
