"""The block of a trend: its chart with the targets, the months as a table, the targets as a list."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.figure.made import Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import layout
from dashboard.subjects.coverage import figure, trend_table
from dashboard.subjects.coverage.targets import Target
from data_access.questions.question import CoverageQuestion


def show(by_month: pd.DataFrame, targets: Sequence[Target], question: CoverageQuestion, source: Provenance) -> None:
    """Nothing but an empty state where nobody was active in any month."""
    made, key = figure.trend(by_month, targets, question, source), f"trend_{source.region}_{source.posisi}"
    layout.shown(made, key=key)
    if isinstance(made, Nothing):
        return
    with st.expander(_("Bulan demi bulan")):
        layout.table(made.shown, key=key)
    _targets(targets, key)


def _targets(targets: Sequence[Target], key: str) -> None:
    st.header(_("Target resmi"), anchor=False)
    if targets:
        layout.table(trend_table.targets(targets), key=f"targets_{key}")
    else:
        st.caption(layout.literal(_("Belum ada target untuk wilayah ini; muat dengan: cakupan import target BERKAS")))
