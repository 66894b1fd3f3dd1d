"""A figure as PNG or SVG of one format, drawn on this machine without a browser, with everything inside the picture."""

import base64
import re
from html import escape
from itertools import count
from typing import Any, Final

from dashboard.charts.house_style import Figure
from dashboard.export import shape as shapes
from dashboard.export import typeset
from dashboard.export.shape import PAPERS, Shape
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure.provenance import Provenance

PAGE: Final = "page.typ"
_IMAGE: Final = re.compile(r'<image ([^>]*?)xlink:href="data:image/svg\+xml;base64,([^"]+)"([^>]*)/>')


def png(figure: Figure, source: Provenance, stamp: Stamp = INTERNAL, shape: Shape | None = None) -> bytes:
    """The same bytes for the same figure; without a shape, the one in which the chart can be read."""
    shape = shape or shapes.legible(figure)
    return _png(figure, source, stamp, shape, PAPERS[shape].dots_an_inch)


def preview(figure: Figure, source: Provenance, stamp: Stamp, shape: Shape, width: int) -> bytes:
    """The same picture in fewer pixels, so many across, as a screen shows it."""
    return _png(figure, source, stamp, shape, 72 * width / PAPERS[shape].width)


def _png(figure: Figure, source: Provenance, stamp: Stamp, shape: Shape, dots_an_inch: float) -> bytes:
    inputs = {"chart": shapes.chart_svg(figure, shape)}
    return typeset.png(PAGE, inputs, words(figure, source, stamp, shape), dots_an_inch)


def svg(figure: Figure, source: Provenance, stamp: Stamp = INTERNAL, shape: Shape | None = None) -> bytes:
    """The same picture in outlines; title and alternative text are told to those who hear it."""
    shape = shape or shapes.legible(figure)
    inputs = {"chart": shapes.chart_svg(figure, shape)}
    return _told(_flat(typeset.svg(PAGE, inputs, words(figure, source, stamp, shape))), figure).encode()


def words(figure: Figure, source: Provenance, stamp: Stamp, shape: Shape) -> dict[str, Any]:
    """What the template `PAGE` says around the chart."""
    paper = PAPERS[shape]
    said = typeset.words(figure.title, source, stamp, measure=figure.measure, alt=figure.alt_text)
    return {**said, "paper": (paper.width, paper.height, paper.margin)}


def _flat(svg: str) -> str:
    """Images that are drawings themselves, put into the drawing: not every program shows a file within a file."""
    at = count()
    return _IMAGE.sub(lambda found: _inside(found, next(at)), svg)


def _inside(found: re.Match[str], at: int) -> str:
    """The drawing in its place; its names are its own, lest they mean those of another."""
    inner = base64.b64decode(found[2]).decode()
    inner = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>d{at}-", inner)
    size = re.sub(' (width|height)="[^"]*"', "", inner[: inner.index(">")]) + found[3]
    return f"<g {found[1]}>{size}{inner[inner.index('>') :]}</g>"


def _told(svg: str, figure: Figure) -> str:
    told = f'<title id="title">{escape(figure.title)}</title><desc id="desc">{escape(figure.alt_text)}</desc>'
    head = re.match("<svg [^>]*", svg)
    return f'{svg[: head.end()]} role="img" aria-labelledby="title desc">{told}{svg[head.end() + 1 :]}' if head else svg
