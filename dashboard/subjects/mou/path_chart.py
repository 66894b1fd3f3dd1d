"""The path of an MoU line: people paid month by month, beside what was expected, and where the pace leads."""

from collections.abc import Callable
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, margin
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Form, Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.mou import path_words
from dashboard.subjects.mou.path_words import CourseSaid

_HEIGHT: Final = 340
_TICKS: Final = 6
"""About so many months are named."""


def line(months: pd.DataFrame, course: CourseSaid, lowest: int = _HEIGHT) -> Figure:
    """From one row a month, baseline to due month or posisi: `month, paid` (null after the posisi), `expected` (null
    before the baseline), `milestone` (null where there is none). `lowest`: pixels, more where the labels need them."""
    labels = path_words.labels(course)
    top = 1.06 * max(1.0, float(months[["paid", "expected"]].max().max()), *(label.value for label in labels))
    height = max(lowest, sum(label.height for label in labels))
    y = _up(top)
    first, last = int(months["month"].min()), int(months["month"].max())
    x = _across(first, max(last, first + 1))
    beside = margin.layers(labels, top, height, y("value"))
    layers = [*_forecast(course, x, y), *_expected(months, x, y), *_paid(months, x, y), *beside]
    title = path_words.sentence(course)
    return Figure(
        title,
        path_words.measure(first, last),
        alt.layer(*layers, height=height),
        f"{title}. {path_words.takeaway(course)}",
        plain=_plain(months),
        lower=lambda height: line(months, course, height),
    )


def _forecast(course: CourseSaid, x: Callable[[str], alt.X], y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    """From today to the due month: a fan from the least to the greatest change, the pace in its middle."""
    if course.forecast is None:
        return []
    ends = (course.people, course.people, course.people), course.forecast
    rows = pd.DataFrame(
        [
            {"month": month, "low": low, "likely": likely, "high": high}
            for month, (low, likely, high) in zip((course.posisi, course.due), ends, strict=True)
        ]
    )
    base = Layer(rows).encode(x=x("month"))
    return [
        base.mark_area(style="rest", opacity=0.25).encode(y=y("low"), y2=alt.Y2("high:Q")),
        base.mark_line(style="rest", strokeDash=[2, 3], strokeWidth=2).encode(y=y("likely")),
    ]


def _expected(months: pd.DataFrame, x: Callable[[str], alt.X], y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    rows = _numbers(months.dropna(subset="expected"), "expected")
    points = _numbers(months.dropna(subset="milestone"), "milestone")
    tooltip = [alt.Tooltip("when:N", title=_("Akhir bulan")), alt.Tooltip("said:N", title=_("Diharapkan"))]
    path = Layer(rows).encode(x=x("month"), y=y("value"))
    marks = [
        path.mark_line(style="reference", strokeDash=[5, 4], strokeWidth=1.5),
        path.mark_point(filled=True, size=140, opacity=0).encode(tooltip=tooltip),
    ]
    if len(points):
        mark = Layer(points).mark_point(style="reference", shape="diamond", filled=True, size=90, opacity=1)
        marks.append(mark.encode(x=x("month"), y=y("value"), tooltip=tooltip))
    return marks


def _paid(months: pd.DataFrame, x: Callable[[str], alt.X], y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    rows = _numbers(months.dropna(subset="paid"), "paid")
    base = Layer(rows).encode(x=x("month"), y=y("value"))
    tooltip = [alt.Tooltip("when:N", title=_("Akhir bulan")), alt.Tooltip("said:N", title=_("Dibayar"))]
    now = alt.datum.month == int(rows["month"].max())
    return [
        base.mark_line(style="measure", strokeWidth=3, strokeJoin="round"),
        base.transform_filter(now).mark_point(style="measure", filled=True, size=80, opacity=1),
        base.mark_point(style="measure", filled=True, size=220, opacity=0).encode(tooltip=tooltip),
    ]


def _numbers(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """`month, value, when, said`."""
    values = [float(value) for value in rows[key]]
    return pd.DataFrame(
        {
            "month": rows["month"].astype("int64").to_numpy(),
            "value": values,
            "when": [formatting.posisi(int(month)) for month in rows["month"]],
            "said": [formatting.decimal(value) for value in values],
        }
    )


def _across(first: int, last: int) -> Callable[[str], alt.X]:
    step = max(1, round((last - first) / _TICKS))
    marked = range(last, first - 1, -step)
    return lambda field: axes.across_months(field, marked, (first, last))


def _up(top: float) -> Callable[[str], alt.Y]:
    axis = axes.of_people(5, title=None, labelPadding=8)
    return lambda field: alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(domain=[0, top], nice=False))


def _plain(months: pd.DataFrame) -> Plain:
    names = tuple(formatting.month(int(month)) for month in months["month"])
    paid, expected = ([None if pd.isna(v) else float(v) for v in months[key]] for key in ("paid", "expected"))
    series = (Series.of(_("Dibayar"), paid, Look.MEASURE), Series.of(_("Diharapkan"), expected, Look.REFERENCE))
    measure = _("Orang dibayar pada akhir tiap bulan, {first} – {last}; garis putus: yang diharapkan").format(
        first=names[0], last=names[-1]
    )
    return Plain(Form.LINES, names, series, every=max(1, len(names) // _TICKS), measure=measure)
