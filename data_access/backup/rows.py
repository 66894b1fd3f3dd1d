"""Rows of a table as lines of JSON, the same from every engine: the columns and their kinds, then a row a line."""

import base64
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import IO, Any, Final

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    DateTime,
    LargeBinary,
    Row,
    Table,
    column,
    insert,
    select,
    table,
)
from sqlalchemy.types import TypeEngine

from data_access.registry.models import mou

_AT_ONCE: Final = 2000
"""Rows that are held in memory, and sent to the database together."""
_BYTES, _DAY, _MOMENT, _JSON, _PLAIN = "bytes", "day", "moment", "json", "plain"
_KINDS: Final[dict[type[TypeEngine[Any]], str]] = {LargeBinary: _BYTES, Date: _DAY, DateTime: _MOMENT, JSON: _JSON}
_TYPES: Final[dict[str, TypeEngine[Any] | None]] = {
    _BYTES: LargeBinary(),
    _DAY: Date(),
    _MOMENT: DateTime(timezone=True),
    _JSON: JSON(none_as_null=True),
    _PLAIN: None,
}
_READ: Final[dict[str, Callable[[Any], Any]]] = {
    _BYTES: base64.b64decode,
    _DAY: dt.date.fromisoformat,
    _MOMENT: dt.datetime.fromisoformat,
}


def lines(registry: Connection, of: Table) -> Iterator[bytes]:
    """The table as lines, the first one saying its columns."""
    yield _line([(one.name, _kind(one)) for one in of.columns])
    ordered = select(of).order_by(*of.primary_key.columns)
    found: Iterable[Row[Any]] = registry.execute(ordered, execution_options={"yield_per": _AT_ONCE})
    if of is mou:
        found = _predecessors_first(list(found))
    for row in found:
        yield _line(list(row))


def put(registry: Connection, name: str, stored: IO[bytes]) -> None:
    """Insert every row of `lines` into the table of that name."""
    columns: list[tuple[str, str]] = json.loads(stored.readline())
    into = table(name, *(column(one, _TYPES[kind]) for one, kind in columns))
    while chunk := list(islice(stored, _AT_ONCE)):
        rows = [_row(columns, json.loads(line)) for line in chunk]
        registry.execute(insert(into), rows)


def read(stored: IO[bytes]) -> Iterator[list[Any]]:
    """The names of the columns, then the values of each row, as JSON has them."""
    yield [name for name, _kind in json.loads(stored.readline())]
    yield from map(json.loads, stored)


def _line(values: Sequence[Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False, default=_text, separators=(",", ":")).encode() + b"\n"


def _text(value: Any) -> str:  # noqa: ANN401  whatever JSON has no word for
    """SQLite forgets the zone of a moment; what was written is UTC."""
    if isinstance(value, dt.datetime):
        return (value if value.tzinfo else value.replace(tzinfo=dt.UTC)).isoformat()
    return value.isoformat() if isinstance(value, dt.date) else base64.b64encode(value).decode("ascii")


def _row(columns: Sequence[tuple[str, str]], values: Sequence[Any]) -> dict[str, Any]:
    return {
        name: value if value is None or kind not in _READ else _READ[kind](value)
        for (name, kind), value in zip(columns, values, strict=True)
    }


def _kind(one: Column[Any]) -> str:
    return next((_KINDS[kind] for kind in type(one.type).__mro__ if kind in _KINDS), _PLAIN)


def _predecessors_first(rows: list[Row[Any]]) -> Iterator[Row[Any]]:
    """An MoU after the one it renews: a row may only point to one that is there."""
    stored: set[int | None] = {None}
    while rows:
        ready = [row for row in rows if row.predecessor_id in stored] or rows
        yield from ready
        stored |= {row.mou_id for row in ready}
        rows = [row for row in rows if row.mou_id not in stored]
