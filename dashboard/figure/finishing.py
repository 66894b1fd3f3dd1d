"""Figures and tables made ready to be sent, once for a language and a palette: what costs time happens here."""

import json
import re
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
_VIEW: Final = re.compile(r'"view_[0-9a-f]+(?:_[0-9]+)?"')


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


alt.data_transformers.disable_max_rows()  # Altair's 5.000 guard notebooks that keep their data; ours is sent once


def chart(figure: house_style.Figure, palette: Palette = LIGHT) -> FinishedChart:
    """The chart for a screen; its rows leave the specification, which is then the same for other numbers."""
    spec: dict[str, Any] = house_style.on_screen(figure, palette).to_dict(validate=False)
    inline: dict[str, Any] = {}
    ready: list[tuple[str, bytes]] = []
    for name, rows in spec.pop("datasets", {}).items():
        columns = _columns(rows)
        if columns is None:
            inline[name] = rows
        else:
            ready.append((name, stream(columns)))
    spec |= {"autosize": _FIT} | ({"datasets": inline} if inline else {})
    return FinishedChart(_text(spec), tuple(ready), figure.alt_text.strip(), tuple(sorted(_picks(spec))))


def _columns(rows: Any) -> pa.Table | None:  # noqa: ANN401  whatever a chart was given as data
    """Rows of plain values as a table, each column of the type JSON gives it; None where they are no such rows."""
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return None  # shapes of a map, or bare numbers
    names = dict.fromkeys(key for row in rows for key in row)
    try:
        arrays = {name: pa.array([row.get(name) for row in rows]) for name in names}
    except pa.ArrowException:  # numbers and words in one column
        return None
    if any(pa.types.is_nested(array.type) for array in arrays.values()):
        return None
    return pa.table({n: a.cast(pa.float64()) if pa.types.is_null(a.type) else a for n, a in arrays.items()})


def _text(spec: dict[str, Any]) -> str:
    """The specification as JSON, its views numbered. Altair names views by their data; under a new name a browser draws
    a view again that it could have moved."""
    text = json.dumps(spec, ensure_ascii=False, separators=(",", ":"))
    numbers = {name: f'"view_{at}"' for at, name in enumerate(dict.fromkeys(_VIEW.findall(text)), start=1)}
    return _VIEW.sub(lambda found: numbers[found[0]], text)


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
