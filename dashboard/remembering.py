"""What is made once and kept for all who may see it: bounded in bytes, the longest unused is forgotten first.

A key says everything a value depends on, whom it may be shown to included. `cachetools` does the work.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from threading import Condition
from typing import Any, Final, TypeVar

import pandas as pd
from cachetools import LRUCache, cached

LIMIT: Final = 256 * 2**20
"""Bytes of a process."""
_OBJECT: Final = 64
_UNKNOWN: Final = 50_000
"""Bytes counted for what cannot be measured in a moment: a chart is about that."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Metrics:
    """How much is kept now, and how often it was of use since the start."""

    entries: int
    nbytes: int
    hits: int
    misses: int


@dataclass(frozen=True, slots=True)
class _Kept:
    value: Any
    nbytes: int


class Memory:
    """Values by key, of `limit` bytes together at most."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._kept: LRUCache[Hashable, _Kept] = LRUCache(limit, getsizeof=lambda kept: kept.nbytes)
        self._turn = Condition()
        self._recall = cached(self._kept, key=lambda key, _make: key, condition=self._turn, info=True)(_made)

    def remember(self, key: Hashable, nbytes: Callable[[Value], int], make: Callable[[], Value]) -> Value:
        """The value of a key, made if it is not kept: by one thread while the others who want it wait.

        A value larger than the limit is made every time; a fault is raised and not kept. `make` may ask for the values
        of other keys, but never, directly or not, for the one it makes.
        """

        def measured() -> _Kept:
            value = make()
            return _Kept(value, nbytes(value))

        value: Value = self._recall(key, measured).value
        return value

    def forget(self) -> None:
        """Forgets every value, and sets the counts to zero."""
        self._recall.cache_clear()

    def metrics(self) -> Metrics:
        """Of this moment."""
        with self._turn:
            info = self._recall.cache_info()
            return Metrics(len(self._kept), int(info.currsize), info.hits, info.misses)


def size(value: Any) -> int:  # noqa: ANN401  whatever is remembered
    """Bytes a value holds in memory, about: an estimate that bounds a cache, no account."""
    if isinstance(value, pd.DataFrame):
        return int(value.memory_usage(deep=True).sum())
    if hasattr(value, "nbytes"):
        return int(value.nbytes)
    if isinstance(value, str | bytes):
        return len(value) + _OBJECT
    if isinstance(value, Mapping):
        return sum(size(key) + size(one) for key, one in value.items()) + _OBJECT
    if isinstance(value, tuple | list | frozenset | set):
        return sum(map(size, value)) + _OBJECT
    if is_dataclass(value) and not isinstance(value, type):
        return sum(size(getattr(value, field.name)) for field in fields(value)) + _OBJECT
    return _OBJECT if isinstance(value, int | float | type(None)) else _UNKNOWN


def _made(_key: Hashable, make: Callable[[], _Kept]) -> _Kept:
    return make()


_MEMORY: Final = Memory()
"""The one of this process."""
remember: Final = _MEMORY.remember
forget: Final = _MEMORY.forget
metrics: Final = _MEMORY.metrics
