"""The blocks of the page Pengaturan: facts as read-only tables, definitions as text."""

import streamlit as st

from dashboard import language, viewer
from dashboard.language import _
from dashboard.screen import card, layout
from dashboard.subjects.installed import answer, table
from dashboard.wording import definitions
from data_access.edition.opening import NoEdition


def configured() -> None:
    """What is configured: of the machine, not of an edition, so it is looked up each time."""
    st.header(_("Terpasang"), anchor=False)
    card.live(table.configured(), key="installed")


def edition() -> None:
    """The edition looked at and its denominators, or why there is none and which command comes next."""
    used = answer.edition_looked_at()
    if isinstance(used, NoEdition):
        layout.empty_state(_("Belum ada yang dapat ditampilkan"), language.sentence(used.template, used.values))
        return
    st.header(_("Edisi yang ditampilkan"), anchor=False)
    card.listing(table.edition)
    if not viewer.current().recall(answer.sources):
        text = _("Muat dengan: cakupan import penyebut BERKAS, lalu terbitkan lagi.")
        layout.empty_state(_("Belum ada penyebut"), text)
        return
    st.header(_("Sumber penyebut"), anchor=False)
    card.listing(table.denominators)


def in_force() -> None:
    """The definitions, from the same file as behind every figure."""
    st.header(_("Definisi yang berlaku"), anchor=False)
    for term, text in definitions.in_force():
        st.markdown(f"**{layout.literal(term)}.** {layout.literal(text)}")
