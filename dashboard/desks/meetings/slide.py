"""One screen of a presentation, in type for the back of the room.

Streamlit's own texts have one size a page and its charts one height; a screen of a meeting has neither. So it is a
component of our own, with its own style sheet inside its own shadow tree: nothing of Streamlit's is restyled.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard.charts.house_style import Figure
from dashboard.charts.palette import DARK, LIGHT
from dashboard.export import shape

ROWS: Final = 12
"""Bars, or decisions, on a screen: more are read from the second row only."""
_ROOMS: Final = ((660, 252), (380, 420))
"""Width and height a chart fills, on a screen and on a telephone held upright: as few pixels as its words allow, for
it is then drawn as large as the screen is."""
_HERE: Final = Path(__file__).parent
_SCREEN: Final = st.components.v2.component(
    "cakupan_screen",
    html='<div class="screen" aria-live="polite" tabindex="0"></div>',  # a telephone scrolls it, by key, too
    css=(_HERE / "slide.css").read_text(encoding="utf-8"),
    js=(_HERE / "slide.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True)
class Screen:
    """`marks` stand framed above everything; `kicker` says which meeting; `foot` what stands behind the figure.
    `head` and `rows` are a list instead of a figure."""

    title: str
    kicker: str
    marks: tuple[str, ...]
    foot: tuple[str, ...]
    measure: str = ""
    figure: Figure | None = None
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def show(screen: Screen, *, key: str) -> int:
    """The screen; returns a step, forward or back, that a swipe or a remote asks for, else 0."""
    palette = DARK if st.context.theme.type == "dark" else LIGHT
    figure = screen.figure
    drawn = figure.fewer(ROWS) if figure and figure.fewer else figure
    data = {
        "title": screen.title,
        "kicker": screen.kicker,
        "marks": screen.marks,
        "measure": screen.measure,
        "foot": screen.foot,
        "alt": drawn.alt_text if drawn else "",
        "charts": [shape.staged(drawn, room, palette) for room in _ROOMS] if drawn else [],
        "list": {"head": screen.head, "rows": screen.rows},
        "colours": {"quiet": palette.quiet, "line": palette.line, "warning": palette.warning},
    }
    result = _SCREEN(key=key, data=data, on_step_change=lambda: None)
    return int(result.get("step") or 0)
