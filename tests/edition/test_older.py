"""Tables an older edition lacks columns of are completed, as today's would be."""

import shutil
from pathlib import Path

import duckdb
import pytest

from data_access.edition import opening, publishing
from data_access.edition.older import AS_TODAY
from data_access.settings import Settings
from tests import worlds
from tests.edition import random_worlds

OF_8 = {
    "coverage_fact": ("moves_in", "moves_out", "next_is_elsewhere"),
    "paid_spell": ("tariff",),
    "package_rate": ("tariff",),
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random world, with people who move and pay every kind of rate."""
    home = tmp_path_factory.mktemp("older")
    settings = Settings(home=home, database_url=f"sqlite:///{home / 'm.db'}", office_url=None)
    random_worlds.store(settings, random_worlds.rows(4, people=150, spells=900), [])
    path = publishing.publish(settings, random_worlds.POSISI, worlds.declared(), actor="uji").path
    opening.close()
    return path


def test_an_edition_before_moves_and_tariffs_tells_them_as_one_that_stored_them(edition: Path, tmp_path: Path) -> None:
    file = tmp_path / "older.duckdb"
    shutil.copy(edition, file)
    file.chmod(0o600)
    with duckdb.connect(str(file)) as older:
        for table, columns in OF_8.items():
            for column in columns:
                older.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        older.execute(AS_TODAY[7].format(file="older"))
        older.execute(f"ATTACH '{edition}' AS stored (READ_ONLY)")
        for table in OF_8:
            names = [row[0] for row in older.execute(f"DESCRIBE stored.{table}").fetchall()]
            stored, told = f"SELECT * FROM stored.{table}", f"SELECT {', '.join(names)} FROM {table}"
            assert older.execute(f"{stored} EXCEPT ALL ({told})").fetchall() == []
            assert older.execute(f"{told} EXCEPT ALL ({stored})").fetchall() == []
        moving = "SELECT count(*) FILTER (moves_in), count(*) FILTER (next_is_elsewhere) FROM coverage_fact"
        assert min(older.execute(moving).fetchall()[0]) > 0
