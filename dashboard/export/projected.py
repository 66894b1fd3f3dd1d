"""A chart for a slide: one pixel is one point, so that its words are as large there as the house style says."""

from typing import Any, Final

import vl_convert

from dashboard.charts.house_style import PAPER_WIDTH, Figure, bare
from dashboard.charts.plain import Form
from dashboard.export import shape, typefaces

_NAMES_OF_A_TELEPHONE: Final = 480
"""Up to this width a map shows only the names that find room on a telephone; above it, those of a sheet of paper."""
_ROW: Final = 60
"""Height of a bar with the space around it, at most."""
_SHARP: Final = 3
"""Pixels of a picture for one of the chart."""


def svg(figure: Figure, room: tuple[float, float]) -> str:
    """As wide and as high as the room; a map, and a grid, in their proportions. What cannot be drawn so low is higher.

    What stands around the plot is known only once it is drawn, and a legend takes more lines where it is narrow.
    """
    spec = bare(figure)
    spec["config"]["background"] = None  # what lies across the slide is seen behind the chart
    drawn = shape.svg(spec)
    for _again in range(2):
        width, height = shape.size(drawn)
        plot = _plot(figure, room[0] - (width - spec["width"]), room[1] - (height - spec["height"]))
        if plot == {side: spec[side] for side in plot}:
            break
        drawn = shape.svg(spec := spec | plot)
    return drawn


def png(figure: Figure, room: tuple[float, float]) -> bytes:
    """The same as a picture."""
    return bytes(vl_convert.svg_to_png(typefaces.legible(svg(figure, room)), scale=_SHARP))


def _plot(figure: Figure, width: float, height: float) -> dict[str, Any]:
    if figure.height is None:
        rows = len(figure.plain.categories) if figure.plain and figure.plain.form is Form.BARS else None
        return {"width": round(width), "height": round(min(height, rows * _ROW) if rows else height)}
    scale = min(width / PAPER_WIDTH, height / figure.height)
    wide = scale * PAPER_WIDTH
    if _NAMES_OF_A_TELEPHONE < wide < PAPER_WIDTH:
        scale = _NAMES_OF_A_TELEPHONE / PAPER_WIDTH
    return {"width": round(scale * PAPER_WIDTH), "height": round(scale * figure.height)}
