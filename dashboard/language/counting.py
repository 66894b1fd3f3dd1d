"""Texts whose words follow their numbers: `{count} {count:village|villages}` reads `1 village`, `2 villages`.

Only catalogs of languages that tell one from many write so; Indonesian does not.
"""

import string
from typing import Final

_ONE: Final = frozenset({"1", "+1", "−1"})


class Counting(str):
    """A template of which braces may hold two words, the first of which stands where the value is one."""

    __slots__ = ()

    def format(self, *args: object, **values: object) -> str:
        return _FORMATTER.vformat(self, args, values)

    def __add__(self, after: str) -> "Counting":
        return Counting(str(self) + after)

    def __radd__(self, before: str) -> "Counting":
        return Counting(before + str(self))


class _Formatter(string.Formatter):
    def format_field(self, value: object, spec: str) -> str:
        one, bar, many = spec.partition("|")
        if not bar:
            return str(super().format_field(value, spec))
        return one if str(value) in _ONE else many


_FORMATTER: Final = _Formatter()
