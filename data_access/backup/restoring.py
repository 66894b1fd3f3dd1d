"""Restoring a backup onto an empty home: files first, rows in one transaction last; a fault leaves neither."""

import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from data_access import mark, whole_file
from data_access.backup import archive, rows
from data_access.backup.archive import Manifest
from data_access.edition import opening, publishing
from data_access.errors import CakupanError
from data_access.intake import key
from data_access.progress import Progress, silent
from data_access.registry import connect, shapes
from data_access.registry.models import metadata, nik_key
from data_access.settings import Settings

_FOLDERS = {archive.EDITIONS: ("editions", 0o400), archive.QUARANTINE: ("quarantine", 0o600)}


@dataclass(frozen=True, slots=True)
class Restored:
    """What is there now; `has_key`: whether imports are possible at once."""

    editions: int
    made_at: str
    has_key: bool


def restore(settings: Settings, file: Path, *, progress: Progress = silent) -> Restored:
    """Fill an empty home, on either engine, from a backup made on either. Raises `CakupanError`, and changes nothing,
    where the backup is not whole or of newer software, and where the home already holds data or another key."""
    progress("Memeriksa cadangan", 0.0)
    try:
        packed = zipfile.ZipFile(file)
    except zipfile.BadZipFile:
        raise archive.broken(file) from None
    with packed:
        manifest = archive.opened(packed, file)
        if not shapes.is_known(manifest.revision):
            raise archive.newer(manifest)
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings.editions.mkdir(mode=0o700, exist_ok=True)
        with publishing.alone(settings), _files(settings, packed, manifest, progress):
            _refuse_another_key(settings, packed, manifest)
            progress("Memulihkan basis data", 0.5)
            with _database(settings.registry_url):
                _rows(settings, packed, manifest)
    progress("Selesai", 1.0)
    return Restored(len(manifest.within(archive.EDITIONS)), manifest.made_at, key.is_given(settings))


@contextmanager
def _files(settings: Settings, packed: zipfile.ZipFile, manifest: Manifest, progress: Progress) -> Iterator[None]:
    """Editions, quarantine and key, gone again when what comes after them fails."""
    placed: list[Path] = []
    try:
        targets = list(_targets(settings, manifest))
        for at, (name, path, mode) in enumerate(targets):
            progress("Memulihkan berkas", 0.1 + 0.4 * at / len(targets))
            _refuse_another_file(path, manifest.members[name])
            if not path.exists():
                _place(packed, name, path, mode)
                placed.append(path)
        yield
    except BaseException:
        for path in placed:
            path.unlink(missing_ok=True)
        raise


@contextmanager
def _database(url: str) -> Iterator[None]:
    """A SQLite file that was not there before is gone again when what comes after it fails."""
    file = connect.file_of(url)
    made = None if file is None or file.exists() else file
    try:
        yield
    except BaseException:
        for path in made.parent.glob(f"{made.name}*") if made else ():
            path.unlink(missing_ok=True)
        raise


def _targets(settings: Settings, manifest: Manifest) -> Iterator[tuple[str, Path, int]]:
    """Each member that is a file, where it goes, and who may read it there."""
    for folder, (place, mode) in _FOLDERS.items():
        for name in manifest.within(folder):
            yield name, settings.home / place / name.removeprefix(folder), mode
    if archive.KEY in manifest.members:
        yield archive.KEY, settings.nik_key_file, 0o600


def _refuse_another_file(path: Path, sha256: str) -> None:
    if path.exists() and opening.sha256(path) != sha256:
        raise CakupanError(
            "{path} sudah ada dan isinya lain; pulihkan ke rumah data yang kosong (CAKUPAN_HOME). "
            "Tidak ada yang diubah.",
            path=path,
        )


def _place(packed: zipfile.ZipFile, name: str, path: Path, mode: int) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with whole_file.writing(path, mode) as unfinished, packed.open(name) as member, unfinished.open("wb") as out:
        shutil.copyfileobj(member, out)


def _rows(settings: Settings, packed: zipfile.ZipFile, manifest: Manifest) -> None:
    """The tables as they were, filled, then brought to the shape of today."""
    connect.migrate(settings.registry_url)
    with connect.begin(settings.registry_url) as registry:
        _refuse_data(registry)
        with shapes.in_shape(registry, manifest.revision):
            for name in manifest.within(archive.DATABASE):
                with packed.open(name) as stored:
                    rows.put(registry, name.removeprefix(archive.DATABASE), stored)
        if registry.dialect.name == "postgresql":
            _count_on(registry)
        mark.draw(settings)


def _refuse_data(registry: Connection) -> None:
    registry.execute(nik_key.delete())  # of a home made ready for people, without any
    for table in metadata.sorted_tables:
        if registry.execute(select(func.count()).select_from(table)).scalar_one():
            raise CakupanError(
                "Basis data ini sudah berisi; pulihkan ke rumah data yang kosong (CAKUPAN_HOME, CAKUPAN_DATABASE_URL). "
                "Tidak ada yang diubah."
            )


def _refuse_another_key(settings: Settings, packed: zipfile.ZipFile, manifest: Manifest) -> None:
    """A key that is here already has to be the one the people of the backup are under."""
    name = f"{archive.DATABASE}{nik_key.name}"
    if name not in manifest.members or not key.is_given(settings):
        return
    with packed.open(name) as stored:
        columns, *recorded = rows.read(stored)
    marks = {row[columns.index("fingerprint")] for row in recorded}
    if marks - {key.fingerprint(key.load(settings))}:
        raise CakupanError(
            "Kunci NIK di sini bukan kunci data dalam cadangan; pulihkan ke rumah data tanpa kunci, "
            "atau letakkan kunci lama dahulu. Tidak ada yang diubah."
        )


def _count_on(registry: Connection) -> None:
    """Numbers that PostgreSQL gives by itself begin after those restored."""
    for table in metadata.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            registry.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'), "  # noqa: S608  our own names
                    f"(SELECT max({column.name}) FROM {table.name}))"
                )
            )
