"""Cards of segments: people, of how many, and how that changed since last month."""

from collections.abc import Sequence

import streamlit as st

from dashboard import formatting
from dashboard.charts import house_style
from dashboard.charts.palette import DARK, LIGHT
from dashboard.language import _
from dashboard.screen.layout import literal
from dashboard.subjects.coverage import spark_chart
from dashboard.subjects.coverage.segments import Card
from dashboard.wording import labels


def segments(cards: Sequence[Card], posisi: int) -> None:
    """One card a segment in its order, side by side where there is room."""
    st.header(_("Per segmen"), anchor=False)
    for card, column in zip(cards, st.columns(len(cards), gap="small"), strict=True):
        with column, st.container(border=True, height="stretch", gap="xsmall"):
            _segment(card, posisi)


def _segment(card: Card, posisi: int) -> None:
    name = labels.name("segment", card.code)
    st.markdown(f"**{literal(name)}**")
    st.markdown(f"### {literal(formatting.number(card.active))}", anchors=False)
    st.caption("  \n".join(literal(line) for line in (_of(card), _since(card))))
    if len(card.people_by_month) > 1 and any(card.people_by_month):
        drawn = spark_chart.line(name, card.people_by_month, posisi)
        chart = house_style.on_screen(drawn, DARK if st.context.theme.type == "dark" else LIGHT)
        st.altair_chart(chart, theme=None, alt=drawn.alt_text)


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
