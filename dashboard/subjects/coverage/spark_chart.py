"""A small line without axes: only whether it rises or falls, from zero."""

from collections.abc import Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.language import _

_HEIGHT: Final = 40


def line(name: str, people: Sequence[int], last_month: int) -> Figure:
    """People month by month up to `last_month`, oldest first; the end is marked."""
    first_month = last_month - len(people) + 1
    rows = pd.DataFrame({"month": range(first_month, last_month + 1), "active": people})
    top = alt.Scale(domain=[0, max(1, *people)], nice=False)
    base = Layer(rows).encode(
        x=alt.X("month:Q", axis=None, scale=alt.Scale(domain=[first_month, last_month], nice=False)),
        y=alt.Y("active:Q", axis=None, scale=top),
    )
    end = base.transform_filter(alt.datum.month == last_month)
    marks = (base.mark_line(style="measure", strokeWidth=2), end.mark_point(style="measure", filled=True, opacity=1))
    told = _("{name}: {before} pada {first}, {now} pada {last}").format(
        name=name,
        before=formatting.number(people[0]),
        first=formatting.month(first_month),
        now=formatting.number(people[-1]),
        last=formatting.month(last_month),
    )
    return Figure(name, _("Pekerja aktif, orang"), alt.layer(*marks, height=_HEIGHT), told)
