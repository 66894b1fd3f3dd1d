"""A meeting on the stage: one message a screen, the agenda and the form of decisions at the side, keys below."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard import viewer
from dashboard.desks.meetings import decisions_block, lobby_block, read, screens, slide_block, stage_choice
from dashboard.desks.meetings.read import AgendaItem, Meeting
from dashboard.desks.meetings.stage_choice import StageChoice
from dashboard.language import _
from dashboard.screen import away, card, edition_bar, filters, layout, menu, ways

WITHOUT: Final = menu.PAGES["presentasi"].without


def show() -> None:
    """The screen of the URL, on the edition of the tab."""
    chosen, plan = lobby_block.choice(), lobby_block.plan()
    who = viewer.current()
    asked, refused = filters.resolve(who, filters.opening_question(who.edition, None), WITHOUT)
    layout.notes(refused)
    meeting = read.of(who, asked, chosen, plan)
    items = read.items(meeting)
    count = items[-1].last
    chosen = replace(chosen, edition_id=who.edition.edition_id, screen=min(chosen.screen, count))
    ways.say(chosen.at(chosen.screen))
    with st.sidebar:
        _side(meeting, chosen, items)
    palette = card.palette()

    def go(step: int) -> None:
        if step and 1 <= chosen.screen + step <= count:
            ways.say(chosen.at(chosen.screen + step))

    slide_block.show(screens.of(who, meeting, chosen, count, palette), palette, go, key="screen")
    _keys(chosen, count)


def _side(meeting: Meeting, chosen: StageChoice, items: Sequence[AgendaItem]) -> None:
    """The agenda, one button an item, then the form of decisions."""
    edition = chosen.edition_id
    lines = [meeting.source.place(), meeting.source.as_of(), _("Edisi {edition}").format(edition=edition)]
    if other := viewer.other():
        lines.append(edition_bar.told(other, viewer.current().edition))
    if why := away.sentence():
        lines.append(why)
    with st.container(gap=None):
        st.markdown(f"**{layout.literal(meeting.agenda.title)}**")
        st.caption("  \n".join(layout.literal(line) for line in lines))
        for item in items:
            kind = "secondary" if item.first <= chosen.screen <= item.last else "tertiary"
            to = chosen.at(item.first)
            ways.button(layout.literal(item.name), to, key=f"go_{item.first}", type=kind, wrap=True)
    decisions_block.form(meeting, str(chosen.screen) if 1 < chosen.screen < items[-1].last else "")


def _keys(chosen: StageChoice, count: int) -> None:
    """Back, forth and out: as buttons, by arrow keys, and by swipe."""
    back, forth = chosen.at(max(1, chosen.screen - 1)), chosen.at(min(count, chosen.screen + 1))
    out = {**chosen.at(1), stage_choice.SCREEN: ""}
    with st.container(horizontal=True, horizontal_alignment="center", vertical_alignment="center", gap="xsmall"):
        is_first, is_last = chosen.screen == 1, chosen.screen == count
        back_icon, forth_icon = ":material/arrow_back:", ":material/arrow_forward:"
        ways.button(_("Sebelumnya"), back, key="back", icon=back_icon, shortcut="Left", disabled=is_first)
        ways.button(_("Berikutnya"), forth, key="forth", icon=forth_icon, shortcut="Right", disabled=is_last)
        ways.button(_("Akhiri"), out, key="out", type="tertiary")
