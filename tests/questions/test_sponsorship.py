"""Who pays, what it costs and what ends, against plain loops over the same rows, on three engines."""

from collections import Counter, defaultdict
from typing import Any

import pandas as pd
import pytest

from data_access import reference
from data_access.dimensions import Dimension
from data_access.edition.opening import connection
from data_access.questions import coverage, sponsorship, target, villages
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION, Scope
from data_access.vocabulary import DEFAULT_SEGMENTS, Level, Movement, Segment
from tests.edition import oracle, random_worlds
from tests.questions.conftest import World
from tests.questions.inside import chosen, code

NOW = random_worlds.POSISI
QUESTIONS = (
    CoverageQuestion(NOW),
    CoverageQuestion(NOW - 4, region="33", segments=frozenset({Segment.BPU})),
    CoverageQuestion(NOW + 2, movement=Movement.SERTAKAN, segments=frozenset(Segment)),
)


def spells(world: World, question: CoverageQuestion) -> list[dict[str, Any]]:
    """The edition's paid spells of the question, as dicts: places and professions carried, as the cut's oracle saw."""
    rows = connection(world.edition).sql("SELECT * FROM paid_spell").to_arrow_table().to_pylist()
    return [
        row
        | {"place": row["village_code"] or row["district_code"] or row["regency_code"] or row["province_code"] or ""}
        for row in rows
        if row["segment"] in question.segments
        and question.movement in (None, row["movement"])
        and (
            row["village_code"] or row["district_code"] or row["regency_code"] or row["province_code"] or ""
        ).startswith(question.region)
    ]


@pytest.mark.parametrize("months", [1, 5, 12])
@pytest.mark.parametrize("question", QUESTIONS)
def test_worker_months_are_paid_once_and_held_at_most_once(
    world: World, question: CoverageQuestion, months: int
) -> None:
    period = range(question.posisi - months + 1, question.posisi + 1)
    paid, held = Counter[str](), Counter[str]()
    for row in spells(world, question):
        for month in period:
            if row["is_counted"] and row["paid_from"] <= month < row["paid_until"]:
                paid[row["sponsor_type"]] += 1
                held[row["sponsor_type"]] += month >= row["paid_until"] - row["held_months"]
    answer = world.ask(sponsorship.worker_months(NATION, question, months))
    assert dict(zip(answer["sponsor_type"], answer["paid"], strict=True)) == dict(paid)
    assert {key: n for key, n in zip(answer["sponsor_type"], answer["covered"], strict=True) if n} == {
        k: n for k, n in held.items() if n
    }


@pytest.mark.parametrize("question", QUESTIONS)
def test_months_held_are_the_months_of_counted_spells(world: World, question: CoverageQuestion) -> None:
    everything = CoverageQuestion(
        NOW + 40, region=question.region, segments=question.segments, movement=question.movement
    )
    answer = world.ask(sponsorship.worker_months(NATION, everything, 200))
    assert answer["covered"].sum() == sum(fact.held_until - fact.held_from for fact in chosen(world, everything))


@pytest.mark.parametrize("months", [1, 12, 30])
@pytest.mark.parametrize("question", QUESTIONS)
def test_an_amount_is_what_was_given_else_the_rate_of_each_month(
    world: World, question: CoverageQuestion, months: int
) -> None:
    cells: defaultdict[tuple[str, bool], list[tuple[int | None, int | None]]] = defaultdict(list)
    for row in spells(world, question):
        for month in range(question.posisi - months + 1, question.posisi + 1):
            if row["paid_from"] <= month < row["paid_until"]:
                cells[row["sponsor_type"], row["is_counted"]].append((row["contribution_rupiah"], rate(row, month)))
    answer = world.ask(sponsorship.amounts(NATION, question, months))
    assert set(answer["sponsor_type"]) == {kind for kind, _is_counted in cells}
    for kind, *told in answer.itertuples(index=False, name=None):
        counted, other = cells[kind, True], cells[kind, False]
        over = [(at_rate if given is None else given) - at_rate for given, at_rate in counted if at_rate is not None]
        difference = sum(over) if over or not counted else None
        amount, unpriced = known(counted)
        expected = [amount, difference, unpriced, *known(other)]
        assert [None if pd.isna(cell) else int(cell) for cell in told] == expected


@pytest.mark.parametrize("months", [1, 12])
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_people_behind_months_and_rupiah_are_each_counted_once(
    world: World, question: CoverageQuestion, months: int
) -> None:
    behind: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for row in spells(world, question):
        for month in range(question.posisi - months + 1, question.posisi + 1):
            if row["paid_from"] <= month < row["paid_until"]:
                is_priced = row["contribution_rupiah"] is not None or rate(row, month) is not None
                is_held = month >= row["paid_until"] - row["held_months"]
                sort = "people" if row["is_counted"] else "people_other"
                names = [f"{sort}_priced" if is_priced else f"{sort}_unpriced"]
                names += ["people_paid", "people_covered" if is_held else "people_overlapping"] * row["is_counted"]
                for name in (*names, *([] if row["is_counted"] else ["people_other"])):
                    behind[row["sponsor_type"], name].add(row["person"])
    answer = world.ask(sponsorship.people_paid(NATION, question, months)).set_index("sponsor_type")
    assert set(answer.index) == {kind for kind, _name in behind}
    for kind, told in answer.iterrows():
        assert told.to_dict() == {name: len(behind[str(kind), name]) for name in answer.columns}


def rate(row: dict[str, Any], month: int) -> int | None:
    if row["segment"] != "BPU":
        return None
    return reference.monthly_rate(month, row["sector"], row["is_government_money"], row["package"])


def known(months: list[tuple[int | None, int | None]]) -> tuple[int | None, int]:
    """What is known of the amount, and of how many months nothing is."""
    amounts = [at_rate if given is None else given for given, at_rate in months]
    told = [amount for amount in amounts if amount is not None]
    return sum(told) if told or not amounts else None, len(amounts) - len(told)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_largest_payers_are_counted_and_ordered(world: World, question: CoverageQuestion) -> None:
    active = [
        fact for fact in oracle.active(world.facts, question.posisi, question.grace) if fact in chosen(world, question)
    ]
    known = Counter(
        fact.payer
        for fact in active
        if fact.payer[0] not in sponsorship.MONTHLY_PAYERS and (fact.payer[1] or fact.payer[2])
    )
    answer = world.ask(sponsorship.active_by_payer(NATION, question, 5))
    assert list(answer["active"]) == sorted(known.values(), reverse=True)[:5]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_pair_of_dimensions_is_counted_as_each_alone(world: World, question: CoverageQuestion) -> None:
    answer = world.ask(coverage.active_across(NATION, question, Dimension.PROFESSION, Dimension.SPONSOR_TYPE))
    active = [
        fact for fact in oracle.active(world.facts, question.posisi, question.grace) if fact in chosen(world, question)
    ]
    expected = Counter((code(fact, Dimension.PROFESSION), code(fact, Dimension.SPONSOR_TYPE)) for fact in active)
    assert dict(zip(zip(answer["code"], answer["column_code"], strict=True), answer["active"], strict=True)) == expected


@pytest.mark.parametrize("dimension", [Dimension.SPONSOR_TYPE, Dimension.DISTRICT])
def test_a_series_by_code_adds_up_to_the_series(world: World, dimension: Dimension) -> None:
    question = QUESTIONS[0]
    by_code = world.ask(coverage.active_across_months(NATION, question, dimension, 10))
    whole = world.ask(coverage.active_by_month(NATION, question, 10))
    assert by_code.groupby("month")["active"].sum().to_dict() == {
        m: n for m, n in zip(whole["month"], whole["active"], strict=True) if n
    }
    now = by_code[by_code["month"] == NOW]
    expected = Counter(
        code(fact, dimension) for fact in oracle.active(world.facts, NOW, 3) if fact.segment in DEFAULT_SEGMENTS
    )
    assert dict(zip(now["code"], now["active"], strict=True)) == expected


def test_a_village_is_reached_once_anybody_there_was_protected(world: World) -> None:
    question = CoverageQuestion(NOW, region="33")
    past = [fact for fact in chosen(world, question) if len(fact.place) == 13 and fact.held_from <= NOW]
    answer = world.ask(villages.reached(NATION, question)).set_index("code")
    assert set(answer.index) == {fact.place for fact in past}
    for village in answer.index:
        here = [fact for fact in past if fact.place == village]
        assert answer.loc[village, "first_month"] == min(fact.held_from for fact in here)
        assert answer.loc[village, "ever"] == len({fact.person for fact in here})


def test_every_village_of_a_regency_has_its_place_on_the_map(world: World) -> None:
    answer = world.ask(villages.places(NATION, "33.10", Level.VILLAGE))
    assert len(answer) == 401
    assert answer["latitude"].between(-7.9, -7.4).all()
    assert world.ask(villages.places(Scope(frozenset({"18"})), "33.10", Level.VILLAGE)).empty


@pytest.mark.parametrize(
    ("region", "level", "count", "parent"),
    [
        ("33.10", Level.VILLAGE, 401, "33.10.01"),
        ("33.10", Level.DISTRICT, 26, "33.10"),
        ("33", Level.REGENCY, 35, "33"),
        ("", Level.REGENCY, 514, "33"),
    ],
)
def test_places_of_a_level_lie_in_their_parents(
    world: World, region: str, level: Level, count: int, parent: str
) -> None:
    answer = world.ask(villages.places(NATION, region, level))
    assert len(answer) == count == answer["code"].nunique()
    assert parent in set(answer["parent_code"])
    assert all(
        code.rpartition(".")[0] == above for code, above in zip(answer["code"], answer["parent_code"], strict=True)
    )
    assert world.ask(villages.places(Scope(frozenset()), region, level)).empty


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("level", [Level.REGENCY, Level.DISTRICT])
def test_reached_and_other_villages_are_counted_by_region(
    world: World, question: CoverageQuestion, level: Level
) -> None:
    cut = 5 if level is Level.REGENCY else 8
    every = world.ask(villages.places(NATION, question.region, Level.VILLAGE))
    past = {f.place for f in chosen(world, question) if len(f.place) == 13 and f.held_from <= question.posisi}
    answer = world.ask(villages.reach_by(NATION, question, level)).set_index("code")
    assert answer["villages"].to_dict() == Counter(code[:cut] for code in every["code"])
    assert {code: n for code, n in answer["reached"].items() if n} == Counter(place[:cut] for place in past)


def test_an_edition_without_targets_has_none(world: World) -> None:
    assert world.ask(target.of_region(NATION, "33.02")).empty
