"""The block of what budget closes each MoU line."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import formatting
from dashboard.export import call_sheet
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import downloads, layout, menu
from dashboard.subjects.mou import closing_table


def closing(rows: pd.DataFrame, source: Provenance, query: Mapping[str, str]) -> None:
    """One row a line of the MoUs in force, and the way to how each stands. `query` is what the page asks."""
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
    layout.table(shown, key=key)


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
