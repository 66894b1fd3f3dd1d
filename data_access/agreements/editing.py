"""What people do with MoUs: look, keep, end, renew, and see who changed what. Always inside the viewer's scope."""

from dataclasses import replace

from sqlalchemy import Connection

from data_access.agreements import keeping, rows, validation
from data_access.agreements.keeping import Cause
from data_access.agreements.mou import Mou, next_year, tidied
from data_access.agreements.rows import MouChange
from data_access.errors import CakupanError
from data_access.reference.regions import is_inside
from data_access.registry import connect
from data_access.scope import Scope
from data_access.settings import Settings
from data_access.vocabulary import ChangeAction, MouStatus


def listed(scope: Scope, settings: Settings) -> tuple[Mou, ...]:
    """Every MoU whose region lies inside the scope, by number. Raises `NotReady` without a database."""
    with connect.begin(settings.registry_url) as connection:
        return tuple(found for found in rows.read(connection).values() if scope.holds(found.region_code))


def versions(scope: Scope, settings: Settings, region: str = "") -> dict[str, int]:
    """The version of every MoU whose region lies inside the scope and inside `region`, by number: what an edition has
    of another version, or not at all, waits for the next publish. Raises `NotReady` without a database."""
    with connect.begin(settings.registry_url) as connection:
        found = rows.versions(connection).items()
    return {number: version for number, (version, code) in found if scope.holds(code) and is_inside(code, region)}


def load(scope: Scope, settings: Settings, number: str) -> Mou:
    """One MoU as it stands; its `version` is what `save` and `end` are to be told. Raises `CakupanError` if there is
    none of that number inside the scope."""
    with connect.begin(settings.registry_url) as connection:
        return _standing(scope, connection, number)


def save(scope: Scope, settings: Settings, mou: Mou, *, expected_version: int, actor: str) -> Mou:
    """Keep an MoU, new (`expected_version` 0) or in place of the version that was loaded; as it then stands.

    Saying the same again makes no version. Raises the first `Fault` of one that does not hold (`validation.validate`),
    and `CakupanError` outside the scope, on a number that is taken, and naming who changed it and when if another
    version stands meanwhile.
    """
    action = ChangeAction.EDIT if expected_version else ChangeAction.CREATE
    with connect.begin(settings.registry_url) as connection:
        return _kept(scope, connection, mou, expected_version, Cause(action, actor))


def end(scope: Scope, settings: Settings, number: str, *, expected_version: int, actor: str) -> Mou:
    """Set the status of an MoU to ended; its dates stay. Raises as `save` does."""
    with connect.begin(settings.registry_url) as connection:
        ended = replace(_standing(scope, connection, number), status=MouStatus.ENDED)
        return _kept(scope, connection, ended, expected_version, Cause(ChangeAction.END, actor))


def renew(scope: Scope, settings: Settings, number: str, *, new_number: str, actor: str) -> Mou:
    """Keep a draft for the next year, which names this MoU as its predecessor; this one stays as it is. Raises as
    `save` does."""
    with connect.begin(settings.registry_url) as connection:
        draft = next_year(_standing(scope, connection, number), new_number)
        return _kept(scope, connection, draft, 0, Cause(ChangeAction.RENEW, actor))


def history(scope: Scope, settings: Settings, number: str) -> tuple[MouChange, ...]:
    """Who changed an MoU, when, from what to what, the newest first; also of one that is no longer there.

    Raises `CakupanError` if nothing of that number ever lay inside the scope.
    """
    with connect.begin(settings.registry_url) as connection:
        found = rows.changes(connection, number)
    seen = tuple(change for change in found if _sees(scope, change))
    if not seen:
        raise keeping.no_such(number)
    return seen


def _sees(scope: Scope, change: MouChange) -> bool:
    """Whether every state a change names lies inside the scope: one that moved an MoU across it would show the rest."""
    states = [state for state in (change.before, change.after) if state]
    return all(scope.holds(state.region_code) for state in states)


def _standing(scope: Scope, connection: Connection, number: str) -> Mou:
    found = rows.read(connection, [number]).get(number)
    if found is None or not scope.holds(found.region_code):
        raise keeping.no_such(number)
    return found


def _kept(scope: Scope, connection: Connection, mou: Mou, expected_version: int, cause: Cause) -> Mou:
    """Check against the scope and the rules, and write. A version names one state, so what is seen here is what the
    write then claims, or it is refused."""
    mou = tidied(mou)
    standing = rows.read(connection, [mou.number]).get(mou.number)
    for state in (mou, standing):
        if state and not scope.holds(state.region_code):
            raise CakupanError(
                "Wilayah {region} di luar wewenang Anda; pilih wilayah di dalamnya.", region=state.region_code
            )
    faults = [*validation.validate(mou), *validation.predecessor(mou, rows.starts(connection))]
    if faults:
        raise faults[0]
    return keeping.write(connection, mou, expected_version, cause)
