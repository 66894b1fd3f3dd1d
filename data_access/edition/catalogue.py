"""A copy beside the editions of what the database says of them, so that they can be opened while it is away."""

import datetime as dt
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from sqlalchemy import select

from data_access import whole_file
from data_access.registry import connect, faults, silence
from data_access.registry.models import edition as published
from data_access.registry.models import edition_in_use
from data_access.settings import Settings

_NAME: Final = "catalogue.json"


@dataclass(frozen=True, slots=True)
class Published:
    """An edition as the database names it; exactly one, or none, is in use. `published_at` is in UTC."""

    edition_id: str
    posisi: int
    file_name: str
    file_sha256: str
    published_at: dt.datetime
    in_use: bool


_ALL: Final = (
    select(
        *(published.c[name] for name in ("edition_id", "posisi", "file_name", "file_sha256", "published_at")),
        edition_in_use.c.edition_id.is_not(None).label("in_use"),
    )
    .outerjoin(edition_in_use, edition_in_use.c.edition_id == published.c.edition_id)
    .order_by(published.c.published_at.desc(), published.c.edition_id.desc())
)


def listed(settings: Settings) -> tuple[Published, ...]:
    """Every edition, the newest first; of the copy where the database is away. Raises `NotReady` where there is none
    either."""
    known, url = kept(settings), settings.registry_url
    try:
        if known and (fault := silence.lately(url)):
            raise fault
        with connect.begin(url, milliseconds=connect.READER_MILLISECONDS) as registry:
            rows = [dict(row) for row in registry.execute(_ALL).mappings()]
    except faults.NotReady:
        if known:
            return known
        raise
    found = tuple(Published(**row | {"published_at": _aware(row["published_at"])}) for row in rows)
    if found != known:
        _keep(settings, found)
    return found


def kept(settings: Settings) -> tuple[Published, ...]:
    """The editions of the copy, the newest first; none where there is no copy, or one that says nothing."""
    try:
        return _read(_file(settings).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()


def _keep(settings: Settings, editions: Sequence[Published]) -> None:
    """Write the copy. A home that cannot be written to goes on with the one it has."""
    content = json.dumps([asdict(one) | {"published_at": one.published_at.isoformat()} for one in editions], indent=1)
    with suppress(OSError):
        whole_file.write(_file(settings), content.encode(), 0o600)


@lru_cache(maxsize=8)
def _read(text: str) -> tuple[Published, ...]:
    try:
        found = json.loads(text)
        moments = [dt.datetime.fromisoformat(one["published_at"]) for one in found]
        return tuple(Published(**one | {"published_at": at}) for one, at in zip(found, moments, strict=True))
    except (ValueError, TypeError, KeyError):
        return ()


def _aware(moment: dt.datetime) -> dt.datetime:
    """SQLite forgets the zone, which is UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _file(settings: Settings) -> Path:
    return settings.editions / _NAME
