"""One random world as an edition, and the same tables in SQLite and PostgreSQL: every question is asked three times.
Read only."""

import dataclasses
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import sqlalchemy
from sqlalchemy import Engine

from data_access import fetch
from data_access.edition import publishing, schema
from data_access.edition.facts import Edition
from data_access.edition.opening import connection
from data_access.reference import professions, regions
from data_access.registry import connect
from data_access.scope import ScopedSelect
from data_access.settings import Settings
from tests import worlds
from tests.edition import mou_oracle, oracle, random_mous, random_worlds

KNOWN = set(regions.names()) | {profession.code for profession in professions()}


@dataclasses.dataclass(frozen=True)
class World:
    """What the oracle counted, the edition of it, and two other engines with the edition's tables."""

    facts: list[oracle.Fact]
    mous: random_mous.Mous
    mou_lines: list[mou_oracle.Line]
    bases: list[dict[str, Any]]
    edition: Edition
    others: tuple[Engine, Engine]

    @functools.cached_property
    def figures(self) -> dict[tuple[str, str, str, str], dict[tuple[int, int | None], int]]:
        """Workers of each year and month, by place, profession, segment and basis."""
        found: dict[tuple[str, str, str, str], dict[tuple[int, int | None], int]] = {}
        for row in self.bases:
            key = (row["place_code"], row["profession_code"], row["segment"], row["basis"])
            found.setdefault(key, {})[row["year"], row["month"]] = int(row["workers"])
        return found

    def ask(self, statement: ScopedSelect) -> pd.DataFrame:
        """The edition's answer, after seeing that SQLite and PostgreSQL give the same."""
        answer = fetch.ask(self.edition, statement)
        rows = _comparable(answer.itertuples(index=False, name=None))
        for engine in self.others:
            with engine.connect() as other:
                assert _comparable(tuple(row) for row in other.execute(statement)) == rows, engine.dialect.name
        return answer


def _comparable(rows: Any) -> list[tuple[str, ...]]:
    return sorted(tuple(_text(cell) for cell in row) for row in rows)


def _text(cell: Any) -> str:
    """A column of whole numbers with NULLs is one of floats to pandas; a date a timestamp."""
    if pd.isna(cell):
        return ""
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Iterator[World]:
    home = tmp_path_factory.mktemp("world")
    settings = Settings(home=home, database_url=f"sqlite:///{home / 'm.db'}", office_url=None)
    rows, bases = random_worlds.rows(1, people=250, spells=1500), random_worlds.bases(3)
    mous = random_mous.drawn(5)
    random_worlds.store(settings, rows, bases)
    random_mous.store(settings, mous)
    edition = publishing.publish(settings, random_worlds.POSISI, worlds.declared(), actor="uji")
    server = sqlalchemy.create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with server.connect() as admin:
        admin.exec_driver_sql("DROP DATABASE IF EXISTS questions")
        admin.exec_driver_sql("CREATE DATABASE questions TEMPLATE template0")
    server.dispose()
    remote = sqlalchemy.make_url(postgres_server).set(drivername="postgresql", database="questions")
    urls = (f"sqlite:///{home / 'edition.db'}", remote.render_as_string(hide_password=False))
    others = (_copy(edition, urls[0]), _copy(edition, urls[1]))
    yield World(oracle.facts(rows, KNOWN), mous, mou_oracle.lines(rows, mous, KNOWN), bases, edition, others)
    for engine in others:
        engine.dispose()


def _copy(edition: Edition, url: str) -> Engine:
    """The edition's tables in another engine, as `schema` declares them."""
    engine = connect.connect(url)
    schema.metadata.create_all(engine)
    for table in schema.metadata.sorted_tables:
        rows = connection(edition).sql(f"SELECT * FROM {table.name}").to_arrow_table().to_pylist()
        if rows:
            with engine.begin() as target:
                target.execute(sqlalchemy.insert(table), rows)
    return engine


def ids(value: object) -> str:
    return Path(str(value)).name
