"""What the page Ringkasan shows: the trend and its targets, the segments, what needs attention."""

from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard.answers import MONTHS
from dashboard.asking import Asker
from dashboard.metrics import attention, coverage, segments, targets
from dashboard.metrics.attention import Matter
from dashboard.metrics.segments import Card
from dashboard.metrics.targets import Figure, Target
from dashboard.provenance import Provenance
from data_access import questions
from data_access.questions import basis
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Dimension, Level, Segment

HORIZONS: Final = (1, 3, 6)
"""Asked together, as the page Sponsor does, so that both pages share one answer."""
ENDING_WITHIN: Final = 3
_NAMED: Final = 2
"""Of each kind, how many are named: a morning's list, not the register."""


def trend(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """People, workers and rate of the last 25 months, none before the data begin; summed from the segments' months."""
    people = segments.by_month(_by_segment(who, question), frozenset(question.segments), _months(who, question))
    return coverage.series(people, who.ask(questions.basis.workers_by_month, question, MONTHS))


def summary(by_month: pd.DataFrame, question: CoverageQuestion) -> coverage.Summary:
    """The headline: now, a month ago, a year ago."""
    return coverage.summary(by_month, question.posisi)


def segment_cards(who: Asker, question: CoverageQuestion) -> list[Card]:
    """A card for each segment, whichever the filter has chosen: PMI stands beside."""
    workers = who.ask(questions.basis.workers_by, _every(question), Dimension.SEGMENT)
    codes = tuple(segment.value for segment in Segment)
    return segments.cards(_by_segment(who, question), workers, codes, _months(who, question))


def targets_beside(who: Asker, question: CoverageQuestion, by_month: pd.DataFrame) -> list[Target]:
    """The official targets of the region and the nation."""
    described = frozenset(segment.value for segment in basis.described_by(question))
    figure = Figure(question.region, question.basis.value, described, question.grace, question.posisi)
    return targets.beside(who.ask(questions.target.of_region, question.region), figure, by_month)


def matters(who: Asker, question: CoverageQuestion, source: Provenance) -> list[Matter]:
    """What needs attention this month, of people and of the data themselves."""
    people = [*_fallen(who, question), *_ending(who, question), *_villages(who, question)]
    return attention.matters(people, _of_the_data(question, source))


def _fallen(who: Asker, question: CoverageQuestion) -> list[Matter]:
    """The places one level below and the payers that lost the most; nothing before the second month of the data."""
    if question.posisi <= who.edition.data_mulai:
        return []
    levels = list(Level)
    payers = attention.payers_fell(who.ask(questions.falls.payers, question, _NAMED))
    if question.level is Level.VILLAGE:
        return payers
    below = levels[levels.index(question.level) + 1]
    return attention.places_fell(who.ask(questions.falls.places, question, below, _NAMED)) + payers


def _ending(who: Asker, question: CoverageQuestion) -> list[Matter]:
    rows = who.ask(questions.ending.ending_in, question, HORIZONS)
    soon = rows[rows["within"] == ENDING_WITHIN].sort_values(["people", "payer"], ascending=[False, True])
    return attention.terms_ending(soon.head(_NAMED))


def _villages(who: Asker, question: CoverageQuestion) -> list[Matter]:
    if question.level is Level.VILLAGE:
        return []
    return attention.villages(who.ask(questions.falls.empty_villages, question))


def _of_the_data(question: CoverageQuestion, source: Provenance) -> list[Matter]:
    found = source.basis_in_force
    last_year = None if found is None else found.last_year
    is_expected = bool(basis.described_by(question)) and question.level not in (Level.DISTRICT, Level.VILLAGE)
    about_basis = attention.basis(is_expected, last_year, question.posisi // 12)
    return [*about_basis, *attention.provisional(source.is_closed)]


def _by_segment(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    return who.ask(questions.coverage.active_across_months, _every(question), Dimension.SEGMENT, MONTHS)


def _every(question: CoverageQuestion) -> CoverageQuestion:
    return replace(question, segments=frozenset(Segment))


def _months(who: Asker, question: CoverageQuestion) -> range:
    first = max(who.edition.data_mulai, question.posisi - MONTHS + 1)
    return range(first, question.posisi + 1)
