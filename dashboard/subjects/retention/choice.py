"""What Kelangsungan and Jatuh tempo show beside the common filters, as a value and as the query of a URL."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.screen.address import BY, GROUP, ONE, OTHER, Refused
from dashboard.wording import cohorts as words
from data_access import dimensions
from data_access.dimensions import Dimension

KEYS: Final = (BY, GROUP, ONE, OTHER)

GROUPS: Final = {
    "jenis-sponsor": Dimension.SPONSOR_TYPE,
    "gerakan": Dimension.MOVEMENT,
    "pencatat": Dimension.ACQUIRER,
    "profesi": Dimension.PROFESSION,
}
"""What the URL says, and by what cohorts are told apart."""
USUAL_GROUP: Final = "jenis-sponsor"


@dataclass(frozen=True, slots=True)
class CohortChoice:
    """By what cohorts are told apart; of which `group` the triangle is, blank for all; which two are compared, blank
    for the largest."""

    by: Dimension = Dimension.SPONSOR_TYPE
    group: str = ""
    one: str = ""
    other: str = ""

    @property
    def word(self) -> str:
        """How the URL says `by`."""
        return next(word for word, group in GROUPS.items() if group is self.by)


def cohorts(query: Mapping[str, str]) -> tuple[CohortChoice, tuple[Refused, ...]]:
    """The cohorts a query asks for, and the values refused.

    A group that only another breakdown has is no mistake: the reader came from there, and sees this one's own.
    """
    by = GROUPS.get(query.get(BY, USUAL_GROUP))
    refused = [] if by else [Refused(BY, query[BY])]
    by = by or GROUPS[USUAL_GROUP]
    every = {code for group in dimensions.COHORTS for code in words.codes(group.value)}
    found = {}
    for key, field in ((GROUP, "group"), (ONE, "one"), (OTHER, "other")):
        code = query.get(key, "")
        found[field] = code if code in words.codes(by.value) else ""
        if code and code not in every:
            refused.append(Refused(key, code))
    return CohortChoice(by, **found), tuple(refused)
