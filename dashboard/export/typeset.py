"""The templates of this folder, filled with words and set by typst on this machine."""

import datetime as dt
import io
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import font_source_sans_pro
import segno
import typst

from dashboard import language
from dashboard.export.stamp import Stamp
from dashboard.figure.provenance import Provenance

FONTS: Final = Path(font_source_sans_pro.__file__).parent / "files"
"""The house font, from its wheel."""
AUTHOR: Final = "BPJS Ketenagakerjaan"
_HERE: Final = Path(__file__).parent
_QUIET_ZONE: Final = 2
"""Empty modules around a code: the paper around it is white, too."""


def pdf(template: str, inputs: Mapping[str, str], words: Mapping[str, Any], source: Provenance) -> bytes:
    """Tagged for screen readers (PDF/UA-1), fonts embedded; its only date is the posisi, so that the same words are
    the same bytes."""
    return _set(template, inputs, words, format="pdf", timestamp=first_day_after(source), pdf_standards="ua-1")


def png(template: str, inputs: Mapping[str, str], words: Mapping[str, Any], dots_an_inch: float) -> bytes:
    return _set(template, inputs, words, format="png", ppi=dots_an_inch)


def svg(template: str, inputs: Mapping[str, str], words: Mapping[str, Any]) -> str:
    """Letters are outlines, so that a machine without the house font shows the same; typst puts images into it as
    files of their own."""
    return _set(template, inputs, words, format="svg").decode()


def words(title: str, source: Provenance, stamp: Stamp, *, measure: str = "", alt: str = "") -> dict[str, Any]:
    """What `frame.typ` and every template need."""
    return {
        "lang": language.locale(),
        "author": AUTHOR,
        "title": title,
        "measure": measure,
        "alt": alt,
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
def _fonts() -> typst.Fonts:
    """Only the house font: the same letters on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def _set(
    template: str,
    inputs: Mapping[str, str],
    words: Mapping[str, Any],
    *,
    format: Literal["pdf", "png", "svg"],
    **more: Any,  # noqa: ANN401  what typst takes for one format or another
) -> bytes:
    made: bytes | Sequence[bytes | None] = typst.compile(
        _HERE / template,
        root=_HERE,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format=format,
        sys_inputs={**inputs, "words": json.dumps(words)},
        **more,
    )
    return made if isinstance(made, bytes) else made[0] or b""


def _code(link: str) -> str:
    """A QR code as SVG; blank for nothing."""
    if not link:
        return ""
    drawn = io.BytesIO()
    segno.make(link, micro=False, error="m").save(drawn, kind="svg", border=_QUIET_ZONE, xmldecl=False, omitsize=True)
    return drawn.getvalue().decode()
