"""The answers many subjects share: workers, and people of each month."""

from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import rates
from data_access import questions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Segment

MONTHS: Final = 25
"""Two years and the month before: what a 24-month trend and "since last year" need."""


def workers_of(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """The basis at the posisi: one row of the months', or none. No statement of its own."""
    months = _workers_by_month(who, question, MONTHS)
    return months[months["month"] == question.posisi]


def workers_by(who: Asker, question: CoverageQuestion, dimension: Dimension) -> pd.DataFrame:
    """Workers of the rows of a breakdown, `code, workers, years`: none of what the data hold only from a later month on
    (definitions 5.16)."""
    rows = who.ask(questions.basis.workers_by, question, dimension)
    at = pd.Series(question.posisi, rows.index)
    places = rows["code"] if dimension.is_place else pd.Series(question.region, rows.index)
    has_begun = places.map(who.edition.begins).astype("int64") <= question.posisi
    return rows[["code", "workers"]].assign(years=rates.years_of(rows, at))[has_begun]


def _workers_by_month(who: Asker, question: CoverageQuestion, months: int) -> pd.DataFrame:
    rows = who.ask(questions.basis.workers_by_month, question, months)
    return rows[rows["month"] >= who.edition.begins(question.region)]


def summary(who: Asker, question: CoverageQuestion) -> rates.Summary:
    """The headline: now, a month ago, a year ago."""
    return rates.summary(trend(who, question), question.posisi)


def trend(who: Asker, question: CoverageQuestion, months: int = MONTHS) -> pd.DataFrame:
    """People, workers and rate of the last months, none before the data begin; summed from the segments' months."""
    asked = months_of(who, question, months)
    people = rates.by_month(people_by_segment(who, question, months), frozenset(question.segments), asked)
    workers = _workers_by_month(who, question, months)
    return rates.series(people, workers, is_partly=is_partly(who, question))


def is_partly(who: Asker, question: CoverageQuestion) -> bool:
    """Whether the edition does not know every regency of the region (definitions 5.16)."""
    return who.edition.extent(question.region) is not None


def partly(who: Asker, question: CoverageQuestion) -> tuple[str, ...]:
    """Regions the edition knows in part, as `rates.table` takes them for a breakdown of the question's."""
    codes = tuple(code for code, _known, _regencies in who.edition.partly if code)
    return (*codes, rates.WHOLE) if is_partly(who, question) else codes


def people_by_segment(who: Asker, question: CoverageQuestion, months: int = MONTHS) -> pd.DataFrame:
    return who.ask(questions.coverage.active_across_months, every_segment(question), Dimension.SEGMENT, months)


def every_segment(question: CoverageQuestion) -> CoverageQuestion:
    return replace(question, segments=frozenset(Segment))


def months_of(who: Asker, question: CoverageQuestion, months: int = MONTHS) -> range:
    """The last months up to the posisi: those from which on the data hold all of the region, at least the posisi."""
    first = max(who.edition.begins(question.region), question.posisi - months + 1)
    return range(min(first, question.posisi), question.posisi + 1)
