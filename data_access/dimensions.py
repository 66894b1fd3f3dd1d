"""The one table of breakdowns: by what people are told apart, in which column they are, and of which closed list.

Whatever asks "by what" takes its choices from here: coverage, the boards (whom an entry is credited to) and the cohorts
(by what those who came in are told apart). A breakdown is added by a line here and its words in the dashboard.
"""

from collections.abc import Iterable
from enum import Enum, StrEnum, auto
from typing import Final

from data_access.vocabulary import Level, Movement, Programme, Segment, SponsorType, VillageRole


class Use(Enum):
    """Where a breakdown may be asked for."""

    COVERAGE = auto()
    COHORTS = auto()
    CREDIT = auto()


_EVERYWHERE: Final = (Use.COVERAGE, Use.COHORTS, Use.CREDIT)


class Dimension(StrEnum):
    """A breakdown: its code in URLs and ledgers, which is for good.

    `column` of the edition's spells holds the code of each person, blank meaning `unallocated`; "" where a question has
    to work it out. `words` are the codes there are; none where they are places, or stand in a table of the edition.
    `overlaps`: a person may stand in several rows, so the rows never add up (definitions 5.18).
    """

    column: str
    words: tuple[str, ...]
    uses: frozenset[Use]
    overlaps: bool

    def __new__(
        cls, code: str, column: str = "", uses: Iterable[Use] = (), words: Iterable[str] = (), overlaps: bool = False
    ) -> "Dimension":
        one = str.__new__(cls, code)
        one._value_ = code
        one.column, one.uses, one.words, one.overlaps = column, frozenset(uses), tuple(map(str, words)), overlaps
        return one

    PROFESSION = "profession", "profession_code", _EVERYWHERE
    PROVINCE = "province", "province_code", [Use.COVERAGE]
    REGENCY = "regency", "regency_code", [Use.COVERAGE, Use.CREDIT]
    DISTRICT = "district", "district_code", [Use.COVERAGE, Use.CREDIT]
    VILLAGE = "village", "village_code", [Use.COVERAGE, Use.CREDIT]
    SPONSOR_TYPE = "sponsor_type", "sponsor_type", [Use.COVERAGE, Use.COHORTS], SponsorType
    SEGMENT = "segment", "segment", [Use.COVERAGE], Segment
    MOVEMENT = "movement", "movement", [Use.COVERAGE, Use.COHORTS], Movement
    VILLAGE_ROLE = "village_role", "village_role", _EVERYWHERE, VillageRole
    PROGRAMME = "programme", "", [Use.COVERAGE], Programme, True
    ACQUIRER = "acquirer", "", [Use.COHORTS]
    SPONSOR = "sponsor", "", [Use.CREDIT]
    COMPANY = "company", "", [Use.CREDIT]
    CHAPTER = "chapter", "", [Use.CREDIT]
    BRANCH = "branch", "branch_code", [Use.CREDIT]
    TERM = "term", "", [Use.CREDIT]

    @property
    def is_place(self) -> bool:
        """Whether its codes are regions of a level."""
        return self.value in {level.value for level in Level}


def of(use: Use) -> tuple[Dimension, ...]:
    """The breakdowns that may be asked for there, in their order."""
    return tuple(one for one in Dimension if use in one.uses)


COVERAGE: Final = of(Use.COVERAGE)
COHORTS: Final = of(Use.COHORTS)
CREDITS: Final = of(Use.CREDIT)
