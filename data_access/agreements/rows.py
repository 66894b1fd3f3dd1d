"""MoUs and their history as the membership database has them, read whole."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, Select, Table, select

from data_access.agreements import mou as values
from data_access.agreements.mou import Line, Milestone, Mou
from data_access.registry.models import import_batch, mou, mou_change, mou_line, mou_line_place, mou_milestone
from data_access.vocabulary import ChangeAction

HEADER: Final = tuple(f.name for f in fields(Mou) if f.name in mou.columns)
LINE: Final = tuple(f.name for f in fields(Line) if f.name in mou_line.columns)


def read(connection: Connection, numbers: Collection[str] | None = None) -> dict[str, Mou]:
    """MoUs by number, all of them unless numbers are given."""
    chosen = [] if numbers is None else [mou.c.number.in_(sorted(numbers))]
    renewed = mou.alias()
    found = connection.execute(
        select(mou, renewed.c.number.label("predecessor"))
        .outerjoin_from(mou, renewed, mou.c.predecessor_id == renewed.c.mou_id)
        .where(*chosen)
        .order_by(mou.c.number)
    ).all()
    lines = _lines(connection, [row.mou_id for row in found])
    return {row.number: _mou(row, lines.get(row.mou_id, [])) for row in found}


def _mou(row: Row[Any], lines: Sequence[Line]) -> Mou:
    said = {name: row._mapping[name] for name in HEADER}
    said |= {"changed_at": _utc(row.changed_at), "predecessor": row.predecessor or ""}
    return values.tidied(Mou(**said, lines=tuple(lines)))


def _utc(at: dt.datetime) -> dt.datetime:
    """SQLite keeps no zone: what is written is UTC."""
    return at.astimezone(dt.UTC) if at.tzinfo else at.replace(tzinfo=dt.UTC)


def _lines(connection: Connection, mou_ids: Collection[int]) -> dict[int, list[Line]]:
    places = _below(connection, mou_line_place, mou_ids)
    milestones = _below(connection, mou_milestone, mou_ids)
    found: dict[int, list[Line]] = {}
    for row in connection.execute(select(mou_line).where(mou_line.c.mou_id.in_(mou_ids))):
        codes = tuple(place.place_code for place in places.get(row.line_id, []))
        targets = tuple(Milestone(one.due_on, one.target_people) for one in milestones.get(row.line_id, []))
        said = {name: row._mapping[name] for name in LINE}
        found.setdefault(row.mou_id, []).append(Line(**said, place_codes=codes, milestones=targets))
    return found


def _below(connection: Connection, table: Table, mou_ids: Collection[int]) -> dict[int, list[Row[Any]]]:
    """Rows that hang on the lines of these MoUs, by line_id."""
    found: dict[int, list[Row[Any]]] = {}
    for row in connection.execute(select(table).where(table.c.line_id.in_(line_ids(mou_ids)))):
        found.setdefault(row.line_id, []).append(row)
    return found


def line_ids(mou_ids: Collection[int]) -> Select[tuple[int]]:
    """The lines of these MoUs."""
    return select(mou_line.c.line_id).where(mou_line.c.mou_id.in_(mou_ids))


def versions(connection: Connection) -> dict[str, tuple[int, str]]:
    """Version and region of each MoU there is, by number."""
    found = connection.execute(select(mou.c.number, mou.c.version, mou.c.region_code).order_by(mou.c.number))
    return {row.number: (row.version, row.region_code) for row in found}


def starts(connection: Connection) -> dict[str, dt.date]:
    """When each MoU there is starts, by number."""
    return {row.number: row.starts_on for row in connection.execute(select(mou.c.number, mou.c.starts_on))}


@dataclass(frozen=True, slots=True)
class MouChange:
    """One entry of the history of an MoU. `before` None: it was not there; `after` None: it no longer is.
    `import_id`: the import that made it, None for a form and once that import is undone."""

    change_id: int
    number: str
    at: dt.datetime
    actor: str
    action: ChangeAction
    version: int
    before: Mou | None
    after: Mou | None
    import_id: int | None

    @property
    def came_to_nothing(self) -> bool:
        """Whether it is an import that was undone, or the undoing of one."""
        return self.action is ChangeAction.UNDO or (self.action is ChangeAction.IMPORT and self.import_id is None)


def changes(connection: Connection, number: str) -> list[MouChange]:
    """The history of a number, the newest change first."""
    newest_first = select(mou_change).where(mou_change.c.number == number).order_by(mou_change.c.change_id.desc())
    return [_change(row) for row in connection.execute(newest_first)]


class Changed(NamedTuple):
    """When an MoU was changed; `taken_on`: the day of the extract that did it, None for a form."""

    number: str
    at: dt.datetime
    taken_on: dt.date | None


def lasting(connection: Connection, numbers: Iterable[str]) -> Iterator[Changed]:
    """Changes of these MoUs, but imports that were undone and their undoing, in one query."""
    of_form = mou_change.c.action.not_in([ChangeAction.UNDO, ChangeAction.IMPORT])
    found = (
        select(mou_change.c.number, mou_change.c.at, import_batch.c.taken_on)
        .outerjoin(import_batch, import_batch.c.batch_id == mou_change.c.import_id)
        .where(mou_change.c.number.in_(sorted(numbers)), of_form | import_batch.c.taken_on.is_not(None))
    )
    for row in connection.execute(found):
        yield Changed(row.number, _utc(row.at), row.taken_on)


def changes_of_import(connection: Connection, import_id: int) -> list[MouChange]:
    """What an import changed, the newest change first."""
    found = select(mou_change).where(mou_change.c.import_id == import_id).order_by(mou_change.c.change_id.desc())
    return [_change(row) for row in connection.execute(found)]


def _change(row: Row[Any]) -> MouChange:
    said = dict(row._mapping) | {"at": _utc(row.at), "action": ChangeAction(row.action)}
    said |= {name: said[name] and values.from_json(said[name]) for name in ("before", "after")}
    return MouChange(**said)
