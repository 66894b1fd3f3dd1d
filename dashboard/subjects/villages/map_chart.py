"""A map without tiles: places as bubbles on their centroids, as large as their people, coloured by a share or a change.

A bubble's colour is a class with words in the legend; for changes the shape says it too.
"""

from collections.abc import Collection
from functools import partial
from textwrap import wrap
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts.house_style import PAPER_WIDTH, PICK, Figure
from dashboard.language import _
from dashboard.subjects.villages import classes, place_names
from dashboard.subjects.villages.classes import Colour
from dashboard.wording import labels
from dashboard.wording.places import many

_LARGEST: Final = "width < 480 ? 350 : 900"  # square pixels, by the width of the map; areas begin at zero
_HEIGHTS: Final = (260, 640)
_SCREEN: Final = 1.4  # width of a map on a screen, in widths of paper
_LEGEND_LINE: Final = 26
_UNTOLD: Final = 50
"""Square pixels of a place whose people are not told."""


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
    drawn, untold = (placed[placed["code"].isin(list(hidden)) == gone] for gone in (False, True))
    east, north = alt.Longitude("longitude:Q"), alt.Latitude("latitude:Q")
    base = alt.Chart(drawn).encode(longitude=east, latitude=north, tooltip=_tooltip(level, parent_level))
    people, known = alt.datum.active > 0, alt.datum["class"] != ""
    # A layer without a mark is an image without a name to those who hear: only layers that draw are built.
    empty, plain = drawn["active"] == 0, (drawn["active"] > 0) & (drawn["class"] == "")
    on_paper = min(_height(placed, 1), height or _HEIGHTS[1])
    sized = base.encode(size=_size(drawn, on_paper / _height(placed, 1)))
    painted = _painted(colour, labels.dimension(parent_level).lower())
    pick = alt.selection_point(name=PICK, fields=["code"], on="click", clear=False)
    layers = [
        *([base.transform_filter(~people).mark_point(style="hollow", filled=False, size=12)] if empty.any() else []),
        *([] if untold.empty else [_untold(untold, level, parent_level)]),
        *([sized.transform_filter(people & ~known).mark_point(style="rest", filled=True)] if plain.any() else []),
        sized.transform_filter(people & known).mark_point(style="bubble-edge", filled=False).encode(**_shaped(painted)),
        sized.transform_filter(people & known)
        .mark_point(style="bubble", filled=True, cursor="pointer")
        .encode(**painted)
        .add_params(pick),
        *place_names.layers(placed, on_paper),
    ]
    chart = alt.layer(*layers, height=_height(placed, _SCREEN)).project(type="equirectangular")
    words = _message(places, level), _measure(places, level, hidden), chart, _takeaway(places, level, hidden)
    lower = partial(bubbles, places, level=level, parent_level=parent_level, colour=colour, hidden=hidden)
    return Figure(*words, height=on_paper, lower=lambda pixels: lower(height=pixels))


def is_drawable(places: pd.DataFrame) -> bool:
    """Whether anything can be put on a map: two places with a centroid, and somebody in one of them."""
    placed = places[places["latitude"].notna()]
    return len(placed) > 1 and bool(placed["active"].any())


def _untold(placed: pd.DataFrame, level: str, parent_level: str) -> alt.Chart:
    """Places with people, all alike."""
    east, north = alt.Longitude("longitude:Q"), alt.Latitude("latitude:Q")
    named = placed[["name", "parent", "longitude", "latitude"]].sort_values(["parent", "name"])
    base = alt.Chart(named).encode(longitude=east, latitude=north, tooltip=_tooltip(level, parent_level)[:2])
    dots: alt.Chart = base.mark_point(style="hollow", shape="diamond", filled=False, size=_UNTOLD)
    return dots


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


def _shaped(painted: dict[str, Any]) -> dict[str, Any]:
    return {channel: encoded for channel, encoded in painted.items() if channel == "shape"}


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


def _message(places: pd.DataFrame, level: str) -> str:
    """How many of the places have anybody, as a sentence."""
    listed = places[places["parent_code"].notna()]
    return _("{part} dari {whole} {places} memiliki pekerja aktif ({rate})").format(
        part=formatting.number(int((listed["active"] > 0).sum())),
        whole=formatting.number(len(listed)),
        places=many(level),
        rate=formatting.percent(float((listed["active"] > 0).mean())),
    )


def _measure(places: pd.DataFrame, level: str, hidden: Collection[str]) -> str:
    """What size means, what is hollow, and what is not on the map."""
    parts = [_("Luas lingkaran: pekerja aktif; titik kosong: tanpa pekerja aktif")]
    if hidden:
        parts.append(_("belah ketupat: jumlahnya disembunyikan"))
    places = places[~places["code"].isin(list(hidden))]
    listed = places[places["parent_code"].notna()]
    missing = listed[listed["latitude"].isna()]
    if len(missing):
        text = _("{count} {places} tanpa titik koordinat tidak digambar ({people} pekerja aktif)")
        parts.append(
            text.format(
                count=formatting.number(len(missing)),
                places=many(level),
                people=formatting.number(int(missing["active"].sum())),
            )
        )
    above = int(places.loc[places["parent_code"].isna(), "active"].sum())
    if above:
        parts.append(_("{people} pekerja aktif belum teralokasi").format(people=formatting.number(above)))
    return "; ".join(parts)


def _takeaway(places: pd.DataFrame, level: str, hidden: Collection[str]) -> str:
    """For those who cannot see the map: its message and the three largest places."""
    is_told = ~places["code"].isin(list(hidden))
    largest = places[is_told & places["parent_code"].notna() & (places["active"] > 0)].head(3)
    rows = zip(largest["name"], largest["parent"], largest["active"], strict=True)
    parts = [f"{name} ({parent}) {formatting.number(int(active))}" for name, parent, active in rows]
    after = _("Terbanyak: {rows}.").format(rows=", ".join(parts)) if parts else ""
    return f"{_message(places, level)}. {after}".strip()
