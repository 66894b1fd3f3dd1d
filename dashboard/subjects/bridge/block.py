"""The block of the bridge on Ringkasan: what made the number of last month, or last year, into today's."""

from typing import Final

import streamlit as st

from dashboard.language import _
from dashboard.screen import address, card, filters, ways
from dashboard.screen.part import part
from dashboard.subjects.bridge import figure
from data_access.questions.question import CoverageQuestion

_SPANS: Final = {"bulan": "month", "tahun": "year"}
"""What the URL says, and the span of the figure."""


def ahead(question: CoverageQuestion) -> None:
    """Begins the bridge the URL asks for."""
    card.ahead(figure.since(question, _SPANS[_asked()]))


@part
def show(question: CoverageQuestion) -> None:
    """The switch, and the bridge as waterfall and sentence: the switch redraws it alone."""
    card.figure(figure.since(question, _SPANS[_span()]))


def _span() -> str:
    """Since last month, or since last year: a switch that is in the URL; a word it does not know is the month."""
    at = _asked()
    options = {"bulan": _("Sejak bulan lalu"), "tahun": _("Sejak setahun lalu")}
    filters.choose(
        st.segmented_control,
        address.SPAN,
        _("Arus masuk dan keluar"),
        options,
        at=at,
        unsaid="bulan",
        required=True,
    )
    return at


def _asked() -> str:
    asked = ways.said((address.SPAN,)).get(address.SPAN, "bulan")
    return asked if asked in _SPANS else "bulan"
