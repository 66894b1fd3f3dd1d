"""Terms about to end, and what renewing them costs, against plain loops over the same rows, on three engines."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from data_access import fetch, reference
from data_access.edition.opening import connection
from data_access.questions import cliff, ending
from data_access.questions.ending import TERMS
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.scope import NATION, Scope
from data_access.settings import Settings
from data_access.vocabulary import UNALLOCATED
from tests import worlds
from tests.edition import oracle
from tests.questions.conftest import World
from tests.questions.terms import EVERYBODY, NOW, QUESTIONS, goes_on, last_begun, now

Fall = tuple[oracle.Fact, oracle.Fact]
"""A person's spell on the posisi, and the one whose end is the fall."""


def falls(world: World, question: CoverageQuestion, within: int) -> list[Fall]:
    then = question.posisi + within
    pairs = ((fact, last_begun(fact.person, world.facts, then)) for fact in now(world.facts, question))
    return [(fact, last) for fact, last in pairs if not goes_on(last, then)]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_term_ends_unless_a_later_spell_is_already_paid(world: World, question: CoverageQuestion) -> None:
    answer = world.ask(ending.ending_in(NATION, question, (1, 3, 6)))
    assert set(answer["within"]) == {1, 3, 6}
    columns = ["sponsor_type", "people", "villages", "first_end", "last_end"]
    for within in (1, 3, 6):
        found = answer.loc[answer["within"] == within, columns].itertuples(index=False, name=None)
        by_payer: defaultdict[object, list[Fall]] = defaultdict(list)
        for fall in falls(world, question, within):
            by_payer[fall[1].payer].append(fall)
        assert sorted(found) == sorted((payer[0], *summary(of)) for payer, of in by_payer.items())  # type: ignore[index]


def summary(of: list[Fall]) -> tuple[int, int, int, int]:
    villages = {fact.place for fact, _ in of if len(fact.place) == 13}
    ends = [last.held_until - 1 for _, last in of]
    return len(of), len(villages), min(ends), max(ends)


@pytest.mark.parametrize("question", QUESTIONS)
def test_who_falls_is_what_the_cliff_loses(world: World, question: CoverageQuestion) -> None:
    paid = world.ask(cliff.if_nobody_renews(NATION, question, 12)).groupby("month")["people"].sum()
    lost = {month - question.posisi: paid[question.posisi] - people for month, people in paid.items()}  # type: ignore[operator]
    rows = world.ask(ending.fallen(NATION, question, tuple(range(13)))).set_index("within")
    assert rows["people"].to_dict() == {within: people for within, people in lost.items() if people}
    by_payer = world.ask(ending.ending_in(NATION, question, tuple(range(13))))
    assert by_payer.groupby("within")["people"].sum().to_dict() == rows["people"].to_dict()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_fallen_are_counted_with_their_villages(world: World, question: CoverageQuestion) -> None:
    rows = world.ask(ending.fallen(NATION, question, (3, 6))).itertuples(index=False, name=None)
    for within, people, villages, unplaced in rows:
        of = falls(world, question, within)
        assert (people, villages) == summary(of)[:2]
        assert unplaced == sum(len(fact.place) < 13 for fact, _ in of)


def costs(world: World, question: CoverageQuestion, within: int) -> Iterator[tuple[dict[str, Any], list[int | None]]]:
    """Each ending term as the edition has it, with the rupiah of 3, 6, 12 months, then without any discount."""
    spells = (
        connection(world.edition).sql("SELECT * FROM coverage_fact ORDER BY held_from").to_arrow_table().to_pylist()
    )
    paid = connection(world.edition).sql("SELECT * FROM paid_spell WHERE held_months > 0").to_arrow_table().to_pylist()
    payers = {row[0]: row[1] for row in connection(world.edition).sql("SELECT payer, code FROM payer").fetchall()}
    terms = {(row["person"], row["paid_until"]): row for row in paid}
    for spell in spells:
        code = next((spell[level] for level in LEVELS if spell[level]), "")
        chosen = spell["segment"] in question.segments and question.movement in (None, spell["movement"])
        if chosen and code.startswith(question.region) and spell["held_from"] <= question.posisi < spell["held_until"]:
            then = question.posisi + within
            last = [one for one in spells if one["person"] == spell["person"] and one["held_from"] <= then][-1]
            if last["held_until"] <= then and last["sponsor_type"] not in MONTHLY_PAYERS:
                term = terms[last["person"], last["held_until"]]
                place = spell["village_code"] or UNALLOCATED
                yield term | {"place": place, "code": payers[last["payer"]]}, [*bill(term)]


LEVELS = ("village_code", "district_code", "regency_code", "province_code")


def bill(term: dict[str, Any]) -> Iterator[int | None]:
    for is_public in (term["is_government_money"], True):
        for months in TERMS:
            due = [
                reference.monthly_rate(month, term["sector"], is_public, term["package"])
                for month in range(term["paid_until"], term["paid_until"] + months)
            ]
            yield None if term["segment"] != "BPU" or None in due else sum(rupiah or 0 for rupiah in due)


AMOUNTS = [f"{name}_{n}" for name in ("renew", "full") for n in TERMS]


@pytest.mark.parametrize("within", [1, 3, 12])
@pytest.mark.parametrize("question", QUESTIONS)
def test_renewing_costs_the_rate_of_each_month_to_come(world: World, question: CoverageQuestion, within: int) -> None:
    people, unpriced = Counter[tuple[str, int]](), Counter[tuple[str, int]]()
    money: defaultdict[tuple[str, int], list[int]] = defaultdict(lambda: [0] * len(AMOUNTS))
    places: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    unplaced, by_village = Counter[tuple[str, int]](), Counter[tuple[str, str, int]]()
    for term, amounts in costs(world, question, within):
        key = (term["code"], term["paid_until"] - 1)
        people[key] += 1
        unpriced[key] += None in amounts
        money[key] = [one + (other or 0) for one, other in zip(money[key], amounts, strict=True)]
        unplaced[key] += term["place"] == UNALLOCATED
        places[key] |= {term["place"]} - {UNALLOCATED}
        by_village[term["place"], *key] += 1
    rows = world.ask(ending.by_payer(NATION, question, within)).to_dict("records")
    found = {(row["code"], row["last_month"]): row for row in rows}
    assert {key: row["people"] for key, row in found.items()} == people
    for key, row in found.items():
        assert (row["villages"], row["unplaced"], row["unpriced"]) == (len(places[key]), unplaced[key], unpriced[key])
        is_known = unpriced[key] < people[key]
        assert [None if pd.isna(row[one]) else row[one] for one in AMOUNTS] == (money[key] if is_known else [None] * 6)
    called = Counter[tuple[str, str, int]]()
    for row in world.ask(ending.by_village(NATION, question, within)).to_dict("records"):
        called[row["village_code"], row["code"], row["last_month"]] += row["people"]
    assert called == by_village


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_call_list_is_the_list_of_payers_village_by_village(world: World, question: CoverageQuestion) -> None:
    by_payer = world.ask(ending.by_payer(NATION, question, 6))
    by_village = world.ask(ending.by_village(NATION, question, 6))
    sums = ["people", "unpriced", *AMOUNTS]
    assert by_village[sums].sum().to_dict() == by_payer[sums].sum().to_dict()
    assert by_payer["people"].sum() == world.ask(ending.fallen(NATION, question, (6,)))["people"].sum()
    named = by_village[by_village["village_code"] != UNALLOCATED]
    assert named[["village", "district"]].notna().all(axis=None)


def test_a_scope_sees_its_own_endings(world: World) -> None:
    scope = Scope(frozenset({"33.10"}))
    own = world.ask(ending.by_village(scope, EVERYBODY, 6))
    asked = world.ask(ending.by_village(NATION, replace(EVERYBODY, region="33.10"), 6))
    assert own["people"].sum() == asked["people"].sum() > 0
    for ask in (ending.by_payer, ending.by_village):
        assert world.ask(ask(Scope(frozenset()), EVERYBODY, 6)).empty
    assert world.ask(ending.fallen(Scope(frozenset()), EVERYBODY, (NOW,))).empty


BUDGETS = """
    nik  | profesi     | program     | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
    ana  |             |             | apbdes         | Desa A       | 2026-05     | 7
    budi | tukang_ojek |             | apbdes         | Desa A       | 2026-05     | 7
    cici |             |             | perusahaan_csr | PT A         | 2026-05     | 7
    dedi | tukang_ojek |             | perusahaan_csr | PT A         | 2026-05     | 7
    evi  |             | JKK+JKM+JHT | perusahaan_csr | PT A         | 2026-05     | 7
    fani |             | JKK+JKM+JP  | perusahaan_csr | PT A         | 2026-05     | 7
    gita |             |             | mandiri        |              | 2026-10     | 1
"""


def test_workers_times_months_times_rate_is_the_budget(settings: Settings) -> None:
    """From December 2026: one discounted month for all but the village's, four for drivers (until March 2027)."""
    worlds.load(settings, worlds.world(BUDGETS))
    edition = worlds.publish(settings, "2026-10", "2024-01")
    rows = fetch.ask(edition, ending.by_payer(NATION, CoverageQuestion(edition.posisi), 3)).set_index("sponsor_type")
    assert list(rows.index.sort_values()) == ["apbdes", "perusahaan_csr"], "who pays month by month goes on"
    village, company = rows.loc["apbdes"], rows.loc["perusahaan_csr"]
    assert (village["people"], village["renew_6"], village["full_6"]) == (2, 2 * 6 * 16800, 2 * 6 * 16800)
    assert (company["people"], company["unpriced"]) == (4, 1), "nobody knows what old-age pension costs a BPU worker"
    assert company["renew_3"] == (8400 + 2 * 16800) + 3 * 8400 + (8400 + 2 * 16800 + 3 * 20000)
    assert company["renew_6"] == (8400 + 5 * 16800) + (4 * 8400 + 2 * 16800) + (8400 + 5 * 16800 + 6 * 20000)
    assert company["full_6"] == 3 * 6 * 16800 + 6 * 20000
