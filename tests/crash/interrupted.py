"""Running `cakupan` as a process of its own, and killing it the hard way."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from data_access.settings import Settings

ROOT: Final = Path(__file__).parents[2]
_COMMAND: Final = "from dashboard import cli; print('siap', flush=True); cli.main()"
"""The clock starts when the interpreter has loaded: moments are spent on the work, not on its imports."""


def _started(settings: Settings, arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
    outside = {name: value for name, value in os.environ.items() if not name.startswith("CAKUPAN_")}
    home = {"CAKUPAN_HOME": str(settings.home), "CAKUPAN_DATABASE_URL": settings.registry_url, "CAKUPAN_ACTOR": "uji"}
    process = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, *arguments],
        cwd=ROOT, env=outside | home, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    if process.stdout.readline() != b"siap\n":
        raise AssertionError(process.communicate()[1].decode())
    return process


def completed(settings: Settings, *arguments: str) -> float:
    """Run to the end, which must be a good one; the seconds it took."""
    process = _started(settings, arguments)
    begin = time.perf_counter()
    said, faults = process.communicate()
    assert process.returncode == 0, (said + faults).decode()
    return time.perf_counter() - begin


def killed(settings: Settings, seconds: float, *arguments: str) -> bool:
    """Run, SIGKILL after so many seconds; whether the process was still at work."""
    process = _started(settings, arguments)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    at_work = process.poll() is None
    if at_work:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return at_work
