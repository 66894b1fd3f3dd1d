"""The block of the bridge on Ringkasan: what made the number of last month, or last year, into today's."""

from typing import Final

import pandas as pd
import streamlit as st

from dashboard import filters, formatting, layout, loaders
from dashboard.charts import waterfall
from dashboard.metrics import bridge as metric
from dashboard.metrics.bridge import Bridge
from dashboard.provenance import Provenance
from dashboard.tables import Column, Kind, Table
from dashboard.viewer import Viewer
from dashboard.wording import _
from dashboard.wording import deferred as d
from data_access.questions.question import CoverageQuestion

SPANS: Final = {"bulan": 1, "tahun": 12}
"""What the URL says, and how many months back."""
_STEPS: Final = {
    "awal": d("Sudah ada sebelum data"),
    "baru": d("Baru"),
    "kembali": d("Kembali"),
    "moved_in": d("Pindah masuk"),
    "lapsed": d("Gugur"),
    "moved_out": d("Pindah keluar"),
}


def show(who: Viewer, question: CoverageQuestion, by_month: pd.DataFrame, source: Provenance) -> None:
    """Waterfall, sentence and table; nothing where nobody was active at either end, said where the data begin later."""
    months = SPANS[_span()]
    flows = loaders.flows(who.scope, question, question.posisi - max(SPANS.values()), who.edition.edition_id)
    found = metric.bridge(by_month, flows, question.posisi - months, question.posisi)
    if found is None:
        st.caption(layout.literal(_("Tidak ada jembatan: posisi pembandingnya lebih awal daripada data.")))
    elif found.opening or found.closing:
        levels = metric.levels(found)
        named = levels.assign(name=[_name(step, found) for step in levels["step"]])
        measure = _("Pekerja aktif, dari {first} ke {last}").format(
            first=formatting.posisi(found.since), last=formatting.posisi(found.until)
        )
        drawn = waterfall.steps(named, title=sentence(found), measure=measure)
        layout.figure(drawn, table(found), source, key=f"bridge_{source.region}_{source.posisi}_{months}")


def _span() -> str:
    """Since last month, or since last year: a switch that is in the URL; a word it does not know is the month."""
    asked = filters.said((filters.SPAN,)).get(filters.SPAN, "bulan")
    at = asked if asked in SPANS else "bulan"
    options = {"bulan": _("Sejak bulan lalu"), "tahun": _("Sejak setahun lalu")}
    filters.choose(
        st.segmented_control, filters.SPAN, _("Jembatan"), options, at=at, unsaid="bulan", required=True,
    )  # fmt: skip
    return at


def sentence(found: Bridge) -> str:
    """`9 menjadi 10 pekerja aktif: 2 masuk (1 baru), 1 keluar (1 gugur)`."""
    text = _(
        "{opening} menjadi {closing} pekerja aktif sejak {month}: {gained} masuk ({new} baru), {lost} keluar "
        "({lapsed} gugur)"
    )
    return text.format(
        opening=formatting.number(found.opening), closing=formatting.number(found.closing),
        month=formatting.month_in_full(found.since), gained=formatting.number(found.gained),
        new=formatting.number(found.steps["baru"]), lost=formatting.number(found.lost),
        lapsed=formatting.number(found.steps["lapsed"]),
    )  # fmt: skip


def table(found: Bridge) -> Table:
    """Every step, those of nobody, too; opening and all steps add up to the closing."""
    steps = [(name, people if name in metric.GAINS else -people) for name, people in found.steps.items()]
    every = [("opening", found.opening), *steps, ("closing", found.closing)]
    rows = pd.DataFrame(
        {"code": [code for code, _people in every], "name": [_name(code, found) for code, _people in every],
         "people": [people for _code, people in every]}
    )  # fmt: skip
    columns = (
        Column("code", _("Kode"), Kind.TEXT),
        Column("name", _("Langkah"), Kind.TEXT),
        Column("people", _("Pekerja"), Kind.COUNT),
    )
    note = _("Pindah: tetap aktif, tetapi masuk ke atau keluar dari pilihan wilayah, segmen, atau gerakan.")
    return Table("jembatan", rows, columns, note)


def _name(step: str, found: Bridge) -> str:
    ends = {"opening": found.since, "closing": found.until}
    return formatting.posisi(ends[step]) if step in ends else _(_STEPS[step])
