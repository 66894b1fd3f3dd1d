"""Which edition is in use, and an open read-only connection to it. While the database is away its copy beside the
editions says which."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import duckdb

from data_access import months
from data_access.edition import catalogue, facts
from data_access.edition.catalogue import Published
from data_access.edition.facts import Edition
from data_access.edition.older import AS_TODAY
from data_access.errors import CakupanError
from data_access.registry import faults, silence
from data_access.settings import Settings

_LONGEST: Final = 40
"""Characters of an id nobody published that are said back."""


class NoEdition(CakupanError):  # noqa: N818  a state of an office, not a mistake of anybody
    """There is nothing to show yet; the sentence says which command comes next."""


class LostEdition(NoEdition):
    """An edition was published, and its file is gone or damaged."""


class OtherFormat(NoEdition):
    """An edition was published by other software: it lacks tables this one asks, or has them in another shape."""


def current(settings: Settings) -> Edition:
    """The edition in use, or that was when the database last answered; raises `NoEdition`."""
    used = [one for one in _listed(settings) if one.in_use]
    if not used:
        raise NoEdition("Belum ada edisi. Muat data, lalu jalankan: cakupan publish --posisi 2026-10")
    return _open(settings, used[0])


def by_id(settings: Settings, edition_id: str) -> Edition:
    """A published edition by its id; raises `NoEdition` naming those that exist."""
    rows = _listed(settings)
    for row in rows:
        if row.edition_id == edition_id:
            return _open(settings, row)
    known = ", ".join(row.edition_id for row in rows[:5]) or "-"
    raise NoEdition("Edisi “{value}” tidak ada; yang ada: {known}.", value=edition_id[:_LONGEST], known=known)


def whole(edition: Edition) -> Edition:
    """An edition opened before, once its file is seen to be still the one published. Raises `LostEdition`."""
    _whole(edition.path, edition.file_sha256)
    return edition


def away(settings: Settings) -> faults.NotReady | None:
    """Why the database did not answer when it was asked last; None where it did."""
    return silence.of(settings.registry_url)


def connection(edition: Edition) -> duckdb.DuckDBPyConnection:
    """A cursor of its own for each caller, on one shared read-only connection a file."""
    cursor = _connection(edition.path, edition.file_sha256).cursor()
    as_today = AS_TODAY[_facts(edition.path, edition.file_sha256)["format"]]
    if as_today:
        file = cursor.execute("SELECT current_database()").fetchall()[0][0]
        cursor.execute(as_today.format(file=file))
    return cursor


def close() -> None:
    """Let go of every open edition, before the process ends."""
    _connection.cache_clear()
    _facts.cache_clear()


def sha256(path: Path) -> str:
    """Digest of a file, as hexadecimal text."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fault(edition_path: Path, sha256_published: str, raised: duckdb.Error) -> Exception:
    """What is to be said of a fault while an edition is read: its file is lost, damaged or locked; else the fault."""
    try:
        _whole(edition_path, sha256_published)
    except NoEdition as why:
        return why
    if "lock on file" in str(raised):
        return LostEdition(
            "Berkas edisi {path} sedang dikunci proses lain; tutup proses itu, lalu muat ulang.", path=edition_path
        )
    return raised


@lru_cache(maxsize=8)
def _connection(path: Path, _sha256: str) -> duckdb.DuckDBPyConnection:
    """By what is in the file, not by its name alone: a name may come to stand for another file."""
    return duckdb.connect(
        str(path), read_only=True, config={"enable_external_access": False, "autoinstall_known_extensions": False}
    )


def _listed(settings: Settings) -> tuple[Published, ...]:
    try:
        return catalogue.listed(settings)
    except faults.NotReady as fault:
        raise NoEdition(fault.template, **fault.values) from fault


def _open(settings: Settings, row: Published) -> Edition:
    path = settings.editions / row.file_name
    _whole(path, row.file_sha256)
    try:
        of_itself = dict(_facts(path, row.file_sha256))
    except duckdb.Error as raised:
        raise fault(path, row.file_sha256, raised) from raised
    if of_itself.pop("format", 1) not in AS_TODAY:
        raise OtherFormat(
            "Edisi {value} diterbitkan dengan versi Cakupan yang lain; "
            "terbitkan lagi: cakupan publish --posisi {posisi}",
            value=row.edition_id,
            posisi=months.text(row.posisi),
        )
    of_itself |= {"edition_id": row.edition_id, "published_at": row.published_at}
    return Edition(path=path, file_sha256=row.file_sha256, **of_itself)


def _whole(path: Path, sha256_published: str) -> None:
    """Raises `LostEdition` unless the file is the one that was published, whole."""
    try:
        found = path.stat()
        digest = _digest(path, found.st_ino, found.st_size, found.st_mtime_ns)
    except FileNotFoundError as gone:
        raise LostEdition(
            "Berkas edisi {path} hilang; terbitkan lagi: cakupan publish --posisi ...", path=path
        ) from gone
    except OSError as kept:
        raise LostEdition(
            "Berkas edisi {path} tidak dapat dibaca ({reason}); periksa izin berkas dan foldernya.",
            path=path,
            reason=kept.strerror,
        ) from kept
    if digest != sha256_published:
        raise LostEdition(
            "Berkas edisi {path} rusak: isinya bukan yang diterbitkan. Pakai edisi lain (cakupan editions use ID) "
            "atau terbitkan lagi: cakupan publish --posisi ...",
            path=path,
        )


@lru_cache(maxsize=64)
def _digest(path: Path, _inode: int, _size: int, _changed: int) -> str:
    """Computed again when the file is seen to be another one; connections to the one before are let go of, for DuckDB
    keeps one database a path."""
    _connection.cache_clear()
    return sha256(path)


@lru_cache(maxsize=64)
def _facts(path: Path, file_sha256: str) -> dict[str, Any]:
    """An edition file never changes, so neither do its facts."""
    return facts.read(_connection(path, file_sha256).cursor())
