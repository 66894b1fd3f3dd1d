"""Undoing the latest import: its rows go, what it replaced or withdrew comes back, and nothing says it ever was."""

from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from data_access.errors import CakupanError
from data_access.intake import keep
from data_access.intake.kinds import KINDS
from data_access.registry.models import finding, import_batch
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Undone:
    """The import that no longer stands."""

    batch_id: int
    kind: str
    file_name: str
    rows: int


def undo(settings: Settings) -> Undone:
    """Take back the latest import that stands, in one transaction; editions already published stay as they are.

    Raises `CakupanError` when nothing was imported, and on a database not ready.
    """
    keep.ready(settings.registry_url)
    with keep.writing(settings.registry_url) as (writing, connection):
        undone = _latest(writing)
        kind = KINDS[undone.kind]
        replaced = kind.superseded.c.superseded_by == undone.batch_id
        returning = select(*(kind.superseded.c[column.name] for column in kind.in_force.columns)).where(replaced)
        writing.execute(delete(kind.in_force).where(kind.in_force.c.batch_id == undone.batch_id))
        writing.execute(insert(kind.in_force).from_select([c.name for c in kind.in_force.columns], returning))
        writing.execute(delete(kind.superseded).where(replaced))
        writing.execute(delete(finding).where(finding.c.batch_id == undone.batch_id))
        writing.execute(delete(import_batch).where(import_batch.c.batch_id == undone.batch_id))
        connection.commit()
    return undone


def _latest(writing: keep.Writing) -> Undone:
    rows = writing.fetch(
        select(import_batch.c.batch_id, import_batch.c.kind, import_batch.c.file_name, import_batch.c.rows_read)
        .order_by(import_batch.c.batch_id.desc())
        .limit(1)
    ).to_pylist()
    if not rows:
        raise CakupanError("Belum ada impor yang dapat dibatalkan.")
    found = rows[0]
    return Undone(int(found["batch_id"]), found["kind"], found["file_name"], int(found["rows_read"]))
