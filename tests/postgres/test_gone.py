"""A PostgreSQL that does not answer is waited for so long, one that goes away in the middle is said; figures stand."""

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy
from adbc_driver_manager import Error as BulkError

from data_access.edition import opening
from data_access.intake import keep
from data_access.registry import connect, silence
from data_access.registry.faults import NotReady
from data_access.registry.models import import_batch
from data_access.settings import Settings
from tests import worlds

WORLD = "nik | bulan_mulai | jumlah_bulan\n ana | 2026-01 | 12"
SECONDS = 20
"""More than the limit set below, for a busy machine; far less than for ever."""


@pytest.fixture
def deaf() -> Iterator[str]:
    """A host that takes the call and says nothing."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(8)
        yield f"postgresql://u:rahasia@127.0.0.1:{listening.getsockname()[1]}/x?connect_timeout=2"


def test_a_host_that_says_nothing_is_waited_for_as_long_as_its_address_says(deaf: str) -> None:
    begin = time.monotonic()
    with pytest.raises(NotReady, match="tidak terjangkau") as raised:
        connect.is_migrated(deaf)
    with pytest.raises(BulkError):
        connect.bulk(deaf)
    assert time.monotonic() - begin < SECONDS
    assert "rahasia" not in str(raised.value)


def test_who_sets_no_limit_has_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = connect.address("postgresql://u@h/x")
    assert connect._bounded(plain).query["connect_timeout"] == "5"
    assert connect._bounded(connect.address("postgresql://u@h/x?connect_timeout=60")).query["connect_timeout"] == "60"
    monkeypatch.setenv("PGCONNECT_TIMEOUT", "9")
    assert "connect_timeout" not in connect._bounded(plain).query
    assert "connect_timeout" not in plain.query


def _end_all(url: str) -> None:
    """What a server that is shut down does to those who are connected."""
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
    with connect._engine(url).connect() as other:
        other.exec_driver_sql(f"{others} pg_backend_pid()")


def _by_statements(url: str) -> None:
    with connect.begin(url) as registry:
        registry.execute(sqlalchemy.delete(import_batch))
        _end_all(url)
        registry.execute(sqlalchemy.select(import_batch))


def _in_bulk(url: str) -> None:
    with keep.writing(url) as (writing, _connection):
        _end_all(url)
        writing.next_batch()


@pytest.mark.parametrize("work", [_by_statements, _in_bulk])
def test_a_server_that_goes_away_in_the_middle_is_said_and_nothing_half_is_kept(
    work: Callable[[str], None], postgres_url: str
) -> None:
    connect.migrate(postgres_url)
    with pytest.raises(NotReady, match="tidak terjangkau"):
        work(postgres_url)
    with connect.begin(postgres_url) as registry:
        assert registry.execute(sqlalchemy.select(import_batch)).all() == []
    assert silence.of(postgres_url) is None


def test_figures_stand_while_the_server_is_down(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "AGAIN", 0.0)
    office = worlds.new_home(tmp_path / "home", postgres_url)
    worlds.load(office, worlds.world(WORLD))
    edition = worlds.publish(office, "2026-10")
    down: Settings = office.model_copy(update={"database_url": "postgresql://u:rahasia@127.0.0.1:1/x"})
    assert opening.current(down) == edition
    assert "tidak terjangkau" in str(opening.away(down))
    assert opening.current(office) == edition
