"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def writing(path: Path, mode: int | None = None) -> Iterator[Path]:
    """Hands out where to write; what was written takes its name at the end, on the disk by then. A fault leaves no
    file behind, and an older one of that name as it was. `mode` None: as the system makes files."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.unfinished")
    try:
        yield unfinished
        if mode is not None:
            unfinished.chmod(mode)
        sync(unfinished)
        unfinished.rename(path)
        sync(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
