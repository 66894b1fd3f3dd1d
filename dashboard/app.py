"""Entrypoint of `streamlit run dashboard/app.py` and `cakupan serve`: the frame around every page."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from dashboard import language, viewer
from dashboard.desks.meetings import stage_choice
from dashboard.figure import backing, lineage
from dashboard.language import _
from dashboard.screen import address, away, edition_bar, filters, layout, masthead, menu, ways
from dashboard.screen.part import guarded

_log = logging.getLogger("cakupan")


def main() -> None:
    language.speak(filters.language())
    is_held = bool(ways.said((stage_choice.SCREEN,)))
    st.set_page_config(
        page_title="Cakupan",
        page_icon=str(Path(__file__).with_name("emblem.svg")),
        layout="wide",
        initial_sidebar_state="collapsed" if is_held else "auto",
    )
    sections = masthead.sections()
    page = st.navigation(sections, position="hidden")
    layout.say_what_was_done()
    edition_bar.begin()
    if page.url_path == menu.STAGE and is_held and viewer.refusal() is None:
        return page.run()
    with st.sidebar:
        masthead.menu_of(sections, ways.menu_leads_on(), page.url_path)
        filters.draw_language()
    entry = menu.PAGES[page.url_path or next(iter(menu.PAGES))]  # the page that opens has no path of its own
    return frame(entry, page.title, away.telling(page.run, has_figures=entry.asks))


def frame(entry: menu.MenuEntry, title: str, run: Callable[[], None]) -> None:
    """Draws what every page of figures has (title, filters, banner, the way to its region), then runs the page."""
    st.title(title, anchor=False)  # first: a page without an edition has its title, too
    if edition_bar.offers_another():
        return None
    if not entry.asks:
        edition_bar.show()
        return run()
    who = viewer.current()
    default = filters.opening_question(who.edition, entry.opens_on, entry.movement)
    if address.GRACE in entry.without:  # what the page counts is paid, month by month
        default = replace(default, grace=0)
    asked, refused = filters.resolve(who, default, entry.without)
    with st.sidebar:
        filters.draw(asked, default, who.edition.data_mulai, entry.without)
    source = who.recall(backing.provenance, asked)
    if address.BASIS in entry.without:
        source = replace(source, rule=(_("Halaman ini menghitung orang, bukan cakupan"),))
    masthead.banner(source, filters.leading_on(asked, who.edition, entry.without))
    layout.notes(refused)
    masthead.way(who.recall(lineage.steps, asked), who.recall(lineage.children, asked), ways.open_region)
    return run()


guarded(main)
