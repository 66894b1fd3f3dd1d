"""What is made once and kept for all who may see it: bounded in bytes, the longest unused is forgotten first.

A key says everything a value depends on, whom it may be shown to included. `cachetools` does the work.
"""

import sys
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import partial
from threading import Condition
from types import FunctionType, MappingProxyType, ModuleType
from typing import Any, Final, TypeVar

import numpy as np
import pandas as pd
import pyarrow as pa
from cachetools import LRUCache, cached

LIMIT: Final = 256 * 2**20
"""Bytes of a process."""
_WHOLE: Final = frozenset({str, bytes, int, float, bool, type(None), pd.DataFrame, pd.Series, pa.Table, np.ndarray})

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


def size(value: object) -> int:
    """Bytes a value holds in memory, with all it is made of: what several parts share counts once, classes and modules
    not at all."""
    total, seen, left = 0, set[int](), [value]
    while left:
        one = left.pop()
        if id(one) not in seen and not isinstance(one, type | ModuleType):
            seen.add(id(one))
            total += _itself(one)
            left.extend(_parts(one))
    return total


def _itself(value: object) -> int:
    """Bytes of a value without its parts. pandas says those of a frame, too, and takes ten times as long."""
    if isinstance(value, pd.DataFrame):
        return int(sum(values.memory_usage(deep=True, index=False) for _, values in value.items())) + sys.getsizeof(
            value.index
        )
    return sys.getsizeof(value)


def _parts(value: Any) -> Iterable[object]:  # noqa: ANN401  whatever is remembered
    """What a value is made of; frames, texts and streams of bytes say their whole size themselves."""
    kind = type(value)
    if kind in _WHOLE or isinstance(value, Enum):
        return ()
    if kind in (tuple, list, frozenset, set):
        return tuple(value)
    if kind in (dict, MappingProxyType):
        return (*value.keys(), *value.values())
    if kind is FunctionType:
        return (cell.cell_contents for cell in value.__closure__ or ())
    if kind is partial:
        return (value.func, *value.args, *value.keywords.values())
    if is_dataclass(value):
        return (object.__getattribute__(value, field.name) for field in fields(value))
    return vars(value).values() if hasattr(value, "__dict__") else ()


def _made(_key: Hashable, make: Callable[[], _Kept]) -> _Kept:
    return make()


_MEMORY: Final = Memory()
"""The one of this process."""
remember: Final = _MEMORY.remember
forget: Final = _MEMORY.forget
metrics: Final = _MEMORY.metrics
