"""The bridge between two posisi: from the people then to the people now, step by step."""

from dataclasses import replace
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.bridge.metrics import HIDDEN

_ROW_HEIGHT: Final = 30
_FROM_ZERO: Final = 0.5
"""Steps at least so tall beside the ends are drawn from zero; smaller ones would not be seen."""
_ROOM: Final = 70


def steps(levels: pd.DataFrame, *, title: str, measure: str, hidden: str = "") -> Figure:
    """From `metrics.levels`, with `name`: the ends as marks, each step as a bar from the level before to the
    level after, its people beside it, or the sign `hidden`. `title` is the sentence."""
    begins = _begins(levels)
    drawn = pd.DataFrame({"key": levels["step"], "from": levels["before"], "to": levels["after"]})
    drawn["kind"] = levels["kind"]
    drawn["name"] = levels["name"]
    drawn["label"] = [_label(kind, int(n)) for kind, n in zip(levels["kind"], levels["people"], strict=True)]
    drawn["label"] = drawn["label"].mask(levels["kind"] == HIDDEN, hidden)
    drawn["right"] = drawn[["from", "to"]].max(axis=1)
    axis_said = _("sumbu mulai dari {people}, bukan dari nol").format(people=formatting.number(begins))
    told = ", ".join(f"{name} {label}" for name, label in zip(drawn["name"], drawn["label"], strict=True))
    said = f"{measure}; {axis_said}" if begins else measure
    return Figure(title, said, _chart(drawn, begins), f"{title}. {told}.", _ROOM, plain=_plain(levels, drawn, measure))


def _plain(levels: pd.DataFrame, drawn: pd.DataFrame, measure: str) -> Plain:
    """Both ends and the steps between them, each from zero."""
    told = drawn["kind"] != HIDDEN
    row, kind = drawn[told], drawn.loc[told, "kind"]
    every = Series.of(_("Pekerja aktif"), levels.loc[told, "people"].tolist(), Look.REST, row["label"])
    gain = replace(every, name=_("Masuk"), look=Look.MEASURE).only(kind == "gain")
    loss = replace(every, name=_("Keluar"), look=Look.LOSS).only(kind == "loss")
    return replace(plain.bars(row["name"], every.only(kind == "end"), gain, loss), measure=measure)


def _begins(levels: pd.DataFrame) -> int:
    """Where the axis begins: at nobody, or just below the lowest level where the steps would vanish beside the ends."""
    lowest, highest = int(levels["after"].min()), int(levels["after"].max())
    if highest - lowest >= _FROM_ZERO * highest:
        return 0
    span = max(1, highest - lowest)
    unit: int = 10 ** max(0, len(str(span)) - 1)
    return int(max(0, (lowest - span // 4) // unit * unit))


def _label(kind: str, people: int) -> str:
    return formatting.number(people) if kind == "end" else formatting.signed(people)


def _chart(drawn: pd.DataFrame, begins: int) -> alt.LayerChart | alt.FacetChart:
    axis = axes.named(drawn["key"], drawn["name"], limit=200)
    scale = alt.Scale(domain=[begins, max(begins + 1, int(drawn["right"].max()))], nice=False)
    people = axes.of_people(grid=True)
    base = Layer(drawn).encode(
        y=alt.Y("key:N", sort=list(drawn["key"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.3)),
        tooltip=[alt.Tooltip("name:N", title=_("Langkah")), alt.Tooltip("label:N", title=_("Pekerja"))],
    )
    at = alt.X("to:Q", title=None, axis=people, scale=scale)
    bar = base.encode(x=alt.X("from:Q", title=None, axis=people, scale=scale), x2=alt.X2("to:Q"))
    gain = bar.transform_filter(alt.datum.kind == "gain").mark_bar(style="measure")
    loss = bar.transform_filter(alt.datum.kind == "loss").mark_bar(style="loss")
    ends = base.transform_filter(alt.datum.kind == "end").mark_tick(style="current-tick", thickness=5).encode(x=at)
    text = base.mark_text(style="direct-label", align="left", baseline="middle", dx=8).encode(
        x=alt.X("right:Q", title=None, axis=people, scale=scale), text=alt.Text("label:N")
    )
    if not (drawn["kind"] == HIDDEN).any():
        return alt.layer(gain, loss, ends, text, height=len(drawn) * _ROW_HEIGHT)
    rest = bar.transform_filter(alt.datum.kind == HIDDEN).mark_bar(style="hollow", filled=False)
    return alt.layer(gain, loss, rest, ends, text, height=len(drawn) * _ROW_HEIGHT)
