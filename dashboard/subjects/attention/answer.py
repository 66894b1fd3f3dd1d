"""What needs attention this month: where people fell, whose terms end, and what is wrong with the data."""

from typing import Final

from dashboard.asking import Asker
from dashboard.figure import backing
from dashboard.figure.provenance import Provenance
from dashboard.subjects.attention import metrics, sentences
from dashboard.subjects.attention.metrics import Matter
from dashboard.subjects.attention.sentences import Notice
from data_access import questions
from data_access.questions import basis
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Level

HORIZONS: Final = (1, 3, 6)
"""Asked together, as the page Sponsor does, so that both pages share one answer."""
ENDING_WITHIN: Final = 3
NAMED: Final = 2
"""Of each kind, how many are named: a morning's list, not the register."""


def told(who: Asker, question: CoverageQuestion) -> tuple[Notice, ...]:
    """What needs attention this month, of people and of the data themselves, in words."""
    source = who.recall(backing.provenance, question)
    people = [*_fallen(who, question), *_ending(who, question), *_villages(who, question)]
    matters = metrics.matters(people, _of_the_data(question, source))
    return tuple(sentences.told(matter, source) for matter in matters)


def _fallen(who: Asker, question: CoverageQuestion) -> list[Matter]:
    """The places one level below and the payers that lost the most; nothing before the second month of the data."""
    if question.posisi <= who.edition.begins(question.region):
        return []
    levels = list(Level)
    payers = metrics.payers_fell(who.ask(questions.falls.payers, question, NAMED))
    if question.level is Level.VILLAGE:
        return payers
    below = levels[levels.index(question.level) + 1]
    return metrics.places_fell(who.ask(questions.falls.places, question, below, NAMED)) + payers


def _ending(who: Asker, question: CoverageQuestion) -> list[Matter]:
    rows = who.ask(questions.ending.ending_in, question, HORIZONS)
    soon = rows[rows["within"] == ENDING_WITHIN].sort_values(["people", "payer"], ascending=[False, True])
    return metrics.terms_ending(soon.head(NAMED))


def _villages(who: Asker, question: CoverageQuestion) -> list[Matter]:
    if question.level is Level.VILLAGE:
        return []
    return metrics.villages(who.ask(questions.falls.empty_villages, question))


def _of_the_data(question: CoverageQuestion, source: Provenance) -> list[Matter]:
    found = source.basis_in_force
    last_year = None if found is None else found.last_year
    is_expected = bool(basis.described_by(question)) and question.level not in (Level.DISTRICT, Level.VILLAGE)
    about_basis = metrics.basis(is_expected, last_year, question.posisi // 12)
    return [*about_basis, *metrics.provisional(source.is_closed)]
