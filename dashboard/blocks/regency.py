"""The blocks of the page Kabupaten/Kota: what budget closes each MoU line, and the rank among those in sight."""

import pandas as pd
import streamlit as st

from dashboard import layout
from dashboard.figures import regency as figures
from dashboard.figures.made import Nothing
from dashboard.provenance import Provenance
from data_access.questions.question import CoverageQuestion


def ranks(rows: pd.DataFrame, question: CoverageQuestion, source: Provenance, open_region: layout.Open) -> None:
    """Where the regency stands among those in sight, and all of them as a table; a click opens one."""
    made, key = figures.ranks(rows, question, source), f"ranks_{source.region}_{source.posisi}"
    picked = layout.shown(made, key=key, clickable=True)
    if not isinstance(made, Nothing):
        picked = layout.table(made.shown, key=key, clickable=True) or picked
    if picked and picked != question.region:
        open_region(picked)
        st.rerun()
