"""The block of what budget closes each MoU line."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import formatting, viewer
from dashboard.asking import Asker
from dashboard.export import call_sheet
from dashboard.figure import backing
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.screen import card, downloads, filters, layout, menu
from dashboard.subjects.mou import closing_answer, closing_table
from data_access.questions.question import CoverageQuestion


def closing(question: CoverageQuestion) -> None:
    """One row a line of the MoUs in force, and the way to how each stands."""
    who = viewer.current()
    rows, source = closing_answer.closing(who, question), backing.provenance(who, question)
    query = filters.leading_on(question, who.edition, menu.PAGES["kabupaten"].without)
    if rows.empty:
        st.header(_("Anggaran penutup baris MoU"), anchor=False)
        text = _("Belum ada MoU yang berlaku di wilayah ini; lihat halaman Target MoU.")
        st.caption(layout.literal(text))
        _to_mous(query)
        return
    shown, title = closing_table.closing(rows), _sentence(rows)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(layout.literal(title), anchor=False, width="content")
        key = f"closing_{source.region}_{source.posisi}"
        with st.container(horizontal=True, gap="small", width="content", vertical_alignment="center"):
            _to_mous(query)
            downloads.call_list(shown, source, lambda: call_sheet.pdf(title, shown, source), key=key)
    card.listing(_lines, question)


def _lines(who: Asker, question: CoverageQuestion) -> Table:
    return closing_table.closing(closing_answer.closing(who, question))


def _to_mous(query: Mapping[str, str]) -> None:
    label = _("Buka {page}").format(page=_(menu.PAGES["target_mou"].title))
    st.page_link(menu.script("target_mou"), label=label, icon=":material/handshake:", query_params=dict(query))


def _sentence(rows: pd.DataFrame) -> str:
    """How many lines miss somebody, and what the dearest costs to close."""
    text = _("{count} dari {whole} baris MoU masih kurang orang")
    behind = rows[rows["missing"] > 0]
    said = text.format(count=formatting.number(len(behind)), whole=formatting.number(len(rows)))
    priced = behind.dropna(subset="rupiah")
    if priced.empty:
        return said
    dearest = priced.sort_values("rupiah", ascending=False).iloc[0]
    most = _("terbesar {rupiah} untuk {line}")
    return f"{said}; " + most.format(rupiah=formatting.rupiah(int(dearest["rupiah"])), line=dearest["name"])
