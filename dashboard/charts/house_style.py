"""How every chart looks, on screen and on paper. A builder says what to draw; this module sets fonts, colours and the
signs of numbers.

The locale is baked into the chart (`config.locale`): vl-convert knows no `id-ID`, and a theme enabled in Altair would
be global to the process. Channels are given as objects (`alt.Text("label:N")`, `alt.XValue(0)`): what a bare text or
`alt.value` stands for Altair finds out by hashing the schemas of all its classes, 5 ms a channel.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import altair as alt

from dashboard import language
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.plain import Plain

FONT: Final = "'Source Sans', 'Source Sans 3', sans-serif"
"""The first name is Streamlit's, the second that of the wheel the files are drawn with: one family."""
PAPER_WIDTH: Final = 640
WHOLE_NAME: Final = 380
"""Pixels of a name on paper: few are longer."""
_ON_SCREEN: Final = "false ? "
_ON_PAPER: Final = "true ? "


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart and its words: the title is its message as a sentence, the measure says what is counted, of what.

    `room` is white space to the right on paper, in pixels; on screen Vega's fit makes room for direct labels itself.
    `height` is that on paper, where it is not the screen's: a map is as high as its width allows. `plain`: what is
    drawn, as values; None where no office program has such a chart. `fewer`: the figure with that many rows at most;
    `lower`: with a plot of about that many pixels, so that it is shown larger where height is short. `says`: of a title
    that is about a part of what is drawn, how many of how many it says; else a title is about the whole figure.
    """

    title: str
    measure: str
    chart: Any
    alt_text: str
    room: int = 0
    height: int | None = None
    plain: Plain | None = None
    fewer: "Callable[[int], Figure] | None" = None
    lower: "Callable[[int], Figure] | None" = None
    says: tuple[int, int | None] | None = None

    def repeats(self, other: "Figure") -> bool:
        """Whether it says what another says, or draws the same values under the same names."""
        marks = [one.plain.marks if one.plain else None for one in (self, other)]
        return self.title == other.title or (marks[0] is not None and marks[0] == marks[1])


def on_screen(figure: Figure, palette: Palette = LIGHT) -> alt.LayerChart:
    """The chart alone; title and source stand around it as text, where they wrap and can be read aloud.

    Set on a shallow copy: Altair's `properties` and `configure` each copy and validate everything, 20 ms a chart.
    """
    dressed: alt.LayerChart = figure.chart.copy(deep=False)
    dressed.width, dressed.padding, dressed.config = "container", _padding(2), _config(palette)
    return dressed


def bare(figure: Figure, width: int = PAPER_WIDTH, stretch: float = 1, palette: Palette = LIGHT) -> dict[str, Any]:
    """The chart alone, for paper or a stage that sets title and source itself: `width` of its plot in pixels,
    `stretch` times as high as usual. Names are whole: a screen cuts them, where they are read in full on a touch."""
    dressed: alt.LayerChart = figure.chart.copy(deep=False)
    dressed.width, dressed.height = width, figure.height or round(dressed.height * stretch)
    dressed.padding, dressed.config = _padding(2), _config(palette)
    spec: dict[str, Any] = dressed.to_dict(validate=False)
    for axis in _axes(spec["layer"]):
        axis["labelLimit"] = WHOLE_NAME
        if (said := str(axis.get("labelExpr", ""))).startswith(_ON_SCREEN):
            axis["labelExpr"] = _ON_PAPER + said.removeprefix(_ON_SCREEN)
    return spec


def by_medium(*, screen: str, paper: str) -> str:
    """An expression that is `screen`, until `bare` makes it `paper`."""
    return f"{_ON_SCREEN}{paper} : {screen}"


def _axes(layers: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Of the names beside the plot."""
    for layer in layers:
        yield from _axes(layer.get("layer", ()))
        if axis := layer.get("encoding", {}).get("y", {}).get("axis"):
            yield axis


def _padding(around: int) -> dict[str, int]:
    return dict.fromkeys(("left", "top", "bottom", "right"), around)


def _config(palette: Palette) -> dict[str, Any]:
    return {
        "background": palette.paper,
        "view": {"stroke": None},
        "font": FONT,
        "locale": _locale(),
        "axis": {
            **_lettering(palette),
            "gridColor": palette.line,
            "domainColor": palette.line,
            "ticks": False,
        },
        "style": _styles(palette),
        "range": {
            "category": list(palette.categories),
            "ordinal": list(palette.shades),
            "ramp": list(palette.shades[1:]),
            "diverging": [palette.accent, palette.rest, palette.warning],
        },
        "legend": {**_lettering(palette), "symbolStrokeWidth": 1},
    }


def _lettering(palette: Palette) -> dict[str, Any]:
    """Of axes and legends alike."""
    return {
        "labelColor": palette.ink,
        "labelFontSize": 13,
        "titleColor": palette.quiet,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    }


def _styles(palette: Palette) -> dict[str, Any]:
    """Styles that a builder asks for by name; it need not know whether the theme is light or dark."""
    return {
        "measure": {"color": palette.accent},
        "rest": {"color": palette.rest},
        "loss": {"color": palette.warning},
        "current-tick": {"color": palette.ink},
        "direct-label": {"color": palette.ink, "fontSize": 13},
        "quiet-label": {"color": palette.quiet, "fontSize": 12},
        "current-label": {"color": palette.accent, "fontSize": 15, "fontWeight": 600},
        "reference": {"color": palette.quiet},
        "cell-label": {"color": palette.ink, "fontSize": 12},
        "cell-label-on-dark": {"color": palette.paper, "fontSize": 12},
        "outline": {"stroke": palette.paper, "strokeWidth": 1},
        "hollow": {"color": palette.rest, "strokeWidth": 1},
        "bubble": {"fillOpacity": 0.9},
        "bubble-edge": {"color": palette.quiet, "strokeWidth": 1.4},
        "place-name": {"color": palette.ink, "fontSize": 12},
        "place-halo": {"color": palette.paper, "stroke": palette.paper, "strokeWidth": 3, "fontSize": 12},
    }


def _locale() -> dict[str, Any]:
    said = language.current().conventions
    signs, months, days = said.number_symbols["latn"], said.months["format"], said.days["format"]
    return {
        "number": {
            "decimal": signs["decimal"],
            "thousands": signs["group"],
            "grouping": [3],
            "currency": ["Rp", ""],
        },
        "time": {
            "dateTime": "%A, %e %B %Y %X",
            "date": "%d/%m/%Y",
            "time": "%H:%M:%S",
            "periods": ["AM", "PM"],
            "days": _from_sunday(days["wide"]),
            "shortDays": _from_sunday(days["abbreviated"]),
            "months": [months["wide"][month] for month in range(1, 13)],
            "shortMonths": [months["abbreviated"][month] for month in range(1, 13)],
        },
    }


def _from_sunday(names: Mapping[int, str]) -> list[str]:
    """Babel counts the days of a week from Monday, Vega from Sunday."""
    return [names[(day - 1) % 7] for day in range(7)]
