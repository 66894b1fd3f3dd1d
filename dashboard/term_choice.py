"""What Kelangsungan and Jatuh tempo show beside the common filters, as a value and as the query of a URL."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.address import Refused
from dashboard.wording import cohorts as words
from data_access.questions.retention import Group

BY: Final = "per"
GROUP: Final = "kelompok"
ONE: Final = "satu"
OTHER: Final = "lain"
WITHIN: Final = "dalam"
PAYER: Final = "pembayar"
KEYS: Final = (BY, GROUP, ONE, OTHER, WITHIN, PAYER)

GROUPS: Final = {
    "jenis-sponsor": Group.SPONSOR_TYPE,
    "gerakan": Group.MOVEMENT,
    "pencatat": Group.ACQUIRER,
    "profesi": Group.PROFESSION,
}
"""What the URL says, and by what cohorts are told apart."""
HORIZONS: Final = (1, 3, 6, 12)
"""Months within which terms end."""
USUAL_HORIZON: Final = 3
USUAL_GROUP: Final = "jenis-sponsor"


@dataclass(frozen=True, slots=True)
class CohortChoice:
    """By what cohorts are told apart; of which `group` the triangle is, blank for all; which two are compared, blank
    for the largest."""

    by: Group = Group.SPONSOR_TYPE
    group: str = ""
    one: str = ""
    other: str = ""

    @property
    def word(self) -> str:
        """How the URL says `by`."""
        return next(word for word, group in GROUPS.items() if group is self.by)


@dataclass(frozen=True, slots=True)
class TermChoice:
    """Terms over within so many months; `payer` is the code of the one to call, blank for all."""

    within: int = USUAL_HORIZON
    payer: str = ""


def cohorts(query: Mapping[str, str]) -> tuple[CohortChoice, tuple[Refused, ...]]:
    """The cohorts a query asks for, and the values refused.

    A group that only another breakdown has is no mistake: the reader came from there, and sees this one's own.
    """
    by = GROUPS.get(query.get(BY, USUAL_GROUP))
    refused = [] if by else [Refused(BY, query[BY])]
    by = by or GROUPS[USUAL_GROUP]
    every = {code for group in Group for code in words.codes(group.value)}
    found = {}
    for key, field in ((GROUP, "group"), (ONE, "one"), (OTHER, "other")):
        code = query.get(key, "")
        found[field] = code if code in words.codes(by.value) else ""
        if code and code not in every:
            refused.append(Refused(key, code))
    return CohortChoice(by, **found), tuple(refused)


def terms(query: Mapping[str, str]) -> tuple[TermChoice, tuple[Refused, ...]]:
    """The terms a query asks for; whether the payer has any is for the edition to say."""
    said = query.get(WITHIN, str(USUAL_HORIZON))
    known = said in map(str, HORIZONS)
    choice = TermChoice(int(said) if known else USUAL_HORIZON, query.get(PAYER, ""))
    return choice, () if known else (Refused(WITHIN, said),)
