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
    months = who.ask(questions.basis.workers_by_month, question, MONTHS)
    return months[months["month"] == question.posisi]


def summary(who: Asker, question: CoverageQuestion) -> rates.Summary:
    """The headline: now, a month ago, a year ago."""
    return rates.summary(trend(who, question), question.posisi)


def trend(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """People, workers and rate of the last 25 months, none before the data begin; summed from the segments' months."""
    people = rates.by_month(people_by_segment(who, question), frozenset(question.segments), months_of(who, question))
    return rates.series(people, who.ask(questions.basis.workers_by_month, question, MONTHS))


def people_by_segment(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    return who.ask(questions.coverage.active_across_months, every_segment(question), Dimension.SEGMENT, MONTHS)


def every_segment(question: CoverageQuestion) -> CoverageQuestion:
    return replace(question, segments=frozenset(Segment))


def months_of(who: Asker, question: CoverageQuestion) -> range:
    first = max(who.edition.data_mulai, question.posisi - MONTHS + 1)
    return range(first, question.posisi + 1)
