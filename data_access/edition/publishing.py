"""Publishing: written beside, verified, fsynced, renamed; then the pointer changes in one transaction.

Killed anywhere, the old edition stays in use; what was half written is swept away by the next publish.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import duckdb
from sqlalchemy import Connection, Row, delete, insert, select

from data_access import disk, lock, mark, months, whole_file
from data_access.edition import build, opening, verify
from data_access.edition.declared import NOTHING, Declared
from data_access.edition.facts import Edition
from data_access.errors import CakupanError
from data_access.intake import key_of_data
from data_access.progress import Progress, silent
from data_access.registry import connect
from data_access.registry.models import decision, edition_in_use, figure_entry
from data_access.registry.models import edition as published
from data_access.settings import Settings


def publish(
    settings: Settings, posisi: int, declared: Declared = NOTHING, *, actor: str, progress: Progress = silent
) -> Edition:
    """Build, verify and publish the edition of `posisi` from what is in force now, and put it in use."""
    declared.check(posisi)
    connect.ready(settings.registry_url)
    key_of_data.check(settings)
    settings.editions.mkdir(mode=0o700, parents=True, exist_ok=True)
    with alone(settings):
        edition_id = _next_id(settings, posisi)
        path = settings.editions / f"{edition_id}.duckdb"
        whole_file.sweep(settings.editions)
        with whole_file.writing(path, 0o400) as unfinished, _refused(path):
            unfinished.unlink()  # DuckDB takes no empty file
            build.build(unfinished, settings, posisi, declared, progress)
            progress("Memeriksa edisi", 0.95)
            with duckdb.connect(str(unfinished), read_only=True) as built:
                verify.verify(built)
                verify.declared(built, declared)
                counts = built.execute("SELECT (SELECT count(*) FROM paid_spell), people FROM edition").fetchall()[0]
        _record(settings, edition_id, posisi, path, counts, actor)
        progress("Terbit", 1.0)
        return opening.by_id(settings, edition_id)


def use(settings: Settings, edition_id: str, *, actor: str) -> Edition:
    """Switch readers to a published edition, after checking that its file is still what was published."""
    chosen = checked(opening.by_id(settings, edition_id))
    with connect.begin(settings.registry_url) as registry:
        _point(registry, edition_id, actor)
    opening.current(settings)  # the copy for when the database is away
    return chosen


def checked(edition: Edition) -> Edition:
    """The edition, once its file is seen to be still what was published."""
    if opening.sha256(edition.path) != edition.file_sha256:
        raise CakupanError("Berkas edisi {value} berubah sejak diterbitkan; jangan dipakai.", value=edition.edition_id)
    return edition


def editions(settings: Settings) -> list[Row]:  # type: ignore[type-arg]  # rows of one statement
    """Every published edition, newest first, with `in_use`."""
    statement = (
        select(published, (edition_in_use.c.edition_id.is_not(None)).label("in_use"))
        .outerjoin(edition_in_use, edition_in_use.c.edition_id == published.c.edition_id)
        .order_by(published.c.published_at.desc(), published.c.edition_id.desc())
    )
    with connect.begin(settings.registry_url) as registry:
        return list(registry.execute(statement))


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """One publish at a time in a home; the lock goes with the process, however it ends."""
    with ExitStack() as stack:
        try:
            stack.enter_context(lock.held(settings.editions / "publish.lock", waits=False))
        except BlockingIOError as fault:
            raise CakupanError("Penerbitan lain sedang berjalan; tunggu sampai selesai.") from fault
        yield


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    """What DuckDB says of a disk that takes no more, as everybody says it."""
    try:
        yield
    except duckdb.Error as raised:
        raise disk.said_in(str(raised), str(path)) or raised from raised


def _next_id(settings: Settings, posisi: int) -> str:
    """One that was never used: whatever register or file there is of it, also of a database restored from before; in a
    restored home with its mark, `2026-10.KMRT.3`."""
    with connect.begin(settings.registry_url) as registry:
        used = set(registry.scalars(select(published.c.edition_id)))
        used |= {str(one) for table in (figure_entry, decision) for one in registry.scalars(select(table.c.edition_id))}
    used |= {path.name.partition(".duckdb")[0] for path in settings.editions.glob("*.duckdb")}
    month = months.text(posisi)
    known = (re.fullmatch(rf"{month}\.(?:{mark.PATTERN}\.)?(\d+)", one, re.ASCII) for one in used)
    numbers = [int(found[1]) for found in known if found]
    return ".".join(filter(None, (month, mark.of(settings), str(max(numbers, default=0) + 1))))


def _record(settings: Settings, edition_id: str, posisi: int, path: Path, counts: tuple[int, int], actor: str) -> None:
    row = {
        "edition_id": edition_id,
        "posisi": posisi,
        "file_name": path.name,
        "file_sha256": opening.sha256(path),
        "file_bytes": path.stat().st_size,
        "paid_spells": counts[0],
        "people": counts[1],
        "published_at": dt.datetime.now(dt.UTC),
        "published_by": actor,
    }
    with connect.begin(settings.registry_url) as registry:
        registry.execute(insert(published).values(row))
        _point(registry, edition_id, actor)


def _point(registry: Connection, edition_id: str, actor: str) -> None:
    registry.execute(delete(edition_in_use))
    registry.execute(
        insert(edition_in_use).values(only_row=1, edition_id=edition_id, since=dt.datetime.now(dt.UTC), actor=actor)
    )
