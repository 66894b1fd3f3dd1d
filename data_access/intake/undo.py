"""Undoing the latest import: its rows go, what it replaced or withdrew comes back, and nothing says it ever was.

Only the history of an MoU remembers: it names the import, and that it was undone.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from data_access.agreements import keeping, rows
from data_access.agreements.keeping import Cause
from data_access.agreements.rows import MouChange
from data_access.errors import CakupanError
from data_access.intake import keep
from data_access.intake.columns import RecordKind
from data_access.intake.kinds import KINDS
from data_access.registry import connect
from data_access.registry.models import edition, finding, import_batch, mou_change
from data_access.settings import Settings
from data_access.vocabulary import ChangeAction


@dataclass(frozen=True, slots=True)
class Standing:
    """The latest import that stands: what it brought, when and by whom, and the editions published since, the newest
    first, which hold it."""

    batch_id: int
    kind: str
    file_name: str
    rows: int
    added: int
    replaced: int
    withdrawn: int
    imported_at: dt.datetime
    actor: str
    editions: tuple[str, ...]


def latest(settings: Settings) -> Standing:
    """What `undo` would take back. Raises `CakupanError` when nothing was imported, and on a database not ready."""
    connect.ready(settings.registry_url)
    with connect.begin(settings.registry_url) as connection:
        return _latest(connection)


def undo(settings: Settings, *, actor: str, batch_id: int | None = None) -> Standing:
    """Take back the latest import that stands, in one transaction; editions already published stay as they are.

    Raises `CakupanError` when nothing was imported, when it is another import than `batch_id`, when an MoU of the
    import was changed since (naming it and who did), and on a database not ready.
    """
    connect.ready(settings.registry_url)
    with keep.alone(settings.registry_url) as connection:
        undone = _latest(connection)
        if batch_id not in {None, undone.batch_id}:
            raise CakupanError(
                "Sementara itu {actor} memuat {file}; tidak ada yang diubah. Ulangi untuk melihat impor terakhir.",
                actor=undone.actor,
                file=undone.file_name,
            )
        kind = KINDS[undone.kind]
        if isinstance(kind, RecordKind):
            _restore_records(connection, kind, undone.batch_id)
        else:
            _restore_agreements(connection, undone.batch_id, actor)
        connection.execute(delete(finding).where(finding.c.batch_id == undone.batch_id))
        connection.execute(delete(import_batch).where(import_batch.c.batch_id == undone.batch_id))
    return undone


def _latest(connection: Connection) -> Standing:
    batch = import_batch.c
    columns = (batch.batch_id, batch.kind, batch.file_name, batch.rows_read, batch.rows_added, batch.rows_replaced)
    more = (batch.rows_withdrawn, batch.imported_at, batch.actor)
    found = connection.execute(select(*columns, *more).order_by(batch.batch_id.desc()).limit(1)).first()
    if found is None:
        raise CakupanError("Belum ada impor yang dapat dibatalkan.")
    since = select(edition.c.edition_id).where(edition.c.published_at >= found.imported_at)
    held = connection.scalars(since.order_by(edition.c.published_at.desc()))
    return Standing(*found, editions=tuple(held))


def _restore_records(connection: Connection, kind: RecordKind, batch_id: int) -> None:
    replaced = kind.superseded.c.superseded_by == batch_id
    names = [column.name for column in kind.in_force.columns]
    returning = select(*(kind.superseded.c[name] for name in names)).where(replaced)
    connection.execute(delete(kind.in_force).where(kind.in_force.c.batch_id == batch_id))
    connection.execute(insert(kind.in_force).from_select(names, returning))
    connection.execute(delete(kind.superseded).where(replaced))


def _restore_agreements(connection: Connection, batch_id: int, actor: str) -> None:
    """Every MoU as it stood before, the one changed last first: it may renew one that came with it."""
    cause = Cause(ChangeAction.UNDO, actor)
    for change in rows.changes_of_import(connection, batch_id):
        _refuse_if_changed_since(connection, change)
        standing = rows.read(connection, [change.number])[change.number]
        if change.before is None:
            keeping.remove(connection, standing, cause)
        else:
            keeping.write(connection, change.before, standing.version, cause)
    connection.execute(update(mou_change).where(mou_change.c.import_id == batch_id).values(import_id=None))


def _refuse_if_changed_since(connection: Connection, change: MouChange) -> None:
    """A later import that was itself undone, and its undoing, changed nothing."""
    since = [later for later in rows.changes(connection, change.number) if later.change_id > change.change_id]
    standing = [later for later in since if not later.came_to_nothing]
    if standing:
        raise CakupanError(
            "Impor ini tidak dapat dibatalkan: MoU {number} sudah diubah oleh {actor} pada {at} UTC sesudahnya; "
            "perbaiki MoU itu langsung.",
            number=change.number,
            actor=standing[0].actor,
            at=f"{standing[0].at:%Y-%m-%d %H:%M}",
        )
