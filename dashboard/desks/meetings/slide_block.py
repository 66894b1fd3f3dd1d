"""One screen of a presentation, in type for the back of the room.

Streamlit's own texts have one size a page and its charts one height; a screen of a meeting has neither. So it is a
component of our own, with its own style sheet inside its own shadow tree: nothing of Streamlit's is restyled.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard.charts.palette import Palette
from dashboard.desks.meetings.screens import Screen
from dashboard.screen import ways

_HERE: Final = Path(__file__).parent
_SCREEN: Final = st.components.v2.component(
    "cakupan_screen",
    html='<div class="screen" aria-live="polite" tabindex="0"></div>',  # a telephone scrolls it, by key, too
    css=(_HERE / "slide.css").read_text(encoding="utf-8"),
    js=(_HERE / "slide.js").read_text(encoding="utf-8"),
)


def show(screen: Screen, palette: Palette, go: Callable[[int], None], *, key: str) -> None:
    """The screen; a swipe or a remote goes a step forward or back, as a callback: a run that is overtaken before it has
    come here loses none."""

    def stepped() -> None:
        go(int(ways.told(key, "step") or 0))

    data = {
        "title": screen.title,
        "kicker": screen.kicker,
        "marks": screen.marks,
        "measure": screen.measure,
        "foot": screen.foot,
        "alt": screen.alt,
        "charts": screen.charts,
        "list": {"head": screen.head, "rows": screen.rows},
        "colours": {"quiet": palette.quiet, "line": palette.line, "warning": palette.warning},
    }
    result, heard = _SCREEN(key=key, data=data, on_step_change=stepped), ways.is_heard(key)
    if result.get("step") and not heard:
        go(int(result["step"]))
        st.rerun()
