"""A chart an office program draws itself, from the plain values of a figure: its data open in a spreadsheet."""

from collections.abc import Iterator
from typing import Any, Final

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from dashboard.charts import axes
from dashboard.charts.palette import LIGHT
from dashboard.charts.plain import Form, Look, Plain, Series
from dashboard.export import typefaces
from dashboard.export.chart_parts import lift, name_every, put, thousands
from dashboard.export.typefaces import HOUSE

FONT: Final = HOUSE
"""Named, not embedded: where it is not installed the program takes its own."""
_TYPES: Final = {
    Form.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
    Form.COLUMNS: XL_CHART_TYPE.COLUMN_STACKED,
    Form.LINES: XL_CHART_TYPE.LINE,
}
_DASHES: Final = (
    MSO_LINE.SOLID,
    MSO_LINE.DASH,
    MSO_LINE.ROUND_DOT,
    MSO_LINE.LONG_DASH,
    MSO_LINE.DASH_DOT,
    MSO_LINE.LONG_DASH_DOT,
)
"""Lines differ by their dashes, not by colour alone."""
_LETTER: Final = 0.62
"""Width of a letter in heights, on average, of the widest font that may stand in for the house's."""
_SMALLEST, _USUAL, _MANY_ROWS = 12, 14, 12
_NEARLY: Final = 0.8
_FEW_KINDS: Final = 3
_FEW: Final = 10
"""So few people that the program would take steps of a half."""
_BESIDE: Final = 0.3
"""Of the width of a chart, for the names of more kinds than those."""
_NAMES: Final = 0.6
"""Of the width of a chart, at most, before its bars: a name that takes two lines covers its neighbour, and LibreOffice
leaves out what is covered."""
_LIFTED: Final = 0.045
"""Of the height of a chart: the people of a whole column stand above it, which no program does of stacked ones."""
_THICKEST: Final = 5
"""Bars at least: a single one is as thick as one of five."""


def colour(hexadecimal: str) -> RGBColor:
    found: RGBColor = RGBColor.from_string(hexadecimal.lstrip("#").upper())
    return found


def data(plain: Plain) -> CategoryChartData:
    """The values as the program keeps them, with the format they are written in."""
    found = CategoryChartData(number_format="0.0##%" if plain.is_rate else thousands())
    found.categories = [typefaces.legible(name) for name in plain.categories]
    for series in plain.series:
        found.add_series(typefaces.legible(series.name), series.values)
    return found


def kind(plain: Plain) -> XL_CHART_TYPE:
    return _TYPES[plain.form]


def dress(chart: Chart, plain: Plain, width: float) -> None:
    """House style: `width` is that of the chart in points."""
    size = _SMALLEST if len(plain.categories) > _MANY_ROWS else _USUAL
    chart.has_title = False
    chart.font.name, chart.font.size, chart.font.color.rgb = FONT, Pt(size), colour(LIGHT.ink)
    chart.has_legend = len(plain.series) > 1
    if chart.has_legend:
        _explain(chart, len(plain.series))
    places = {Form.BARS: XL_LABEL_POSITION.OUTSIDE_END, Form.COLUMNS: XL_LABEL_POSITION.CENTER}
    if len(plain.series) > _FEW_KINDS:
        places[Form.LINES] = XL_LABEL_POSITION.RIGHT
    for drawn, series, look in zip(chart.plots[0].series, plain.series, _looks(plain), strict=True):
        _dress_series(drawn, series, *look, is_line=plain.form is Form.LINES)
        _label(drawn, series, places.get(plain.form, XL_LABEL_POSITION.ABOVE), size)
    _axes(chart, plain)
    if plain.form is Form.BARS:
        _make_room(chart, plain, width, size)


def _looks(plain: Plain) -> Iterator[tuple[str, MSO_LINE]]:
    """Colour and dashes of each series."""
    kinds, dashes = iter(LIGHT.categories), iter(_DASHES * 3)
    fixed = {
        Look.MEASURE: LIGHT.accent,
        Look.REST: LIGHT.rest,
        Look.LOSS: LIGHT.warning,
        Look.HOLLOW: LIGHT.rest,
        Look.REFERENCE: LIGHT.quiet,
    }
    for series in plain.series:
        yield fixed[series.look] if series.look in fixed else next(kinds, LIGHT.categories[-1]), next(dashes)


def _dress_series(drawn: Any, series: Series, shade: str, dash: MSO_LINE, *, is_line: bool) -> None:  # noqa: ANN401  of one of python-pptx's classes
    line = drawn.format.line
    if is_line:
        drawn.smooth = False
        line.color.rgb, line.width, line.dash_style = colour(shade), Pt(3), dash
        drawn.marker.style = XL_MARKER_STYLE.NONE
        return
    if series.look is Look.HOLLOW:
        drawn.format.fill.background()
        line.color.rgb, line.width = colour(shade), Pt(1)
        return
    drawn.format.fill.solid()
    drawn.format.fill.fore_color.rgb = colour(shade)
    line.color.rgb, line.width = colour(LIGHT.paper), Pt(0.5)


def _label(drawn: Any, series: Series, place: XL_LABEL_POSITION, size: int) -> None:  # noqa: ANN401
    """Words beside the values: of whom, and the percentage, which no number format can say."""
    for at, text in enumerate(series.labels):
        if text:
            label = drawn.points[at].data_label
            label.text_frame.text = typefaces.legible(text)
            label.text_frame.word_wrap = False
            font = label.text_frame.paragraphs[0].runs[0].font
            font.size, font.name, font.color.rgb = Pt(size), FONT, colour(LIGHT.ink)
            label.position = place
            if place is XL_LABEL_POSITION.CENTER:
                lift(label, _LIFTED)


def _explain(chart: Chart, kinds: int) -> None:
    """Few kinds are named below the plot; more would take its height, and are named beside it."""
    legend = chart.legend
    legend.include_in_layout, legend.font.size = False, Pt(_SMALLEST)
    if kinds <= _FEW_KINDS:
        legend.position = XL_LEGEND_POSITION.BOTTOM
        return
    legend.position = XL_LEGEND_POSITION.RIGHT
    put(legend._element, x=1 - _BESIDE, y=0, w=_BESIDE, h=1)
    put(chart._chartSpace.chart.plotArea, layoutTarget="outer", x=0, y=0, w=0.94 - _BESIDE, h=1)


def _axes(chart: Chart, plain: Plain) -> None:
    across, up = chart.category_axis, chart.value_axis
    across.format.line.color.rgb = colour(LIGHT.line)
    across.has_major_gridlines = False
    across.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    name_every(across, plain.every)
    up.has_major_gridlines = plain.form is not Form.BARS
    up.visible = plain.form is not Form.BARS
    if plain.form is not Form.BARS:
        up.minimum_scale = 0
        up.tick_labels.number_format, up.tick_labels.number_format_is_linked = thousands(), False
        highest = max((value for one in plain.series for value in one.values if value is not None), default=0)
        if plain.is_rate:
            _as_rate(up, highest)
        elif highest < _FEW:
            up.major_unit = 1
        up.major_gridlines.format.line.color.rgb = colour(LIGHT.line)
        up.format.line.fill.background()


def _as_rate(axis: Any, highest: float) -> None:  # noqa: ANN401
    """In percent, with the decimals its steps need, and to the whole where it is nearly reached."""
    places = axes.decimals(highest / 2)  # the program takes up to ten steps
    axis.tick_labels.number_format = f"0.{'0' * places}%" if places else "0%"
    if _NEARLY < highest <= 1:
        axis.maximum_scale, axis.major_unit = 1, 0.2


def _make_room(chart: Chart, plain: Plain, width: float, size: int) -> None:
    """Bars from the top down, with room for the longest name before them and for the longest words after them."""
    plot = chart.plots[0]
    plot.overlap, plot.gap_width = 100, min(500, max(40, 140 * _THICKEST // len(plain.categories) - 100))
    chart.category_axis.reverse_order = True
    names = min(_NAMES, (_LETTER * size * max(map(len, plain.categories)) + size) / width)
    words = [len(text) for series in plain.series for text in series.labels]
    after = (_LETTER * size * max(words, default=0) + size) / width
    values = [value for series in plain.series for value in series.values if value is not None]
    most, least = max(0.0, *values), min(0.0, *values)
    room = (1 - names) / max(0.2, 1 - names - after * (2 if least else 1))
    spread = (most - least or 1) * (room - 1)
    chart.value_axis.maximum_scale = most + spread / (2 if least else 1)
    chart.value_axis.minimum_scale = least - spread / 2 if least else 0
    height = 0.9 if chart.has_legend else 1
    put(chart._chartSpace.chart.plotArea, layoutTarget="inner", x=names, y=0, w=1 - names, h=height)
