"""Before a meeting: which agenda, on which day, and what it will show."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from dashboard import office, viewer
from dashboard.desks.meetings import minutes_words, pack_choice, packs, read, stage_choice
from dashboard.desks.meetings.agenda import Plan
from dashboard.desks.meetings.stage_choice import StageChoice
from dashboard.language import _
from dashboard.screen import filters, layout, menu, ways
from data_access.questions.question import CoverageQuestion


def choice() -> StageChoice:
    """Day, edition and screen, as the URL says; what of it was not understood is said."""
    chosen, refused = stage_choice.read(ways.said(stage_choice.KEYS), office.today())
    layout.notes(refused)
    return chosen


def opening(chosen: StageChoice) -> Plan:
    """As `plan`, with the way to another, and to another day."""
    plans = packs.plans()
    plan = _named(plans)
    options = {name: _(one.title) for name, one in plans.items()}
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        filters.choose(
            st.selectbox, stage_choice.AGENDA, _("Agenda"), options, at=plan.name, unsaid=next(iter(plans)), width=260
        )
        day(chosen)
    return plan


def plan() -> Plan:
    """The usual or saved agenda of the URL, in the order it says there; what was not understood is said."""
    return _named(packs.plans())


def _named(plans: Mapping[str, Plan]) -> Plan:
    plan, refused = pack_choice.read(ways.said(pack_choice.KEYS), plans)
    layout.notes(refused)
    return plan


def show(question: CoverageQuestion, chosen: StageChoice) -> None:
    """The agenda, what the meeting opens with, and the way onto the stage."""
    who = viewer.current()
    meeting = read.of(who, question, chosen, opening(chosen))
    st.header(layout.literal(meeting.agenda.title), anchor=False)
    st.markdown("  \n".join(layout.literal(item.name) for item in read.items(meeting)))
    left_out = [_("Tidak disajikan: {what}").format(what=what) for what in meeting.agenda.left_out()]
    st.caption("  \n".join(map(layout.literal, left_out)))
    st.caption(layout.literal(f"{minutes_words.opening(meeting.minutes)}."))
    pinned = replace(chosen, edition_id=who.edition.edition_id)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("Mulai presentasi"),
            icon=":material/slideshow:",
            on_click=ways.say,
            args=(pinned.at(1),),
        )
        query = filters.leading_on(question, who.edition, menu.PAGES["notulen"].without) | ways.said(pack_choice.KEYS)
        query[stage_choice.MEETING] = chosen.meeting_on.isoformat()
        st.page_link(menu.script("notulen"), label=_("Notulen"), icon=":material/edit_note:", query_params=query)
    text = _(
        "Selama rapat semua angka tetap dari edisi {edition}, juga bila edisi baru terbit. Panah kiri dan kanan, "
        "PageUp dan PageDown, atau usapan berpindah layar; agenda dan formulir keputusan ada di bilah samping."
    )
    st.caption(layout.literal(text.format(edition=who.edition.edition_id)))


def day(chosen: StageChoice) -> None:
    """The day of the meeting; another one is another address."""
    said = st.date_input(
        _("Hari rapat"),
        chosen.meeting_on,
        key=f"meeting_{chosen.meeting_on}",
        format="DD/MM/YYYY",
        min_value=dt.date(2022, 9, 8),
        width=180,
    )
    if isinstance(said, dt.date) and said != chosen.meeting_on:
        ways.say({stage_choice.MEETING: said.isoformat()})
        st.rerun()
