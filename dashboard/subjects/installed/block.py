"""The blocks of the page Pengaturan: facts as read-only tables, definitions as text."""

import streamlit as st

from dashboard import language
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.screen import layout
from dashboard.wording import definitions
from data_access.edition.opening import NoEdition


def facts(title: str, shown: Table) -> None:
    """A titled table."""
    st.header(title, anchor=False)
    layout.table(shown, key=f"facts_{shown.subject}")


def no_edition(fault: NoEdition) -> None:
    """Why there is none, and which command comes next."""
    layout.empty_state(_("Belum ada yang dapat ditampilkan"), language.sentence(fault.template, fault.values))


def no_denominators() -> None:
    layout.empty_state(_("Belum ada penyebut"), _("Muat dengan: cakupan import penyebut BERKAS, lalu terbitkan lagi."))


def in_force() -> None:
    """The definitions, from the same file as behind every figure."""
    st.header(_("Definisi yang berlaku"), anchor=False)
    for term, text in definitions.in_force():
        st.markdown(f"**{layout.literal(term)}.** {layout.literal(text)}")
