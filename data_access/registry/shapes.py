"""The shapes the tables had, by Alembic, driven from code: no alembic.ini."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Bring the tables to the newest shape."""
    command.upgrade(_alembic(connection), "head")


@contextmanager
def in_shape(connection: Connection, revision: str) -> Iterator[None]:
    """Give empty tables a shape of the past, for rows that are of it, and afterwards, with these, the newest."""
    command.downgrade(_alembic(connection), revision)
    yield
    upgrade(connection)


def current(connection: Connection) -> str | None:
    """The revision of the shape the tables have."""
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The revision of the newest shape."""
    return str(ScriptDirectory.from_config(_alembic()).get_current_head())


def is_known(revision: str) -> bool:
    """Whether there was such a shape."""
    return revision in {one.revision for one in ScriptDirectory.from_config(_alembic()).walk_revisions()}


def _alembic(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
