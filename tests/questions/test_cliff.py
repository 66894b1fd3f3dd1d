"""The cliff against each person's spells, month by month, on three engines; and what a renewal does to it."""

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from data_access import fetch
from data_access.dimensions import Dimension
from data_access.edition import publishing
from data_access.questions import cliff, coverage
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.scope import NATION, Scope
from data_access.settings import Settings
from tests import worlds
from tests.edition import oracle, random_worlds
from tests.questions.conftest import KNOWN, World
from tests.questions.terms import EVERYBODY, NOW, QUESTIONS, goes_on, last_begun, now


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_month_counts_who_is_paid_then_or_pays_month_by_month(world: World, question: CoverageQuestion) -> None:
    people = {fact.person for fact in now(world.facts, question)}
    months = range(question.posisi, question.posisi + 13)
    last = ((month, last_begun(person, world.facts, month)) for month in months for person in people)
    expected = Counter((month, fact.payer[0]) for month, fact in last if goes_on(fact, month))
    answer = world.ask(cliff.if_nobody_renews(NATION, question, 12))
    assert {row[:2]: row[2] for row in answer.itertuples(index=False, name=None)} == expected
    assert len(people) > 10, "a cliff of nobody shows nothing"


@pytest.mark.parametrize("question", QUESTIONS)
def test_at_month_zero_the_cliff_is_coverage_at_g_0(world: World, question: CoverageQuestion) -> None:
    answer = world.ask(cliff.if_nobody_renews(NATION, question, 0)).set_index("sponsor_type")
    paid = world.ask(coverage.active_by(NATION, replace(question, grace=0), Dimension.SPONSOR_TYPE)).set_index("code")
    assert answer["people"].to_dict() == paid.loc[paid["active"] > 0, "active"].to_dict()
    assert set(answer["month"]) == {question.posisi}


def test_a_scope_sees_its_people_and_nobody_sees_none(world: World) -> None:
    def people(scope: Scope, region: str) -> Counter[int]:
        rows = world.ask(cliff.if_nobody_renews(scope, replace(EVERYBODY, region=region), 6))
        found = Counter[int]()
        for month, count in rows[["month", "people"]].itertuples(index=False, name=None):
            found[month] += count
        return found

    assert people(Scope(frozenset({"33", "18"})), "") == people(NATION, "33") + people(NATION, "18")
    assert not people(Scope(frozenset()), "")


def published(folder: Path, rows: list[oracle.Row]) -> dict[int, int]:
    """People by month of the cliff of an edition of these rows."""
    folder.mkdir()
    settings = Settings(home=folder, database_url=f"sqlite:///{folder / 'm.db'}", office_url=None)
    random_worlds.store(settings, rows)
    edition = publishing.publish(settings, NOW, worlds.declared(), actor="uji")
    answer = fetch.ask(edition, cliff.if_nobody_renews(NATION, EVERYBODY, 12))
    return {month: int(answer.loc[answer["month"] == month, "people"].sum()) for month in range(NOW, NOW + 13)}


@pytest.mark.parametrize("seed", range(50, 54))
def test_a_renewal_loaded_removes_exactly_its_people_from_the_cliff(tmp_path: Path, seed: int) -> None:
    rows = random_worlds.rows(seed, people=120, spells=500)
    facts, dice = oracle.facts(rows, KNOWN), random.Random(seed)
    ends = [last_begun(fact.person, facts, NOW + 99) for fact in now(facts, EVERYBODY)]
    terms = [fact for fact in ends if fact.payer[0] not in MONTHLY_PAYERS]
    renewed = dice.sample(terms, len(terms) // 2)
    before = published(tmp_path / "before", rows)
    after = published(tmp_path / "after", rows + [_renewal(fact, at) for at, fact in enumerate(renewed)])
    back = {
        month: sum(fact.held_until <= month < fact.held_until + MORE for fact in renewed)
        for month in range(NOW, NOW + 13)
    }
    assert {month: after[month] - before[month] for month in before} == back
    assert len(renewed) > 3


MORE = 6


def _renewal(fact: oracle.Fact, at: int) -> oracle.Row:
    """The same payer again, from the month after the last paid one."""
    key = (10_000 + at).to_bytes(16)
    usual = random_worlds.rows(0, people=1, spells=1)[0]
    kind, number, name = fact.payer
    return usual | {
        "person_key": fact.person,
        "sponsor_type": kind,
        "sponsor_id": number,
        "sponsor_name": name,
        "segment": fact.segment,
        "package": "JKK+JKM",
        "paid_from": fact.held_until,
        "paid_months": MORE,
        "record_key": key,
        "content_key": key,
    }
