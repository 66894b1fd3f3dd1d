"""Regencies that have another code or name since a law said so: a dated table with its sources."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from data_access.reference import files, spelling
from data_access.reference.regions import is_known


@dataclass(frozen=True, slots=True)
class Former:
    """A regency as it was: its code and name then, its code now, the day (`2022-12-08`) and the law that changed it."""

    former_code: str
    former_name: str
    code: str
    since: str
    source: str


@functools.cache
def _every() -> tuple[Former, ...]:
    return tuple(Former(**row) for row in files.rows("former_regencies.csv"))


@functools.cache
def _by_code() -> Mapping[str, Former]:
    """Codes no regency has any more; a regency that kept its code under another name is not among them."""
    return {former.former_code: former for former in _every() if not is_known(former.former_code)}


@functools.cache
def _by_name() -> Mapping[str, Former]:
    """Names no regency of that code has any more, by their spelling key."""
    return {spelling.key(former.former_name): former for former in _every() if former.former_code == former.code}


def retired(code: str) -> Former | None:
    """The regency a code of it, or of a place inside it, once named; None for a code in use and for one never known.

    Below the regency nothing is said: districts and villages were numbered anew, `92.01.01` is not `96.01.01`.
    """
    return _by_code().get(code[:5])


def renamed(written: str) -> Former | None:
    """The regency that once had this name, with its kind or without; None where no sourced row says so."""
    full = spelling.full_regency(written)
    return _by_name().get(spelling.key(full)) or _by_name().get(spelling.key(f"kabupaten {full}"))


def former_names(code: str) -> tuple[str, ...]:
    """Names this regency had before the one it has."""
    return tuple(was.former_name for was in _by_name().values() if was.code == code)
