"""Figures and tables made ready to be sent, once for a language and a palette: what costs time happens here."""

import json
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, Final

import altair as alt
import pandas as pd
import pyarrow as pa

from dashboard.asking import Asker
from dashboard.charts import house_style
from dashboard.charts.palette import LIGHT, Palette
from dashboard.figure import table as tables
from dashboard.figure.asked import Asked
from dashboard.figure.finished import FinishedChart, FinishedFigure, FinishedTable, Head, stream
from dashboard.figure.made import Nothing, made_of
from dashboard.figure.table import Column, Table
from dashboard.wording import definitions

_FIT: Final = {"type": "fit", "contains": "padding"}


def figure(who: Asker, asked: Asked, palette: Palette) -> FinishedFigure | Nothing:
    """A figure as a screen of that palette shows it, or why there is none."""
    made = who.recall(made_of, asked)
    if isinstance(made, Nothing):
        return made
    drawn = made.drawn
    said = " ".join((drawn.title, drawn.measure, *(column.label for column in made.shown.columns)))
    return FinishedFigure(drawn.title, drawn.measure, definitions.meaning(said), chart(drawn, palette))


def table_of(who: Asker, asked: Asked, palette: Palette) -> FinishedTable:
    """The table of a figure there is, as a screen of that palette shows it."""
    made = who.recall(made_of, asked)
    if isinstance(made, Nothing):
        raise TypeError(asked.text())
    return table(made.shown, palette)


def listing(
    who: Asker,
    make: Callable[..., Table],
    values: tuple[Hashable, ...],
    named: tuple[tuple[str, Hashable], ...],
    palette: Palette,
) -> FinishedTable:
    """A table without a chart, made of these values, as a screen of that palette shows it."""
    return table(make(who, *values, **dict(named)), palette)


def chart(figure: house_style.Figure, palette: Palette = LIGHT) -> FinishedChart:
    """The chart for a screen; its rows leave the specification, which is then the same for other numbers."""
    dressed = house_style.on_screen(figure, palette)
    frames: list[pd.DataFrame] = []
    _take_out(dressed, frames)
    spec: dict[str, Any] = {**dressed.to_dict(validate=False), "autosize": _FIT}
    ready = tuple((_name(at), stream(_plain(frame))) for at, frame in enumerate(frames))
    text = json.dumps(spec, ensure_ascii=False, separators=(",", ":"))
    return FinishedChart(text, ready, figure.alt_text.strip(), tuple(sorted(_picks(spec))))


def _take_out(chart: Any, frames: list[pd.DataFrame]) -> None:  # noqa: ANN401  what can be layered has no type
    """Puts a name in the place of each frame of a chart and of its layers, and the frames, each once, in the order of
    their names, into `frames`. The layers of a chart are its own, their frames are shared."""
    if isinstance(chart.data, pd.DataFrame):
        at = next((at for at, frame in enumerate(frames) if frame is chart.data), len(frames))
        if at == len(frames):
            frames.append(chart.data)
        chart.data = alt.NamedData(name=_name(at))
    for layer in chart.layer if isinstance(chart, alt.LayerChart) else ():
        _take_out(layer, frames)


def _name(at: int) -> str:
    return f"rows_{at + 1}"


def _plain(frame: pd.DataFrame) -> pa.Table:
    """Rows as a chart is sent them: numbers, words and yes or no, nothing where a cell holds none."""
    rows = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata()
    for at, field in enumerate(rows.schema):
        if pa.types.is_large_string(field.type) or pa.types.is_dictionary(field.type):
            rows = rows.set_column(at, field.name, rows.column(at).cast(pa.string()))
        elif pa.types.is_null(field.type):
            rows = rows.set_column(at, field.name, rows.column(at).cast(pa.float64()))
    return rows


def _picks(spec: dict[str, Any]) -> Iterator[str]:
    yield from (parameter["name"] for parameter in spec.get("params", ()) if parameter.get("select"))
    for layer in spec.get("layer", ()):
        yield from _picks(layer)


def table(shown: Table, palette: Palette = LIGHT) -> FinishedTable:
    """The complete table, however long; of the frame, columns that are not shown are left out."""
    shown = tables.readable(shown)
    values = pa.table({column.key: _values(column, shown.rows[column.key]) for column in shown.columns})
    heads = [Head(c.key, c.label, c.help, c.unit, c.unpriced) for c in shown.columns]
    return FinishedTable(
        values=stream(values),
        heads=tuple(sorted(heads, key=lambda head: head.key == "code")),  # last, where it is a column at all
        columns=_for_browser(shown.columns),
        codes=tuple(map(str, shown.rows["code"])) if "code" in shown.rows else (),
        rows=len(shown.rows),
        note=shown.note,
        quiet=palette.quiet,
        quiet_at=next((at for at, column in enumerate(shown.columns) if column.key == "code"), None),
    )


def _values(column: Column, cells: pd.Series) -> pa.Array:
    """Cells of one type, by which they sort: numbers, or texts."""
    if column.unit not in tables.NUMBERS:
        return pa.array(cells.astype("str"), pa.string(), from_pandas=True)
    number = pa.int64() if column.unit in tables.WHOLE else pa.float64()
    return pa.array(cells, from_pandas=True).cast(number)


def _for_browser(columns: Sequence[Column]) -> str:
    """Labels and helps by key; the browser's own numbering of rows is hidden."""
    heads = {c.key: {"label": c.label} | ({"help": c.help} if c.help else {}) for c in columns}
    return json.dumps(heads | {"_index": {"hidden": True}}, ensure_ascii=False, separators=(",", ":"))
