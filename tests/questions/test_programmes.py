"""People of programmes against a plain loop over the rows as they were paid, on three engines."""

from collections import Counter

import pytest

from data_access.dimensions import Dimension
from data_access.questions import coverage
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION, Scope
from data_access.vocabulary import Movement, Programme, Segment
from tests.edition import oracle, random_worlds
from tests.questions.conftest import World

NOW = random_worlds.POSISI
ROWS = random_worlds.rows(1, people=250, spells=1500)  # those of the world
QUESTIONS = (
    CoverageQuestion(NOW),
    CoverageQuestion(NOW, grace=0),
    CoverageQuestion(NOW - 7, grace=1, region="33.10"),
    CoverageQuestion(NOW - 3, grace=2, region="33", segments=frozenset({Segment.BPU})),
    CoverageQuestion(NOW - 1, segments=frozenset(Segment)),
    CoverageQuestion(NOW - 5, movement=Movement.SERTAKAN),
    CoverageQuestion(NOW - 40),
)


def is_in_force(row: oracle.Row, question: CoverageQuestion) -> bool:
    if not row["paid_months"] or row["paid_from"] > question.posisi:
        return False
    last = row["paid_from"] + row["paid_months"] - 1
    return bool(question.posisi - last <= min(question.grace, oracle.GRACE[row["segment"]]))


def holders(question: CoverageQuestion, facts: list[oracle.Fact]) -> Counter[str]:
    active = {
        fact.person
        for fact in oracle.active(facts, question.posisi, question.grace)
        if fact.place.startswith(question.region)
        and fact.segment in question.segments
        and question.movement in (None, fact.movement)
    }
    found = Counter({"JKK": len(active), "JKM": len(active)})
    for programme in ("JHT", "JP", "JKP"):
        named = [row for row in ROWS if programme in row["package"].split("+") and is_in_force(row, question)]
        found[programme] = len(active & {row["person_key"] for row in named})
    return found


@pytest.mark.parametrize("question", QUESTIONS)
def test_of_those_active_each_programme_has_whoever_holds_a_row_of_it(world: World, question: CoverageQuestion) -> None:
    answer = world.ask(coverage.active_by(NATION, question, Dimension.PROGRAMME))
    assert dict(zip(answer["code"], answer["active"], strict=True)) == holders(question, world.facts)


def test_the_world_has_people_whose_rows_of_another_package_count(world: World) -> None:
    """Else the loop above would prove nothing about rows that are money and no people."""
    found = holders(QUESTIONS[0], world.facts)
    assert found["JKK"] > found["JHT"] > 0
    assert any(row["package"] == "JHT" and is_in_force(row, QUESTIONS[0]) for row in ROWS)


def test_an_empty_scope_sees_nobody(world: World) -> None:
    answer = world.ask(coverage.active_by(Scope(frozenset()), CoverageQuestion(NOW), Dimension.PROGRAMME))
    assert list(answer["code"]) == [programme.value for programme in Programme]
    assert answer["active"].sum() == 0
