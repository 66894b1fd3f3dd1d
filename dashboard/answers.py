"""The values a page shows, each from one or two questions: loaders ask, metrics count."""

from typing import Any

import pandas as pd

from dashboard import loaders
from dashboard.metrics import UNALLOCATED, coverage
from dashboard.provenance import BasisInForce, Provenance
from dashboard.viewer import Viewer
from data_access.questions.question import CoverageQuestion
from data_access.reference import rules
from data_access.vocabulary import Dimension, Level, Segment


def breakdown(who: Viewer, question: CoverageQuestion, by: str) -> pd.DataFrame:
    """A coverage table (`metrics.coverage.table`) of one dimension, nobody left out."""
    dimension, edition = Dimension(by), who.edition.edition_id
    whole = loaders.workers_of(who.scope, question, edition)
    return coverage.table(
        loaders.active_by(who.scope, question, dimension, edition),
        loaders.workers_by(who.scope, question, dimension, edition),
        None if whole.empty else int(whole["workers"].iloc[0]),
    )


def trend(who: Viewer, question: CoverageQuestion) -> pd.DataFrame:
    """People, workers and rate of the last 25 months, none before the data begin."""
    edition = who.edition.edition_id
    return coverage.series(
        loaders.active_by_month(who.scope, question, edition), loaders.workers_by_month(who.scope, question, edition)
    )


def summary(who: Viewer, question: CoverageQuestion) -> coverage.Summary:
    """The headline: now, a month ago, a year ago."""
    return coverage.summary(trend(who, question), question.posisi)


def provenance(who: Viewer, question: CoverageQuestion) -> Provenance:
    """What stands behind every figure of the question."""
    found = loaders.workers_of(who.scope, question, who.edition.edition_id)
    way = trail(who, question)
    return Provenance(
        edition_id=who.edition.edition_id,
        file_sha256=who.edition.file_sha256,
        posisi=question.posisi,
        is_closed=is_closed(who, question.posisi),
        is_synthetic=who.edition.is_synthetic,
        region=question.region,
        region_name=way[-1][1] if way else question.region,
        grace=question.grace,
        segments=tuple(segment.value for segment in Segment if segment in question.segments),
        movement=question.movement.value if question.movement else "",
        basis=question.basis.value,
        basis_in_force=None if found.empty else _basis(found.iloc[0]),
    )


def is_closed(who: Viewer, posisi: int) -> bool:
    """Whether an extract taken after the due day of that posisi is in the edition (DOMAIN.md 5.15)."""
    taken = who.edition.extract_taken_on
    return taken is not None and taken > rules.closing_due_day(posisi)


def trail(who: Viewer, question: CoverageQuestion) -> list[tuple[str, str]]:
    """Codes and names from the province down to the region; empty for the nation, or a region nobody knows."""
    if not question.region:
        return []
    rows = loaders.trail(who.scope, question, who.edition.edition_id)
    return list(zip(rows["code"], rows["name"], strict=True))


def children(who: Viewer, question: CoverageQuestion) -> list[tuple[str, str]]:
    """Codes and names of what lies one level below; a village has nothing below it.

    Read from the breakdown by that level, which lists every place and which the page shows anyway.
    """
    below = level_below(question)
    if below is None:
        return []
    rows = loaders.active_by(who.scope, question, Dimension(below), who.edition.edition_id)
    places = rows[rows["code"] != UNALLOCATED].sort_values("code")
    return list(zip(places["code"], places["name"], strict=True))


def level_below(question: CoverageQuestion) -> str | None:
    """The dimension one level below the region, None below a village."""
    levels = list(Level)
    at = levels.index(question.level)
    return levels[at + 1].value if at + 1 < len(levels) else None


def _basis(row: "pd.Series[Any]") -> BasisInForce:
    return BasisInForce(int(row["first_year"]), int(row["last_year"]), str(row["source"]), int(row["parts"]))
