"""A map without tiles: places as bubbles on their centroids, as large as their people, coloured by a share or a change.

A bubble's colour is a class with words in the legend; for changes the shape says it too.
"""

from collections.abc import Collection, Iterator
from functools import partial
from textwrap import wrap
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts.house_style import PAPER_WIDTH, Figure
from dashboard.charts.layers import Layer
from dashboard.language import _
from dashboard.subjects.villages import classes, map_words, place_names
from dashboard.subjects.villages.classes import Colour
from dashboard.wording import labels

_LARGEST: Final = "width < 480 ? 350 : 900"  # square pixels, by the width of the map; areas begin at zero
_HEIGHTS: Final = (260, 640)
_SCREEN: Final = 1.4  # width of a map on a screen, in widths of paper
_LEGEND_LINE: Final = 26
_UNTOLD: Final = 50
"""Square pixels of a place whose people are not told."""
_PEOPLE: Final = alt.datum.active > 0
_KNOWN: Final = alt.datum["class"] != ""


def bubbles(
    places: pd.DataFrame,
    *,
    level: str,
    parent_level: str,
    colour: Colour,
    height: int | None = None,
    hidden: Collection[str] = (),
) -> Figure:
    """One bubble a place with people, of a frame of `metrics.places`; those without are small hollow dots.

    `level` is what the places are, `parent_level` what they lie in: its names stand in the middle of its places. Places
    without a centroid, and people placed only above the places, are counted in the measure. `height`: of the plot on
    paper, in pixels, where it is not to be as high as its width allows. `hidden`: places whose people are not told.
    """
    placed = _drawn(places, colour, hidden)
    usual, tooltip = _height(placed, 1), _tooltip(level, parent_level)
    on_paper = min(usual, height or _HEIGHTS[1])
    drawn, untold = (placed[placed["code"].isin(list(hidden)) == gone] for gone in (False, True))
    base = _at_centroids(drawn, tooltip)
    sized = base.encode(size=_size(drawn, on_paper / usual))
    layers = [
        *_empty(base, drawn),
        *_untold(untold, tooltip[:2]),
        *_told(sized, drawn, _painted(colour, labels.dimension(parent_level).lower())),
        *place_names.layers(placed, on_paper),
    ]
    chart = alt.layer(*layers, height=_height(placed, _SCREEN)).project(type="equirectangular")
    words = map_words.message(places, level), map_words.measure(places, level, hidden)
    lower = partial(bubbles, places, level=level, parent_level=parent_level, colour=colour, hidden=hidden)
    told = map_words.takeaway(places, level, hidden)
    return Figure(*words, chart, told, height=on_paper, lower=lambda pixels: lower(height=pixels))


# A layer without a mark is an image without a name to those who hear: only layers that draw are built.


def _empty(base: alt.Chart, drawn: pd.DataFrame) -> Iterator[alt.Chart]:
    """Places without people."""
    if (drawn["active"] == 0).any():
        yield base.transform_filter(~_PEOPLE).mark_point(style="hollow", filled=False, size=12)


def _untold(placed: pd.DataFrame, tooltip: list[alt.Tooltip]) -> Iterator[alt.Chart]:
    """Places with people, all alike."""
    if not placed.empty:
        named = placed[["name", "parent", "longitude", "latitude"]].sort_values(["parent", "name"])
        dots = _at_centroids(named, tooltip)
        yield dots.mark_point(style="hollow", shape="diamond", filled=False, size=_UNTOLD)


def _told(sized: alt.Chart, drawn: pd.DataFrame, painted: dict[str, Any]) -> Iterator[alt.Chart]:
    """Places with people: a plain bubble where no class is known, else a painted one with its edge."""
    if ((drawn["active"] > 0) & (drawn["class"] == "")).any():
        yield sized.transform_filter(_PEOPLE & ~_KNOWN).mark_point(style="rest", filled=True)
    shaped = {channel: encoded for channel, encoded in painted.items() if channel == "shape"}
    known = sized.transform_filter(_PEOPLE & _KNOWN)
    yield known.mark_point(style="bubble-edge", filled=False).encode(**shaped)
    yield known.mark_point(style="bubble", filled=True, cursor="pointer").encode(**painted).picked()


def _at_centroids(rows: pd.DataFrame, tooltip: list[alt.Tooltip]) -> alt.Chart:
    return Layer(rows).encode(
        longitude=alt.Longitude("longitude:Q"), latitude=alt.Latitude("latitude:Q"), tooltip=tooltip
    )


def _drawn(places: pd.DataFrame, colour: Colour, hidden: Collection[str] = ()) -> pd.DataFrame:
    """Places with a centroid, larger first so that smaller bubbles lie above: `code, name, parent, parent_code,
    latitude, longitude, active, of, moved, class`; those hidden as if of nobody."""
    told = places.assign(active=places["active"].mask(places["code"].isin(list(hidden)), 0))
    placed = told[told["latitude"].notna()].sort_values("active", ascending=False, kind="stable")
    drawn = placed[["code", "name", "parent", "parent_code", "latitude", "longitude", "active"]].copy()
    pairs = list(zip(placed["active"], placed["workers"], strict=True))
    drawn["of"] = [formatting.share(int(active), None if pd.isna(of) else int(of)) for active, of in pairs]
    drawn["month"] = [_moved(change) for change in placed["since_month"]]
    drawn["year"] = [_moved(change) for change in placed["since_year"]]
    words = classes.of(colour).words
    drawn["class"] = [classes.word(value, words, colour) for value in placed[colour.value]]
    return drawn


def _moved(change: Any) -> str:  # noqa: ANN401  a pandas scalar: an integer or NA
    return formatting.UNKNOWN if pd.isna(change) else formatting.signed(int(change))


def _painted(colour: Colour, parent: str) -> dict[str, Any]:
    """Colour, and for a change shape: one legend in words for both."""
    found = classes.of(colour)
    title = wrap(_(classes.TITLES[colour]).format(parent=parent), _LEGEND_LINE)
    legend = alt.Legend(title=title, orient="top", columns=_columns(len(found.words)), symbolSize=140)
    scale = alt.Scale(domain=list(found.words), range=found.palette)
    painted: dict[str, Any] = {"color": alt.Color("class:N", scale=scale, legend=legend, sort=None)}
    if colour.is_change:
        shapes = alt.Scale(domain=list(found.words), range=list(found.shapes))
        painted["shape"] = alt.Shape("class:N", scale=shapes, legend=legend, sort=None)
    return painted


def _size(drawn: pd.DataFrame, lower: float) -> alt.Size:
    most = max(1, int(drawn["active"].max()))
    legend = alt.Legend(
        title=_("Pekerja aktif"),
        orient="top",
        values=_landmarks(most),
        direction="horizontal",
        symbolType="circle",
        symbolFillColor="transparent",
    )
    largest = _LARGEST if lower == 1 else f"{lower**2:.3f} * ({_LARGEST})"
    return alt.Size("active:Q", scale=alt.Scale(domain=[0, most], range=[0, alt.ExprRef(largest)]), legend=legend)


def _landmarks(most: int) -> list[int]:
    """Up to three round numbers for the legend of sizes: 1, 2 or 5 times a power of ten."""
    rounded = [factor * 10**power for power in range(9) for factor in (1, 2, 5)]
    fitting = [number for number in rounded if number <= most]
    return sorted({fitting[-1], fitting[max(0, len(fitting) - 3)], fitting[max(0, len(fitting) - 5)]})


def _columns(words: int) -> Any:  # noqa: ANN401  Altair's expression
    return alt.ExprRef(f"width < 480 ? 1 : {words}")


def _height(drawn: pd.DataFrame, widths: float) -> int:
    """As high as the places at equal scale both ways, within reason; drawn `widths` times as wide as paper."""
    span = place_names.spans(drawn)
    return int(min(max(widths * PAPER_WIDTH * span[1] / span[0], _HEIGHTS[0]), _HEIGHTS[1]))


def _tooltip(level: str, parent_level: str) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("name:N", title=labels.dimension(level)),
        alt.Tooltip("parent:N", title=labels.dimension(parent_level)),
        alt.Tooltip("of:N", title=_("Pekerja aktif")),
        alt.Tooltip("month:N", title=_("Sejak bulan lalu")),
        alt.Tooltip("year:N", title=_("Sejak setahun lalu")),
    ]
