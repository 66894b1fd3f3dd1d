"""A figure as PNG or SVG of one format, drawn on this machine without a browser, with everything inside the picture."""

import base64
import re
import zlib
from collections.abc import Mapping
from html import escape
from itertools import count
from typing import Any, Final

from dashboard import characters
from dashboard.charts.house_style import Figure
from dashboard.export import shape as shapes
from dashboard.export import typeset
from dashboard.export.shape import PAPERS, Shape
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure.provenance import Provenance

PAGE: Final = "page.typ"
_HEAD: Final = 33
"""Bytes of a PNG before anything but its size may stand."""
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
    said = words(figure, source, stamp, shape)
    return _noted(typeset.png(PAGE, inputs, said, dots_an_inch), said)


def svg(figure: Figure, source: Provenance, stamp: Stamp = INTERNAL, shape: Shape | None = None) -> bytes:
    """The same picture in outlines; title, alternative text and what stands behind it are told to those who hear it."""
    shape = shape or shapes.legible(figure)
    inputs = {"chart": shapes.chart_svg(figure, shape)}
    said = words(figure, source, stamp, shape)
    return _told(_flat(typeset.svg(PAGE, inputs, said)), said).encode()


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


def _told(svg: str, said: Mapping[str, Any]) -> str:
    title, description = (escape(characters.writable(said[name])) for name in ("title", "description"))
    told = f'<title id="title">{title}</title><desc id="desc">{description}</desc>'
    head = re.match("<svg [^>]*", svg)
    return f'{svg[: head.end()]} role="img" aria-labelledby="title desc">{told}{svg[head.end() + 1 :]}' if head else svg


def _noted(png: bytes, said: Mapping[str, Any]) -> bytes:
    """With the words inside the picture as its text, too, under names the format has for them."""
    notes = {"Title": said["title"], "Description": said["description"], "Author": said["author"]}
    texts = (_chunk(b"iTXt", f"{name}\0\0\0\0\0{characters.writable(text)}".encode()) for name, text in notes.items())
    return png[:_HEAD] + b"".join(texts) + png[_HEAD:]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)
