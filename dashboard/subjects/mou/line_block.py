"""The blocks of one MoU line on Target MoU: which line, how it stands, and its villages, whom to call first on top."""

from typing import Final

import streamlit as st

from dashboard import viewer
from dashboard.figure.made import Nothing, made_of
from dashboard.language import _
from dashboard.screen import address, card, filters, layout, ways
from dashboard.subjects.mou import figure, line_glance, table
from data_access.questions.question import CoverageQuestion

_WIDTH: Final = 200
"""Of a number with its caption: four at a desk, one on a telephone."""


def chosen(question: CoverageQuestion, number: str) -> str:
    """Which line of the MoU, written in the URL like every filter; blank: the MoU has none."""
    lines = viewer.current().recall(line_glance.offered, question, number)
    names, said = dict(lines.names), ways.said((address.LINE,)).get(address.LINE, "")
    at = said if said in names else lines.usual
    if at:
        filters.choose(st.selectbox, address.LINE, _("Baris MoU"), names, at=at, unsaid=lines.usual, width=760)
    return at


def headline(question: CoverageQuestion, number: str, line: str) -> None:
    """Its status, and the pace beside it where that leads elsewhere; what is needed a month, the pace, its end."""
    head = viewer.current().recall(line_glance.head, question, number, line)
    st.markdown(head.about)
    if head.both:
        st.info(layout.literal(head.both), icon=":material/alt_route:")
    layout.numbers(*head.numbers, width=_WIDTH)


def villages(question: CoverageQuestion, number: str, line: str) -> None:
    """Villages by standing, and the list to take to a meeting."""
    asked = figure.villages(question, number, line)
    card.figure(asked)
    if not isinstance(viewer.current().recall(made_of, asked), Nothing):
        card.listing(table.villages_of, question, number, line)
