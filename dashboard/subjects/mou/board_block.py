"""The status board of Target MoU: all MoUs in sight, the most urgent first, and every line of them."""

from collections.abc import Callable

import streamlit as st

from dashboard import viewer
from dashboard.export import call_sheet
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.screen import card, downloads, layout, ways
from dashboard.screen.layout import literal
from dashboard.subjects.mou import answer, asked_line, block, glance, lines_figure, notices, waiting
from dashboard.subjects.mou.glance import MouCard
from dashboard.subjects.mou.waiting import Waiting
from data_access.questions.question import CoverageQuestion


def board(question: CoverageQuestion) -> None:
    """One card an MoU with its lines' statuses; what an edition says unasked; every line as a table."""
    who = viewer.current()
    now = waiting.now(who, question)
    _unpublished(now)
    found = who.recall(glance.board, question)
    if not found.cards:
        _nothing()
        return
    st.header(literal(found.sentence), anchor=False)
    for mou in found.cards:
        _card(mou, now)
    if found.others:
        st.caption(literal(found.others))
    notices.listed(question)
    _lines(question, found.sentence)


def _lines(question: CoverageQuestion, sentence: str) -> None:
    """Every line with every figure of it, as a table, a workbook and a page of paper."""
    who = viewer.current()
    every = who.recall(lines_figure.every_line, question)
    if every.rows.empty:
        return
    source = who.recall(answer.everybody, question)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(_("Semua baris"), anchor=False, width="content")
        key = f"lines_{source.region}_{source.posisi}"
        downloads.call_list(every, source, _page(sentence, every, source), key=key)
    card.listing(lines_figure.every_line, question)


def _page(title: str, every: Table, source: Provenance) -> Callable[[], bytes]:
    return lambda: call_sheet.pdf(title, every.sheet or every, source)


def _card(mou: MouCard, now: Waiting) -> None:
    with st.container(border=True, gap="small", key=f"mou_{mou.mou_id}"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            with st.container(gap=None):
                st.markdown(f"**{literal(mou.title)}**")
                st.caption(literal(mou.about))
            st.button(
                _("Buka"),
                icon=":material/arrow_forward:",
                icon_position="right",
                type="tertiary",
                width="content",
                key=f"open_{mou.mou_id}",
                on_click=ways.open_mou,
                args=(mou.number,),
            )
        if mou.number in now.changed:
            block.awaiting()
        st.markdown(mou.lines)
        st.markdown(mou.people)


def _unpublished(now: Waiting) -> None:
    """MoUs that are kept and in no edition yet."""
    if not now.unpublished:
        return
    text = _("Menunggu terbit, belum ada di edisi ini: {numbers}.").format(numbers=", ".join(now.unpublished))
    st.info(literal(text), icon=":material/pending:")
    block.to_form()


def _nothing() -> None:
    empty = asked_line.nothing()
    layout.empty_state(empty.what, empty.todo)
    block.to_form()
