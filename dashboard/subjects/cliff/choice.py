"""What Jatuh tempo shows beside the common filters, as a value and as the query of a URL."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from dashboard.screen.address import PAYER, WITHIN, Refused

KEYS: Final = (WITHIN, PAYER)

HORIZONS: Final = (1, 3, 6, 12)
"""Months within which terms end."""
USUAL_HORIZON: Final = 3
USUAL_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class TermChoice:
    """Terms over within so many months; `payer` is the code of the one to call, blank for all. `months` to come that
    are told."""

    within: int = USUAL_HORIZON
    payer: str = ""
    months: int = USUAL_MONTHS

    def of_all(self) -> "TermChoice":
        """The same terms, no payer chosen."""
        return replace(self, payer="")


def terms(query: Mapping[str, str]) -> tuple[TermChoice, tuple[Refused, ...]]:
    """The terms a query asks for; whether the payer has any is for the edition to say."""
    said = query.get(WITHIN, str(USUAL_HORIZON))
    known = said in map(str, HORIZONS)
    choice = TermChoice(int(said) if known else USUAL_HORIZON, query.get(PAYER, ""))
    return choice, () if known else (Refused(WITHIN, said),)
