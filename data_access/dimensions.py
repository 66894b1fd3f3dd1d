"""The one table of breakdowns: what each is called in URLs, which column holds its codes, and which codes there are.

Coverage, the boards (which credit an entry to somebody) and the cohorts (which group those who came in) take their
choices from here. To add a breakdown, add a line here and its words in the dashboard (`dashboard/README.md`).
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
    """A breakdown: its code in questions and ledgers, which never changes.

    `slug` names it in URLs and in the names of files, in Indonesian. `column` of the edition's spells holds the code of
    each person, blank meaning `unallocated`; it is "" where a question has to compute the code. `words` are the codes
    there are; there are none for places, and for breakdowns whose codes a table of the edition lists. `overlaps`: a
    person may be counted in several rows, so the rows never add up (definitions 5.18).
    """

    slug: str
    column: str
    words: tuple[str, ...]
    uses: frozenset[Use]
    overlaps: bool

    def __new__(
        cls,
        code: str,
        slug: str = "",
        column: str = "",
        uses: Iterable[Use] = (),
        words: Iterable[str] = (),
        overlaps: bool = False,
    ) -> "Dimension":
        one = str.__new__(cls, code)
        one._value_ = code
        one.slug, one.column, one.uses = slug, column, frozenset(uses)
        one.words, one.overlaps = tuple(map(str, words)), overlaps
        return one

    PROFESSION = "profession", "profesi", "profession_code", _EVERYWHERE
    PROVINCE = "province", "provinsi", "province_code", [Use.COVERAGE]
    REGENCY = "regency", "kabupaten", "regency_code", [Use.COVERAGE, Use.CREDIT]
    DISTRICT = "district", "kecamatan", "district_code", [Use.COVERAGE, Use.CREDIT]
    VILLAGE = "village", "desa", "village_code", [Use.COVERAGE, Use.CREDIT]
    SPONSOR_TYPE = "sponsor_type", "jenis-sponsor", "sponsor_type", [Use.COVERAGE, Use.COHORTS], SponsorType
    SEGMENT = "segment", "segmen", "segment", [Use.COVERAGE], Segment
    MOVEMENT = "movement", "gerakan", "movement", [Use.COVERAGE, Use.COHORTS], Movement
    VILLAGE_ROLE = "village_role", "peran-desa", "village_role", _EVERYWHERE, VillageRole
    PROGRAMME = "programme", "program", "", [Use.COVERAGE], Programme, True
    ACQUIRER = "acquirer", "pencatat", "", [Use.COHORTS]
    SPONSOR = "sponsor", "sponsor", "", [Use.CREDIT]
    COMPANY = "company", "perusahaan", "", [Use.CREDIT]
    CHAPTER = "chapter", "pengurus-iik", "", [Use.CREDIT]
    BRANCH = "branch", "kantor-cabang", "branch_code", [Use.CREDIT]
    TERM = "term", "masa-bayar", "", [Use.CREDIT]

    @property
    def is_place(self) -> bool:
        """Whether its codes are regions of a level."""
        return self.value in {level.value for level in Level}

    @property
    def has_workers(self) -> bool:
        """Whether published figures tell the workers of its rows; payers, movements, roles and programmes have none."""
        return self.is_place or self in (Dimension.PROFESSION, Dimension.SEGMENT)


def of(use: Use) -> tuple[Dimension, ...]:
    """The breakdowns that may be asked for there, in their order."""
    return tuple(one for one in Dimension if use in one.uses)


COVERAGE: Final = of(Use.COVERAGE)
COHORTS: Final = of(Use.COHORTS)
CREDITS: Final = of(Use.CREDIT)
