"""The blocks of the page Notulen: what a meeting follows up, what it decides, and the files of both."""

from collections.abc import Sequence

import streamlit as st

from dashboard import formatting
from dashboard.desks.meetings import decisions_block, minutes_paper, minutes_words, stage_choice
from dashboard.desks.meetings.minutes import FollowUp
from dashboard.desks.meetings.read import Meeting
from dashboard.language import _
from dashboard.screen import downloads, layout, ways
from data_access.minutes.decision import DecisionStatus

_SHOWN = 6
"""Meetings offered by name; an older one is found by its day."""


def known(meeting: Meeting) -> None:
    """The meetings of this region there are minutes of, the latest first."""
    days = sorted({one.meeting_on for one in meeting.decisions}, reverse=True)[:_SHOWN]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for day in days:
            st.button(
                formatting.day(day),
                key=f"minutes_{day}",
                type="tertiary",
                icon=":material/history:",
                disabled=day == meeting.minutes.meeting_on,
                on_click=ways.say,
                args=({stage_choice.MEETING: day.isoformat()},),
            )


def earlier(meeting: Meeting) -> None:
    """The decisions this meeting opens with."""
    st.header(layout.literal(minutes_words.opening(meeting.minutes)), anchor=False)
    if not meeting.minutes.earlier:
        text = _("Keputusan rapat sebelumnya di wilayah ini akan muncul di sini, dengan tenggat dan angkanya kini.")
        st.caption(layout.literal(text))
    _cards(meeting, meeting.minutes.earlier)


def decided(meeting: Meeting) -> None:
    """Those it makes, those it took back, and the form of another one."""
    st.header(layout.literal(minutes_words.closing(meeting.minutes)), anchor=False)
    _cards(meeting, meeting.minutes.decided)
    day = meeting.minutes.meeting_on
    for one in meeting.decisions:
        if one.meeting_on == day and one.status is DecisionStatus.WITHDRAWN:
            with st.expander(layout.literal(f"{minutes_words.status(one, day)}: {one.what}")):
                decisions_block.act(one)
    with st.container(border=True):
        decisions_block.form(meeting)


def _cards(meeting: Meeting, follows: Sequence[FollowUp]) -> None:
    for follow in follows:
        written = minutes_paper.written(follow, meeting.minutes.meeting_on)
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{layout.literal(written.head)}**")
            for label, text in written.facts:
                st.markdown(f"{layout.literal(label)}: {layout.literal(text)}")
            with st.expander(_("Ubah, selesaikan, atau lihat riwayat")):
                decisions_block.act(follow.decision)


def files(meeting: Meeting) -> None:
    """The minutes as PDF and DOCX; none where there is nothing to write down."""
    if meeting.minutes.earlier or meeting.minutes.decided:
        paper = minutes_paper.of(meeting.minutes, meeting.source)
        downloads.minutes(paper, meeting.source, meeting.minutes.meeting_on.isoformat())
