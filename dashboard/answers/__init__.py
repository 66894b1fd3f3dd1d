"""The values a page shows, each from one or two questions: whoever looks asks, metrics count."""

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.metrics import UNALLOCATED, coverage
from dashboard.provenance import BasisInForce, Provenance
from dashboard.wording import labels
from data_access import questions
from data_access.questions.question import CoverageQuestion
from data_access.reference import rules
from data_access.vocabulary import Dimension, Level, Segment

MONTHS: Final = 25
"""Two years and the month before: what a 24-month trend and "since last year" need."""
_VILLAGE: Final = 4
"""Steps of the way from the province down to a village."""


def breakdown(who: Asker, question: CoverageQuestion, by: str) -> pd.DataFrame:
    """A coverage table (`metrics.coverage.table`) of one dimension, nobody left out."""
    dimension, whole = Dimension(by), workers_of(who, question)
    return coverage.table(
        who.ask(questions.coverage.active_by, question, dimension),
        who.ask(questions.basis.workers_by, question, dimension),
        None if whole.empty else int(whole["workers"].iloc[0]),
    )


def trend(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """People, workers and rate of the last 25 months, none before the data begin."""
    return coverage.series(
        who.ask(questions.coverage.active_by_month, question, MONTHS),
        who.ask(questions.basis.workers_by_month, question, MONTHS),
    )


def workers_of(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """The basis at the posisi: one row of the months', or none. No statement of its own."""
    months = who.ask(questions.basis.workers_by_month, question, MONTHS)
    return months[months["month"] == question.posisi]


def summary(who: Asker, question: CoverageQuestion) -> coverage.Summary:
    """The headline: now, a month ago, a year ago."""
    return coverage.summary(trend(who, question), question.posisi)


def provenance(who: Asker, question: CoverageQuestion) -> Provenance:
    """What stands behind every figure of the question."""
    found = workers_of(who, question)
    way = trail(who, question)
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
        basis_in_force=None if found.empty else _basis(found.iloc[0]),
        workers=None if found.empty else int(found["workers"].iloc[0]),
    )


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


def trail(who: Asker, question: CoverageQuestion) -> list[tuple[str, str]]:
    """Codes and names from the province down to the region; empty for the nation, or a region nobody knows."""
    if not question.region:
        return []
    rows = who.ask(questions.region.trail, question.region)
    return list(zip(rows["code"], rows["name"], strict=True))


def children(who: Asker, question: CoverageQuestion) -> list[tuple[str, str]]:
    """Codes and names of what lies one level below; a village has nothing below it.

    Read from the breakdown by that level, which lists every place and which the page shows anyway.
    """
    below = level_below(question)
    if below is None:
        return []
    rows = who.ask(questions.coverage.active_by, question, Dimension(below))
    places = rows[rows["code"] != UNALLOCATED].sort_values("code")
    return list(zip(places["code"], places["name"], strict=True))


def level_below(question: CoverageQuestion) -> str | None:
    """The dimension one level below the region, None below a village."""
    levels = list(Level)
    at = levels.index(question.level)
    return levels[at + 1].value if at + 1 < len(levels) else None


def _basis(row: "pd.Series[Any]") -> BasisInForce:
    return BasisInForce(int(row["first_year"]), int(row["last_year"]), str(row["source"]), int(row["parts"]))
