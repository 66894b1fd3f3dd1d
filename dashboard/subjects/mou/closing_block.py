"""The block of what budget closes each MoU line, on Kabupaten/Kota."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard import viewer
from dashboard.export import call_sheet
from dashboard.figure import backing
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.screen import card, downloads, filters, layout, menu
from dashboard.subjects.mou import closing_answer, closing_table
from data_access.questions.question import CoverageQuestion


def closing(question: CoverageQuestion) -> None:
    """One row a line of the MoUs in force, and the way to how each stands."""
    who = viewer.current()
    query = filters.leading_on(question, who.edition, menu.PAGES["kabupaten"].without)
    title = who.recall(closing_answer.sentence, question)
    if not title:
        st.header(_("Anggaran penutup baris MoU"), anchor=False)
        text = _("Belum ada MoU yang berlaku di wilayah ini; lihat halaman Target MoU.")
        st.caption(layout.literal(text))
        _to_mous(query)
        return
    shown, source = who.recall(closing_table.of, question), who.recall(backing.provenance, question)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(layout.literal(title), anchor=False, width="content")
        key = f"closing_{source.region}_{source.posisi}"
        with st.container(horizontal=True, gap="small", width="content", vertical_alignment="center"):
            _to_mous(query)
            downloads.call_list(shown, source, _page(title, shown, source), key=key)
    card.listing(closing_table.of, question)


def _page(title: str, shown: Table, source: Provenance) -> Callable[[], bytes]:
    return lambda: call_sheet.pdf(title, shown, source)


def _to_mous(query: Mapping[str, str]) -> None:
    label = _("Buka {page}").format(page=_(menu.PAGES["target_mou"].title))
    st.page_link(menu.script("target_mou"), label=label, icon=":material/handshake:", query_params=dict(query))
