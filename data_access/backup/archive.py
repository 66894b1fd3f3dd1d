"""What a backup holds: a ZIP whose manifest says, member by member, what must be in it."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Final

from data_access.errors import CakupanError

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
DATABASE, EDITIONS, QUARANTINE = "database/", "editions/", "quarantine/"
"""Members lie in one of these; the key is a member of its own."""
KEY: Final = "nik.key"
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """`revision` is the shape of the database; `members` sha256 by name, in the order in which tables are filled."""

    format: int
    revision: str
    software: str
    made_at: str
    members: dict[str, str]

    def within(self, folder: str) -> list[str]:
        """Names of the members in a folder."""
        return [name for name in self.members if name.startswith(folder)]


def add(archive: zipfile.ZipFile, name: str, content: Iterable[bytes]) -> str:
    """Write a member; returns its sha256."""
    digest = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for part in content:
            digest.update(part)
            member.write(part)
    return digest.hexdigest()


def seal(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Write the manifest, last."""
    archive.writestr(MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))


def chunks(file: IO[bytes]) -> Iterator[bytes]:
    """A file in parts that fit in memory."""
    while part := file.read(_CHUNK):
        yield part


def opened(archive: zipfile.ZipFile, file: Path) -> Manifest:
    """The manifest, once every member is seen to be what it says. Raises `CakupanError` on anything else."""
    try:
        manifest = Manifest(**json.loads(archive.read(MANIFEST)))
        if manifest.format == FORMAT:
            _hold(archive, manifest)
    except (KeyError, TypeError, ValueError, EOFError, zipfile.BadZipFile):
        raise broken(file) from None
    if manifest.format != FORMAT:
        raise newer(manifest)
    return manifest


def _hold(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Raises `ValueError` unless the archive holds what the manifest says, under names of ours."""
    if sorted(archive.namelist()) != sorted([MANIFEST, *manifest.members]):
        raise ValueError(MANIFEST)
    for name, expected in manifest.members.items():
        folder, _, own = name.rpartition("/")
        if (f"{folder}/" not in {DATABASE, EDITIONS, QUARANTINE} and name != KEY) or own in {"", ".", ".."}:
            raise ValueError(name)
        digest = hashlib.sha256()
        with archive.open(name) as member:
            for part in chunks(member):
                digest.update(part)
        if digest.hexdigest() != expected:
            raise ValueError(name)


def broken(file: Path) -> CakupanError:
    return CakupanError(
        "{file} bukan cadangan Cakupan yang utuh; pakai salinan lain. Tidak ada yang diubah.", file=file
    )


def newer(manifest: Manifest) -> CakupanError:
    return CakupanError(
        "Cadangan ini dibuat dengan versi Cakupan yang lebih baru ({version}); pasang versi itu, lalu ulangi.",
        version=manifest.software,
    )
