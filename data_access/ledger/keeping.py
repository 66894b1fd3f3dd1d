"""Appending to the ledger, and reading it. There is no way to change an entry."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.exc import IntegrityError

from data_access.errors import CakupanError
from data_access.ledger.entry import Entry
from data_access.registry import connect
from data_access.registry.models import edition, figure_entry
from data_access.settings import Settings

_TRIES: Final = 20
Beside = Callable[[Connection, Sequence[Entry]], object]
"""What else is written in the transaction that appends these entries."""


class _Overtaken(Exception):  # noqa: N818  not a fault: somebody else published first
    """The ledger has grown since it was read."""


def publish(
    settings: Settings,
    prepare: Callable[[Sequence[Entry]], Sequence[Entry]],
    beside: Beside = lambda _registry, _appended: None,
) -> list[Entry]:
    """Append, all or none, what `prepare` makes of the ledger as it stands, and what goes `beside` it; returns it as it
    was appended.

    What `prepare` checked against the earlier entries still holds when its own are appended: if somebody else
    publishes meanwhile, it is called again with theirs among the earlier ones. It may raise to publish nothing.
    Raises `CakupanError` on an entry of an edition, or correcting an entry, that does not exist.
    """
    for _attempt in range(_TRIES):
        earlier = entries(settings)
        prepared = prepare(earlier)
        try:
            with connect.begin(settings.registry_url) as registry:
                appended = _append(registry, earlier, prepared)
                beside(registry, appended)
                return appended
        except _Overtaken:
            continue
    raise CakupanError("Register angka terbit sedang ditulis orang lain; ulangi sebentar lagi.")


def entries(settings: Settings) -> list[Entry]:
    """The whole ledger, the oldest first; empty where there is none yet."""
    with connect.begin(settings.registry_url) as registry:
        return [_entry(row) for row in registry.execute(select(figure_entry).order_by(figure_entry.c.serial))]


def ids(settings: Settings) -> tuple[str, ...]:
    """The ids of the whole ledger, the oldest first."""
    with connect.begin(settings.registry_url) as registry:
        found = registry.execute(select(figure_entry.c.figure_id).order_by(figure_entry.c.serial))
        return tuple(found.scalars())


def get(settings: Settings, figure_id: str) -> Entry:
    """An entry by its id; raises `CakupanError` that says how ids look."""
    with connect.begin(settings.registry_url) as registry:
        row = registry.execute(select(figure_entry).where(figure_entry.c.figure_id == figure_id)).first()
    if row is None:
        raise CakupanError(
            "Angka “{value}” tidak ada di register angka terbit; nomornya seperti CKP-2026-10-0042, lihat: cakupan "
            "ledger list",
            value=figure_id,
        )
    return _entry(row)


def chain(entries: Sequence[Entry], figure_id: str) -> list[Entry]:
    """The entry, those it corrects and those that correct it, the oldest first."""
    linked, grew = {figure_id}, True
    while grew:
        more = {e.figure_id for e in entries if e.corrects in linked}
        more |= {e.corrects for e in entries if e.figure_id in linked and e.corrects}
        grew = not more <= linked
        linked |= more
    return [entry for entry in entries if entry.figure_id in linked]


def _append(registry: Connection, earlier: Sequence[Entry], prepared: Sequence[Entry]) -> list[Entry]:
    now, known = dt.datetime.now(dt.UTC), {entry.figure_id for entry in earlier}
    appended = []
    for at, entry in enumerate(prepared, start=len(earlier) + 1):
        _refuse_loose_ends(registry, entry, known)
        appended.append(replace(entry, serial=at, published_at=now))
        known.add(entry.figure_id)
    try:
        for entry in appended:
            registry.execute(insert(figure_entry).values(asdict(entry)))
    except IntegrityError as fault:
        raise _Overtaken from fault
    return appended


def _refuse_loose_ends(registry: Connection, entry: Entry, known: set[str]) -> None:
    if entry.corrects is not None and entry.corrects not in known:
        raise CakupanError(
            "Angka “{value}” yang hendak dikoreksi tidak ada di register angka terbit.", value=entry.corrects
        )
    found = registry.execute(select(edition.c.file_sha256).where(edition.c.edition_id == entry.edition_id)).scalar()
    if found != entry.edition_sha256:
        raise CakupanError("Edisi {value} angka ini tidak pernah terbit.", value=entry.edition_id)


def _entry(row: Row[Any]) -> Entry:
    values = dict(row._mapping)
    for at in ("published_at", "release_at"):  # SQLite forgets the zone; what was written is UTC
        moment = values[at]
        values[at] = moment if moment is None or moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return Entry(**values)
