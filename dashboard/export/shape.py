"""The formats of a picture, and how a chart is drawn so that it fills one."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Final

import vl_convert

from dashboard.charts.house_style import PAPER_WIDTH, Figure, bare
from dashboard.charts.palette import LIGHT, Palette
from dashboard.export import outlines, typefaces


class Shape(StrEnum):
    """As files are named."""

    WIDE = "16x9"
    SQUARE = "1x1"
    PORTRAIT = "4x5"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Paper:
    """Points; `around` is what title, sources and margins take of the height, as a rule."""

    width: float
    height: float
    margin: float
    around: float
    dots_an_inch: int

    @property
    def room(self) -> tuple[float, float]:
        """Width and height left for the chart."""
        return self.width - 2 * self.margin, self.height - self.around


PAPERS: Final = MappingProxyType(
    {
        Shape.WIDE: Paper(720, 405, 36, 150, 192),
        Shape.SQUARE: Paper(432, 432, 26, 160, 360),
        Shape.PORTRAIT: Paper(432, 540, 26, 160, 360),
        Shape.A4: Paper(595.276, 841.89, 42, 170, 216),
    }
)
"""Pixels: 1920 by 1080, 2160 by 2160, 2160 by 2700, 1786 by 2526."""
_NARROWEST: Final = 220
"""Pixels of a plot between its labels."""
_STRETCHED: Final = 1.8
_LOWEST: Final = 130
"""Pixels of a plot on a stage."""
_LEGIBLE: Final = 0.55
"""Points a pixel: labels of 13 pixels are 7 points."""


def chart_svg(figure: Figure, shape: Shape | None = None) -> str:
    """The chart alone, its text as text: as wide as paper, or as it best fills the room of a shape.

    Rows of bars get wider or narrower, and where there are few, higher; a map keeps its proportions, for its names
    are placed for one width.
    """
    return _svg(figure, PAPER_WIDTH, 1, LIGHT) if shape is None else fitted(figure, PAPERS[shape].room)


def fitted(figure: Figure, room: tuple[float, float], palette: Palette = LIGHT) -> str:
    """As `chart_svg`, for any width and height, by day or by night."""
    drawn = _svg(figure, PAPER_WIDTH, 1, palette)
    if figure.height:
        return drawn
    width, stretch = _fitting(figure, size(drawn), room)
    return _svg(figure, round(width), stretch, palette)


def staged(figure: Figure, room: tuple[float, float], palette: Palette = LIGHT) -> str:
    """As `fitted`; a chart too high for the room is drawn with a lower plot, so that its words stay as large."""
    if figure.lower is None:
        return fitted(figure, room, palette)
    over = size(_svg(figure, PAPER_WIDTH, 1, palette))[1] - room[1]
    plot = (figure.height or figure.chart.height) - max(0, over)
    return fitted(figure.lower(max(round(plot), _LOWEST)), room, palette)


def legible(figure: Figure) -> Shape:
    """The wide format where a chart can be read in it, else a sheet of paper."""
    return Shape.WIDE if is_legible(figure, Shape.WIDE) else Shape.A4


def is_legible(figure: Figure, shape: Shape) -> bool:
    """Whether the chart's words are large enough to be read in a format."""
    (width, height), room = size(chart_svg(figure, shape)), PAPERS[shape].room
    return min(room[0] / width, room[1] / height) >= _LEGIBLE


def _fitting(figure: Figure, natural: tuple[float, float], room: tuple[float, float]) -> tuple[float, float]:
    """Width of the plot, and how much higher than usual it is."""
    beside, above = natural[0] - PAPER_WIDTH, natural[1] - figure.chart.height
    wide, high = room
    whole = max(natural[1] * wide / high, wide, beside + _NARROWEST)  # a pixel is a point at most
    height = whole * high / wide - above
    return whole - beside, min(max(height / figure.chart.height, 1.0), _STRETCHED)


def size(drawn: str) -> tuple[float, float]:
    """Width and height of a drawing, in pixels."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawn)
    if not found:
        raise ValueError("the chart has no size")
    return float(found[1]), float(found[2])


def _svg(figure: Figure, width: int, stretch: float, palette: Palette) -> str:
    return svg(bare(figure, width, stretch, palette))


def svg(spec: dict[str, Any]) -> str:
    """A chart of Vega-Lite, drawn; letters the house font lacks are outlines, their text beside them."""
    _house_font()
    handed, back = outlines.handed(spec)
    drawn = _drawn(json.dumps(handed)).translate(back)
    return drawn if typefaces.is_of_the_house(drawn) else outlines.drawn(drawn)


@lru_cache(maxsize=8)
def _drawn(spec: str) -> str:
    """A figure is drawn to be measured, to be fitted, and once more when its format is chosen."""
    return str(vl_convert.vegalite_to_svg(spec))


@cache
def _house_font() -> None:
    """The converter knows the house font from its wheel: nothing has to be installed."""
    vl_convert.register_font_directory(str(typefaces.house()))
