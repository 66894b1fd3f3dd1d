"""A command in a process of its own, as another user or with less room: as root nothing is refused, in the tests' own
process nothing may be."""

import multiprocessing
import os
import resource
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from data_access.settings import Settings

_LOADED: Final = multiprocessing.get_context("forkserver")
_LOADED.set_forkserver_preload(["dashboard.cli", "dashboard.kinds"])
NOBODY: Final = 65534


@dataclass(frozen=True)
class Ran:
    """How a command ended, and all it said, as one line."""

    code: int
    said: str


def _run(environment: dict[str, str], words: tuple[str, ...], said: Path, uid: int, most: int) -> None:
    with said.open("wb") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    if most:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    if uid:
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)
    for name in [name for name in os.environ if name.startswith("CAKUPAN_")]:
        del os.environ[name]
    os.environ |= environment
    from dashboard import cli

    sys.argv = ["cakupan", *words]
    cli.main()


def cakupan(settings: Settings, *words: str, said: Path, uid: int = 0, most: int = 0) -> Ran:
    """The command on that home: as user `uid`, unless it is 0; writing no file beyond `most` bytes, unless that is 0.
    What it says goes to the file `said`."""
    home = {
        "CAKUPAN_HOME": str(settings.home),
        "CAKUPAN_DATABASE_URL": settings.registry_url,
        "CAKUPAN_ACTOR": "uji",
        "HOME": "/nonexistent",
        "COLUMNS": "500",
    }
    process = _LOADED.Process(target=_run, args=(home, words, said, uid, most))
    process.start()
    process.join()
    return Ran(process.exitcode or 0, " ".join(said.read_text(encoding="utf-8").split()))
