"""What fell since last month, against plain loops over the oracle's facts, on three engines."""

from collections import Counter
from dataclasses import replace

import pytest

from data_access.dimensions import Dimension
from data_access.questions import falls
from data_access.questions.question import CoverageQuestion
from data_access.reference import regions
from data_access.scope import NATION, Scope
from data_access.vocabulary import Level, Movement, Segment
from tests.edition import oracle, random_worlds
from tests.questions.conftest import World
from tests.questions.inside import chosen, counted

NOW = random_worlds.POSISI
EVERY = frozenset(Segment)
QUESTIONS = (
    CoverageQuestion(NOW, segments=EVERY, grace=0),
    CoverageQuestion(NOW + 2, region="33", grace=0, segments=EVERY),
    CoverageQuestion(NOW + 3, region="33.10", segments=frozenset({Segment.BPU})),
    CoverageQuestion(NOW + 2, movement=Movement.SERTAKAN, segments=EVERY),
)


def month_before(question: CoverageQuestion) -> CoverageQuestion:
    return replace(question, posisi=question.posisi - 1)


@pytest.mark.parametrize("level", [Level.REGENCY, Level.DISTRICT, Level.VILLAGE])
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_place_with_fewer_people_than_last_month_is_named(
    world: World, question: CoverageQuestion, level: Level
) -> None:
    before, now = (counted(world, q, Dimension(level.value)) for q in (month_before(question), question))
    expected = {code: (n, now[code]) for code, n in before.items() if now[code] < n and code != "unallocated"}
    answer = world.ask(falls.places(NATION, question, level, 100))
    assert {row["code"]: (row["before"], row["now"]) for row in answer.to_dict("records")} == expected
    lost = answer["before"] - answer["now"]
    assert list(lost) == sorted(lost, reverse=True)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_known_payer_of_fewer_people_than_last_month_is_named(world: World, question: CoverageQuestion) -> None:
    def paid_for(asked: CoverageQuestion) -> Counter[tuple[str, str, str]]:
        return Counter(
            fact.payer for fact in oracle.active(world.facts, asked.posisi, asked.grace) if fact in chosen(world, asked)
        )

    before, now = paid_for(month_before(question)), paid_for(question)
    known = {payer: n for payer, n in before.items() if payer[0] == "mandiri" or payer[1] or payer[2]}
    expected = Counter((payer[0], n, now[payer]) for payer, n in known.items() if now[payer] < n)
    answer = world.ask(falls.payers(NATION, question, 1000))
    assert Counter(zip(answer["sponsor_type"], answer["before"], answer["now"], strict=True)) == expected


def test_a_limit_keeps_the_largest_falls(world: World) -> None:
    everything, two = (falls.payers(NATION, QUESTIONS[0], limit) for limit in (1000, 2))
    whole, largest = world.ask(everything), world.ask(two)
    assert len(largest) == 2
    assert largest.to_dict("records") == whole.head(2).to_dict("records")


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_village_is_never_reached_or_once_protected_or_has_somebody(world: World, question: CoverageQuestion) -> None:
    past = [f for f in chosen(world, question) if f.place.count(".") == 3 and f.held_from <= question.posisi]
    ever = Counter(place for place, _person in {(fact.place, fact.person) for fact in past})
    now = counted(world, question, Dimension.VILLAGE)
    known = [code for code in regions.names() if code.count(".") == 3 and code.startswith(question.region)]
    (row,) = world.ask(falls.empty_villages(NATION, question)).to_dict("records")
    once = [village for village in ever if not now[village]]
    expected = {"villages": len(known), "never": len(known) - len(ever), "once": len(once)}
    assert row == expected | {"once_people": len({fact.person for fact in past if fact.place in once})}


@pytest.mark.parametrize("scope", [Scope(frozenset()), Scope(frozenset({"11"}))])
def test_an_empty_or_foreign_scope_shows_no_fall(world: World, scope: Scope) -> None:
    question = QUESTIONS[0]
    assert world.ask(falls.places(scope, question, Level.REGENCY, 9)).empty
    assert world.ask(falls.payers(scope, question, 9)).empty
    assert world.ask(falls.empty_villages(scope, question))["once"].tolist() == [0]
