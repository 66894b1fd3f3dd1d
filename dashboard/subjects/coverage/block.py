"""The blocks of coverage: the headline with its changes, and one breakdown."""

from typing import Final

import pandas as pd
import streamlit as st

from dashboard import formatting
from dashboard.figure import rates as coverage
from dashboard.figure.made import Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.remainder import UNALLOCATED
from dashboard.screen import layout
from dashboard.subjects.coverage import figure
from data_access.questions.question import CoverageQuestion

_CHANGES: Final = 360


def headline(whole: coverage.Summary, source: Provenance) -> None:
    """The main number, its share with both parts, and both changes with both values."""
    now = whole.now
    of = _("{part} dari {whole} pekerja").format(
        part=formatting.number(now.active), whole=formatting.number(now.workers)
    )
    row = layout.numbers(
        (_("Pekerja aktif"), formatting.number(now.active), [f"{source.place()} · {source.segments_in_words()}"]),
        (_("Cakupan"), formatting.percent(now.rate), [of if now.workers else _("tanpa penyebut")]),
    )
    with row, st.container(width=_CHANGES):
        _change(_("pekerja sejak bulan lalu"), now.month - 1, whole.last_month, now)
        _change(_("pekerja sejak setahun lalu"), now.month - 12, whole.last_year, now)


def _change(since: str, month: int, before: coverage.Reading | None, now: coverage.Reading) -> None:
    if before is None:
        text = _("tidak ada pembanding, {month} lebih awal daripada data").format(month=formatting.month_in_full(month))
        st.caption(layout.literal(f"{since}: {text}"))
        return
    moved = coverage.Change(before, now)
    with st.container(gap=None):
        st.markdown(f"**{layout.literal(f'{formatting.signed(moved.people)} {since}')}**")
        st.caption("  \n".join(layout.literal(line) for line in _both_values(moved)))


def _both_values(moved: coverage.Change) -> list[str]:
    people = _("{before} pada {month} → {now}").format(
        before=formatting.number(moved.before.active),
        month=formatting.month(moved.before.month),
        now=formatting.number(moved.now.active),
    )
    if moved.rate is None:
        return [people]
    rates = f"{formatting.percent(moved.before.rate)} → {formatting.percent(moved.now.rate)}"
    return [people, _("cakupan {change} ({rates})").format(change=formatting.points(moved.rate), rates=rates)]


def breakdown(
    rows: pd.DataFrame, question: CoverageQuestion, source: Provenance, *, by: str, open_row: layout.Open | None = None
) -> None:
    """Chart, downloads and complete table of one coverage table; a click on a row of places opens it."""
    made, key = figure.by(rows, question, source, by), f"{by}_{source.region}_{source.posisi}"
    picked = layout.shown(made, key=key, clickable=open_row is not None)
    if isinstance(made, Nothing):
        return
    picked = layout.table(made.shown, key=key, clickable=open_row is not None) or picked
    if open_row is not None and picked and picked != UNALLOCATED:
        open_row(picked)
        st.rerun()
