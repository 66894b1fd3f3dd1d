"""Which people a question means, and under which code each of them counts: plain loops."""

from collections import Counter

from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import UNALLOCATED
from tests.edition import oracle
from tests.questions.conftest import World

LENGTHS = {"province": 2, "regency": 5, "district": 8, "village": 13}


def code(fact: oracle.Fact, dimension: Dimension) -> str:
    if dimension.is_place:
        cut = LENGTHS[dimension]
        return fact.place[:cut] if len(fact.place) >= cut else UNALLOCATED
    words = {
        "profession": fact.profession,
        "sponsor_type": fact.payer[0],
        "segment": fact.segment,
        "movement": fact.movement,
        "village_role": fact.role,
    }
    return words[dimension] or UNALLOCATED


def counted(world: World, question: CoverageQuestion, dimension: Dimension) -> Counter[str]:
    return Counter(
        code(fact, dimension)
        for fact in oracle.active(world.facts, question.posisi, question.grace)
        if fact.place.startswith(question.region)
        and fact.segment in question.segments
        and question.movement in (None, fact.movement)
    )


def chosen(world: World, question: CoverageQuestion) -> list[oracle.Fact]:
    return [
        fact
        for fact in world.facts
        if fact.place.startswith(question.region)
        and fact.segment in question.segments
        and question.movement in (None, fact.movement)
    ]


def inside(fact: oracle.Fact, question: CoverageQuestion) -> bool:
    return (
        fact.place.startswith(question.region)
        and fact.segment in question.segments
        and question.movement in (None, fact.movement)
    )
