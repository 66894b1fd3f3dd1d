"""Which meeting is held on which edition, and which of its screens is shown, as a value and as the query of a URL.

The URL says it all: whoever reconnects, or opens an address somebody sent, sees the same screen of the same edition.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.screen.address import EDITION, Refused

AGENDA: Final = "agenda"
SCREEN: Final = "layar"
MEETING: Final = "rapat"
_DIGITS: Final = 3
"""Of the number of a screen, at most."""
KEYS: Final = (EDITION, SCREEN, MEETING)
"""The agenda is read by `pack_choice`."""


@dataclass(frozen=True, slots=True)
class StageChoice:
    """`edition_id` blank: the one in use; `screen` counts from 1."""

    meeting_on: dt.date
    edition_id: str = ""
    screen: int = 1

    def at(self, screen: int) -> dict[str, str]:
        """What of the URL says that screen of this meeting."""
        return {EDITION: self.edition_id, SCREEN: str(screen), MEETING: self.meeting_on.isoformat()}


def read(query: Mapping[str, str], today: dt.date) -> tuple[StageChoice, tuple[Refused, ...]]:
    """The meeting a query names, today's where it names none, and the values refused; whether there is such an edition
    is for the registry to say."""
    refused = []
    day, number = _day(query.get(MEETING, today.isoformat())), query.get(SCREEN, "1")
    if day is None:
        refused.append(Refused(MEETING, query[MEETING]))
    if not (is_screen := number.isascii() and number.isdigit() and len(number) <= _DIGITS and int(number) > 0):
        refused.append(Refused(SCREEN, number))
    return StageChoice(day or today, query.get(EDITION, ""), int(number) if is_screen else 1), tuple(refused)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
