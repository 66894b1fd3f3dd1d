"""The blocks of the page Kabupaten/Kota: what budget closes each MoU line, and the rank among those in sight."""

import pandas as pd
import streamlit as st

from dashboard.figure.made import Nothing
from dashboard.figure.provenance import Provenance
from dashboard.screen import layout
from dashboard.subjects.regency import figure
from data_access.questions.question import CoverageQuestion


def ranks(rows: pd.DataFrame, question: CoverageQuestion, source: Provenance, open_region: layout.Open) -> None:
    """Where the regency stands among those in sight, and all of them as a table; a click opens one."""
    made, key = figure.ranks(rows, question, source), f"ranks_{source.region}_{source.posisi}"
    picked = layout.shown(made, key=key, clickable=True)
    if not isinstance(made, Nothing):
        picked = layout.table(made.shown, key=key, clickable=True) or picked
    if picked and picked != question.region:
        open_region(picked)
        st.rerun()
