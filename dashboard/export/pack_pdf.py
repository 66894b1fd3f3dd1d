"""A pack as PDF: the slides of `slides`, set by typst, with the fonts inside."""

from typing import Any, Final

from dashboard.export import projected, shape, typeset
from dashboard.export.deck import Deck, Progress, Sheet, counted, silent
from dashboard.export.slide_text import beyond
from dashboard.export.stamp import INTERNAL
from dashboard.language import _

_CHART_ROOM: Final = (888.0, 326.0)
"""Points a slide has for its chart."""


def pdf(deck: Deck, progress: Progress = silent) -> bytes:
    """16:9, tagged (PDF/UA-1), with an outline; the same bytes for the same pack."""
    drawn = [projected.svg(sheet.drawn, _room(sheet)) for sheet in counted(deck.sheets, progress)]
    words = {
        **typeset.words(deck.title, deck.source, INTERNAL),
        "cover": deck.cover(),
        "contents_title": _("Daftar isi"),
        "contents": deck.contents(),
        "foot": deck.footer(),
        "sheets": [_words(sheet, chart) for sheet, chart in zip(deck.sheets, drawn, strict=True)],
    }
    return typeset.pdf("pack.typ", {f"chart-{at}": chart for at, chart in enumerate(drawn)}, words, deck.source)


def _room(sheet: Sheet) -> tuple[float, float]:
    return _CHART_ROOM[0], _CHART_ROOM[1] - beyond(sheet.drawn.measure)


def _words(sheet: Sheet, chart: str) -> dict[str, Any]:
    figure = sheet.drawn
    said = {"item": sheet.item, "title": figure.title, "measure": figure.measure, "alt": figure.alt_text}
    return {**said, "foot": sheet.footer(), "size": shape.size(chart), "beyond": beyond(figure.measure)}
