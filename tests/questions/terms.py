"""Whose terms of pay a question means, and how long each of them goes on: plain loops."""

from dataclasses import replace

from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.vocabulary import Movement, Segment
from tests.edition import oracle, random_worlds
from tests.questions.inside import inside

NOW = random_worlds.POSISI
EVERYBODY = CoverageQuestion(NOW, segments=frozenset(Segment))
QUESTIONS = (
    EVERYBODY,
    CoverageQuestion(NOW, region="33.10"),
    CoverageQuestion(NOW - 4, region="33", segments=frozenset({Segment.BPU}), grace=0),
    replace(EVERYBODY, movement=Movement.SERTAKAN),
)


def now(facts: list[oracle.Fact], question: CoverageQuestion) -> list[oracle.Fact]:
    """Counted spells of the question paid on its posisi."""
    paid = (fact for fact in facts if fact.held_from <= question.posisi < fact.held_until)
    return [fact for fact in paid if inside(fact, question)]


def last_begun(person: bytes, facts: list[oracle.Fact], month: int) -> oracle.Fact:
    begun = (fact for fact in facts if fact.person == person and fact.held_from <= month)
    return max(begun, key=lambda fact: fact.held_from)


def goes_on(fact: oracle.Fact, month: int) -> bool:
    return month < fact.held_until or fact.payer[0] in MONTHLY_PAYERS
