"""A figure ready to be sent: nothing is left to be validated, drawn or formatted. Values only, shared by all who may
see them, and remembered by their size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import pyarrow as pa
import pyarrow.compute as pc

_OBJECT: Final = 64
"""Bytes of a short text or a tuple's slot beside what it says; an estimate that bounds a cache, no account."""


@dataclass(frozen=True, slots=True)
class FinishedChart:
    """A Vega-Lite specification as JSON, its named tables as Arrow IPC streams, and its alternative text.

    `picks` are the names of the selections a click on a mark can make.
    """

    spec: str
    datasets: tuple[tuple[str, bytes], ...]
    alt: str
    picks: tuple[str, ...] = ()

    @property
    def nbytes(self) -> int:
        """What it holds in memory, about."""
        tables = sum(len(rows) + len(name) + _OBJECT for name, rows in self.datasets)
        return tables + len(self.spec) + len(self.alt) + _OBJECT


@dataclass(frozen=True, slots=True)
class Head:
    """A column's key in the rows, its words, and what its cells sort as."""

    key: str
    label: str
    help: str
    sorts: Literal["number", "month", "text"]


@dataclass(frozen=True, slots=True)
class FinishedTable:
    """Rows twice, as two Arrow IPC streams of the same columns: `values` as they sort, `display` as they read.

    `heads` are the columns from left to right, `columns` the same for the browser, as JSON. `codes` says which row is
    which, and is empty where nothing can be opened. `quiet` is the colour of the column at `quiet_at`, if any;
    `missing` stands for no value.
    """

    values: bytes
    display: bytes
    heads: tuple[Head, ...]
    columns: str
    codes: tuple[str, ...]
    rows: int
    note: str
    missing: str
    quiet: str = ""
    quiet_at: int | None = None

    @property
    def nbytes(self) -> int:
        """What it holds in memory, about."""
        codes = sum(len(code) + _OBJECT for code in self.codes)
        heads = sum(len(head.key) + len(head.label) + len(head.help) + 4 * _OBJECT for head in self.heads)
        return len(self.values) + len(self.display) + codes + heads + len(self.columns) + len(self.note) + _OBJECT

    def order(self, key: str, *, falling: bool) -> tuple[int, ...]:
        """Positions of the rows, sorted by a column as far as it says something: equal rows stay as they are, and rows
        without a value are last."""
        column = table_of(self.values)[key]
        if pa.types.is_string(column.type):
            column = pc.utf8_lower(column)
        said = pa.table({"cell": column, "at": pa.array(range(self.rows), pa.int64())})
        keys = [("cell", "descending" if falling else "ascending", "at_end"), ("at", "ascending", "at_end")]
        return tuple(pc.sort_indices(said, sort_keys=keys).to_pylist())

    def cut(self, positions: Sequence[int]) -> "FinishedTable":
        """These rows alone, in this order."""
        at = pa.array(positions, pa.int64())
        return replace(
            self,
            values=stream(table_of(self.values).take(at)),
            display=stream(table_of(self.display).take(at)),
            codes=tuple(self.codes[position] for position in positions) if self.codes else (),
            rows=len(positions),
        )


@dataclass(frozen=True, slots=True)
class FinishedFigure:
    """A figure's words and its chart; its table is finished when somebody opens it. `help` explains the terms used, as
    Markdown."""

    title: str
    measure: str
    help: str
    chart: FinishedChart

    @property
    def nbytes(self) -> int:
        """What it holds in memory, about."""
        return self.chart.nbytes + len(self.title) + len(self.measure) + len(self.help) + 4 * _OBJECT


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
