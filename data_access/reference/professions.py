"""Professions and the words people write for them. What cannot be mapped stays unmapped: never a guess."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data_access.reference.files import rows, word_key

OTHER_SECTOR = "lainnya"


@dataclass(frozen=True, slots=True)
class Profession:
    """`code` is our slug, `kbji` the KBJI/ISCO-08 unit group (blank where none is certain), `sector` the one of
    rates.csv (`transport` or `lainnya`)."""

    code: str
    kbji: str
    label: str
    sector: str


@functools.cache
def professions() -> tuple[Profession, ...]:
    """Every profession, in the order of definitions 4."""
    return tuple(Profession(**row) for row in rows("professions.csv"))


@functools.cache
def _codes_by_word() -> Mapping[str, str]:
    found = {word_key(row["synonym"]): row["code"] for row in rows("profession_synonyms.csv")}
    for profession in professions():
        found[word_key(profession.code)] = found[word_key(profession.label)] = profession.code
    return MappingProxyType(found)


def profession_code(text: str) -> str | None:
    """The profession of a slug, label or synonym, whatever its case, spaces, `_`, `-` and `/`; None if unmapped."""
    return _codes_by_word().get(word_key(text))


@functools.cache
def _sectors() -> Mapping[str, str]:
    return MappingProxyType({profession.code: profession.sector for profession in professions()})


def sector(code: str) -> str:
    """The rate sector of a profession code. Blank or unknown is `lainnya`: a discount is not given on a guess."""
    return _sectors().get(code, OTHER_SECTOR)
