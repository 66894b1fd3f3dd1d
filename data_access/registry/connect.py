"""Connections to the membership database: SQLAlchemy for statements, ADBC for bulk rows, Alembic for its shape."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Final

import adbc_driver_postgresql.dbapi  # type: ignore[import-untyped]  # the wheel ships no type information
import adbc_driver_sqlite.dbapi
from adbc_driver_manager.dbapi import Connection as BulkConnection
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from data_access.errors import CakupanError
from data_access.registry import faults, shapes, silence
from data_access.registry.faults import NotReady

BUSY_MILLISECONDS: Final = 30_000
"""How long a writer waits for another one before SQLite gives up."""
READER_MILLISECONDS: Final = 3_000
"""How long somebody waits who only looks, and anybody while the database is known to be silent."""
_ON_THE_NET: Final = {
    "connect_timeout": "5",
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""How long PostgreSQL may take to answer a call, in seconds, and how soon a server that is gone is missed; libpq's own
names, so each may be set in the URL, and the first also as PGCONNECT_TIMEOUT."""
_SQLITE_CACHE_KIBIBYTES: Final = 200_000
_ENGINES: Final = frozenset({"sqlite", "postgresql"})


def address(url: str) -> URL:
    """The URL as SQLAlchemy reads it, PostgreSQL through psycopg 3 whatever form is given.

    Raises `CakupanError` (without the URL, which may hold a password) on anything but SQLite files and PostgreSQL.
    """
    try:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1))
    except ArgumentError:
        parsed = None
    engine = parsed.get_backend_name() if parsed is not None else ""
    if parsed is None or engine not in _ENGINES or (engine == "sqlite" and parsed.database in (None, "", ":memory:")):
        raise CakupanError(
            "Alamat basis data tidak dikenal; tulis sqlite:////jalur/membership.db "
            "atau postgresql://pengguna@server/basisdata."
        )
    return parsed.set(drivername="postgresql+psycopg") if engine == "postgresql" else parsed


def _bounded(parsed: URL) -> URL:
    """An address of PostgreSQL under which nobody waits for ever."""
    given = {*parsed.query, *(["connect_timeout"] if "PGCONNECT_TIMEOUT" in os.environ else [])}
    return parsed.update_query_dict({name: value for name, value in _ON_THE_NET.items() if name not in given})


def connect(url: str) -> Engine:
    """An engine on the membership database; SQLite with WAL, foreign keys and a busy timeout.

    SQLite connections are not pooled: one kept open, closed while ADBC's own SQLite writes the file in this process,
    would drop ADBC's POSIX locks.
    """
    parsed = address(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(_bounded(parsed))
    engine = create_engine(parsed, poolclass=NullPool)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    """Page size and WAL last with the file, the page size from its first table on: large ones halve the time of a large
    commit. The other two are forgotten with each connection."""
    for pragma in (
        "page_size = 16384",
        "journal_mode = WAL",
        "foreign_keys = ON",
        f"busy_timeout = {BUSY_MILLISECONDS}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def bulk(url: str) -> BulkConnection:
    """An ADBC connection, in a transaction from its first statement, for rows by the million.

    Foreign keys are not enforced on it in SQLite: rows arrive in an order of their own inside the one transaction.
    """
    parsed = address(url)
    if parsed.get_backend_name() == "postgresql":
        plain = _bounded(parsed).set(drivername="postgresql").render_as_string(hide_password=False)
        remote: BulkConnection = adbc_driver_postgresql.dbapi.connect(plain)
        return remote
    connection = adbc_driver_sqlite.dbapi.connect(str(parsed.database))
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        cursor.execute(f"PRAGMA cache_size = -{_SQLITE_CACHE_KIBIBYTES}")
        cursor.execute("PRAGMA temp_store = MEMORY")
    return connection


def migrate(url: str) -> None:
    """Bring the database to the newest shape; does nothing to one that has it. Raises `NotReady` where that cannot
    be."""
    file = file_of(url)
    if file is not None:
        _keep_to_owner(file)
    engine = connect(url)
    try:
        with engine.begin() as connection:
            shapes.upgrade(connection)
    except DBAPIError as fault:
        if file is not None and not file.stat().st_size:
            file.unlink()
        raise faults.of(fault, address(url)) from fault
    finally:
        engine.dispose()


def _keep_to_owner(file: Path) -> None:
    """A database to come is its owner's: SQLite would let everybody read it, and gives its mode to its WAL."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not file.exists():
        file.touch(0o600)


def is_migrated(url: str) -> bool:
    """Whether the database has the newest shape. Creates nothing. Raises `NotReady` where it cannot be asked."""
    if not exists(url):
        return False
    with begin(url) as connection:
        return shapes.current(connection) == shapes.newest()


def ready(url: str) -> None:
    """Raises `NotReady` unless the database is there, with the newest shape."""
    if not is_migrated(url):
        raise faults.unshaped() if exists(url) else faults.absent(Path(str(address(url).database)))


@contextmanager
def begin(url: str, *, milliseconds: int = BUSY_MILLISECONDS) -> Iterator[Connection]:
    """One transaction on the membership database, committed at the end, the connection closed behind it. It waits so
    long for others to let go of a SQLite file.

    Raises `NotReady` without making a file where there is none; a row that breaks a constraint is another fault.
    """
    try:
        with _told(url), _engine(url).begin() as connection:
            if file_of(url) is not None:
                least = READER_MILLISECONDS if silence.of(url) else milliseconds
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {least}")
            yield connection
    except NotReady as fault:
        silence.note(url, fault)
        raise
    silence.broken(url)


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Faults of the database as what is to be said of them."""
    if (file := file_of(url)) is not None and not file.is_file():
        raise faults.absent(file)
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as fault:
        raise faults.of(fault, address(url)) from fault


@lru_cache(maxsize=8)
def _engine(url: str) -> Engine:
    """One engine a database, which remembers the texts of its statements; it keeps no connection."""
    return create_engine(_bounded(address(url)), poolclass=NullPool) if file_of(url) is None else connect(url)


def exists(url: str) -> bool:
    """Whether there is a file to open; a server is asked by connecting to it."""
    file = file_of(url)
    return file is None or file.is_file()


def file_of(url: str) -> Path | None:
    """The file of a SQLite database; None where a server holds it."""
    parsed = address(url)
    return Path(str(parsed.database)) if parsed.get_backend_name() == "sqlite" else None
