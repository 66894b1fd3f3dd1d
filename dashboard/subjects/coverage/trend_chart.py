"""A line over months, with the official targets beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, margin
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.margin import Label
from dashboard.charts.plain import Form, Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.coverage import goals as beside
from dashboard.subjects.coverage import target_words
from dashboard.subjects.coverage.targets import Target, drawable
from dashboard.wording import spans

_HEIGHT: Final = 340
_HALF_YEAR: Final = 6
_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class _Plot:
    """The axes all layers share: months across, `[0, top]` over `height` pixels."""

    first: int
    last: int
    top: float
    height: int
    is_rate: bool

    def x(self, field: str = "month") -> alt.X:
        marked = range(self.last, self.first - 1, -_HALF_YEAR)
        return axes.across_months(field, marked, (min(self.first, self.last - 1), self.last))

    def y(self, field: str = "value") -> alt.Y:
        placed: dict[str, Any] = {"title": None, "labelPadding": 8}
        axis = axes.of_rates(self.top, **placed) if self.is_rate else axes.of_people(5, **placed)
        return alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(domain=[0, self.top], nice=False, zero=True))


def line(by_month: pd.DataFrame, targets: Sequence[Target], lowest: int = _HEIGHT) -> Figure:
    """The rate of each month (`month, active, workers, years, rate`, oldest first) from zero, or people where the last
    month has no rate; then no target of a rate is drawn. `lowest`: pixels, more where the labels need them."""
    is_rate = bool(by_month["rate"].notna().iloc[-1])
    rows = by_month.dropna(subset="rate") if is_rate else by_month
    goals = drawable(targets) if is_rate else []
    drawn = _drawn(rows, is_rate)
    labels = [_of_now(drawn, is_rate), *(beside.label(goal, is_brief=lowest < _HEIGHT) for goal in goals)]
    top = max(float(drawn["value"].max()), *(label.value for label in labels)) or 1.0
    height = max(lowest, sum(label.height for label in labels))
    plot = _Plot(int(drawn["month"].iloc[0]), int(drawn["month"].iloc[-1]), 1.06 * top, height, is_rate)
    layers = [
        *_target_marks(goals, plot),
        *_line_marks(drawn, plot),
        *margin.layers(labels, plot.top, plot.height, plot.y()),
    ]
    chart = alt.layer(*layers, height=height)
    plain = _plain(drawn, goals, is_rate)
    return Figure(
        _message(rows, is_rate),
        _measure(plot, rows),
        chart,
        _takeaway(rows, is_rate, goals),
        plain=plain,
        lower=lambda height: line(by_month, targets, height),
    )


def _plain(drawn: pd.DataFrame, goals: Sequence[Target], is_rate: bool) -> Plain:
    """The line with a label at its end, and a level for each target."""
    months = [int(month) for month in drawn["month"]]
    head = _of_now(drawn, is_rate).head
    line_ = Series.of(
        _("Cakupan") if is_rate else _("Pekerja aktif"),
        drawn["value"].tolist(),
        Look.MEASURE,
        [*[""] * (len(months) - 1), head],
    )
    levels = [beside.series(goal, months) for goal in goals]
    return Plain(Form.LINES, tuple(map(formatting.month, months)), (line_, *levels), is_rate, every=_HALF_YEAR)


def _drawn(rows: pd.DataFrame, is_rate: bool) -> pd.DataFrame:
    """One row a point: `month, value, when, of`, and where they differ the `years` its workers are of."""
    pairs = zip(rows["counted"], rows["workers"], strict=True)
    drawn = pd.DataFrame(
        {
            "month": rows["month"].astype("int64"),
            "value": rows["rate" if is_rate else "active"].astype("float64"),
            "when": [formatting.posisi(int(month)) for month in rows["month"]],
            "of": [formatting.share(int(people), None if pd.isna(of) else int(of)) for people, of in pairs],
        }
    )
    return drawn.assign(years=rows["years"]) if is_rate and _has_several_years(rows) else drawn


def _of_now(drawn: pd.DataFrame, is_rate: bool) -> Label:
    last = drawn.iloc[-1]
    value = float(last["value"])
    head = formatting.percent(value) if is_rate else formatting.number(int(value))
    return Label(value, head, (formatting.month(int(last["month"])),), "current-label")


def _line_marks(drawn: pd.DataFrame, plot: _Plot) -> list[alt.Chart]:
    base = Layer(drawn).encode(x=plot.x(), y=plot.y())
    tooltip = [alt.Tooltip("when:N", title=_("Posisi")), alt.Tooltip("of:N", title=_("Pekerja aktif"))]
    if "years" in drawn:
        tooltip.append(alt.Tooltip("years:N", title=_("Tahun angka pekerja")))
    end = base.transform_filter(alt.datum.month == plot.last)
    return [
        base.mark_line(style="measure", strokeWidth=3, strokeJoin="round"),
        end.mark_point(style="measure", filled=True, size=80, opacity=1),
        base.mark_point(style="measure", filled=True, size=220, opacity=0).encode(tooltip=tooltip),
    ]


def _target_marks(goals: Sequence[Target], plot: _Plot) -> list[alt.Chart]:
    """A level at each target: from its due month on where that lies inside the axis, there marked, else all along."""
    if not goals:
        return []
    rows = pd.DataFrame([beside.level(goal, plot.first, plot.last) for goal in goals])
    base = Layer(rows).encode(x=plot.x(), y=plot.y())
    tooltip = [alt.Tooltip("what:N", title=_("Target")), alt.Tooltip("source:N", title=_("Sumber"))]
    inside = base.transform_filter("datum.inside")
    return [
        base.mark_rule(style="reference", strokeDash=[4, 4]).encode(x2=alt.X2("until:Q"), tooltip=tooltip),
        inside.mark_point(style="reference", shape="diamond", filled=True, size=90, opacity=1).encode(tooltip=tooltip),
    ]


def _measure(plot: _Plot, rows: pd.DataFrame) -> str:
    of = _("Pekerja aktif dibagi pekerja di data pembanding") if plot.is_rate else _("Pekerja aktif, orang")
    if plot.is_rate and _has_several_years(rows):
        of += " " + _("(angka pekerja {years})").format(years="; ".join(rows["years"].unique()))
    period = _("tiap akhir bulan, {first} – {last}")
    return f"{of}, " + period.format(first=formatting.month(plot.first), last=formatting.month(plot.last))


def _message(rows: pd.DataFrame, is_rate: bool) -> str:
    """Where it stands and how that changed: in a year, else since the first month there is."""
    now = rows.iloc[-1]
    active, month = int(now["active"]), int(now["month"])
    before = rows[rows["month"] == month - _YEAR]
    before = before if len(before) else rows.iloc[:1]
    since = int(before["month"].iloc[0])
    written = formatting.rates(float(before["rate"].iloc[0]), float(now["rate"])) if is_rate else None
    if is_rate:
        share = formatting.share(int(now["counted"]), int(now["workers"]), written[1] if written else "")
        stand = _("Cakupan {share}").format(share=share)
    else:
        stand = _("{count} pekerja aktif").format(count=formatting.number(active))
    people = _("{change} orang").format(change=formatting.signed(active - int(before["active"].iloc[0])))
    moved = written[2] if written else people
    of_now = spans.of_later(str(now["years"])) if is_rate else ""
    if since == month:
        return f"{stand} ({of_now})" if of_now else stand
    span = _("dalam setahun") if month - since == _YEAR else _("sejak {month}").format(month=formatting.month(since))
    years = spans.of_workers(str(before["years"].iloc[0]), str(now["years"])) if written else ""
    return f"{stand}: {moved} {span}" + (f" ({years or of_now})" if years or of_now else "")


def _takeaway(rows: pd.DataFrame, is_rate: bool, goals: Sequence[Target]) -> str:
    """For those who hear the chart: its message, its lowest and highest month, and each target."""
    ordered = rows.sort_values("rate" if is_rate else "active", kind="stable")
    lowest, highest = (ordered.iloc[at] for at in (0, -1))
    written = formatting.rates(float(lowest["rate"]), float(highest["rate"])) if is_rate else None
    ends = [_end(row, rate) for row, rate in zip((lowest, highest), written[:2] if written else ("", ""), strict=True)]
    several = is_rate and _has_several_years(rows)
    told = [_in_words(end, row, several) for end, row in zip(ends, (lowest, highest), strict=True)]
    span = _("Terendah {lowest}, tertinggi {highest}.").format(lowest=told[0], highest=told[1])
    beside = [f"{target_words.sentence(goal)}." for goal in goals]
    return " ".join([_message(rows, is_rate) + ".", span, *beside])


def _end(row: "pd.Series[Any]", rate: str) -> str:
    """With the people it is of; people alone without a rate."""
    return formatting.share(int(row["counted" if rate else "active"]), int(row["workers"]) if rate else None, rate)


def _in_words(value: str, row: "pd.Series[Any]", says_year: bool) -> str:
    said = _("{value} pada {month}").format(value=value, month=formatting.month(int(row["month"])))
    return f"{said} " + _("(angka pekerja {years})").format(years=row["years"]) if says_year else said


def _has_several_years(rows: pd.DataFrame) -> bool:
    """Whether the rates are over workers of different years: then each says which, and so does their change."""
    return bool(rows["years"].nunique() > 1)
