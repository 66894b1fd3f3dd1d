"""Where fonts cut from others lie: one folder a user and a content, made once and whole, read by later processes."""

import atexit
import hashlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

_UNFINISHED: Final = ".unfinished"
_LEFT_AFTER: Final = 3600
"""Seconds after which an unfinished folder is that of a process that was killed."""
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH


def known(key: bytes, names: Collection[str]) -> Path | None:
    """The user's folder of that key, where it is there with all its files and nobody else could have changed it."""
    folders = (place / _name(key) for place in _places() if _is_own(place))
    return next((folder for folder in folders if _is_whole(folder, names)), None)


def kept(key: bytes, fonts: Mapping[str, bytes]) -> Path:
    """The fonts, by the names of their files, in the user's folder of that key; where the user has no place for it, in
    one that goes with the process."""
    for place in filter(_is_made, _places()):
        if _is_own(place / _name(key)) and not _is_whole(place / _name(key), fonts):
            shutil.rmtree(place / _name(key), ignore_errors=True)
        with suppress(OSError):  # no room, or the name is taken: by a process that was quicker, or by nobody knows what
            unfinished = _filled(fonts, place)
            unfinished.rename(place / _name(key))
        if _is_whole(place / _name(key), fonts):
            return place / _name(key)
    return _filled(fonts, None)


def _name(key: bytes) -> str:
    return f"fonts-{hashlib.sha256(key).hexdigest()[:16]}"


def _filled(fonts: Mapping[str, bytes], place: Path | None) -> Path:
    """A new folder with the fonts in it, on the disk by then; it goes with the process, unless it has another name."""
    unfinished = Path(tempfile.mkdtemp(suffix=_UNFINISHED, prefix="cakupan-fonts-", dir=place))
    atexit.register(shutil.rmtree, unfinished, ignore_errors=True)
    for name, content in fonts.items():
        unfinished.joinpath(name).write_bytes(content)
        with unfinished.joinpath(name).open("rb") as written:
            os.fsync(written.fileno())
    return unfinished


def _places() -> Iterator[Path]:
    """Where the user's own folder for such things may be: in the cache, else in what is temporary."""
    with suppress(OSError, RuntimeError):
        cache = Path(os.environ.get("XDG_CACHE_HOME", ""))
        if not cache.is_absolute():
            cache = Path.home() / ".cache"
        if _is_safe(cache if cache.exists() else cache.parent):
            yield cache / "cakupan"
    temporary = Path(tempfile.gettempdir())
    if _is_safe(temporary):
        yield temporary / f"cakupan-{os.geteuid()}"


def _is_made(place: Path) -> bool:
    """Whether the folder is there, or can be made; what killed processes left in it goes."""
    with suppress(OSError):
        place.parent.mkdir(mode=0o700, exist_ok=True)
        place.mkdir(mode=0o700, exist_ok=True)
    is_own = _is_own(place)
    if is_own:
        _sweep(place)
    return is_own


def _sweep(place: Path) -> None:
    for left in place.glob(f"*{_UNFINISHED}"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _LEFT_AFTER:
                shutil.rmtree(left)


def _is_own(folder: Path) -> bool:
    """Whether it is a folder (no link to one) of this user, and open to nobody else."""
    found = _found(folder)
    return found is not None and found.st_uid == os.geteuid() and not found.st_mode & _OTHERS


def _is_whole(folder: Path, names: Collection[str]) -> bool:
    """Whether every file is in the user's own folder: a sweep of old files takes them one by one, and a text whose font
    is gone would be drawn in another one without a word."""
    files = [folder / name for name in names]
    return _is_own(folder) and all(file.is_file() and file.stat().st_size for file in files)


def _is_safe(parent: Path) -> bool:
    """Whether nobody else but the system can take away what this user has in it."""
    found = _found(parent)
    return (
        found is not None
        and found.st_uid in {0, os.geteuid()}
        and (not found.st_mode & _OTHERS_WRITE or bool(found.st_mode & stat.S_ISVTX))
    )


def _found(folder: Path) -> os.stat_result | None:
    try:
        found = folder.lstat()
    except OSError:
        return None
    return found if stat.S_ISDIR(found.st_mode) else None
