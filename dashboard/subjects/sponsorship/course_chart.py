"""Who pays, over time: people month by month, stacked by sponsor type."""

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
from dashboard.wording import labels
from dashboard.wording import payers as payer_words

_HEIGHT: Final = 320
_EVERY: Final = 6
"""Months between two names of months."""


def stack(rows: pd.DataFrame, height: int = _HEIGHT) -> Figure:
    """People by month, stacked by sponsor type in the order of `metrics.over_time`, the largest below."""
    drawn = _named(rows)
    bars = Layer(drawn, height=height).mark_bar(style="outline").encode(**_encoding(drawn))
    measure = _("Pekerja aktif per bulan menurut jenis sponsor")
    told, now = _course(drawn)
    lower = partial(stack, rows)
    return Figure(told, measure, alt.layer(bars), told, plain=_plain(drawn), lower=lower, says=(now, None))


def _encoding(drawn: pd.DataFrame) -> dict[str, Any]:
    return {
        "x": alt.X("month:O", axis=_months(drawn), scale=alt.Scale(paddingInner=0.15)),
        "y": alt.Y("active:Q", title=None, axis=axes.of_people(), stack="zero"),
        "color": axes.stacked_colour(list(drawn.sort_values("at")["name"].unique())),
        "order": alt.Order("at:Q"),
        "tooltip": [
            alt.Tooltip("month_name:N", title=_("Bulan")),
            alt.Tooltip("name:N", title=labels.dimension("sponsor_type")),
            alt.Tooltip("of:N", title=_("Pekerja aktif")),
        ],
    }


def _months(drawn: pd.DataFrame) -> alt.Axis:
    """The latest month is named, and every sixth before it."""
    months = [int(month) for month in sorted(drawn["month"].unique())]
    return alt.Axis(
        values=months[::-1][::_EVERY],
        labelExpr=axes.label_of_months(months),
        labelAngle=0,
        labelPadding=8,
        title=None,
    )


def _plain(drawn: pd.DataFrame) -> Plain:
    months = sorted({int(month) for month in drawn["month"]})
    series = [
        Series.of(str(rows["name"].iloc[0]), rows.set_index("month")["active"].reindex(months).tolist(), Look.KIND)
        for _at, rows in drawn.groupby("at")
    ]
    return Plain(Form.COLUMNS, tuple(map(formatting.month, months)), tuple(series), every=_EVERY)


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    """`month, at, active, name, month_name, of`; the types taken together are named so."""
    drawn = rows[["month", "at", "active"]].copy()
    drawn["name"] = [payer_words.type_name(str(code)) for code in rows["code"]]
    drawn["month_name"] = [formatting.month(int(month)) for month in rows["month"]]
    whole = rows.groupby("month")["active"].transform("sum")
    drawn["of"] = [formatting.share(int(n), int(of)) for n, of in zip(rows["active"], whole, strict=True)]
    return drawn


def _course(drawn: pd.DataFrame) -> tuple[str, int]:
    """The type that moved most between the first month and the last, as a sentence, and its people in the last; of
    equals, all types together."""
    ends = [drawn[drawn["month"] == month] for month in (drawn["month"].min(), drawn["month"].max())]
    first, last = (rows.set_index("name")["active"] for rows in ends)
    moved = (last - first).abs()
    most = moved[moved == moved.max()]
    if len(most) > 1 or not most.iloc[0]:
        text, before, after = _("{before} pekerja aktif pada {then}, {after} pada {now}"), first.sum(), last.sum()
    else:
        text = _("{name} berubah paling besar: {before} pekerja pada {then} menjadi {after} pada {now}")
        before, after = first[most.index[0]], last[most.index[0]]
    said = text.format(
        name=most.index[0],
        before=formatting.number(int(before)),
        then=ends[0]["month_name"].iloc[0],
        after=formatting.number(int(after)),
        now=ends[1]["month_name"].iloc[0],
    )
    return said, int(after)
