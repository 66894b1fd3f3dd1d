"""A figure as one picture of 16:9 for a meeting's screen: its chart as vectors, set by typst on this machine."""

import json
from importlib.resources import files
from typing import Final

import typst

from dashboard import wording
from dashboard.charts.house_style import Figure
from dashboard.export import document, picture
from dashboard.provenance import Provenance

_DOTS_AN_INCH: Final = 192
"""Ten inches wide: 1920 by 1080."""


def png(figure: Figure, source: Provenance) -> bytes:
    """1920 by 1080, the same bytes for the same figure. No letter comes from the machine: only the house font."""
    words = {
        "lang": wording.locale(),
        "title": figure.title,
        "author": "BPJS Ketenagakerjaan",
        "measure": figure.measure,
        "heading": source.heading(),
        "alt": figure.alt_text,
        "source": source.footer(),
    }
    made = typst.compile(
        files("dashboard.export").joinpath("slide.typ").read_bytes(),
        font_paths=document.house_fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=_DOTS_AN_INCH,
        sys_inputs={"chart": picture.chart_svg(figure), "words": json.dumps(words)},
    )
    return bytes(made) if isinstance(made, bytes) else bytes(made[0] or b"")
