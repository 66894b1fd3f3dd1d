"""An office's home, its owner's alone: the folder with key, SQLite database, editions and quarantine."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from data_access import mark
from data_access.intake import key, key_of_data
from data_access.registry import connect
from data_access.settings import Settings

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def prepare(settings: Settings) -> bool:
    """Make what is missing: folder, database in its newest shape, key. Returns whether a key was made; raises
    `CakupanError` where people are stored already and their key is not here."""
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    keep_to_owner(settings)
    made = not key.is_given(settings)
    if not made:
        key.load(settings)  # a key that an import would refuse is refused before anything is made
    connect.migrate(settings.registry_url)
    if made:
        key_of_data.refuse_second(settings)
        key.create(settings)
    key_of_data.settle(settings, key.load(settings))
    return made


def open_to_others(settings: Settings) -> list[Path]:
    """What of the home somebody else on this machine may read or change. The key is looked at when it is loaded: one
    that others could read may be known to them, and is refused rather than closed."""
    return [path for path in _of_the_home(settings) if path.exists() and path.stat().st_mode & _OTHERS]


def shut(settings: Settings) -> list[Path]:
    """What of the home this user cannot write to and has to: folders and database, for an edition never changes."""
    database = connect.file_of(settings.registry_url)
    places = [path for path in _of_the_home(settings) if path.is_dir() or path == database]
    return [path for path in places if path.exists() and not os.access(path, os.W_OK)]


def keep_to_owner(settings: Settings) -> None:
    """Close what is open to others, of homes made by older software too; what belongs to another user stays as it is
    and is named by `open_to_others`."""
    for path in open_to_others(settings):
        try:
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~_OTHERS)
        except PermissionError:
            continue


def _of_the_home(settings: Settings) -> Iterator[Path]:
    """What this software makes there, and the home itself, whatever else its owner keeps in it."""
    yield from (settings.home, mark.file(settings))
    for place in (settings.editions, settings.home / "quarantine", settings.home / "demo"):
        yield place
        yield from (path for path in place.rglob("*") if path.name != settings.nik_key_file.name)
    database = connect.file_of(settings.registry_url)
    if database is not None:
        yield from (database.with_name(database.name + suffix) for suffix in ("", "-wal", "-shm"))
