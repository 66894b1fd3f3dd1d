"""Making a backup: one consistent read of the database, then the files its rows name."""

import datetime as dt
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import select

from data_access import whole_file
from data_access.backup import archive, rows
from data_access.backup.archive import Manifest
from data_access.edition import opening
from data_access.errors import CakupanError
from data_access.intake import key_of_data
from data_access.progress import Progress, silent
from data_access.registry import connect, shapes
from data_access.registry.models import edition, metadata
from data_access.settings import Settings

_SNAPSHOT = {"sqlite": "BEGIN", "postgresql": "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"}


@dataclass(frozen=True, slots=True)
class Kept:
    """What is in a backup: its editions, those whose file is lost or changed and is therefore not in it, its size."""

    editions: tuple[str, ...]
    without: tuple[str, ...]
    file_bytes: int


def backup(settings: Settings, file: Path, *, with_key: bool, progress: Progress = silent) -> Kept:
    """Write the home into one new file, readable by its owner only. The key goes in only `with_key`: whoever has both
    can find out who is behind a row. Raises `CakupanError` where the file is there already, and without a database."""
    if file.exists():
        raise CakupanError("{file} sudah ada; cadangan tidak menimpa berkas lain.", file=file)
    connect.ready(settings.registry_url)
    secret = key_of_data.load(settings) if with_key else None
    with whole_file.writing(file, 0o600) as unfinished, _packed(unfinished) as out:
        members, whole, lost = _database(settings, out, progress)
        files = [*((archive.EDITIONS, path) for path in whole.values()), *_quarantine(settings)]
        for at, (folder, path) in enumerate(files):
            progress("Menyalin berkas", 0.5 + 0.5 * at / len(files))
            members[folder + path.name] = archive.add(out, folder + path.name, _content(path))
        if secret is not None:
            members[archive.KEY] = archive.add(out, archive.KEY, [secret])
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        archive.seal(out, Manifest(archive.FORMAT, shapes.newest(), version("cakupan"), now, members))
    return Kept(tuple(whole), lost, file.stat().st_size)


def _packed(unfinished: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=1)


def _database(
    settings: Settings, out: zipfile.ZipFile, progress: Progress
) -> tuple[dict[str, str], dict[str, Path], tuple[str, ...]]:
    """Every row of every table, those first that others point to; and the editions named in these very rows."""
    members, tables = {}, metadata.sorted_tables
    with connect.begin(settings.registry_url) as registry:
        registry.exec_driver_sql(_SNAPSHOT[registry.dialect.name])
        for at, table in enumerate(tables):
            progress("Menyalin basis data", 0.5 * at / len(tables))
            name = f"{archive.DATABASE}{table.name}"
            members[name] = archive.add(out, name, rows.lines(registry, table))
        named = registry.execute(select(edition).order_by(edition.c.published_at)).all()
    paths = {row.edition_id: settings.editions / row.file_name for row in named}
    lost = tuple(row.edition_id for row in named if not _is_whole(paths[row.edition_id], row.file_sha256))
    return members, {one: path for one, path in paths.items() if one not in lost}, lost


def _is_whole(path: Path, sha256: str) -> bool:
    return path.is_file() and opening.sha256(path) == sha256


def _quarantine(settings: Settings) -> list[tuple[str, Path]]:
    return [(archive.QUARANTINE, path) for path in sorted((settings.home / "quarantine").glob("*.xlsx"))]


def _content(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from archive.chunks(file)
