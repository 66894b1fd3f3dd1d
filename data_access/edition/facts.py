"""An edition as a value: its file, and its facts about itself."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import duckdb

from data_access.edition.older import RECORDS_SCOPE
from data_access.reference.regions import is_inside

_PARTLY: Final = "SELECT code, known, regencies FROM extent WHERE known < regencies ORDER BY code"
_BEGUN: Final = """
    SELECT code, known_regency.data_mulai FROM known_regency, edition
    WHERE known_regency.data_mulai > edition.data_mulai ORDER BY code"""


@dataclass(frozen=True, slots=True)
class Edition:
    """A published edition: its file, when it was published (with a zone), and its facts about itself. Months are
    integers; `extract_taken_on` is None only where no import is recorded.

    `partly`: the nation (blank) and provinces of which not every regency is known (definitions 5.16), with how many
    are and how many there are. `begun`: regencies whose data begin later than the others', with their months. Both are
    empty in editions that recorded no scope.
    """

    edition_id: str
    path: Path
    file_sha256: str
    published_at: dt.datetime
    posisi: int
    data_mulai: int
    extract_taken_on: dt.date | None
    is_closed: bool
    is_synthetic: bool
    input_sha256: str
    rows: int
    people: int
    software_version: str
    region_source: str
    partly: tuple[tuple[str, int, int], ...] = ()
    begun: tuple[tuple[str, int], ...] = ()

    def extent(self, region: str) -> tuple[int, int] | None:
        """Regencies of a region that are known, and all it has; None where all are."""
        return next(((known, regencies) for code, known, regencies in self.partly if code == region), None)

    def begins(self, region: str) -> int:
        """The month from which on the data hold all of a region: the last in which those of one of its regencies
        begin."""
        inside = (month for code, month in self.begun if is_inside(code, region) or is_inside(region, code))
        return max(inside, default=self.data_mulai)


def read(cursor: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """What an open edition says of itself: the fields of `Edition` but for its file and publishing, and `format`."""
    found = cursor.execute("SELECT * FROM edition")
    names = [column[0] for column in found.description or ()]
    facts = dict(zip(names, found.fetchall()[0], strict=True))
    if facts.get("format", 1) < RECORDS_SCOPE:
        return facts
    partly, begun = (tuple(cursor.execute(statement).fetchall()) for statement in (_PARTLY, _BEGUN))
    return facts | {"partly": partly, "begun": begun}
