"""What an edition says of MoUs unasked, on Ringkasan and on Target MoU: each with the month it began."""

from collections.abc import Iterator, Sequence
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import formatting, viewer
from dashboard.language import _
from dashboard.screen import address, filters, layout, menu, ways
from dashboard.subjects.mou import notices_answer
from dashboard.subjects.mou.notices_answer import MouNotice
from data_access.questions.question import CoverageQuestion

_AT_MOST: Final = 5
"""Notices on Ringkasan, and those seen at once on Target MoU, which has all: the newest."""


def show(question: CoverageQuestion) -> None:
    """On Ringkasan: the newest, each with the way to its MoU; nothing where there is none."""
    who = viewer.current()
    found = who.recall(notices_answer.notices, question)
    if not found:
        return
    query = filters.leading_on(question, who.edition)
    _header(found)
    with st.container(border=True, gap="small"):
        for notice in found[:_AT_MOST]:
            line = {address.LINE: notice.line} if notice.line else {}
            _told(notice.icon, notice.text).page_link(
                menu.script("target_mou"),
                label=_("Buka"),
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params={**query, address.MOU: notice.number, **line},
            )
        if len(found) > _AT_MOST:
            text = _("{count} lagi di halaman Target MoU.").format(count=formatting.number(len(found) - _AT_MOST))
            st.caption(layout.literal(text))


def listed(question: CoverageQuestion) -> None:
    """All of them, on Target MoU itself: there the way is a change of the URL, which a link to the page one is on does
    not make."""
    found = viewer.current().recall(notices_answer.notices, question)
    if not found:
        return
    _header(found)
    for at, notice in _boxed(found):
        _open(_told(notice.icon, notice.text), at, notice)


def of_one(question: CoverageQuestion, number: str) -> None:
    """As `listed`, under the MoU they are of: only a line is elsewhere."""
    found = viewer.current().recall(notices_answer.of_one, question, number)
    if not found:
        return
    _header(found)
    for at, notice in _boxed(found):
        way = _told(notice.icon, notice.under_mou)
        if notice.line:
            _open(way, at, notice)


def _header(found: Sequence[MouNotice]) -> None:
    text = _("{count} peringatan MoU").format(count=formatting.number(len(found)))
    st.header(layout.literal(text), anchor=False)


def _boxed(found: Sequence[MouNotice]) -> Iterator[tuple[int, MouNotice]]:
    """Each with its place, in a box; those beyond the first few in another, which says how many it holds."""
    with st.container(border=True, gap="small"):
        yield from enumerate(found[:_AT_MOST])
        if len(found) > _AT_MOST:
            with st.expander(layout.literal(_("{count} lagi").format(count=formatting.number(len(found) - _AT_MOST)))):
                yield from enumerate(found[_AT_MOST:], start=_AT_MOST)


def _told(icon: str, text: str) -> DeltaGenerator:
    """Says a notice; beside it, where the way goes."""
    said, way = st.columns([6, 1], gap="small", vertical_alignment="center")
    said.markdown(f"{icon} {layout.literal(text)}")
    return way


def _open(way: DeltaGenerator, at: int, notice: MouNotice) -> None:
    way.button(
        _("Buka"),
        icon=":material/arrow_forward:",
        icon_position="right",
        type="tertiary",
        key=f"alert_{at}",
        on_click=ways.open_mou,
        args=(notice.number, notice.line),
    )
