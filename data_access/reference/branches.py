"""Branches (kantor cabang) and the regencies they serve, as far as published. A branch never implies a place."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data_access.reference.files import rows, word_key

PREFIX = re.compile(
    r"^(bpjs ketenagakerjaan|bpjamsostek)?\s*(kantor cabang|kacab|kancab|cabang|kc)?[\s.:]+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Branch:
    """`code` is a slug of ours, not one of BPJS Ketenagakerjaan; `regencies` may be only part of those served."""

    code: str
    name: str
    regional_office: str
    regencies: tuple[str, ...]


@functools.cache
def branches() -> tuple[Branch, ...]:
    """Every branch of the reference, in file order."""
    served: dict[str, list[str]] = {}
    for row in rows("branch_regencies.csv"):
        served.setdefault(row["branch_code"], []).append(row["regency_code"])
    return tuple(Branch(**row, regencies=tuple(served[row["code"]])) for row in rows("branches.csv"))


@functools.cache
def _codes_by_word() -> Mapping[str, str]:
    return MappingProxyType(
        {word_key(word): branch.code for branch in branches() for word in (branch.code, branch.name)}
    )


def branch_code(text: str) -> str | None:
    """The branch of a code or name, with or without `Kantor Cabang` or `KC` before it; None if unknown."""
    known = _codes_by_word()
    bare = PREFIX.sub("", f" {text}" if not PREFIX.match(text) else text)
    return known.get(word_key(text)) or known.get(word_key(bare))
