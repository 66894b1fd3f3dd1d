"""The axes several charts share, and the legend of stacked bars."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import altair as alt

from dashboard import characters, formatting
from dashboard.charts import house_style
from dashboard.language import _

_NARROW_LETTER: Final = 6
"""Pixels of a letter of a name, as many as most have."""
_ABBREVIATED: Final = re.compile(r"^[^(]*\(([A-Z]{2,}(?: [A-Z]{2,})*)\)")
_LETTER: Final = 9
"""Pixels of a letter of a name, at most: what draws charts takes them for wider than they are."""


def label_of(names: Mapping[Any, str]) -> str:
    """The expression of a tick's label, by the value the axis carries there: nothing is worked out in the browser."""
    texts = json.dumps({str(value): characters.writable(name) for value, name in names.items()}, ensure_ascii=False)
    return f"({texts})[datum.value]"


def label_of_months(months: Iterable[int]) -> str:
    """Months are integers, with their names baked in: no idea of dates or time zones comes between."""
    return label_of({int(month): formatting.month(int(month)) for month in months})


def named(codes: Iterable[str], names: Iterable[str], limit: int = 190, **placed: Any) -> alt.Axis:  # noqa: ANN401  as Altair's
    """Names beside bars: the axis carries codes, so that two places of one name stay two bars. `limit` is in pixels;
    a name longer than that is said by its abbreviation where it has one, and names that would be cut to one are cut in
    their middle: on a screen, and the longest on paper, too."""
    whole = dict(zip(codes, names, strict=True))
    screen, paper = (
        label_of(dict(zip(whole, apart([in_short(name, room) for name in whole.values()], room), strict=True)))
        for room in (limit, house_style.WHOLE_NAME)
    )
    said = screen if screen == paper else house_style.by_medium(screen=screen, paper=paper)
    return alt.Axis(labelExpr=said, labelLimit=limit, labelPadding=8, **placed)


def in_short(name: str, limit: int) -> str:
    """A name too long for so many pixels by the abbreviation it gives itself, with whatever follows that: `PLKK`."""
    return name if len(name) * _NARROW_LETTER <= limit else _ABBREVIATED.sub(r"\1", name)


def apart(names: Sequence[str], limit: int) -> list[str]:
    """The names, those that begin alike and are too long for so many pixels without their middle."""
    begins = Counter(name[: limit // _LETTER] for name in set(names))
    return [_middle_cut(name, limit // _LETTER) if begins[name[: limit // _LETTER]] > 1 else name for name in names]


def _middle_cut(name: str, most: int) -> str:
    if len(name) <= most:
        return name
    return f"{name[: most // 2 - 1].rstrip()}…{name[-(most - most // 2) :].lstrip()}"


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


def of_people(ticks: int = 4, **placed: Any) -> alt.Axis:  # noqa: ANN401  as Altair's
    """Whole people, villages, lines: never a step of less than one, which would name two ticks alike."""
    return alt.Axis(format=",.0f", tickCount=ticks, tickMinStep=1, domain=False, **placed)


def of_rates(top: float, **placed: Any) -> alt.Axis:  # noqa: ANN401
    """Percentages up to `top` (1: 100%), with as many decimals as their steps need, never two ticks alike."""
    places = decimals(top)
    return alt.Axis(format=f".{places}%", tickCount=5, tickMinStep=10.0 ** -(places + 2), domain=False, **placed)


def decimals(top: float) -> int:
    """Of percentages from 0 to `top` in some five steps: none from 5% on, one from 0,5% on, ..."""
    return next((places for places in range(8) if top >= 0.05 / 10**places), 8)


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
