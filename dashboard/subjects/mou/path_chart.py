"""The path of an MoU line: people paid month by month, beside what was expected, and where the pace leads."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import margin
from dashboard.charts.house_style import Figure
from dashboard.charts.margin import Label
from dashboard.charts.plain import Form, Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.mou import words

_HEIGHT: Final = 340
_TICKS: Final = 6
"""About so many months are named."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A line at the posisi: what its chart says in words. `forecast` (low, likely, high) at the due month, None where
    that is past or there is no pace; `expected` None before the line begins."""

    name: str
    status: str
    posisi: int
    due: int
    target: int
    people: int
    expected: float | None
    forecast: tuple[int, int, int] | None
    is_out_of_reach: bool


def line(months: pd.DataFrame, reading: Reading, lowest: int = _HEIGHT) -> Figure:
    """From one row a month, baseline to due month or posisi: `month, paid` (null after the posisi), `expected` (null
    before the baseline), `milestone` (null where there is none). `lowest`: pixels, more where the labels need them."""
    labels = _labels(reading)
    top = 1.06 * max(1.0, float(months[["paid", "expected"]].max().max()), *(label.value for label in labels))
    height = max(lowest, sum(label.height for label in labels))
    y = _up(top)
    first, last = int(months["month"].min()), int(months["month"].max())
    x = _across(first, max(last, first + 1))
    beside = margin.layers(labels, top, height, y("value"))
    layers = [*_forecast(reading, x, y), *_expected(months, x, y), *_paid(months, x, y), *beside]
    title = sentence(reading)
    return Figure(
        title,
        _measure(first, last),
        alt.layer(*layers, height=height),
        f"{title}. {_takeaway(reading)}",
        plain=_plain(months),
        lower=lambda height: line(months, reading, height),
    )


def sentence(reading: Reading) -> str:
    """`Baris 1 · Perangkat desa: tertinggal, 412 dibayar padahal diharapkan 500; pada laju ini tidak tercapai`."""
    said = _("{name}: {status}, {people} dari target {target} dibayar").format(
        name=reading.name,
        status=_(words.STATUSES[reading.status]),
        people=formatting.number(reading.people),
        target=formatting.number(reading.target),
    )
    if reading.expected is None or reading.posisi >= reading.due:
        return said
    return said + _("; diharapkan {expected}").format(expected=formatting.decimal(reading.expected))


def outlook(reading: Reading) -> str:
    """Where the pace leads by the due month; blank where nothing lies ahead."""
    if reading.forecast is None:
        return ""
    low, likely, high = (formatting.number(people) for people in reading.forecast)
    said = _("Perkiraan {due}: {likely} orang, antara {low} dan {high}").format(
        due=formatting.month_in_full(reading.due), likely=likely, low=low, high=high
    )
    return f"{said}; {_('tidak tercapai pada laju ini')}" if reading.is_out_of_reach else said


def _takeaway(reading: Reading) -> str:
    """For those who hear the chart: where it leads, and by when."""
    due = _("Target {target} orang jatuh tempo {due}.").format(
        target=formatting.number(reading.target), due=formatting.month_in_full(reading.due)
    )
    ahead = outlook(reading)
    return f"{due} {ahead}." if ahead else due


def _measure(first: int, last: int) -> str:
    return _(
        "Orang dibayar (g = 0) pada akhir tiap bulan, {first} – {last}; garis putus: yang diharapkan, lewat tonggak "
        "atau garis lurus ke target; belah ketupat: tonggak; bidang: kisaran perkiraan"
    ).format(first=formatting.month(first), last=formatting.month(last))


def _labels(reading: Reading) -> list[Label]:
    """What stands to the right: today, what was expected today, the target, the forecast."""
    now = formatting.month(reading.posisi)
    due = formatting.month(reading.due)
    people, target = formatting.number(reading.people), formatting.number(reading.target)
    labels = [
        Label(reading.people, people, (_("dibayar, {month}").format(month=now),), "current-label"),
        Label(reading.target, target, (_("target, {month}").format(month=due),), "direct-label"),
    ]
    if reading.expected is not None and reading.posisi < reading.due:
        text = _("diharapkan, {month}").format(month=now)
        labels.append(Label(reading.expected, formatting.decimal(reading.expected), (text,), "direct-label"))
    if reading.forecast is not None:
        low, likely, high = reading.forecast
        said = _("perkiraan, {month}").format(month=due)
        between = f"{formatting.number(low)} – {formatting.number(high)}"
        labels.append(Label(likely, formatting.number(likely), (said, between), "direct-label"))
    return labels


def _forecast(reading: Reading, x: Callable[[str], alt.X], y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    """From today to the due month: a fan from the least to the greatest change, the pace in its middle."""
    if reading.forecast is None:
        return []
    ends = (reading.people, reading.people, reading.people), reading.forecast
    rows = pd.DataFrame(
        [
            {"month": month, "low": low, "likely": likely, "high": high}
            for month, (low, likely, high) in zip((reading.posisi, reading.due), ends, strict=True)
        ]
    )
    base = alt.Chart(rows).encode(x=x("month"))
    return [
        base.mark_area(style="rest", opacity=0.25).encode(y=y("low"), y2="high:Q"),
        base.mark_line(style="rest", strokeDash=[2, 3], strokeWidth=2).encode(y=y("likely")),
    ]


def _expected(months: pd.DataFrame, x: Callable[[str], alt.X], y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    rows = _numbers(months.dropna(subset="expected"), "expected")
    points = _numbers(months.dropna(subset="milestone"), "milestone")
    tooltip = [alt.Tooltip("when:N", title=_("Akhir bulan")), alt.Tooltip("said:N", title=_("Diharapkan"))]
    path = alt.Chart(rows).encode(x=x("month"), y=y("value"))
    marks = [
        path.mark_line(style="reference", strokeDash=[5, 4], strokeWidth=1.5),
        path.mark_point(filled=True, size=140, opacity=0).encode(tooltip=tooltip),
    ]
    if len(points):
        mark = alt.Chart(points).mark_point(style="reference", shape="diamond", filled=True, size=90, opacity=1)
        marks.append(mark.encode(x=x("month"), y=y("value"), tooltip=tooltip))
    return marks


def _paid(months: pd.DataFrame, x: Callable[[str], alt.X], y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    rows = _numbers(months.dropna(subset="paid"), "paid")
    base = alt.Chart(rows).encode(x=x("month"), y=y("value"))
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
    marked = list(range(last, first - 1, -step))
    names = json.dumps({str(month): formatting.month(month) for month in marked})
    axis = alt.Axis(
        values=marked,
        labelExpr=f"({names})[datum.value]",
        grid=False,
        title=None,
        labelOverlap="parity",
        labelPadding=8,
    )
    return lambda field: alt.X(f"{field}:Q", axis=axis, scale=alt.Scale(domain=[first, last], nice=False))


def _up(top: float) -> Callable[[str], alt.Y]:
    axis = alt.Axis(format=",.0f", tickCount=5, tickMinStep=1, title=None, domain=False, labelPadding=8)
    return lambda field: alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(domain=[0, top], nice=False))


def _plain(months: pd.DataFrame) -> Plain:
    names = tuple(formatting.month(int(month)) for month in months["month"])
    paid, expected = ([None if pd.isna(v) else float(v) for v in months[key]] for key in ("paid", "expected"))
    series = (Series.of(_("Dibayar"), paid, Look.MEASURE), Series.of(_("Diharapkan"), expected, Look.REFERENCE))
    measure = _("Orang dibayar (g = 0) pada akhir tiap bulan, {first} – {last}; garis putus: yang diharapkan").format(
        first=names[0], last=names[-1]
    )
    return Plain(Form.LINES, names, series, every=max(1, len(names) // _TICKS), measure=measure)
