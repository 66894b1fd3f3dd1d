"""A lone early month (definitions 5.6): one mistyped start would make everybody else "baru". It is questioned."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from data_access.edition.facts import Edition
from data_access.edition.opening import connection

_GAP: Final = 12
"""Months of silence after which the earlier start looks mistyped."""
_FEW: Final = 100
"""... when at most one counted spell in so many lies before the silence."""


@dataclass(frozen=True, slots=True)
class LoneStart:
    """Integer months: where the data seem to begin, where they begin in earnest; people before that."""

    first: int
    second: int
    people: int


def lone_start(edition: Edition) -> LoneStart | None:
    """The earliest start, where a year or more of silence follows it and hardly anybody stands before that."""
    starts = (
        connection(edition)
        .execute("SELECT held_from, count(*) FROM coverage_fact GROUP BY held_from ORDER BY held_from")
        .fetchall()
    )
    everybody, before = sum(people for _, people in starts), 0
    for (month, people), (following, _) in pairwise(starts):
        before += people
        if before * _FEW > everybody:
            return None
        if following - month >= _GAP:
            return LoneStart(starts[0][0], following, before)
    return None
