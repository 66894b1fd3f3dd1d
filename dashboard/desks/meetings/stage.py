"""A meeting on the stage: one message a screen, the agenda and the form of decisions at the side, keys below."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard import formatting, loaders, viewer
from dashboard.desks.meetings import decisions, lobby, read, slide, stage_choice
from dashboard.desks.meetings import minutes_words as words
from dashboard.desks.meetings.minutes import FollowUp
from dashboard.desks.meetings.read import Item, Meeting
from dashboard.desks.meetings.slide import Screen
from dashboard.desks.meetings.stage_choice import StageChoice
from dashboard.export.stamp import INTERNAL
from dashboard.figure import made as figures_made
from dashboard.figure.made import Nothing
from dashboard.language import _
from dashboard.screen import filters, layout, menu
from dashboard.viewer import Viewer

WITHOUT: Final = menu.PAGES["presentasi"].without


def show() -> None:
    """The screen of the URL, on the edition of the URL; without one there, on the edition in use from here on."""
    chosen, plan = lobby.choice(), lobby.plan()
    who = viewer.begin(chosen.edition_id)
    asked, refused = filters.resolve(who, filters.opening_question(who.edition, None), WITHOUT)
    layout.notes(refused)
    meeting = read.of(who, asked, chosen, plan)
    items = read.items(meeting)
    count = items[-1].last
    chosen = replace(chosen, edition_id=who.edition.edition_id, screen=min(chosen.screen, count))
    filters.say(chosen.at(chosen.screen))
    with st.sidebar:
        _side(who, meeting, chosen, items)
    step = slide.show(_screen(who, meeting, chosen, count), key="screen")
    if step and 1 <= chosen.screen + step <= count:
        filters.say(chosen.at(chosen.screen + step))
        st.rerun()
    _keys(chosen, count)


def _screen(who: Viewer, meeting: Meeting, chosen: StageChoice, count: int) -> Screen:
    day = _("Rapat {day}").format(day=formatting.day(chosen.meeting_on))
    kicker = " · ".join((meeting.source.place(), day, f"{chosen.screen}/{count}"))
    foot = (*meeting.source.heading(), meeting.source.source())
    blank = Screen("", f"{meeting.agenda.title} · {kicker}", INTERNAL.marks(meeting.source), foot)
    if chosen.screen == 1 and not meeting.minutes.earlier:
        rows = tuple((item.name,) for item in read.items(meeting)[1:])
        return replace(blank, title=words.opening(meeting.minutes), head=(_("Agenda"),), rows=rows)
    if chosen.screen == 1:
        return _listed(blank, words.opening(meeting.minutes), meeting.minutes.earlier, meeting)
    if chosen.screen == count:
        blank = replace(blank, measure="" if meeting.minutes.decided else _("Formulir keputusan ada di bilah samping."))
        return _listed(blank, words.closing(meeting.minutes), meeting.minutes.decided, meeting)
    shown = meeting.agenda.slides[chosen.screen - 2]
    made = who.recall(figures_made.of, shown.asked)
    if isinstance(made, Nothing):
        return replace(blank, title=made.what, measure=made.todo)
    drawn = made.drawn
    if not shown.about:
        blank = replace(blank, kicker=f"{shown.item} · {kicker}")
    counted = words.counted(made.part, made.whole, drawn.title)
    behind = " · ".join(filter(None, (counted, made.source.basis_in_short(), made.source.source())))
    return replace(blank, title=drawn.title, measure=drawn.measure, figure=drawn, foot=(*made.source.heading(), behind))


def _listed(blank: Screen, title: str, follows: Sequence[FollowUp], meeting: Meeting) -> Screen:
    """Decisions as a list; those beyond a screen are counted."""
    more = len(follows) - slide.ROWS
    left_out = _("{count} keputusan lain ada di Notulen.").format(count=more) if more > 0 else blank.measure
    head = (_("Keputusan"), _("Pelaksana"), _("Tenggat"), _("Angka dahulu → kini"))
    day = meeting.minutes.meeting_on
    rows = tuple(
        (
            one.decision.what,
            one.decision.who,
            words.status_and_due(one.decision, day),
            words.change(one),
        )
        for one in follows[: slide.ROWS]
    )
    return replace(blank, title=title, measure=left_out, head=head, rows=rows)


def _side(who: Viewer, meeting: Meeting, chosen: StageChoice, items: Sequence[Item]) -> None:
    """The agenda, one button an item, then the form of decisions."""
    edition, newest = who.edition.edition_id, loaders.current().edition_id
    lines = [meeting.source.place(), meeting.source.as_of(), _("Edisi {edition}").format(edition=edition)]
    if newest != edition:
        text = _("Edisi {newer} sudah terbit; rapat ini tetap memakai {edition}.")
        lines.append(text.format(newer=newest, edition=edition))
    with st.container(gap=None):
        st.markdown(f"**{layout.literal(meeting.agenda.title)}**")
        st.caption("  \n".join(layout.literal(line) for line in lines))
        for item in items:
            kind = "secondary" if item.first <= chosen.screen <= item.last else "tertiary"
            to = chosen.at(item.first)
            filters.button(layout.literal(item.name), to, key=f"go_{item.first}", type=kind, wrap=True)
    decisions.form(who, meeting, str(chosen.screen) if 1 < chosen.screen < items[-1].last else "")


def _keys(chosen: StageChoice, count: int) -> None:
    """Back, forth and out: as buttons, by arrow keys, and by swipe."""
    back, forth = chosen.at(max(1, chosen.screen - 1)), chosen.at(min(count, chosen.screen + 1))
    out = {**chosen.at(1), stage_choice.SCREEN: "", stage_choice.EDITION: ""}
    with st.container(horizontal=True, horizontal_alignment="center", vertical_alignment="center", gap="xsmall"):
        is_first, is_last = chosen.screen == 1, chosen.screen == count
        back_icon, forth_icon = ":material/arrow_back:", ":material/arrow_forward:"
        filters.button(_("Sebelumnya"), back, key="back", icon=back_icon, shortcut="Left", disabled=is_first)
        filters.button(_("Berikutnya"), forth, key="forth", icon=forth_icon, shortcut="Right", disabled=is_last)
        filters.button(_("Akhiri"), out, key="out", type="tertiary")
