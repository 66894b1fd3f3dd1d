"""A figure ready to be sent: nothing is left to be validated or drawn, and of a table only the rows looked at are left
to be written. Values only, shared by all who may see them, and remembered by their size."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from dashboard import formatting
from dashboard.figure.table import NUMBERS, Unit, as_words


@dataclass(frozen=True, slots=True)
class FinishedChart:
    """A Vega-Lite specification as JSON, its named tables as Arrow IPC streams, and its alternative text.

    `picks` are the names of the selections a click on a mark can make.
    """

    spec: str
    datasets: tuple[tuple[str, bytes], ...]
    alt: str
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """A column's key in the rows, its words, and how its cells are written; of money, the column of what is unknown."""

    key: str
    label: str
    help: str
    unit: Unit
    unpriced: str = ""

    @property
    def sorts(self) -> Literal["number", "month", "text"]:
        """What its cells sort as."""
        if self.unit in NUMBERS:
            return "number"
        return "month" if self.unit is Unit.MONTH else "text"


@dataclass(frozen=True, slots=True)
class Cut:
    """Some rows of a table twice, as two Arrow IPC streams of the same columns: `values` as they sort, `display` as
    they read, in the language in force. `codes` says which row is which, and is empty where nothing can be opened."""

    values: bytes
    display: bytes
    codes: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class FinishedTable:
    """Rows as they sort, one Arrow IPC stream, of which `cut` takes those to send.

    `heads` are the columns from left to right, `columns` the same for the browser, as JSON. `quiet` is the colour of
    the column at `quiet_at`, if any.
    """

    values: bytes
    heads: tuple[Head, ...]
    columns: str
    codes: tuple[str, ...]
    rows: int
    note: str
    quiet: str = ""
    quiet_at: int | None = None

    def order(self, key: str, *, falling: bool) -> tuple[int, ...]:
        """Positions of the rows, sorted by a column as far as it says something: equal rows stay as they are, and rows
        without a value are last."""
        column = table_of(self.values)[key]
        if pa.types.is_string(column.type):
            column = pc.utf8_lower(column)
        said = pa.table({"cell": column, "at": pa.array(range(self.rows), pa.int64())})
        keys = [("cell", "descending" if falling else "ascending", "at_end"), ("at", "ascending", "at_end")]
        return tuple(pc.sort_indices(said, sort_keys=keys).to_pylist())

    def cut(self, positions: Sequence[int]) -> Cut:
        """These rows alone, in this order."""
        values = table_of(self.values).take(pa.array(positions, pa.int64()))
        written = {head.key: _written(head, values) for head in self.heads}
        display = {key: written[key] for key in values.column_names}
        codes = tuple(self.codes[position] for position in positions) if self.codes else ()
        return Cut(stream(values), stream(pa.table(display)), codes, len(positions))


@dataclass(frozen=True, slots=True)
class FinishedFigure:
    """A figure's words and its chart; its table is finished when somebody opens it. `help` explains the terms used, as
    Markdown."""

    title: str
    measure: str
    help: str
    chart: FinishedChart


def _written(head: Head, values: pa.Table) -> pa.Array:
    if head.unit is Unit.TEXT:
        return pc.fill_null(values[head.key], formatting.UNKNOWN)
    unpriced = values[head.unpriced].to_pylist() if head.unpriced in values.column_names else None
    return pa.array(as_words(head.unit, values[head.key].to_pylist(), unpriced), pa.string())


def stream(rows: pa.Table) -> bytes:
    """A table as one Arrow IPC stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, rows.schema) as writer:
        writer.write_table(rows)
    ready: bytes = sink.getvalue().to_pybytes()
    return ready


def table_of(ready: bytes) -> pa.Table:
    """The table of an Arrow IPC stream, read where it lies."""
    with pa.ipc.open_stream(pa.py_buffer(ready)) as reader:
        return reader.read_all()
