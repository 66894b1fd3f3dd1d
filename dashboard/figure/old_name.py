"""A count under the name its figure gives it, and how it is told under the names all figures share."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.vocabulary import Level, SponsorType

EVERY_TYPE: Final = frozenset(kind.value for kind in SponsorType)
SPONSORED: Final = EVERY_TYPE - {*MONTHLY_PAYERS}
"""Whose terms end."""
LEVELS: Final = {Level.REGENCY: 1, Level.DISTRICT: 2, Level.VILLAGE: 3}
Groups = dict[str, frozenset[str] | None]
"""Who is counted: the codes of each dimension, None for all."""
Renamed = Iterator[tuple[str, int, Groups]]
"""A measure, a posisi, and who is counted."""
YES: Final[frozenset[str] | None] = frozenset({"yes"})
"""Of a dimension that only tells whether."""


@dataclass(frozen=True, slots=True)
class Told:
    """A count under its old name; `asked` is the posisi of its figure, `said` what the pattern found in the name."""

    posisi: int
    asked: int
    where: Groups
    said: tuple[str, ...]
