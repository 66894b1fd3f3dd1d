"""The blocks of one MoU line on Target MoU: its funnel, its path, and its villages, whom to call first on top."""

from typing import Final

import pandas as pd
import streamlit as st

from dashboard import formatting
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import address, filters, layout
from dashboard.subjects.mou import figure, words
from dashboard.subjects.mou.answer import Agreement
from dashboard.subjects.mou.lines_answer import Line
from data_access.questions.question import CoverageQuestion

_WIDTH: Final = 200
"""Of a number with its caption: four at a desk, one on a telephone."""


def chosen(mou: Agreement, number: str) -> Line | None:
    """Which line, written in the URL like every filter; at first the one furthest behind. None: the MoU has none."""
    line = mou.line(number)
    if line is None:
        return None
    options = {one.line: f"{words.status(one.standing.status)} · {one.name}" for one in mou.lines}
    usual = mou.line("")
    filters.choose(
        st.selectbox, address.LINE, _("Baris MoU"), options, at=line.line, unsaid=usual.line if usual else "", width=760
    )
    return line


def headline(line: Line) -> None:
    """Its status, what is needed a month, the pace, and where that leads."""
    stands, ahead = line.standing, line.standing.outlook
    st.markdown(f"{words.badge(stands.status)} {layout.literal(_agreed(line))}")
    expected = formatting.decimal(None if stands.expected is None else float(stands.expected))
    agreed = _("diharapkan {expected}, target {target}").format(
        expected=expected, target=formatting.number(line.course.target)
    )
    until = _("orang, sampai {due}").format(due=formatting.month_in_full(line.course.due))
    pace = formatting.decimal(None if stands.pace is None else float(stands.pace))
    layout.numbers(
        (_("Dibayar"), formatting.number(stands.people), [agreed]),
        (_("Perlu sebulan"), formatting.number(stands.needed_per_month), [until]),
        (_("Laju sebulan"), pace, [_("orang, paling banyak tiga bulan terakhir")]),
        (_("Perkiraan"), formatting.number(ahead.forecast if ahead else None), [_leads(line)]),
        width=_WIDTH,
    )


def figures_of(mou: Agreement, line: Line, question: CoverageQuestion, source: Provenance) -> None:
    """The funnel and the path."""
    key = f"{mou.mou_id}_{line.line_id}_{source.posisi}"
    layout.shown(figure.funnel(mou, line, question, source), key=f"funnel_{key}")
    layout.shown(figure.course(mou, line, question, source), key=f"path_{key}")


def villages(rows: pd.DataFrame, mou: Agreement, line: Line, question: CoverageQuestion, source: Provenance) -> None:
    """Villages by standing, and the list to take to a meeting."""
    if rows.empty:
        layout.empty_state(_("Wilayah baris ini tidak punya desa di acuan"), _("Periksa kode desanya di Kelola MoU."))
        return
    made, key = figure.villages(rows, mou, line, question, source), f"villages_{line.line_id}_{source.posisi}"
    layout.shown(made, key=key)
    layout.table(made.shown, key=key)


def _agreed(line: Line) -> str:
    """Whom it is about, and what was budgeted."""
    budget = _("belum dianggarkan")
    if line.budgeted_people is not None or line.budgeted_rupiah is not None:
        text = _("dianggarkan {people} orang, {rupiah}")
        budget = text.format(
            people=formatting.number(line.budgeted_people), rupiah=formatting.rupiah(line.budgeted_rupiah)
        )
    told = [words.whom(line.conditions), budget, line.budget_reference, line.notes]
    return " · ".join(filter(None, told))


def _leads(line: Line) -> str:
    """The range at the due month, and whether the target is reached at all."""
    ahead = line.standing.outlook
    if ahead is None:
        return _("tidak ada yang dapat diperkirakan")
    between = _("antara {low} dan {high}").format(low=formatting.number(ahead.low), high=formatting.number(ahead.high))
    if ahead.is_out_of_reach:
        return f"{between}; {_('tidak tercapai pada laju ini')}"
    if ahead.reached_in is None:
        return between
    return between + _("; target tercapai {month} pada laju ini").format(
        month=formatting.month_in_full(ahead.reached_in)
    )
