"""Every coverage question against a plain loop over the same people, on three engines."""

from dataclasses import replace

import pytest

from data_access import dimensions
from data_access.dimensions import Dimension
from data_access.questions import coverage
from data_access.questions.question import CoverageQuestion
from data_access.reference import professions, regions
from data_access.scope import NATION, Scope
from data_access.vocabulary import OUTSIDE, UNALLOCATED, Movement, Segment, SponsorType
from tests.edition import random_worlds
from tests.questions.conftest import World
from tests.questions.inside import counted

NOW = random_worlds.POSISI
QUESTIONS = (
    CoverageQuestion(NOW),
    CoverageQuestion(NOW, grace=0),
    CoverageQuestion(NOW - 7, grace=1, region="33.10"),
    CoverageQuestion(NOW - 3, grace=2, region="33", segments=frozenset({Segment.BPU})),
    CoverageQuestion(NOW - 1, region="33.10.22", segments=frozenset(Segment)),
    CoverageQuestion(NOW - 5, movement=Movement.SERTAKAN),
    CoverageQuestion(NOW - 40),
)
NOWHERE = {UNALLOCATED, OUTSIDE}
COUNTED = [one for one in dimensions.COVERAGE if not one.overlaps]


@pytest.mark.parametrize("dimension", COUNTED)
@pytest.mark.parametrize("question", QUESTIONS)
def test_people_are_counted_once_in_their_row(world: World, question: CoverageQuestion, dimension: Dimension) -> None:
    if dimension is Dimension.VILLAGE and not question.region:
        question = replace(question, region="33")
    answer = world.ask(coverage.active_by(NATION, question, dimension))
    found = dict(zip(answer["code"], answer["active"], strict=True))
    assert {key: people for key, people in found.items() if people} == counted(world, question, dimension)
    assert len(found) == len(answer), "a code stands twice"
    assert UNALLOCATED in found


def test_every_code_has_a_row_even_with_nobody_in_it(world: World) -> None:
    question = CoverageQuestion(NOW, region="33.10")
    rows = {by: set(world.ask(coverage.active_by(NATION, question, by))["code"]) - NOWHERE for by in COUNTED}
    assert rows[Dimension.PROFESSION] == {profession.code for profession in professions()}
    assert rows[Dimension.DISTRICT] == {code for code in regions.names() if len(code) == 8 and code.startswith("33.10")}
    assert len(rows[Dimension.VILLAGE]) == 401
    assert rows[Dimension.SPONSOR_TYPE] == set(SponsorType)
    assert rows[Dimension.SEGMENT] == {"PU", "BPU", "JAKON"}
    assert rows[Dimension.PROVINCE] == {"33"}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_series_is_its_months_asked_one_by_one(world: World, question: CoverageQuestion) -> None:
    answer = world.ask(coverage.active_by_month(NATION, question, 12))
    first = max(world.edition.data_mulai, question.posisi - 11)
    expected = {
        month: sum(counted(world, replace(question, posisi=month), Dimension.SEGMENT).values())
        for month in range(first, question.posisi + 1)
    }
    assert dict(zip(answer["month"], answer["active"], strict=True)) == expected


def test_a_wider_scope_is_the_sum_of_its_parts(world: World) -> None:
    question = CoverageQuestion(NOW)

    def people(*codes: str) -> int:
        return int(world.ask(coverage.active_by(Scope(frozenset(codes)), question, Dimension.SEGMENT))["active"].sum())

    assert people("33.10", "33.02") == people("33.10") + people("33.02")
    assert people("33.10", "33") == people("33") >= people("33.10", "33.02")


@pytest.mark.parametrize("dimension", COUNTED)
def test_an_empty_scope_sees_nobody_and_no_place(world: World, dimension: Dimension) -> None:
    answer = world.ask(coverage.active_by(Scope(frozenset()), CoverageQuestion(NOW), dimension))
    assert answer["active"].sum() == 0
    assert (set(answer["code"]) == NOWHERE) is dimension.is_place
    assert world.ask(coverage.active_by_month(Scope(frozenset()), CoverageQuestion(NOW), 6))["active"].sum() == 0


def test_a_narrow_scope_asked_about_the_nation_gets_its_own_people_only(world: World) -> None:
    scope = Scope(frozenset({"33.02"}))
    answer = world.ask(coverage.active_by(scope, CoverageQuestion(NOW), Dimension.REGENCY))
    assert set(answer["code"]) == {"33.02", *NOWHERE}
    own = counted(world, CoverageQuestion(NOW, region="33.02"), Dimension.REGENCY)
    assert answer["active"].sum() == sum(own.values())
