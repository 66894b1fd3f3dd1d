"""What the membership database said last, for while it is away: pages stand, and nothing typed into them is lost."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar

from cachetools import LRUCache

from data_access.registry import silence
from data_access.registry.faults import NotReady
from data_access.settings import Settings

T = TypeVar("T")
_MOST: Final = 64
_ABSENT: Final = object()
_seen: LRUCache[Hashable, Any] = LRUCache(_MOST)
_turn: Final = Lock()


def of(settings: Settings, key: Hashable, read: Callable[[], T], otherwise: T | object = _ABSENT) -> T:
    """What `read` answers; while the database is away what it answered last, else `otherwise`. Raises `NotReady` where
    there is neither. `key` says what is read and whose rows may be seen."""
    whole = (settings.registry_url, key)
    try:
        if fault := silence.lately(settings.registry_url):
            raise fault
        found = read()
    except NotReady:
        with _turn:
            kept = _seen.get(whole, otherwise)
        if kept is _ABSENT:
            raise
        return kept  # type: ignore[no-any-return]  # kept under this key by this function
    with _turn:
        _seen[whole] = found
    return found


def forget() -> None:
    """As if nothing had been asked yet."""
    with _turn:
        _seen.clear()
