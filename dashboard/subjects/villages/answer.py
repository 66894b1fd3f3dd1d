"""The values of the page Desa: places with their people, and the villages reached of all villages."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import readings
from dashboard.subjects.villages import metrics
from dashboard.unchanging import Unchanging
from data_access import questions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Level

_YEAR_BACK: Final = 13
"""Months a place's people are asked for: now, a month and a year ago."""


@dataclass(frozen=True, slots=True)
class Villages(Unchanging):
    """`places` are villages inside a regency, regencies above it (`level`), and lie in `parent_level`; `parts` counts
    villages and those reached by `parts_by`, the places that differ within the region."""

    places: pd.DataFrame
    level: str
    parent_level: str
    parts: pd.DataFrame
    parts_by: str

    @property
    def shows_villages(self) -> bool:
        return self.level == Level.VILLAGE.value

    @property
    def active(self) -> int:
        """People, those placed only above the places among them."""
        return int(self.places["active"].sum())

    @property
    def reach(self) -> metrics.Reach:
        return metrics.reach(self.parts)


def of(who: Asker, question: CoverageQuestion) -> Villages:
    """The places of a region: its villages, or, above a regency, its regencies, for a nation has 83.762 villages."""
    if level_listed(question) == Level.REGENCY.value:
        return _of_regencies(who, question)
    reached = who.ask(questions.villages.reached, question)
    rows = metrics.with_reached(_places(who, question, Level.VILLAGE), reached)
    parts = metrics.reach_by_parent(rows)
    return Villages(rows, Level.VILLAGE.value, Level.DISTRICT.value, parts, Level.DISTRICT.value)


def level_listed(question: CoverageQuestion) -> str:
    """What the places of a region are: regencies above a regency, else villages."""
    return (Level.REGENCY if question.level in (Level.NATION, Level.PROVINCE) else Level.VILLAGE).value


def active(who: Asker, question: CoverageQuestion) -> int:
    """People active in the region."""
    return who.recall(of, question).active


def reach(who: Asker, question: CoverageQuestion) -> metrics.Reach:
    """The villages of the region, and those ever reached."""
    return who.recall(of, question).reach


def _of_regencies(who: Asker, question: CoverageQuestion) -> Villages:
    counts = who.ask(questions.villages.reach_by, question, Level.REGENCY)
    rows = metrics.with_villages(_places(who, question, Level.REGENCY), counts)
    is_nation = question.level is Level.NATION
    by = Level.PROVINCE if is_nation else Level.REGENCY
    parts = metrics.reach_by_place(rows, of_parents=is_nation)
    return Villages(rows, Level.REGENCY.value, Level.PROVINCE.value, parts, by.value)


def _places(who: Asker, question: CoverageQuestion, level: Level) -> pd.DataFrame:
    dimension = Dimension(level.value)
    return metrics.places(
        who.ask(questions.villages.places, question.region, level),
        who.ask(questions.coverage.active_across_months, question, dimension, _YEAR_BACK),
        readings.workers_by(who, question, dimension),
        question.posisi,
        who.edition.begins(question.region),
    )
