"""The block of the bridge on Ringkasan: what made the number of last month, or last year, into today's."""

from typing import Final

import pandas as pd
import streamlit as st

from dashboard.asking import Asker
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import address, filters, layout
from dashboard.subjects.bridge import figure
from data_access.questions.question import CoverageQuestion

_SPANS: Final = {"bulan": "month", "tahun": "year"}
"""What the URL says, and the span of the figure."""


def show(who: Asker, question: CoverageQuestion, by_month: pd.DataFrame, source: Provenance) -> None:
    """The switch, and the bridge as waterfall and sentence."""
    span = _SPANS[_span()]
    made = figure.since(by_month, figure.flows(who, question), question, source, span)
    layout.shown(made, key=f"bridge_{source.region}_{source.posisi}_{span}")


def _span() -> str:
    """Since last month, or since last year: a switch that is in the URL; a word it does not know is the month."""
    asked = filters.said((address.SPAN,)).get(address.SPAN, "bulan")
    at = asked if asked in _SPANS else "bulan"
    options = {"bulan": _("Sejak bulan lalu"), "tahun": _("Sejak setahun lalu")}
    filters.choose(
        st.segmented_control,
        address.SPAN,
        _("Jembatan"),
        options,
        at=at,
        unsaid="bulan",
        required=True,
    )
    return at
