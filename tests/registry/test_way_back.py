"""Every migration has a way back: down from the newest shape nothing of ours is left, and up again all is there."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect, text

from data_access.errors import CakupanError
from data_access.registry import connect, shapes
from data_access.registry.models import metadata


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of the newest shape."""
    on_file = f"sqlite:///{tmp_path / 'membership.db'}"
    found = on_file if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))
    connect.migrate(found)
    return found


_OURS_LEFT = "SELECT count(*) FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname = 'public'"


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_the_way_back_leaves_nothing_and_up_again_all_is_there(url: str) -> None:
    engine = connect.connect(url)
    with engine.begin() as connection:
        assert _tables(connection) == set(metadata.tables)
        with shapes.in_shape(connection, "base"):
            assert _tables(connection) == set()
            if not url.startswith("sqlite"):
                assert connection.execute(text(_OURS_LEFT)).scalar_one() == 0
        assert _tables(connection) == set(metadata.tables)
    engine.dispose()
    assert connect.is_migrated(url)


def test_a_file_that_is_no_database_is_not_migrated_but_named(tmp_path: Path) -> None:
    file = tmp_path / "membership.db"
    file.write_text("no database " * 10)
    with pytest.raises(CakupanError, match="rusak"):
        connect.migrate(f"sqlite:///{file}")
    assert file.read_text() == "no database " * 10
