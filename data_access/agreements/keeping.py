"""MoUs written whole, each state with its cause, and never over a version that was not read."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from data_access.agreements import mou as values
from data_access.agreements import rows
from data_access.agreements.mou import Mou
from data_access.agreements.rows import MouChange
from data_access.errors import CakupanError
from data_access.registry.models import mou, mou_change, mou_line, mou_line_place, mou_milestone
from data_access.vocabulary import ChangeAction


@dataclass(frozen=True, slots=True)
class Cause:
    """Who changes an MoU by what; `import_id`: through which import."""

    action: ChangeAction
    actor: str
    import_id: int | None = None


def write(connection: Connection, after: Mou, expected_version: int, cause: Cause) -> Mou:
    """Keep a state of an MoU in place of the version that was read (0: of none), and remember both; as it then stands.

    Saying the same again makes no version. Raises `CakupanError` naming who changed it and when, if meanwhile another
    version stands: the first statement claims the version, so of two at once one waits and then is refused.
    """
    after = values.tidied(after)
    version = _latest_version(connection, after.number) + 1
    before = _claimed(connection, after.number, expected_version, version) if expected_version else None
    if before == after:
        _set(connection, after.number, {"version": expected_version})
        return replace(before, version=expected_version)
    stamp: dict[str, Any] = {"version": version, "changed_at": dt.datetime.now(dt.UTC), "changed_by": cause.actor}
    header = {name: getattr(after, name) for name in rows.HEADER} | stamp
    header["predecessor_id"] = select(mou.c.mou_id).where(mou.c.number == after.predecessor).scalar_subquery()
    if before is None:
        _create(connection, header)
    else:
        _set(connection, after.number, header)
    _write_lines(connection, after)
    _remember(connection, before, after, version, cause)
    return replace(after, **stamp)


def remove(connection: Connection, before: Mou, cause: Cause) -> None:
    """Take an MoU away that an import brought, and remember it. Raises as `write` does."""
    version = _latest_version(connection, before.number) + 1
    _claimed(connection, before.number, before.version, version)
    mou_id = _mou_id(connection, before.number)
    _refuse_if_renewed(connection, before.number, mou_id)
    _delete_lines(connection, mou_id)
    connection.execute(delete(mou).where(mou.c.mou_id == mou_id))
    _remember(connection, before, None, version, cause)


def _refuse_if_renewed(connection: Connection, number: str, mou_id: int) -> None:
    renewal = connection.execute(select(mou.c.number).where(mou.c.predecessor_id == mou_id)).scalar()
    if renewal is not None:
        raise CakupanError(
            "MoU {number} tidak dapat dihapus: MoU {renewal} memperbaruinya; ubah pendahulu MoU itu dahulu.",
            number=number,
            renewal=renewal,
        )


def _claimed(connection: Connection, number: str, expected: int, version: int) -> Mou:
    """The MoU as it stood at the expected version; from here to the end of the transaction nobody else changes it."""
    claim = update(mou).where(mou.c.number == number, mou.c.version == expected).values(version=version)
    if connection.execute(claim).rowcount != 1:
        raise changed_meanwhile(connection, number)
    return rows.read(connection, [number])[number]


def changed_meanwhile(connection: Connection, number: str) -> CakupanError:
    """Who changed an MoU last, and when."""
    history = rows.changes(connection, number)
    return overtaken(history[0]) if history else no_such(number)


def overtaken(last: MouChange) -> CakupanError:
    return CakupanError(
        "MoU {number} sudah diubah oleh {actor} pada {at} UTC; muat ulang, lalu ulangi perubahan Anda.",
        number=last.number,
        actor=last.actor,
        at=f"{last.at:%Y-%m-%d %H:%M}",
    )


def no_such(number: str) -> CakupanError:
    return CakupanError("MoU {number} tidak ada; periksa nomornya.", number=number)


def _latest_version(connection: Connection, number: str) -> int:
    """The highest a number ever had: what was undone is not counted again."""
    highest = select(func.coalesce(func.max(mou_change.c.version), 0)).where(mou_change.c.number == number)
    return int(connection.execute(highest).scalar_one())


def _mou_id(connection: Connection, number: str) -> int:
    return int(connection.execute(select(mou.c.mou_id).where(mou.c.number == number)).scalar_one())


def _create(connection: Connection, header: Mapping[str, Any]) -> None:
    try:
        connection.execute(insert(mou).values(header))
    except IntegrityError:
        raise CakupanError(
            "MoU {number} sudah ada; buka MoU itu, atau pakai nomor lain.", number=header["number"]
        ) from None


def _set(connection: Connection, number: str, header: Mapping[str, Any]) -> None:
    connection.execute(update(mou).where(mou.c.number == number).values(header))


def _write_lines(connection: Connection, after: Mou) -> None:
    """Writes the lines again. Lines that stay come first and keep their id, which a new line might take otherwise."""
    mou_id = _mou_id(connection, after.number)
    kept = {row.line: row.line_id for row in connection.execute(select(mou_line).where(mou_line.c.mou_id == mou_id))}
    _delete_lines(connection, mou_id)
    for line in sorted(after.lines, key=lambda line: line.line not in kept):
        said = {name: getattr(line, name) for name in rows.LINE} | {"mou_id": mou_id}
        said |= {"line_id": kept[line.line]} if line.line in kept else {}
        line_id = connection.execute(insert(mou_line).values(said).returning(mou_line.c.line_id)).scalar_one()
        places = [{"line_id": line_id, "place_code": code} for code in line.place_codes]
        targets = [{"line_id": line_id, "due_on": m.due_on, "target_people": m.target_people} for m in line.milestones]
        for table, hanging in ((mou_line_place, places), (mou_milestone, targets)):
            if hanging:
                connection.execute(insert(table), hanging)


def _delete_lines(connection: Connection, mou_id: int) -> None:
    for table in (mou_line_place, mou_milestone, mou_line):
        connection.execute(delete(table).where(table.c.line_id.in_(rows.line_ids([mou_id]))))


def _remember(connection: Connection, before: Mou | None, after: Mou | None, version: int, cause: Cause) -> None:
    connection.execute(
        insert(mou_change).values(
            number=(after or before).number,  # type: ignore[union-attr]  # one of them is there
            at=dt.datetime.now(dt.UTC),
            actor=cause.actor,
            action=cause.action.value,
            version=version,
            before=before and values.as_json(before),
            after=after and values.as_json(after),
            import_id=cause.import_id,
        )
    )
