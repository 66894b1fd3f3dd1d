"""Texts of a chart the house font alone cannot write, set by typst: it joins the letters of a script as they are to be
joined, turns those that run from the right, and finds each in the font that has it. What draws charts does not."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, Final
from zlib import crc32

from dashboard import characters
from dashboard.export import typefaces, typeset

_TEXT: Final = re.compile("<text([^>]*)>(.*?)</text>", re.DOTALL)
_LINE: Final = re.compile("<tspan([^>]*)>([^<]*)</tspan>")
_ATTRIBUTE: Final = re.compile(r'([\w-]+)="([^"]*)"')
_KEPT: Final = ("aria-label", "role", "aria-roledescription", "transform", "opacity", "fill-opacity")
_PLANE: Final = 0xFFFF
_PRIVATE: Final = range(0xE000, 0xF900)
_BEFORE: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text stands before its anchor."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a text: what it says, where, and how it is written."""

    said: str
    x: float
    y: float
    style: dict[str, str]

    def words(self) -> dict[str, Any]:
        """What the template needs; colours are those of the palette."""
        weight, edge = self.style.get("font-weight", "400"), self.style.get("stroke")
        return {
            "said": self.said,
            "size": self.size,
            "weight": {"normal": 400, "bold": 700}.get(weight) or int(weight),
            "fill": self.style.get("fill", "#000000"),
            "edge": edge,
            "thickness": float(self.style.get("stroke-width", 1)),
        }

    @property
    def size(self) -> float:
        return float(self.style["font-size"].removesuffix("px"))

    def placed(self, page: str) -> str:
        """Its outlines, on the line, at its anchor; names are its own."""
        head, _, inner = page.partition(">")
        found = re.search(r'viewBox="0 0 ([\d.]+)', head)
        width = float(found[1]) if found else 0.0
        x = self.x - width * _BEFORE[self.style.get("text-anchor", "start")]
        own = f"o{crc32(page.encode()):08x}-"
        inner = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{own}", inner.removesuffix("</svg>").rstrip())
        return f'<g transform="translate({x:.3f},{self.y - self.size:.3f})">{inner}</g>'


def handed(spec: dict[str, Any]) -> tuple[dict[str, Any], dict[int, int]]:
    """A chart as what draws it bears it, and how the drawing is put right again.

    It cuts long names between the halves of a letter beyond U+FFFF, and fails: one of private use stands for each.
    """
    text = json.dumps(spec, ensure_ascii=False)
    free = (code for code in _PRIVATE if chr(code) not in text)
    stand_ins = dict(zip(sorted({ord(letter) for letter in text if ord(letter) > _PLANE}), free, strict=False))
    changed = typefaces.each(lambda said: characters.writable(said).translate(stand_ins), spec)
    return changed, {stand_in: code for code, stand_in in stand_ins.items()}


def drawn(svg: str) -> str:
    """The same drawing; a text with letters the house font lacks is outlines, and told as it was."""
    strange = [found for found in _TEXT.finditer(svg) if not typefaces.is_of_the_house(unescape(found[2]))]
    lines = [[*_lines(found)] for found in strange]
    if not strange:
        return svg
    pages = iter(typeset.outlines("outlines.typ", {"texts": [line.words() for text in lines for line in text]}))
    made = {
        found.start(): _group(found, [line.placed(next(pages)) for line in text])
        for found, text in zip(strange, lines, strict=True)
    }
    return _TEXT.sub(lambda found: made.get(found.start(), found[0]), svg)


def _lines(found: re.Match[str]) -> Iterator[_Line]:
    style, y = dict(_ATTRIBUTE.findall(found[1])), 0.0
    for attributes, said in _LINE.findall(found[2]) or [("", found[2])]:
        at = dict(_ATTRIBUTE.findall(attributes))
        y += float(at.get("dy", 0))
        yield _Line(unescape(said), float(at.get("x", 0)), y, style)


def _group(found: re.Match[str], lines: list[str]) -> str:
    attributes = dict(_ATTRIBUTE.findall(found[1]))
    attributes.setdefault("aria-label", re.sub("<[^>]*>", " ", found[2]).strip())
    kept = " ".join(f'{name}="{attributes[name]}"' for name in _KEPT if name in attributes)
    return f"<g {kept}>{''.join(lines)}</g>"
