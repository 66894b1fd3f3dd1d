"""The values of the page Desa: places with their people, and the villages reached of all villages."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from dashboard import loaders
from dashboard.metrics import outreach
from dashboard.viewer import Viewer
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Dimension, Level

_YEAR_BACK: Final = 13
"""Months a place's people are asked for: now, a month and a year ago."""


@dataclass(frozen=True, slots=True)
class Outreach:
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
    def reach(self) -> outreach.Reach:
        return outreach.reach(self.parts)


def of(who: Viewer, question: CoverageQuestion) -> Outreach:
    """The places of a region: its villages, or, above a regency, its regencies, for a nation has 83.762 villages."""
    if question.level in (Level.NATION, Level.PROVINCE):
        return _of_regencies(who, question)
    reached = loaders.reached(who.scope, question, who.edition.edition_id)
    rows = outreach.with_reached(_places(who, question, Level.VILLAGE), reached)
    parts = outreach.reach_by_parent(rows)
    return Outreach(rows, Level.VILLAGE.value, Level.DISTRICT.value, parts, Level.DISTRICT.value)


def _of_regencies(who: Viewer, question: CoverageQuestion) -> Outreach:
    counts = loaders.reach_by(who.scope, question, Level.REGENCY, who.edition.edition_id)
    rows = outreach.with_villages(_places(who, question, Level.REGENCY), counts)
    is_nation = question.level is Level.NATION
    by = Level.PROVINCE if is_nation else Level.REGENCY
    parts = outreach.reach_by_place(rows, of_parents=is_nation)
    return Outreach(rows, Level.REGENCY.value, Level.PROVINCE.value, parts, by.value)


def _places(who: Viewer, question: CoverageQuestion, level: Level) -> pd.DataFrame:
    edition, dimension = who.edition.edition_id, Dimension(level.value)
    return outreach.places(
        loaders.places(who.scope, question, level, edition),
        loaders.active_across_months(who.scope, question, dimension, _YEAR_BACK, edition),
        loaders.workers_by(who.scope, question, dimension, edition),
        question.posisi,
        who.edition.data_mulai,
    )
