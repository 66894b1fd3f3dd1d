"""What stands behind a figure of a question: its basis, its posisi, the way to its region."""

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import lineage, rates
from dashboard.figure.provenance import BasisInForce, Provenance
from dashboard.figure.readings import workers_of
from dashboard.wording import labels
from data_access.questions.question import CoverageQuestion
from data_access.reference import rules
from data_access.vocabulary import Level, Segment

_VILLAGE: Final = 4
"""Steps of the way from the province down to a village."""


def provenance(who: Asker, question: CoverageQuestion) -> Provenance:
    """What stands behind every figure of the question."""
    found = workers_of(who, question)
    way = lineage.trail(who, question)
    return Provenance(
        edition_id=who.edition.edition_id,
        file_sha256=who.edition.file_sha256,
        posisi=question.posisi,
        is_closed=is_closed(who, question.posisi),
        is_synthetic=who.edition.is_synthetic,
        region=question.region,
        region_name=_named(way) or question.region,
        grace=question.grace,
        segments=tuple(segment.value for segment in Segment if segment in question.segments),
        movement=question.movement.value if question.movement else "",
        basis=question.basis.value,
        basis_in_force=None if found.empty else _basis(found.iloc[0], question.posisi),
        workers=None if found.empty else int(found["workers"].iloc[0]),
        extent=who.edition.extent(question.region),
        begins=begins(who, question.region),
    )


def begins(who: Asker, region: str) -> int | None:
    """The month from which on the data hold all of a region, where that is later than the edition's own first."""
    month = who.edition.begins(region)
    return month if month > who.edition.data_mulai else None


def _named(way: Sequence[tuple[str, str]]) -> str:
    """The last of the trail; a village with its district, for seventeen names stand in several districts of Klaten."""
    names = [name for _code, name in way]
    if len(names) < _VILLAGE:
        return "".join(names[-1:])
    return f"{names[-1]}, {labels.dimension(Level.DISTRICT)} {names[-2]}"


def is_closed(who: Asker, posisi: int) -> bool:
    """Whether an extract taken after the due day of that posisi is in the edition (definitions 5.15)."""
    taken = who.edition.extract_taken_on
    return taken is not None and taken > rules.closing_due_day(posisi)


def _basis(row: "pd.Series[Any]", posisi: int) -> BasisInForce:
    later = rates.later(int(row["in_force"]), posisi)
    return BasisInForce(int(row["first_year"]), int(row["last_year"]), str(row["source"]), int(row["parts"]), later)
