"""Cards of segments: people, of how many, and how that changed since last month."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from dashboard import formatting
from dashboard.layout import literal
from dashboard.metrics.segments import Card
from dashboard.wording import _, labels

_ENOUGH: Final = 6
"""Months below which a line says nothing."""
_FIGURE_SIZE: Final = "###"


def segments(cards: Sequence[Card]) -> None:
    """One card a segment in its order, side by side where there is room."""
    st.subheader(_("Per segmen"), anchor=False)
    with st.container(horizontal=True, gap="small"):
        for card in cards:
            with st.container(border=True, width=260, height="stretch", gap="xsmall"):
                _segment(card)


def _segment(card: Card) -> None:
    name = labels.name("segment", card.code)
    st.markdown(f"**{literal(name)}**")
    st.markdown(f"{_FIGURE_SIZE} {literal(formatting.number(card.active))}", anchors=False)
    st.caption("  \n".join(literal(line) for line in (_of(card), _since(card))))


def _of(card: Card) -> str:
    if card.rate is None:
        return _("pekerja aktif, tanpa penyebut")
    return _("{rate} dari {whole} pekerja").format(
        rate=formatting.percent(card.rate), whole=formatting.number(card.workers)
    )


def _since(card: Card) -> str:
    if card.change is None or card.last_month is None:
        return _("tidak ada bulan sebelumnya")
    return _("{change} sejak bulan lalu ({before})").format(
        change=formatting.signed(card.change), before=formatting.number(card.last_month)
    )
