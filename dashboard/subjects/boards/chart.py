"""Ranked bars: who leads a board, with how many, and how that changed since the period before."""

from collections.abc import Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Series
from dashboard.figure import continuing
from dashboard.language import _
from dashboard.subjects.boards import metrics, words
from dashboard.wording import fractions

_ROW_HEIGHT: Final = 28


def bars(leading: pd.DataFrame, *, by: str, has_before: bool, measure: str, whole: int, is_iik: bool = False) -> Figure:
    """One bar a row of `metrics.leading` with `name`; length is `by` from zero. `whole` is the number
    acquired by all, with and without credit; `is_iik`: by IIK, whose chapters the rows are not. Where ranks are
    withheld, names stand alone."""
    drawn = pd.DataFrame({"code": leading["code"], "people": leading[by], "name": leading["name"]})
    drawn["moved"] = [
        words.moved(now, before, has_before)
        for now, before in zip(leading["rank"], leading["previous_rank"], strict=True)
    ]
    terms = continuing.written(leading, "acquired")["terms"] if by == "continued" else [formatting.UNKNOWN] * len(drawn)
    drawn["label"] = [
        " · ".join(part for part in (formatting.number(int(n)), *more) if part != formatting.UNKNOWN)
        for n, *more in zip(drawn["people"], terms, drawn["moved"], strict=True)
    ]
    ranked = [
        name if pd.isna(rank) else f"{rank}. {name}"
        for rank, name in zip(leading["rank"], leading["name"], strict=True)
    ]
    message = _message(leading, by, whole, is_iik=is_iik)
    told = ", ".join(f"{name} {label}" for name, label in zip(ranked, drawn["label"], strict=True))
    room = 14 + round(6.6 * int(drawn["label"].str.len().max()))
    people = Series.of(words.ranked_by(by).capitalize(), drawn["people"].tolist(), Look.MEASURE, drawn["label"])
    chart = _chart(drawn, ranked, by)
    return Figure(message, measure, chart, f"{message}. {told}.", room, plain=plain.bars(ranked, people))


def _chart(drawn: pd.DataFrame, ranked: Sequence[str], by: str) -> alt.LayerChart | alt.FacetChart:
    axis = axes.named(drawn["code"], ranked, limit=230)
    base = Layer(drawn).encode(
        x=alt.X("people:Q", title=None, axis=None, scale=alt.Scale(domain=[0, max(1, int(drawn["people"].max()))])),
        y=alt.Y("code:N", sort=list(drawn["code"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.28)),
        tooltip=[
            alt.Tooltip("name:N", title=_("Penerima kredit")),
            alt.Tooltip("people:Q", title=words.ranked_by(by), format=",.0f"),
            alt.Tooltip("moved:N", title=_("Perubahan")),
        ],
    )
    text = base.mark_text(style="direct-label", align="left", baseline="middle", dx=6).encode(text=alt.Text("label:N"))
    return alt.layer(base.mark_bar(style="measure").picked(), text, height=len(drawn) * _ROW_HEIGHT)


def _message(leading: pd.DataFrame, by: str, whole: int, *, is_iik: bool) -> str:
    """Who leads, with how many of how many; a tie has no winner, and nobody leads with 0."""
    most = int(leading[by].iloc[0])
    if not most:
        return _nobody(is_iik=is_iik).format(ranked=words.ranked_by(by))
    first = list(leading.loc[leading[by] == most, "name"])
    counted = _of(most, whole) if by == "acquired" else formatting.number(most)
    if len(first) == 1:
        of = int(leading[metrics.whole_of(by)].iloc[0]) if by != "acquired" else 0
        if of >= fractions.FEW:
            counted = _of(most, of)
        text = _("{name} di peringkat pertama: {people} {ranked}")
        return _by_iik(is_iik) + text.format(name=first[0], ranked=words.ranked_by(by), people=counted)
    text = _("{name} bersama di peringkat pertama, masing-masing {people} {ranked}")
    return _by_iik(is_iik) + text.format(name=_names(first), ranked=words.ranked_by(by), people=counted)


def _nobody(*, is_iik: bool) -> str:
    if is_iik:
        return _("Di antara yang dibawa IIK, tidak satu pun yang berperingkat punya pekerja yang {ranked}")
    return _("Tidak satu pun yang berperingkat punya pekerja yang {ranked}")


def _by_iik(is_iik: bool) -> str:
    return _("Di antara yang dibawa IIK, ") if is_iik else ""


def _of(part: int, whole: int) -> str:
    return _("{part} dari {whole} ({rate})").format(
        part=formatting.number(part), whole=formatting.number(whole), rate=formatting.percent(part / whole)
    )


def _names(first: Sequence[str]) -> str:
    if len(first) == 2:
        return _("{first} dan {second}").format(first=first[0], second=first[1])
    return _("{first} dan {count} lainnya").format(first=first[0], count=len(first) - 1)
