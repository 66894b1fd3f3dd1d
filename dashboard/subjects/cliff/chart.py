"""The cliff: people paid month by month if nobody renews, those who pay month by month a band of their own."""

import textwrap
from functools import partial
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Form, Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.cliff import stack, words
from dashboard.subjects.cliff.metrics import MONTHLY, Fall
from dashboard.subjects.cliff.words import band_name
from dashboard.wording import labels

_HEIGHT: Final = 340
_TWO_LINES: Final = 48
"""Pixels the words in the hollow bars need."""
_LINE: Final = 27
"""Letters of one line of theirs."""
_NARROWEST: Final = 46
"""Pixels a number above a bar needs; in narrower bars it is in the tooltip and the files."""


def stacked(bands: pd.DataFrame, fall: Fall, height: int = _HEIGHT) -> Figure:
    """One bar a month of `metrics.bands`: at the foot, hollow, those assumed to go on; above, filled, the terms
    of others by sponsor type. `fall` is what the title says."""
    drawn = stack.of(bands)
    names = [name for name in drawn.sort_values("at")["name"].unique() if name != band_name(MONTHLY)]
    message = words.sentence(fall)
    last = drawn[drawn["month"] == drawn["month"].max()]
    told = ", ".join(
        f"{name} {formatting.number(int(n))}" for name, n in zip(last["name"], last["active"], strict=True)
    )
    after = _("Pada {month} masih dibayar: {bands}.").format(month=last["month_name"].iloc[0], bands=told)
    chart = _chart(drawn, names, fall.month, height)
    lower = partial(stacked, bands, fall)
    return Figure(message, words.measure(fall), chart, f"{message}. {after}", plain=_plain(drawn), lower=lower)


def _plain(drawn: pd.DataFrame) -> Plain:
    """The topmost band bears the people of all."""
    months = sorted({int(month) for month in drawn["month"]})
    paid = drawn.groupby("month")["active"].sum()
    sums, series = [formatting.number(int(paid[month])) for month in months], list[Series]()
    for at, rows in drawn.groupby("at"):
        look = Look.HOLLOW if (rows["code"] == MONTHLY).any() else Look.KIND
        people = rows.set_index("month")["active"].reindex(months, fill_value=0)
        said = sums if at == drawn["at"].max() else ()
        series.append(Series.of(str(rows["name"].iloc[0]), people.tolist(), look, said))
    return Plain(Form.COLUMNS, tuple(map(formatting.month, months)), tuple(series))


def _chart(drawn: pd.DataFrame, names: list[str], chosen: int, pixels: int) -> alt.LayerChart | alt.FacetChart:
    top = 1.08 * max(1, int(drawn["to"].max()))
    people = axes.of_people()
    height = alt.Scale(domain=[0, top], nice=False)
    base = _bars(drawn, height, people)
    hollow = base.transform_filter(alt.datum.code == MONTHLY).mark_bar(style="hollow", filled=False, fill="transparent")
    terms = base.transform_filter((alt.datum.code != MONTHLY) & (alt.datum.active > 0)).mark_bar(style="outline")
    # the hollow bars last: the outline of those above would hide their upper edge
    said = (*_assumed(drawn, height, people, pixels / top), *_totals(drawn, height, people, chosen))
    return alt.layer(terms.encode(color=axes.stacked_colour(names)), hollow, *said, height=pixels)


def _bars(drawn: pd.DataFrame, height: alt.Scale, people: alt.Axis) -> alt.Chart:
    """One bar a month and band, from where the one below it ends."""
    return Layer(drawn).encode(
        x=alt.X("month:O", axis=_months(drawn), scale=alt.Scale(paddingInner=0.18)),
        y=alt.Y("from:Q", title=None, axis=people, scale=height),
        y2=alt.Y2("to:Q"),
        tooltip=[
            alt.Tooltip("month_name:N", title=_("Bulan")),
            alt.Tooltip("name:N", title=labels.dimension("sponsor_type")),
            alt.Tooltip("of:N", title=_("Dibayar")),
        ],
    )


def _months(drawn: pd.DataFrame) -> alt.Axis:
    return alt.Axis(
        labelExpr=axes.label_of_months(drawn["month"].unique()),
        labelAngle=0,
        labelPadding=8,
        title=None,
        labelOverlap="parity",
        labelSeparation=8,
    )


def _assumed(drawn: pd.DataFrame, height: alt.Scale, people: alt.Axis, scale: float) -> list[alt.Chart]:
    """What the hollow bars are, written into them where they are high enough; `scale` is pixels a person."""
    going_on = drawn[drawn["code"] == MONTHLY]
    lowest = 0 if going_on.empty else int(going_on["active"].min())
    if lowest * scale < _TWO_LINES:
        return []
    said = pd.DataFrame({"middle": [lowest / 2], "said": ["\n".join(textwrap.wrap(band_name(MONTHLY), _LINE))]})
    base = Layer(said).encode(
        x=alt.XValue(10), y=alt.Y("middle:Q", title=None, axis=people, scale=height), text=alt.Text("said:N")
    )
    return _clear(base, "quiet-label", align="left", lineBreak="\n", dy=-7)


def _totals(drawn: pd.DataFrame, height: alt.Scale, people: alt.Axis, chosen: int) -> list[alt.Chart]:
    """People above each bar; those of the month chosen always, the others where there is room, which the first month
    shares with all those up to the chosen one."""
    sums = drawn.groupby("month", as_index=False)["active"].sum()
    sums["label"] = [formatting.number(int(n)) for n in sums["active"]]
    first = int(sums["month"].min())
    base = Layer(sums).encode(
        x=alt.X("month:O"), y=alt.Y("active:Q", title=None, axis=people, scale=height), text=alt.Text("label:N")
    )
    kinds = (
        (alt.datum.month == chosen, "direct-label", 13, 0),
        ((alt.datum.month == first) & (alt.datum.month != chosen), "direct-label", 13, chosen - first),
        ((alt.datum.month != first) & (alt.datum.month != chosen), "quiet-label", 12, 1),
    )
    return [
        layer
        for rows, style, size, bars in kinds
        for layer in _clear(
            base.transform_filter(rows),
            style,
            fontSize=size,
            baseline="bottom",
            dy=-4,
            opacity=alt.ExprRef(f"{bars} * width / {len(sums)} >= {_NARROWEST} ? 1 : 0") if bars else 1,
        )
    ]


def _clear(rows: alt.Chart, style: str, **placed: Any) -> list[alt.Chart]:  # noqa: ANN401  Altair's own
    """Words clear of the grid and of the edges they cross."""
    return [rows.mark_text(style=name, **placed) for name in ("place-halo", style)]
