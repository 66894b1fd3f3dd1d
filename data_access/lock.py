"""One process at a time: a lock on a file that goes with the process, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def held(file: Path, *, waits: bool) -> Iterator[None]:
    """Holds the lock while inside. Raises `BlockingIOError` where another process has it and this one does not wait."""
    with open(file, "w", opener=_own) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def _own(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
