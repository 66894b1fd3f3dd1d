"""What the page Ringkasan shows: the trend and its targets, the segments, what needs attention."""

from typing import Any

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import rates, readings
from dashboard.subjects.coverage import segments, targets
from dashboard.subjects.coverage.segments import Card
from dashboard.subjects.coverage.targets import JudgedFigure, Target
from dashboard.wording import places
from data_access import questions
from data_access.dimensions import Dimension
from data_access.questions import basis
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Segment


def segment_cards(who: Asker, question: CoverageQuestion) -> tuple[Card, ...]:
    """A card for each segment, whatever the filter chooses; PMI has one, too, though totals leave it out."""
    workers = readings.workers_by(who, readings.every_segment(question), Dimension.SEGMENT)
    codes = tuple(segment.value for segment in Segment)
    people, months = readings.people_by_segment(who, question), readings.months_of(who, question)
    return tuple(segments.cards(people, workers, codes, months, is_partly=readings.is_partly(who, question)))


def targets_beside(who: Asker, question: CoverageQuestion) -> tuple[Target, ...]:
    """The official targets of the region and the nation."""
    described = frozenset(segment.value for segment in basis.described_by(question))
    figure = JudgedFigure(
        question.region,
        question.basis.value,
        described,
        question.grace,
        question.posisi,
        is_partly=readings.is_partly(who, question),
    )
    stated = who.ask(questions.target.of_region, question.region)
    return tuple(targets.beside(stated, figure, readings.trend(who, question)))


def breakdown(who: Asker, question: CoverageQuestion, by: str) -> pd.DataFrame:
    """A coverage table (`rates.table`) of one dimension; its rows add up to everybody."""
    dimension, whole = Dimension(by), readings.workers_of(who, question)
    rows = rates.table(
        who.ask(questions.coverage.active_by, question, dimension),
        _workers(who, question, dimension, whole),
        None if whole.empty else int(whole["workers"].iloc[0]),
        readings.partly(who, question),
    )
    if dimension is not Dimension.PROVINCE:
        return rows
    named = zip(rows["code"], rows["name"], strict=True)
    return rows.assign(name=[_in_part(who, code, name) for code, name in named])


def _workers(who: Asker, question: CoverageQuestion, dimension: Dimension, whole: pd.DataFrame) -> pd.DataFrame:
    """With their years, where these are not those of the region's own workers, which are said anyway."""
    if not dimension.has_workers:
        return rates.no_workers()
    rows = readings.workers_by(who, question, dimension)
    said = set(rates.years_of(whole, whole["month"]))
    return rows.drop(columns="years") if set(rows["years"]) <= said else rows


def _in_part(who: Asker, code: str, name: Any) -> Any:  # noqa: ANN401  a cell of a frame: a name, or none
    """The name of a province with how much of it is known."""
    return places.named(name, who.edition.extent(code)) if isinstance(name, str) else name
