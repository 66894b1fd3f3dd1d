"""The one transaction of an import: lock, look, and put rows in force, on one ADBC connection."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pyarrow as pa
from adbc_driver_manager import Error as BulkError
from adbc_driver_manager.dbapi import Connection
from sqlalchemy import (
    BigInteger,
    Boolean,
    ClauseElement,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    Integer,
    LargeBinary,
    String,
    Table,
    column,
    delete,
    func,
    insert,
    literal,
    select,
    table,
    union,
)
from sqlalchemy import Connection as SqlConnection
from sqlalchemy.schema import CreateIndex, DropIndex

from data_access.registry import connect, faults, models

LOCKS: Final = {
    "sqlite": "UPDATE import_batch SET kind = kind WHERE 0",
    "postgresql": "LOCK TABLE import_batch IN SHARE ROW EXCLUSIVE MODE",
}
"""The first statement of every import and undo: only one runs at a time, and what it reads stays true until it ends. On
PostgreSQL a form that keeps an MoU, whose history may point to an import, is not held up by it: that could end in a
deadlock."""
_KEY: Final = pa.schema({"record_key": pa.binary()})
_KEYS: Final = pa.schema({"record_key": pa.binary(), "content_key": pa.binary()})
NO_KEYS: Final = _KEY.empty_table()
_GONE: Final = table("gone_keys", column("record_key"))
_REBUILD_FROM: Final = 0.2
"""Share of new rows from which building an index again is quicker than adding row by row."""
_ARROW: Final[dict[type[Any], pa.DataType]] = {
    BigInteger: pa.int64(),
    Boolean: pa.bool_(),
    Date: pa.date32(),
    DateTime: pa.timestamp("us", "UTC"),
    Double: pa.float64(),
    Integer: pa.int32(),
    LargeBinary: pa.binary(),
    String: pa.string(),
}


class Writing:
    """An open transaction on the membership database, its write lock taken."""

    def __init__(self, connection: Connection, dialect: Dialect) -> None:
        self._connection = connection
        self._dialect = dialect
        self.execute(LOCKS[dialect.name])

    def existing(self, in_force: Table) -> pa.Table:
        """Keys of all rows in force."""
        rows = self.fetch(select(in_force.c.record_key, in_force.c.content_key))
        return rows.cast(_KEYS) if rows.num_rows else _KEYS.empty_table()

    def later(self, kind: str, taken_on: dt.date) -> dt.date | None:
        """The day of the latest extract of a kind, where it was taken after this one."""
        newest = func.max(models.import_batch.c.taken_on).label("newest")
        found = self.fetch(select(newest).where(models.import_batch.c.kind == kind))["newest"][0].as_py()
        day = dt.date.fromisoformat(found) if isinstance(found, str) else found  # SQLite has no days
        return day if day is not None and day > taken_on else None

    def said_later(self, in_force: Table, superseded: Table, taken_on: dt.date) -> pa.Table:
        """Keys of rows that an extract taken after this one brought, replaced or withdrew."""
        later = select(models.import_batch.c.batch_id).where(models.import_batch.c.taken_on > taken_on)
        brought = select(in_force.c.record_key).where(in_force.c.batch_id.in_(later))
        gone = select(superseded.c.record_key).where(superseded.c.superseded_by.in_(later))
        return self.fetch(union(brought, gone)).cast(_KEY)

    def next_batch(self) -> int:
        """The number of the import to come: one above those that stand."""
        batch_id = models.import_batch.c.batch_id
        newest = self.fetch(select(func.coalesce(func.max(batch_id), 0).label("newest")))
        return int(newest["newest"][0].as_py()) + 1

    def supersede(self, in_force: Table, superseded: Table, keys: pa.Table, batch_id: int) -> None:
        """Move rows out of force, remembering which import did it."""
        if not keys.num_rows:
            return
        with self._connection.cursor() as cursor:
            cursor.adbc_ingest(_GONE.name, keys, mode="create", temporary=True)
        is_gone = in_force.c.record_key.in_(select(_GONE.c.record_key))
        rows = select(*in_force.columns, literal(batch_id)).where(is_gone)
        self.execute(insert(superseded).from_select([c.name for c in superseded.columns], rows))
        self.execute(delete(in_force).where(is_gone))
        self.execute("DROP TABLE gone_keys")

    def put_in_force(self, in_force: Table, rows: pa.Table, standing: int) -> None:
        """Append rows of new identities; the unique index is built anew when they are many."""
        rebuilt = list(in_force.indexes) if rows.num_rows > standing * _REBUILD_FROM else []
        for index in rebuilt:
            self.execute(DropIndex(index))
        if rows.num_rows:
            self._ingest(in_force, rows)
        for index in rebuilt:
            self.execute(CreateIndex(index))

    def record(self, batch: dict[str, Any], said: pa.Table) -> None:
        """The import itself, and what was to be said about its rows."""
        schema = _schema(models.import_batch)
        self._ingest(models.import_batch, pa.Table.from_pylist([batch], schema=schema))
        if said.num_rows:
            batches = pa.repeat(pa.scalar(batch["batch_id"]), said.num_rows)
            self._ingest(models.finding, said.append_column("batch_id", batches))

    def _ingest(self, into: Table, rows: pa.Table) -> None:
        schema = _schema(into)
        with self._connection.cursor() as cursor:
            cursor.adbc_ingest(into.name, rows.select(schema.names).cast(schema), mode="append")

    def fetch(self, statement: ClauseElement) -> pa.Table:
        with self._connection.cursor() as cursor:
            cursor.execute(self._text(statement))
            return cursor.fetch_arrow_table()

    def execute(self, statement: ClauseElement | str) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(statement if isinstance(statement, str) else self._text(statement))

    def _text(self, statement: ClauseElement) -> str:
        return str(statement.compile(dialect=self._dialect, compile_kwargs={"literal_binds": True}))


def _schema(into: Table) -> pa.Schema:
    """The table's columns as Arrow types: PostgreSQL's binary COPY takes no others."""
    return pa.schema([(name.name, _arrow_type(name)) for name in into.columns])


def _arrow_type(stored: Column[Any]) -> pa.DataType:
    return next(_ARROW[kind] for kind in type(stored.type).__mro__ if kind in _ARROW)


@contextmanager
def alone(url: str) -> Iterator[SqlConnection]:
    """A transaction of few statements, the write lock taken, committed at the end."""
    with connect.begin(url) as connection:
        connection.exec_driver_sql(LOCKS[connection.dialect.name])
        yield connection


@contextmanager
def writing(url: str) -> Iterator[tuple[Writing, Connection]]:
    """A transaction that is rolled back unless the caller commits. A fault of the database becomes a `CakupanError`
    without its text, which may quote rows."""
    try:
        with connect.bulk(url) as connection:
            yield Writing(connection, connect.address(url).get_dialect()()), connection
    except BulkError as fault:
        raise faults.of(fault, connect.address(url)) from None
