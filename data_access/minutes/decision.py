"""One decision of a meeting, as a value, and what must hold of it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from data_access import personal
from data_access.errors import CakupanError
from data_access.reference import regions

LONGEST: Final = {"what": 500, "who": 80}
"""Characters of each text: what is longer is a report pasted into a cell."""
_FURTHEST_YEARS: Final = 3
_ADDRESSED: Final = re.compile(r"(pak|bu|bapak|ibu|bpk|sdr|sdri|saudara|saudari|mas|mbak|hj?)[. ]+\S", re.IGNORECASE)
"""How a person is addressed; an office is not."""


class DecisionStatus(StrEnum):
    """Where a decision stands; `withdrawn` is one that was taken back."""

    OPEN = "open"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A figure as it stood: `question` is canonical JSON (`dashboard.figures`), `sentence` its message in words;
    numerator and denominator None where it has none; `posisi` an integer month."""

    question: str
    sentence: str
    numerator: int | None
    denominator: int | None
    posisi: int
    edition_id: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be done, by which office or role, by the end of which day, decided by the meeting of a region (blank:
    the nation) on a day; `snapshot` None: on no figure. The last four are given when it is kept."""

    region_code: str
    meeting_on: dt.date
    what: str
    who: str
    due_on: dt.date
    snapshot: Snapshot | None = None
    status: DecisionStatus = DecisionStatus.OPEN
    decision_id: int = 0
    version: int = 0
    at: dt.datetime | None = None
    actor: str = ""

    def is_overdue(self, day: dt.date) -> bool:
        """Whether it should have been done before that day, and is not."""
        return self.status is DecisionStatus.OPEN and self.due_on < day


def faults(decision: Decision) -> list[CakupanError]:
    """Why a decision cannot be kept, each fault with what would be right; an empty list: it may be."""
    found = [*_text(decision.what, LONGEST["what"]), *_text(decision.who, LONGEST["who"])]
    if not decision.what.strip():
        found.append(CakupanError("Keputusannya belum diisi; tulis apa yang akan dikerjakan."))
    if not decision.who.strip():
        found.append(CakupanError("Pelaksananya belum diisi; tulis jabatan atau unit yang mengerjakan."))
    if _ADDRESSED.match(decision.who.strip()):
        found.append(
            CakupanError(
                "“{value}” menyapa orang; tulis jabatan atau unit, misalnya Kepala Disnaker.", value=decision.who
            )
        )
    if decision.region_code and not regions.is_known(decision.region_code):
        found.append(CakupanError("Wilayah {region} tidak dikenal.", region=decision.region_code))
    return [*found, *_due(decision)]


def _text(text: str, longest: int) -> Iterator[CakupanError]:
    if len(text) > longest:
        yield CakupanError(
            "Tulisan “{value} …” terlalu panjang; paling banyak {most} huruf.", value=text[:30], most=longest
        )
    yield from personal.faults(text)


def _due(decision: Decision) -> Iterator[CakupanError]:
    if decision.due_on < decision.meeting_on:
        yield CakupanError(
            "Tenggat {due} lebih awal daripada rapatnya, {meeting}; pilih hari rapat atau sesudahnya.",
            due=decision.due_on.isoformat(),
            meeting=decision.meeting_on.isoformat(),
        )
    if decision.due_on.year - decision.meeting_on.year > _FURTHEST_YEARS:
        yield CakupanError(
            "Tenggat {due} lebih dari {years} tahun sesudah rapat; periksa tahunnya.",
            due=decision.due_on.isoformat(),
            years=_FURTHEST_YEARS,
        )
