"""The axes several charts share, and the legend of stacked bars."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import altair as alt

from dashboard import formatting
from dashboard.language import _


def label_of(names: Mapping[Any, str]) -> str:
    """The expression of a tick's label, by the value the axis carries there: nothing is worked out in the browser."""
    texts = json.dumps({str(value): name for value, name in names.items()}, ensure_ascii=False)
    return f"({texts})[datum.value]"


def label_of_months(months: Iterable[int]) -> str:
    """Months are integers, with their names baked in: no idea of dates or time zones comes between."""
    return label_of({int(month): formatting.month(int(month)) for month in months})


def named(codes: Iterable[str], names: Iterable[str], limit: int = 190, **placed: Any) -> alt.Axis:  # noqa: ANN401  as Altair's
    """Names beside bars: the axis carries codes, so that two places of one name stay two bars. `limit` is in pixels."""
    return alt.Axis(
        labelExpr=label_of(dict(zip(codes, names, strict=True))), labelLimit=limit, labelPadding=8, **placed
    )


def across_months(field: str, marked: Sequence[int], domain: tuple[int, int]) -> alt.X:
    """Months from left to right, those `marked` named."""
    axis = alt.Axis(
        values=list(marked),
        labelExpr=label_of_months(marked),
        grid=False,
        title=None,
        labelOverlap="parity",
        labelPadding=8,
    )
    return alt.X(f"{field}:Q", axis=axis, scale=alt.Scale(domain=list(domain), nice=False))


def stacked_colour(names: Sequence[str]) -> alt.Color:
    """Colours of the parts of stacked bars, named from the lowest up."""
    legend = alt.Legend(
        title=_("Dari bawah ke atas"),
        orient="top",
        columns=alt.ExprRef("width < 480 ? 1 : 3"),
        labelLimit=260,
        symbolType="square",
        symbolSize=160,
    )
    order = list(names)
    return alt.Color("name:N", sort=order, scale=alt.Scale(domain=order, range="category"), legend=legend)
