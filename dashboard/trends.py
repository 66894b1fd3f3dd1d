"""The block of a trend: its chart with the targets, the months as a table, the targets as a list."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import layout, trend_tables
from dashboard.charts import trend
from dashboard.metrics.targets import Target
from dashboard.provenance import Provenance
from dashboard.wording import _


def show(by_month: pd.DataFrame, targets: Sequence[Target], source: Provenance) -> None:
    """Nothing but an empty state where nobody was active in any month."""
    if not by_month["active"].any():
        layout.empty_state(
            _("Tidak ada pekerja aktif dalam dua tahun terakhir pada pilihan ini"),
            _("Pilih wilayah, posisi, atau segmen lain."),
        )
        return
    months, key = trend_tables.months(by_month), f"trend_{source.region}_{source.posisi}"
    layout.figure(trend.line(by_month, targets), months, source, key=key)
    with st.expander(_("Bulan demi bulan")):
        layout.table(months, key=key)
    _targets(targets, key)


def _targets(targets: Sequence[Target], key: str) -> None:
    st.header(_("Target resmi"), anchor=False)
    if targets:
        layout.table(trend_tables.targets(targets), key=f"targets_{key}")
    else:
        st.caption(layout.literal(_("Belum ada target untuk wilayah ini; muat dengan: cakupan import target BERKAS")))
