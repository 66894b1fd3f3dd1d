"""The demo world as a home of its own inside the office's: built once, opened at once ever after."""

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from data_access import lock, reference, whole_file
from data_access.demo import agreement_files, denominators, world
from data_access.demo.recipe import USUAL, Recipe, last_closed_month
from data_access.demo.stage import Stage
from data_access.edition import opening, publishing
from data_access.errors import CakupanError
from data_access.home import prepare
from data_access.intake import importing
from data_access.ledger import keeping
from data_access.progress import Progress, silent
from data_access.registry import connect, faults
from data_access.settings import Settings

VERSION: Final = 2
"""Version of the generator: a world drawn by another version is drawn again."""
ACTOR: Final = "contoh"
_POINTER: Final = "dibuka-terakhir"


def open_demo(
    settings: Settings, *, members: int | None = None, today: dt.date | None = None, progress: Progress = silent
) -> Settings:
    """Settings of the demo's home, below `demo` in the office's; never the office's database or key.

    `members` None: as many as in the world opened last, else 150.000. Builds and publishes the world if it is not
    there yet, up to the last month closed `today`. Raises `CakupanError` below 20.000 members.
    """
    folder = settings.home / "demo"
    recipe = Recipe(last_closed_month(today or dt.date.today()), members or _opened_last(folder))  # noqa: DTZ011  the office's own calendar
    own = home(folder, recipe)
    with _alone(folder):
        if is_built(own):
            prepare(own)  # a world drawn before the newest tables gains them
        else:
            make(own, recipe, progress)
        whole_file.write(folder / _POINTER, str(recipe.members).encode("ascii"), 0o600)
    return own


def home(folder: Path, recipe: Recipe) -> Settings:
    """Settings of the home of one recipe's world: key, database and editions of its own."""
    place = folder / f"{recipe.members}-{recipe.last}-{recipe.seed}-v{VERSION}"
    url = f"sqlite:///{place / 'membership.db'}"
    return Settings(home=place, database_url=url, office_url=None, nik_key=None, actor=ACTOR)


def is_built(own: Settings) -> bool:
    """Whether the world is there and published. Raises `CakupanError` where its database is there and does not answer:
    what people wrote in it would be drawn over."""
    if not own.home.is_dir() or not connect.exists(own.registry_url):
        return False
    try:
        opening.current(own)
    except CakupanError as fault:
        if isinstance(fault.__cause__, faults.NotReady) and not isinstance(fault.__cause__, faults.Unmade):
            raise
        return False
    return True


def make(own: Settings, recipe: Recipe, progress: Progress = silent) -> None:
    """Draw the world into its home, import its files as an office would, publish. What was left half made goes; a home
    with published figures does not: raises `CakupanError`."""
    _refuse_with_published_figures(own)
    shutil.rmtree(own.home, ignore_errors=True)
    prepare(own)
    progress("Menggambar dunia contoh", 0.0)
    for kind, file in files(recipe, own.home).items():
        importing.import_file(
            kind, file, own, taken_on=recipe.taken_on, actor=ACTOR, is_synthetic=True, progress=progress
        )
    publishing.publish(own, recipe.last, actor=ACTOR, progress=progress)


def files(recipe: Recipe, folder: Path) -> dict[str, Path]:
    """The extract, its denominators, the published targets and MoUs as files, by kind of import, in order."""
    stage = Stage(recipe)
    everybody, portrait = world.drawn(stage)
    membership, bases = folder / "keanggotaan.parquet", folder / "penyebut.csv"
    world.write(stage, everybody, membership)
    denominators.write(stage, portrait.scale, bases)
    published = {"keanggotaan": membership, "penyebut": bases, "target": reference.path("targets.csv")}
    return published | agreement_files.files(stage, everybody, folder)


def _refuse_with_published_figures(own: Settings) -> None:
    """Editions named in the ledger are never deleted, in the demo neither."""
    try:
        entries = keeping.entries(own)
    except faults.Unmade:
        return  # half made: no ledger yet
    if entries:
        raise CakupanError(
            "Edisi contoh di {home} rusak, tetapi {count} angka sudah disiarkan darinya; pindahkan folder itu dahulu.",
            home=own.home,
            count=len(entries),
        )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One builder at a time: a second start waits and finds the world built. The lock goes with the process."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with lock.held(folder / "demo.lock", waits=True):
        yield


def _opened_last(folder: Path) -> int:
    pointer = folder / _POINTER
    return int(pointer.read_text(encoding="ascii")) if pointer.is_file() else USUAL
