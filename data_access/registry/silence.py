"""Which database did not answer when it was asked last: readers go on without it, and wait for it only once a while."""

import time
from dataclasses import dataclass
from typing import Final

from data_access.registry.faults import NotReady

AGAIN: Final = 10.0
"""Seconds for which what a silent database said is taken for what it would say now."""


@dataclass(frozen=True, slots=True)
class _Silence:
    fault: NotReady
    since: float


_silent: dict[str, _Silence] = {}
"""By the database's address, which stays in this process."""


def note(url: str, fault: NotReady) -> None:
    """It did not answer, for this reason."""
    _silent[url] = _Silence(fault, time.monotonic())


def broken(url: str) -> None:
    """It answered."""
    _silent.pop(url, None)


def of(url: str) -> NotReady | None:
    """Why it did not answer last; None where it did, or was not asked."""
    found = _silent.get(url)
    return found.fault if found else None


def lately(url: str) -> NotReady | None:
    """As `of`, if that is so recent that asking again would only be waiting again."""
    found = _silent.get(url)
    return found.fault if found and time.monotonic() - found.since < AGAIN else None
