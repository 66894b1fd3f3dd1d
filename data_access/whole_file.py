"""Files that are there whole or not at all: the one way this software writes a file."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from data_access.errors import CakupanError

_UNFINISHED: Final = ".unfinished"


@contextmanager
def writing(
    path: Path, mode: int | None = None, naming: Callable[[Path, Path], object] = Path.rename
) -> Iterator[Path]:
    """Hands out where to write; what was written takes its name at the end, on the disk by then. A fault leaves no
    file behind, and an older one of that name as it was; an `OSError` names the file that was to be.

    `mode` None: as the older file, or as the system makes files; else nobody it does not name reads it meanwhile.
    """
    file = _to_write(path)
    unfinished = file.with_name(f".{secrets.token_hex(6)}{_UNFINISHED}")
    try:
        if mode is not None:
            unfinished.touch(0o600)
        yield unfinished
        _settle(unfinished, file, mode)
        naming(unfinished, file)
        sync(file.parent)
    except OSError as fault:
        if fault.filename in {None, str(unfinished)}:
            fault.filename = str(path)
        raise
    finally:
        _remove(unfinished)


def write(path: Path, content: bytes, mode: int | None = None) -> None:
    """As `writing`, of what is in memory."""
    with writing(path, mode) as unfinished:
        unfinished.write_bytes(content)


def write_new(path: Path, content: bytes, mode: int | None = None) -> None:
    """As `write`, where there is no file of that name. Raises `FileExistsError` rather than replace one, also of
    another process that is quicker."""
    with writing(path, mode, _take_name) as unfinished:
        unfinished.write_bytes(content)


def sweep(folder: Path) -> None:
    """Remove what a process that was killed left unfinished; nobody may be writing there."""
    for left in folder.glob(f"*{_UNFINISHED}*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _to_write(path: Path) -> Path:
    """The file behind a link. Raises on what is no file, and on one that may not be written: a rename asks neither."""
    file = path.resolve()
    if file.exists() and not file.is_file():
        raise CakupanError("{path} bukan berkas biasa; tulis nama berkas yang lain.", path=path)
    if file.exists() and not os.access(file, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(path))
    return file


def _settle(unfinished: Path, file: Path, mode: int | None) -> None:
    if mode is None and file.exists():
        mode = file.stat().st_mode & 0o777
    if mode is not None:
        unfinished.chmod(mode)
    sync(unfinished)


def _take_name(unfinished: Path, file: Path) -> None:
    """Unlike a rename, this replaces nothing."""
    file.hardlink_to(unfinished)


def _remove(unfinished: Path) -> None:
    """And what a database writes beside a file of its own. A disk that refuses has said so already."""
    with suppress(OSError):
        unfinished.unlink(missing_ok=True)
        unfinished.with_name(f"{unfinished.name}.wal").unlink(missing_ok=True)
