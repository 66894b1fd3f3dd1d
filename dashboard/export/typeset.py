"""The templates of this folder, filled with words and set by typst on this machine."""

import datetime as dt
import io
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import segno
import typst
import vl_convert

from dashboard import characters, formatting, language
from dashboard.export import letters, typefaces
from dashboard.export.stamp import Stamp
from dashboard.figure.provenance import Provenance

AUTHOR: Final = "BPJS Ketenagakerjaan"
_HERE: Final = Path(__file__).parent
_QUIET_ZONE: Final = 2
"""Empty modules around a code: the paper around it is white, too."""


def pdf(template: str, inputs: Mapping[str, str], words: Mapping[str, Any], source: Provenance) -> bytes:
    """Tagged for screen readers (PDF/UA-1), fonts embedded; its only date is the posisi, so that the same words are
    the same bytes."""
    (whole,) = _set(template, inputs, words, format="pdf", timestamp=first_day_after(source), pdf_standards="ua-1")
    return whole


def png(template: str, inputs: Mapping[str, str], words: Mapping[str, Any], dots_an_inch: float) -> bytes:
    (page,) = _set(template, inputs, words, format="png", ppi=dots_an_inch)
    return page


def svg(template: str, inputs: Mapping[str, str], words: Mapping[str, Any]) -> str:
    """Letters are outlines, so that a machine without the house font shows the same: those of a chart, too, which is
    handed over as PDF. Typst puts images into it as files of their own."""
    (page,) = _set(template, inputs, words, format="svg")
    return page.decode()


def outlines(template: str, words: Mapping[str, Any]) -> list[str]:
    """Every page of a template as SVG."""
    return [page.decode() for page in _set(template, {}, words, format="svg")]


def words(title: str, source: Provenance, stamp: Stamp, *, measure: str = "", alt: str = "") -> dict[str, Any]:
    """What `frame.typ` and every template need."""
    return {
        "lang": language.locale(),
        "author": AUTHOR,
        "title": title,
        "measure": measure,
        "alt": alt,
        "description": " ".join(filter(None, (alt, stamp.stated(source)))),
        "keywords": [source.place(), formatting.posisi(source.posisi), source.edition_id],
        "marks": stamp.marks(source),
        "watermarks": stamp.watermarks(source),
        "heading": source.heading(),
        "notes": stamp.notes,
        "source": (*source.footer(), stamp.byline),
        "id": stamp.figure_id,
        "link": stamp.link,
        "code": _code(stamp.link),
    }


def first_day_after(source: Provenance) -> dt.datetime:
    """The one date files carry inside: the day after the posisi."""
    after = source.posisi + 1
    return dt.datetime(after // 12, after % 12 + 1, 1, tzinfo=dt.UTC)


@cache
def _fonts(*, is_strange: bool) -> typst.Fonts:
    """Only those that come with this program: the same letters on every machine."""
    folders = (typefaces.house(), *(typefaces.others() if is_strange else ()))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[*map(str, folders)])


def _set(
    template: str,
    inputs: Mapping[str, str],
    words: Mapping[str, Any],
    *,
    format: Literal["pdf", "png", "svg"],
    **more: Any,  # noqa: ANN401  what typst takes for one format or another
) -> list[bytes]:
    """The pages; a PDF is one."""
    words = typefaces.each(characters.writable, words)
    text = "".join((json.dumps(words, ensure_ascii=False), *inputs.values()))
    is_strange = not typefaces.is_of_the_house(text)
    own = {
        "families": typefaces.families() if is_strange else [typefaces.HOUSE],
        "remark": letters.told(typefaces.unshown(text)) if is_strange else "",
    }
    made: bytes | Sequence[bytes | None] = typst.compile(
        _HERE / template,
        root=_HERE,
        font_paths=_fonts(is_strange=is_strange),
        ignore_system_fonts=True,
        format=format,
        sys_inputs={
            **_drawn(inputs, format),
            "words": json.dumps(typefaces.each(typefaces.legible, {**words, **own})),
        },
        **more,
    )
    return [made] if isinstance(made, bytes) else [page or b"" for page in made]


def _drawn(inputs: Mapping[str, str], format: str) -> dict[str, str]:
    """Charts as they are handed over."""
    legible = {name: typefaces.legible(drawn) for name, drawn in inputs.items()}
    if format == "svg":
        return {name: json.dumps([*vl_convert.svg_to_pdf(drawn)]) for name, drawn in legible.items()} | {"drawn": "pdf"}
    return legible


def _code(link: str) -> str:
    """A QR code as SVG; blank for nothing."""
    if not link:
        return ""
    drawn = io.BytesIO()
    segno.make(link, micro=False, error="m").save(drawn, kind="svg", border=_QUIET_ZONE, xmldecl=False, omitsize=True)
    return drawn.getvalue().decode()
