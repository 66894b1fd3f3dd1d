"""SIGKILL at random moments of an import and of a publish: all or nothing, and the old edition answers meanwhile.

The moments are drawn, with a fixed seed, over the time of the processor an undisturbed run takes on the machine at
hand.
"""

import json
import random
import shutil
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import Engine
from typer.testing import CliRunner

from dashboard.commands import show
from data_access.registry import connect
from data_access.registry.models import import_batch, paid_spell, superseded_paid_spell
from data_access.settings import Settings
from tests import crowds, worlds
from tests.crash import interrupted

ROWS = 10_000
Contents = list[list[tuple[bytes, bytes]]]
Shown = dict[str, Any]


@dataclass(frozen=True)
class Undisturbed:
    """A home before a command, the command, and what it comes to when nobody kills it."""

    before: Settings
    command: tuple[str, ...]
    seconds: float
    after: Settings

    @cached_property
    def contents(self) -> tuple[Contents, Contents]:
        """Before and after."""
        return _contents(self.before), _contents(self.after)

    @cached_property
    def shown(self) -> tuple[Shown, Shown]:
        """Before and after."""
        return _shown(self.before), _shown(self.after)


def _copy(settings: Settings, to: Path, url: str = "") -> Settings:
    """A home in another folder; `url` is of a copy of its database, if that is no file in it."""
    copy = worlds.copied(settings, to)
    return copy.model_copy(update={"database_url": url}) if url else copy


def _undisturbed(before: Settings, after: Path, *command: str) -> Undisturbed:
    copy = _copy(before, after)
    return Undisturbed(before, command, interrupted.completed(copy, *command), copy)


def _filled(settings: Settings, folder: Path) -> Path:
    """Ten thousand rows loaded and published; the later extract (2.000 more, a quarter changed) waits in a file."""
    first, later = folder / "first.csv", folder / "later.csv"
    crowds.write(first, ROWS)
    crowds.write(later, ROWS + 2000, edited=True)
    interrupted.completed(settings, "import", "keanggotaan", str(first), "--diambil", "2026-10-20")
    interrupted.completed(settings, "publish", "--posisi", "2026-10", "--data-mulai", "2024-01")
    return later


@pytest.fixture(scope="module")
def importing(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("crash")
    before = worlds.new_home(folder / "before")
    later = _filled(before, folder)
    return _undisturbed(before, folder / "after", "import", "keanggotaan", str(later), "--diambil", "2026-11-20")


@pytest.fixture(scope="module")
def publishing(importing: Undisturbed, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("publish")
    before = _copy(importing.after, folder / "before")
    return _undisturbed(before, folder / "after", "publish", "--posisi", "2026-10", "--data-mulai", "2024-01")


def _moment(run: Undisturbed, number: int) -> float:
    return run.seconds * random.Random(f"{run.command[0]}-{number}").random()


def _contents(settings: Settings) -> Contents:
    """Rows in force and rows superseded, by their digests; every one belongs to an import that stands."""
    engine = connect.connect(settings.registry_url)
    with engine.connect() as registry:
        stands = set(registry.scalars(sqlalchemy.select(import_batch.c.batch_id)))
        tables = (paid_spell, superseded_paid_spell)
        brought = {
            batch for table in tables for batch in registry.scalars(sqlalchemy.select(table.c.batch_id).distinct())
        }
        keys = [sqlalchemy.select(t.c.record_key, t.c.content_key).order_by(*t.c[:2]) for t in tables]
        contents = [[(bytes(row[0]), bytes(row[1])) for row in registry.execute(key)] for key in keys]
    engine.dispose()
    assert brought <= stands
    return contents


def _shown(settings: Settings) -> Shown:
    """`cakupan show coverage --json`, as somebody asks it next to the wreck."""
    environment = {"CAKUPAN_HOME": str(settings.home), "CAKUPAN_DATABASE_URL": settings.registry_url}
    told = CliRunner().invoke(show.app, ["coverage", "--by", "profession", "--json"], env=environment)
    assert told.exit_code == 0, told.output
    return dict(json.loads(told.stdout))


def _is_whole(settings: Settings) -> bool:
    engine = connect.connect(settings.registry_url)
    with engine.connect() as registry:
        verdict = registry.exec_driver_sql("PRAGMA integrity_check").scalar_one()
    engine.dispose()
    return bool(verdict == "ok")


@pytest.mark.parametrize("number", range(20))
def test_an_import_killed_at_any_moment_is_all_there_or_not_at_all(
    importing: Undisturbed, number: int, tmp_path: Path
) -> None:
    home = _copy(importing.before, tmp_path / "killed")
    interrupted.killed(home, _moment(importing, number), *importing.command)
    assert _is_whole(home)
    assert _contents(home) in importing.contents
    assert _shown(home) == importing.shown[0]
    interrupted.completed(home, *importing.command)
    assert _contents(home) == importing.contents[1]


@pytest.mark.parametrize("number", range(20))
def test_a_publish_killed_at_any_moment_leaves_one_whole_edition_in_use(
    publishing: Undisturbed, number: int, tmp_path: Path
) -> None:
    home = _copy(publishing.before, tmp_path / "killed")
    interrupted.killed(home, _moment(publishing, number), *publishing.command)
    assert _is_whole(home)
    shown = _shown(home)
    old, new = publishing.shown
    finished = shown["edition"] != old["edition"]
    assert shown["rows"] == (new if finished else old)["rows"]
    interrupted.completed(home, *publishing.command)
    assert _shown(home)["rows"] == new["rows"]
    assert list((home.home / "editions").glob("*unfinished*")) == []


def test_the_killed_were_at_work(importing: Undisturbed, publishing: Undisturbed, tmp_path: Path) -> None:
    """Within an undisturbed run is within the work: the claims above are about something."""
    for run in (importing, publishing):
        home = _copy(run.before, tmp_path / run.command[0])
        assert interrupted.killed(home, run.seconds / 2, *run.command)
    old, new = publishing.shown
    assert old["rows"] != new["rows"]
    assert importing.contents[0] != importing.contents[1]


@pytest.fixture(scope="module")
def server(postgres_server: str) -> Iterator[Engine]:
    """PostgreSQL as its owner, who makes databases."""
    engine = sqlalchemy.create_engine(postgres_server, isolation_level="AUTOCOMMIT", poolclass=sqlalchemy.NullPool)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def filled(importing: Undisturbed, server: Engine, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """As `importing`, on PostgreSQL."""
    folder = tmp_path_factory.mktemp("postgres")
    home = worlds.new_home(folder / "before", _made(server, "filled", "template0"))
    shutil.copy(importing.before.nik_key_file, home.nik_key_file)
    command = (*importing.command[:2], str(_filled(home, folder)), *importing.command[3:])
    after = _on_server(home, folder / "after", server)
    return Undisturbed(home, command, interrupted.completed(after, *command), after)


def _made(server: Engine, name: str, template: str) -> str:
    """The address of a new database."""
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")
    return server.url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)


def _on_server(before: Settings, to: Path, server: Engine) -> Settings:
    return _copy(before, to, _made(server, f"killed_{uuid.uuid4().hex}", "filled"))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.7, 0.9])
def test_on_postgresql_too(
    filled: Undisturbed, importing: Undisturbed, publishing: Undisturbed, share: float, tmp_path: Path, server: Engine
) -> None:
    home = _on_server(filled.before, tmp_path / "home", server)
    old, before = _contents(home), _shown(home)
    interrupted.killed(home, filled.seconds * share, *filled.command)
    assert _contents(home) in (old, importing.contents[1])
    assert _shown(home) == before
    interrupted.completed(home, *filled.command)
    assert _contents(home) == importing.contents[1]
    interrupted.killed(home, publishing.seconds * share, *publishing.command)
    assert _shown(home)["rows"]
    interrupted.completed(home, *publishing.command)
    assert _shown(home)["rows"] != before["rows"]
