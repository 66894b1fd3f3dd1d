"""Figures go on from the edition while the database is away, whatever keeps it, and say so; they come back with it."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request
from typer.testing import CliRunner

from dashboard import server
from dashboard.cli import app
from data_access.edition import catalogue, opening, publishing
from data_access.edition.opening import LostEdition, NoEdition
from data_access.registry import connect, silence
from data_access.registry.faults import NotReady
from data_access.settings import Settings
from tests import worlds

WORLD = "nik | bulan_mulai | jumlah_bulan\n ana | 2026-01 | 12"
Away = Callable[[Settings], AbstractContextManager[None]]


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "AGAIN", 0.0)
    monkeypatch.setattr(connect, "BUSY_MILLISECONDS", 100)


def published(settings: Settings) -> None:
    worlds.load(settings, worlds.world(WORLD))
    worlds.publish(settings, "2026-09")
    worlds.publish(settings, "2026-10")


@pytest.fixture
def office(filled: worlds.Filled, tmp_path: Path) -> Settings:
    return filled(published, tmp_path / "home")


def _file(settings: Settings) -> Path:
    return settings.home / "membership.db"


@contextmanager
def locked(settings: Settings) -> Iterator[None]:
    other = sqlite3.connect(_file(settings), isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("UPDATE import_batch SET kind = kind")
    yield
    other.close()


@contextmanager
def missing(settings: Settings) -> Iterator[None]:
    file = _file(settings).rename(settings.home / "aside")
    yield
    file.rename(_file(settings))


@contextmanager
def broken(settings: Settings) -> Iterator[None]:
    file = _file(settings).rename(settings.home / "aside")
    _file(settings).write_bytes(b"no database " * 1000)
    yield
    file.rename(_file(settings))


CAUSES: dict[Away, str] = {
    locked: "sedang dipakai proses lain",
    missing: "hilang, padahal edisinya ada",
    broken: "rusak; pindahkan",
}


def health() -> tuple[int, dict[str, Any]]:
    answer = server.health(Request({"type": "http"}))
    return answer.status_code, json.loads(bytes(answer.body))


@pytest.mark.parametrize("away", CAUSES)
def test_an_edition_answers_while_the_database_is_away_and_everybody_is_told(away: Away, office: Settings) -> None:
    before, asked = opening.current(office), ("show", "coverage", "--json")
    answered = CliRunner().invoke(app, asked, catch_exceptions=False)
    assert health() == (200, {"status": "ok", "edition": "2026-10.1", "reason": None})
    with away(office):
        assert opening.current(office) == before
        assert opening.by_id(office, "2026-09.1").edition_id == "2026-09.1"
        code, said = health()
        assert (code, said["status"], said["edition"]) == (200, "degraded", "2026-10.1")
        assert CAUSES[away] in said["reason"]
        without = CliRunner().invoke(app, asked, catch_exceptions=False)
        assert without.stdout == answered.stdout
        assert CAUSES[away] in " ".join(without.stderr.split())
        assert "Angka tetap dijawab dari edisi 2026-10.1." in " ".join(without.stderr.split())
    assert opening.current(office) == before
    assert opening.away(office) is None
    assert health()[1]["status"] == "ok"


def test_the_copy_follows_what_is_in_use(office: Settings) -> None:
    publishing.use(office, "2026-09.1", actor="uji")
    with missing(office):
        assert opening.current(office).edition_id == "2026-09.1"


@pytest.mark.parametrize("content", ["", "[", "{}", '[{"edition_id": 1}]', '[{"published_at": "x"}]'])
def test_a_copy_that_says_nothing_is_no_copy(content: str, office: Settings) -> None:
    (office.editions / "catalogue.json").write_text(content)
    assert catalogue.kept(office) == ()
    with missing(office), pytest.raises(NoEdition, match="hilang, padahal"):
        opening.current(office)
    assert opening.current(office).edition_id == "2026-10.1"
    assert len(catalogue.kept(office)) == 2


def test_a_cut_edition_is_told_with_and_without_the_database(office: Settings) -> None:
    edition = opening.current(office)
    opening.close()
    edition.path.chmod(0o600)
    edition.path.write_bytes(edition.path.read_bytes()[:-4096])
    assert health()[0] == 503
    assert health()[1]["status"] == "edition lost"
    assert "rusak" in health()[1]["reason"]
    with missing(office), pytest.raises(LostEdition, match="rusak"):
        opening.current(office)


def test_without_a_copy_an_unreachable_database_is_a_503(office: Settings) -> None:
    (office.editions / "catalogue.json").unlink()
    with broken(office):
        code, said = health()
    assert (code, said["status"], said["edition"]) == (503, "unreachable", None)


def test_one_wait_is_enough_for_all_who_only_look(office: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "AGAIN", 60.0)
    tried = []
    real = connect.begin

    def counted(url: str, **more: Any) -> Any:
        tried.append(url)
        return real(url, **more)

    monkeypatch.setattr(connect, "begin", counted)
    with missing(office):
        assert {opening.current(office).edition_id for _ in range(5)} == {"2026-10.1"}
        assert len(tried) == 1
        with pytest.raises(NotReady):
            publishing.use(office, "2026-09.1", actor="uji")
        assert len(tried) == 2
