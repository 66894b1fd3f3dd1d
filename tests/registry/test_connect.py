"""The membership database on both engines: its shape, its address, its two kinds of connection."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import insert, select, text

from data_access.errors import CakupanError
from data_access.registry import connect
from data_access.registry.models import edition, metadata, mou, records
from tests.registry.published import EDITION


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'membership.db'}"
    return str(request.getfixturevalue("postgres_url"))


def test_migrations_and_models_tell_the_same_shape(url: str) -> None:
    connect.migrate(url)
    engine = connect.connect(url)
    with engine.connect() as connection:
        # SQLite hands a default back in quotes, which Alembic then takes for another one
        options = {"compare_type": True, "compare_server_default": url.startswith("postgresql")}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_migrating_twice_is_migrating_once(url: str) -> None:
    assert not connect.is_migrated(url)
    connect.migrate(url)
    connect.migrate(url)
    assert connect.is_migrated(url)


def test_a_database_of_the_first_shape_gains_mous_and_keeps_its_rows(url: str) -> None:
    connect.migrate(url)
    with connect.begin(url) as connection:
        connection.execute(insert(edition).values(EDITION))
        later = [table for table in metadata.tables.values() if table not in vars(records).values()]
        metadata.drop_all(connection, later)
        for table in ("basis_figure", "superseded_basis_figure"):
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN month"))
        connection.execute(text("ALTER TABLE import_batch DROP COLUMN rows_outdated"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    assert not connect.is_migrated(url)
    connect.migrate(url)
    assert connect.is_migrated(url)
    with connect.begin(url) as connection:
        assert connection.execute(select(edition.c.edition_id)).scalar_one() == EDITION["edition_id"]
        assert connection.execute(select(mou)).all() == []


def test_asking_whether_it_is_migrated_makes_no_file(tmp_path: Path) -> None:
    assert not connect.is_migrated(f"sqlite:///{tmp_path / 'absent.db'}")
    assert list(tmp_path.glob("absent*")) == []


def test_sqlite_has_wal_foreign_keys_and_patience(tmp_path: Path) -> None:
    engine = connect.connect(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.connect() as connection:
        asked = [
            connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        ]
    engine.dispose()
    assert asked == ["wal", 1, connect.BUSY_MILLISECONDS]


@pytest.mark.parametrize("form", ["postgres", "postgresql", "postgresql+psycopg", "postgresql+psycopg2"])
def test_every_form_of_postgresql_goes_through_psycopg_3(form: str) -> None:
    assert connect.address(f"{form}://siti@localhost/anggota").drivername == "postgresql+psycopg"


@pytest.mark.parametrize("url", ["", "bukan alamat", "mysql://a:rahasia@b/c", "sqlite://", "sqlite:///:memory:"])
def test_another_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(CakupanError, match="Alamat basis data tidak dikenal") as caught:
        connect.address(url)
    assert "rahasia" not in str(caught.value)


def test_a_bulk_connection_writes_nothing_until_it_commits(url: str) -> None:
    connect.migrate(url)
    with connect.bulk(url) as bulk, bulk.cursor() as cursor:
        cursor.execute("INSERT INTO edition VALUES ('2026-10.1', 24321, 'f', 's', 1, 1, 1, '2026-11-01', 'a')")
        bulk.rollback()
    engine = connect.connect(url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM edition")).scalar_one() == 0
    engine.dispose()


def test_sqlite_keeps_no_file_open_behind_a_connection(tmp_path: Path) -> None:
    """Closing it later, while ADBC's own SQLite writes the same file, would drop ADBC's locks."""
    file = tmp_path / "a.db"
    engine = connect.connect(f"sqlite:///{file}")
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        assert str(file) in _open_files()
    assert str(file) not in _open_files()


def _open_files() -> set[str]:
    return {str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
