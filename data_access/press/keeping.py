"""Drafts in the membership database: each state is a version that stays, and nobody writes over what was not read."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, Row, func, insert, select
from sqlalchemy.exc import IntegrityError

from data_access import personal
from data_access.errors import CakupanError
from data_access.press.draft import Draft, Item, read
from data_access.registry import connect
from data_access.registry.models import press_draft
from data_access.settings import Settings

_TRIES: Final = 20


class _Overtaken(Exception):  # noqa: N818  not a fault: somebody else wrote first
    """Another version stands since the drafts were read."""


def drafts(settings: Settings) -> list[Draft]:
    """Each draft as it stands, the one changed last first."""
    with connect.begin(settings.registry_url) as registry:
        return _drafts(registry)


def get(settings: Settings, draft_id: int) -> Draft:
    """Raises `CakupanError` where there is no such draft."""
    found = {draft.draft_id: draft for draft in drafts(settings)}
    if draft_id not in found:
        raise CakupanError("Siaran nomor {value} tidak ada.", value=draft_id)
    return found[draft_id]


def begin(settings: Settings, name: str, language: str, actor: str) -> Draft:
    """A new draft without figures."""
    return _retried(lambda: _insert(settings, lambda known: Draft(_next(known), name, language=language), actor))


def write(settings: Settings, draft: Draft, actor: str) -> Draft:
    """Keep the draft in place of the version it was made of; saying the same again makes no version.

    Raises `CakupanError` naming who changed it where another version stands meanwhile, or it is published, and on words
    that hold something of a person.
    """
    standing = get(settings, draft.draft_id)
    if standing.version != draft.version:
        raise CakupanError("Siaran ini baru saja diubah oleh {who}; muat ulang halaman.", who=standing.changed_by)
    if standing.is_published:
        raise CakupanError("Siaran ini sudah terbit dan tidak berubah lagi; susun siaran baru untuk koreksi.")
    if standing == draft:
        return standing
    personal.refuse(*draft.typed)
    try:
        return _insert(settings, lambda _known: draft, actor)
    except _Overtaken:
        return write(settings, draft, actor)  # somebody was faster: now it says who


def close(registry: Connection, draft: Draft, actor: str) -> None:
    """Keep a draft that is published, in the transaction that publishes it."""
    try:
        registry.execute(insert(press_draft).values(_row(_next_version(draft, actor))))
    except IntegrityError as fault:
        raise CakupanError("Siaran ini sudah diubah atau terbit sementara itu; muat ulang halaman.") from fault


def add(settings: Settings, question: str, language: str, actor: str, name: str) -> Draft:
    """A figure at the end of the draft changed last, or of a new one of that name where all are published; a figure
    that is in it already is not added again."""

    def attempt() -> Draft:
        started = [draft for draft in drafts(settings) if not draft.is_published]
        into = started[0] if started else begin(settings, name, language, actor)
        if question in [item.question for item in into.items]:
            return into
        return _insert(settings, lambda _known: replace(into, items=(*into.items, Item(question))), actor)

    return _retried(attempt)


def _retried(attempt: Callable[[], Draft]) -> Draft:
    for _try in range(_TRIES):
        try:
            return attempt()
        except _Overtaken:
            continue
    raise CakupanError("Siaran sedang ditulis orang lain; ulangi sebentar lagi.")


def _insert(settings: Settings, make: Callable[[list[Draft]], Draft], actor: str) -> Draft:
    """The next version of what `make` makes of the drafts there are; raises `_Overtaken` where somebody was faster."""
    with connect.begin(settings.registry_url) as registry:
        draft = make(_drafts(registry))
        kept = _next_version(draft, actor)
        try:
            registry.execute(insert(press_draft).values(_row(kept)))
        except IntegrityError as fault:
            raise _Overtaken from fault
    return kept


def _next_version(draft: Draft, actor: str) -> Draft:
    return replace(draft, version=draft.version + 1, changed_by=actor, changed_at=dt.datetime.now(dt.UTC))


def _row(draft: Draft) -> dict[str, Any]:
    return {
        "draft_id": draft.draft_id,
        "version": draft.version,
        "content": draft.content(),
        "changed_by": draft.changed_by,
        "changed_at": draft.changed_at,
    }


def _next(known: list[Draft]) -> int:
    return max((draft.draft_id for draft in known), default=0) + 1


def _drafts(registry: Connection) -> list[Draft]:
    newest = select(press_draft.c.draft_id, func.max(press_draft.c.version).label("version"))
    last = newest.group_by(press_draft.c.draft_id).subquery()
    found = registry.execute(
        select(press_draft)
        .join(last, (last.c.draft_id == press_draft.c.draft_id) & (last.c.version == press_draft.c.version))
        .order_by(press_draft.c.changed_at.desc(), press_draft.c.draft_id.desc())
    )
    return [_draft(row) for row in found]


def _draft(row: Row[Any]) -> Draft:
    at = row.changed_at if row.changed_at.tzinfo else row.changed_at.replace(tzinfo=dt.UTC)  # SQLite forgets the zone
    return read(row.content, row.draft_id, row.version, row.changed_by, at)
