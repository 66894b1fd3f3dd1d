"""Sponsor types: how they read, and which of them are government money (it decides the discount)."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data_access.reference.files import rows


@dataclass(frozen=True, slots=True)
class SponsorTypeFact:
    """A code of `vocabulary.SponsorType`, its Indonesian label, and whether APBN/APBD money pays."""

    code: str
    label: str
    is_government_money: bool


@functools.cache
def sponsor_types() -> tuple[SponsorTypeFact, ...]:
    """Every sponsor type, in the order of definitions 3."""
    return tuple(
        SponsorTypeFact(row["code"], row["label"], row["is_government_money"] == "true")
        for row in rows("sponsor_types.csv")
    )


@functools.cache
def _flags() -> Mapping[str, bool]:
    return MappingProxyType({fact.code: fact.is_government_money for fact in sponsor_types()})


def is_government_money(code: str) -> bool:
    """Whether a sponsor type pays with APBN/APBD money; `KeyError` on a code outside definitions 3."""
    return _flags()[code]
