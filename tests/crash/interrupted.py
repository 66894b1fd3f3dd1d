"""Running `cakupan` as a process of its own, and killing it the hard way.

Each is forked from one process that has loaded the code, so that nobody waits for its imports again. Time is the
processor's as the process used it: how busy the machine is with others moves no moment.
"""

import contextlib
import multiprocessing
import os
import sys
import time
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from data_access.settings import Settings

_LOADED: Final = multiprocessing.get_context("forkserver")
_LOADED.set_forkserver_preload(["dashboard.cli"])
_TICK: Final = 0.002
_CLOCK_OF_A_PROCESS: Final = 2
"""What Linux adds to a process's number to name the clock of all its threads: see clock_getcpuclockid(3)."""


def _run(environment: dict[str, str], arguments: tuple[str, ...], said: Path, clock: Connection) -> None:
    from dashboard import cli

    for name in [name for name in os.environ if name.startswith("CAKUPAN_")]:
        del os.environ[name]
    os.environ |= environment
    with said.open("wb") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    sys.argv = ["cakupan", *arguments]
    clock.send(time.process_time())
    try:
        cli.main()
    finally:
        clock.send(time.process_time())


def _started(settings: Settings, arguments: tuple[str, ...]) -> tuple[BaseProcess, Connection, float]:
    """A process at the beginning of its work, what tells its clock, and the clock's time then."""
    home = {"CAKUPAN_HOME": str(settings.home), "CAKUPAN_DATABASE_URL": settings.registry_url, "CAKUPAN_ACTOR": "uji"}
    clock, told = multiprocessing.Pipe(duplex=False)
    process = _LOADED.Process(target=_run, args=(home, arguments, _said(settings), told))
    process.start()
    told.close()
    return process, clock, float(clock.recv())


def _said(settings: Settings) -> Path:
    return settings.home.parent / "said"


def completed(settings: Settings, *arguments: str) -> float:
    """Run to the end, which must be a good one; the processor's seconds it took."""
    process, clock, begin = _started(settings, arguments)
    end = float(clock.recv())
    process.join()
    assert process.exitcode == 0, _said(settings).read_text()
    return end - begin


def killed(settings: Settings, seconds: float, *arguments: str) -> bool:
    """Run, SIGKILL after so many of the processor's seconds; whether the process was still at work."""
    process, clock, begin = _started(settings, arguments)
    assert process.pid is not None
    with contextlib.suppress(OSError):  # it has ended, and its clock with it
        while time.clock_gettime(~process.pid << 3 | _CLOCK_OF_A_PROCESS) < begin + seconds and not clock.poll():
            time.sleep(_TICK)
    at_work = not clock.poll()
    process.kill()
    process.join()
    return at_work
