"""Names on a map, in the middle of their places, none over another."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.house_style import PAPER_WIDTH
from dashboard.charts.layers import Layer

_NARROW: Final = 340
"""Width of a map on a telephone: names that would collide there are shown on wider ones only."""


def layers(drawn: pd.DataFrame, height: int) -> list[alt.Chart]:
    """The names of what the places drawn lie in (`parent, parent_code, longitude, latitude, active`), on a map of that
    height. Each is written twice: a halo in the colour of the paper, and the name on it. A single one is the page's."""
    names = _names(drawn, height)
    if len(names) < 2:
        return []
    room = alt.ExprRef("width > 480 || datum.narrow ? 1 : 0")
    base = Layer(names).encode(
        longitude=alt.Longitude("longitude:Q"), latitude=alt.Latitude("latitude:Q"), text=alt.Text("parent:N")
    )
    return [base.mark_text(style=style, opacity=room) for style in ("place-halo", "place-name")]


def spans(drawn: pd.DataFrame) -> tuple[float, float]:
    """Degrees east and north, never zero."""
    east, north = drawn["longitude"], drawn["latitude"]
    return max(0.001, float(east.max() - east.min())), max(0.001, float(north.max() - north.min()))


def _names(drawn: pd.DataFrame, height: int) -> pd.DataFrame:
    """Those of most people first: `parent, longitude, latitude, narrow` (it fits on a telephone too), code (what a
    click opens)."""
    middles = drawn.groupby(["parent_code", "parent"], as_index=False).agg(
        longitude=("longitude", "mean"), latitude=("latitude", "mean"), active=("active", "sum")
    )
    middles = middles.sort_values(["active", "parent_code"], ascending=[False, True], ignore_index=True)
    wide, narrow = (_apart(middles, drawn, width, height) for width in (PAPER_WIDTH, _NARROW))
    found = middles.assign(narrow=narrow, code=middles["parent_code"])[wide]
    return found.drop(columns=["active", "parent_code"])


def _apart(middles: pd.DataFrame, drawn: pd.DataFrame, width: int, height: int) -> list[bool]:
    """Which names find room at a width, taken in order."""
    scale = min(width / spans(drawn)[0], height / spans(drawn)[1])
    taken: list[tuple[float, float, float]] = []
    fits = []
    for name, east, north in zip(middles["parent"], middles["longitude"], middles["latitude"], strict=True):
        x, y, half = east * scale, north * scale, 3.4 * len(str(name)) + 3
        fits.append(all(abs(x - other_x) > half + other or abs(y - other_y) > 15 for other_x, other_y, other in taken))
        if fits[-1]:
            taken.append((x, y, half))
    return fits
