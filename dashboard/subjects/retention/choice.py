"""What Kelangsungan and Jatuh tempo show beside the common filters, as a value and as the query of a URL."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from dashboard.screen.address import BY, GROUP, ONE, OTHER, Refused
from dashboard.wording import labels
from data_access import dimensions, months
from data_access.dimensions import Dimension

KEYS: Final = (BY, GROUP, ONE, OTHER)

USUAL_GROUP: Final = Dimension.SPONSOR_TYPE.slug
GROUPS: Final = {group.slug: group for group in dimensions.COHORTS}
"""The breakdowns of cohorts, by what the URL calls them."""
USUAL_MONTHS: Final = 12
"""Months after entry that are told."""


@dataclass(frozen=True, slots=True)
class CohortChoice:
    """`by` groups cohorts. `group` is the one the triangle shows, blank for all; `one` and `other` are compared, blank
    for the largest two. `since` and `until`: entry months, those of two years up to the posisi where nothing is said;
    `months` after entry that are told."""

    by: Dimension = Dimension.SPONSOR_TYPE
    group: str = ""
    one: str = ""
    other: str = ""
    since: int | None = None
    until: int | None = None
    months: int = USUAL_MONTHS

    @property
    def word(self) -> str:
        """How the URL says `by`."""
        return self.by.slug

    def of_all(self) -> "CohortChoice":
        """The same cohorts, no group of them chosen."""
        return replace(self, group="", one="", other="")

    def period(self) -> dict[str, str]:
        """The months as a figure is asked for them; what is usual is blank."""
        ends = {key: month for key, month in (("since", self.since), ("until", self.until)) if month is not None}
        told = "" if self.months == USUAL_MONTHS else str(self.months)
        return {"months": told} | {key: months.text(month) for key, month in ends.items()}


def cohorts(query: Mapping[str, str]) -> tuple[CohortChoice, tuple[Refused, ...]]:
    """The cohorts a query asks for, and the values refused.

    A group that only another breakdown has is no mistake: the reader came from there, and sees this one's own.
    """
    by = GROUPS.get(query.get(BY, USUAL_GROUP))
    refused = [] if by else [Refused(BY, query[BY])]
    by = by or GROUPS[USUAL_GROUP]
    every = {code for group in dimensions.COHORTS for code in labels.codes(group.value)}
    found = {}
    for key, field in ((GROUP, "group"), (ONE, "one"), (OTHER, "other")):
        code = query.get(key, "")
        found[field] = code if code in labels.codes(by.value) else ""
        if code and code not in every:
            refused.append(Refused(key, code))
    return CohortChoice(by, found["group"], found["one"], found["other"]), tuple(refused)
