"""A chart as PNG or SVG, drawn on this machine without a browser, with its title and source inside the picture."""

from functools import cache
from pathlib import Path
from typing import Final

import font_source_sans_pro
import vl_convert

from dashboard.charts.house_style import Figure, bare, on_paper
from dashboard.provenance import Provenance

FONTS: Final = Path(font_source_sans_pro.__file__).parent / "files"
"""The house font, from its wheel."""
SCALE: Final = 2


def png(figure: Figure, source: Provenance) -> bytes:
    """Twice the size of the page, sharp on a slide; the same bytes for the same figure."""
    return bytes(vl_convert.vegalite_to_png(_spec(figure, source), scale=SCALE))


def svg(figure: Figure, source: Provenance) -> bytes:
    """Text stays text, so that a designer can set it again."""
    return str(vl_convert.vegalite_to_svg(_spec(figure, source))).encode()


def chart_svg(figure: Figure) -> str:
    """The chart alone, for a document that sets title and source itself."""
    _house_font()
    return str(vl_convert.vegalite_to_svg(str(bare(figure).to_json(indent=None))))


def _spec(figure: Figure, source: Provenance) -> str:
    _house_font()
    return str(on_paper(figure, source.heading(), source.footer()).to_json(indent=None))


@cache
def _house_font() -> None:
    """The converter knows the house font from its wheel: nothing has to be installed."""
    vl_convert.register_font_directory(str(FONTS))
