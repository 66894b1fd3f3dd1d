"""The charts of who stays as they leave the house, without the counts that are hidden there (`Made.redraw_cells`)."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import pandas as pd

from dashboard.charts.house_style import Figure
from dashboard.figure.made import Spot, cannot_be_drawn
from dashboard.language import _
from dashboard.remainder import OTHERS
from dashboard.subjects.retention import cohorts_chart, curves_chart, intervals_chart
from dashboard.subjects.retention.answer import COHORTS, Cohorts
from dashboard.subjects.retention.metrics import Comparison
from dashboard.wording import fractions, labels


def triangle(rows: pd.DataFrame, whom: str, hidden: Collection[Spot]) -> Figure:
    """Hidden cells as a sign; without the people of a row its cells tell nothing either."""
    months = sorted(int(month) for month in rows["month"].unique())
    cells = {(months[at], _month_since(key)) for at, key in hidden if at is not None}
    drawn = zip(rows["month"], rows["k"], strict=True)
    if not any(k > 0 and not {(month, 0), (month, k)} & cells for month, k in drawn):
        raise cannot_be_drawn()
    return cohorts_chart.triangle(rows, whom, cells)


def curves(found: Cohorts, hidden: Collection[Spot]) -> Figure:
    """Lines as far as their first hidden point; those that do not reach the month of the message are not drawn."""
    cells = {(_drawn_as(found, at), _month_since(key)) for at, key in hidden if at is not None}
    ends = {code: min((k for other, k in cells if other == code), default=None) for code in found.shown}
    drawn = found.drawn[found.drawn["eligible"] >= fractions.FEW]
    decisive = min(COHORTS[0], int(drawn["k"].max()))
    is_left = [
        (end := ends[code]) is None or (k < end and decisive < end)
        for code, k in zip(drawn["code"], drawn["k"], strict=True)
    ]
    left = drawn[is_left]
    lines = curves_chart.curves(left, found.by, found.shown, COHORTS[0])
    if lines is None:
        raise cannot_be_drawn()
    measure = f"{lines.measure}; {_('garis berhenti sebelum titik yang disembunyikan')}"
    if set(left["code"]) == set(drawn["code"]):
        return replace(lines, measure=measure)
    title = _("Berapa lama yang masuk tetap dibayar, menurut {dimension}")  # who stays most may be one not drawn
    named = title.format(dimension=labels.dimension(found.by).lower())
    return replace(
        lines, says=None, title=named, measure=measure, alt_text=lines.alt_text.replace(lines.title, named, 1)
    )


def followed(found: Cohorts, hidden: Collection[Spot]) -> Figure:
    """Hidden cells as a sign; groups whose people are hidden come last, in no order that would tell them."""
    cells = {(cohorts_chart.ALL if at is None else _drawn_as(found, at), key) for at, key in hidden}
    unknown = [code for code in found.shown if (code, cohorts_chart.PEOPLE) in cells]
    order = [*(code for code in found.shown if code not in unknown), *sorted(unknown)]
    if len(order) == len(unknown):
        raise cannot_be_drawn()
    return cohorts_chart.followed(found.drawn_followed, found.by, order, cells)


def compared(pairs: Sequence[Comparison], by: str, hidden: Collection[int]) -> Figure:
    """Without the months at which one of the two groups is hidden."""
    left = [pair for at, pair in enumerate(pairs) if not {2 * at, 2 * at + 1} & set(hidden)]
    if not left:
        raise cannot_be_drawn()
    return intervals_chart.compared(left, by)


def _month_since(key: str) -> int:
    """Of a column `retained_3` or `eligible_3`; 0 of all who came in."""
    return int(key.rpartition("_")[2]) if key != cohorts_chart.PEOPLE else 0


def _drawn_as(found: Cohorts, at: int) -> str:
    """The group of a row, or those taken together that it is one of."""
    code = str(found.followed["code"].iloc[at])
    return code if code in found.shown else OTHERS
