"""Keeping decisions: recorded, revised, taken back; each state is added, none is overwritten. Inside a scope."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, Final

from sqlalchemy import Connection, Row, func, insert, select
from sqlalchemy.exc import IntegrityError

from data_access.errors import CakupanError
from data_access.minutes.decision import Decision, DecisionStatus, Snapshot, faults
from data_access.registry import connect
from data_access.registry.models import decision as table
from data_access.registry.models import edition
from data_access.scope import Scope
from data_access.settings import Settings

_TRIES: Final = 20
_SNAPSHOT: Final = tuple(Snapshot.__dataclass_fields__)


class _Overtaken(Exception):  # noqa: N818  not a fault: somebody else was first
    """That number or version is taken meanwhile."""


def record(scope: Scope, settings: Settings, decision: Decision, *, actor: str) -> Decision:
    """Keep a new decision under the next number; as it then stands.

    Raises the first of `decision.faults`, and `CakupanError` outside the scope or on an edition that does not exist.
    """
    for _attempt in range(_TRIES):
        try:
            with connect.begin(settings.registry_url) as registry:
                last = registry.execute(select(func.coalesce(func.max(table.c.decision_id), 0))).scalar_one()
                return _added(scope, registry, replace(decision, decision_id=int(last) + 1, version=0), actor)
        except _Overtaken:
            continue
    raise CakupanError("Notulen sedang ditulis orang lain; ulangi sebentar lagi.")


def revise(scope: Scope, settings: Settings, decision: Decision, *, actor: str) -> Decision:
    """Keep other words, another due day or status of a decision; `version` is the one that was read. Region, meeting
    and figure stay. Saying the same again makes no version. Raises as `record` does, and naming who changed it and
    when, if another version stands meanwhile."""
    with connect.begin(settings.registry_url) as registry:
        standing = _states(scope, registry, decision.decision_id)[0]
        changed = replace(
            standing, what=decision.what, who=decision.who, due_on=decision.due_on, status=decision.status
        )
        if decision.version != standing.version:
            raise _meanwhile(standing)
        if _tidied(changed) == standing:
            return standing
        try:
            return _added(scope, registry, changed, actor)
        except _Overtaken:
            raise _meanwhile(standing) from None


def undo(scope: Scope, settings: Settings, decision: Decision, *, actor: str) -> Decision:
    """Take the last change back: what stood before it stands again, as a new version; of one never changed, the whole
    decision. Raises as `revise` does."""
    states = history(scope, settings, decision.decision_id)
    before = states[1] if len(states) > 1 else replace(states[0], status=DecisionStatus.WITHDRAWN)
    return revise(scope, settings, replace(before, version=decision.version), actor=actor)


def history(scope: Scope, settings: Settings, decision_id: int) -> tuple[Decision, ...]:
    """Every state of a decision, the newest first; raises `CakupanError` if there is none inside the scope."""
    with connect.begin(settings.registry_url) as registry:
        return _states(scope, registry, decision_id)


def of_region(scope: Scope, settings: Settings, region_code: str) -> tuple[Decision, ...]:
    """The decisions of the meetings of one region (not of what lies below it) as they stand, by meeting and number;
    none outside the scope."""
    if not scope.holds(region_code):
        return ()
    newest = select(func.max(table.c.serial)).where(table.c.region_code == region_code).group_by(table.c.decision_id)
    ordered = select(table).where(table.c.serial.in_(newest)).order_by(table.c.meeting_on, table.c.decision_id)
    with connect.begin(settings.registry_url) as registry:
        return _decisions(registry.execute(ordered))


def _states(scope: Scope, registry: Connection, decision_id: int) -> tuple[Decision, ...]:
    newest_first = select(table).where(table.c.decision_id == decision_id).order_by(table.c.version.desc())
    found = _decisions(registry.execute(newest_first))
    if not found or not scope.holds(found[0].region_code):
        raise CakupanError("Keputusan nomor {number} tidak ada.", number=decision_id)
    return found


def _added(scope: Scope, registry: Connection, decision: Decision, actor: str) -> Decision:
    """One more state, after everything is checked."""
    decision = _tidied(decision)
    if not scope.holds(decision.region_code):
        raise CakupanError(
            "Wilayah {region} di luar wewenang Anda; pilih wilayah di dalamnya.", region=decision.region_code
        )
    for fault in faults(decision):
        raise fault
    _refuse_unknown_edition(registry, decision)
    kept = replace(decision, version=decision.version + 1, at=dt.datetime.now(dt.UTC), actor=actor)
    try:
        registry.execute(insert(table).values(_row(kept)))
    except IntegrityError as fault:
        raise _Overtaken from fault
    return kept


def _refuse_unknown_edition(registry: Connection, decision: Decision) -> None:
    """Said before the database says it: SQLite and PostgreSQL do not tell this fault from a number that is taken."""
    if decision.snapshot is None:
        return
    found = select(edition.c.edition_id).where(edition.c.edition_id == decision.snapshot.edition_id)
    if registry.execute(found).first() is None:
        raise CakupanError("Edisi {value} angka ini tidak pernah terbit.", value=decision.snapshot.edition_id)


def _tidied(decision: Decision) -> Decision:
    """Single spaces, none at the ends."""
    return replace(decision, what=" ".join(decision.what.split()), who=" ".join(decision.who.split()))


def _meanwhile(standing: Decision) -> CakupanError:
    return CakupanError(
        "Keputusan nomor {number} sudah diubah oleh {actor} pada {at} UTC; muat ulang, lalu ulangi perubahan Anda.",
        number=standing.decision_id,
        actor=standing.actor,
        at=f"{standing.at:%Y-%m-%d %H:%M}",
    )


def _row(decision: Decision) -> dict[str, Any]:
    values = asdict(decision)
    snapshot = values.pop("snapshot") or {}
    return {**values, "status": decision.status.value, **snapshot}


def _decisions(rows: Iterable[Row[Any]]) -> tuple[Decision, ...]:
    return tuple(_decision(dict(row._mapping)) for row in rows)


def _decision(values: dict[str, Any]) -> Decision:
    read = {name: values.pop(name) for name in _SNAPSHOT}
    at: dt.datetime = values.pop("at")
    values.pop("serial")
    return Decision(
        **values | {"status": DecisionStatus(values["status"])},
        at=at if at.tzinfo else at.replace(tzinfo=dt.UTC),  # SQLite forgets the zone; what was written is UTC
        snapshot=Snapshot(**read) if read["question"] else None,
    )
