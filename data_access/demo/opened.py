"""The bundled example as a home of its own: loaded and published once, opened at once ever after."""

import datetime as dt
from importlib.resources import files
from pathlib import Path
from typing import Final

from data_access import months
from data_access.edition import opening, publishing
from data_access.errors import CakupanError
from data_access.intake import importing, key
from data_access.progress import Progress, silent
from data_access.registry import connect
from data_access.settings import Settings

POSISI: Final = months.month("2026-10")
TAKEN_ON: Final = dt.date(2026, 11, 16)
"""The day after October's due day: the example is closed."""
_FILES: Final = (("keanggotaan", "example.csv"), ("penyebut", "example_penyebut.csv"))


def example(settings: Settings, progress: Progress = silent) -> Settings:
    """Settings of the example's home, `contoh` inside the office's; never the office's database or key."""
    home = settings.home / "contoh"
    own = Settings(home=home, database_url=f"sqlite:///{home / 'membership.db'}", office_url=None, nik_key=None, actor="contoh")
    try:
        opening.current(own)
    except CakupanError:
        _make(own, progress)
    return own


def _make(own: Settings, progress: Progress) -> None:
    own.home.mkdir(parents=True, exist_ok=True)
    key.create(own)
    connect.migrate(own.registry_url)
    for kind, name in _FILES:
        file = Path(str(files("data_access.demo").joinpath(name)))
        importing.import_file(kind, file, own, taken_on=TAKEN_ON, actor="contoh", is_synthetic=True, progress=progress)
    publishing.publish(own, POSISI, actor="contoh", progress=progress)
