"""MoUs and their lines, and how many people each reaches, against plain Python and on three engines."""

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any, cast

import pandas as pd
import pytest

from dashboard.asking import Asker
from dashboard.subjects.mou import lines_answer
from data_access import months
from data_access.questions import mou, mou_people
from data_access.questions.mou import MouQuestion
from data_access.questions.mou_people import STAGES
from data_access.scope import NATION, Scope
from tests.edition import mou_judge, mou_oracle, random_mous, random_worlds
from tests.edition.mou_oracle import Line
from tests.questions.conftest import World

NOW = random_worlds.POSISI
POSISI = (NOW, NOW - 4, random_worlds.START + 1)
KLATEN = Scope(frozenset({"33.10"}))


def test_every_mou_of_the_scope_is_listed_and_no_other(world: World) -> None:
    everything = world.ask(mou.agreements(NATION, MouQuestion(NOW)))
    assert set(everything["number"]) == {one["number"] for one in world.mous.mous}
    assert set(everything["status"]) == {"active", "draft", "ended"}
    theirs = {one["number"] for one in world.mous.mous if one["region_code"].startswith("33.10")}
    assert 0 < len(theirs) < len(everything)
    assert set(world.ask(mou.agreements(KLATEN, MouQuestion(NOW)))["number"]) == theirs
    assert set(world.ask(mou.agreements(NATION, MouQuestion(NOW, "33.10")))["number"]) == theirs


def test_a_renewal_names_the_one_before_it_and_both_stand(world: World) -> None:
    found = world.ask(mou.agreements(NATION, MouQuestion(NOW))).set_index("number")["predecessor"].astype(object)
    numbers = {one["mou_id"]: one["number"] for one in world.mous.mous}
    expected = {one["number"]: numbers.get(one["predecessor_id"]) for one in world.mous.mous}
    assert found.where(found.notna(), None).to_dict() == expected
    assert any(expected.values())


def test_a_line_names_the_places_it_counts_in(world: World) -> None:
    listed = world.ask(mou.places(NATION, MouQuestion(NOW))).groupby("line_id")["code"].agg(set)
    named = world.ask(mou.lines(NATION, MouQuestion(NOW))).set_index("line_id")["place_codes"]
    assert {line: set(codes.split(",")) for line, codes in named.items()} == listed.to_dict()
    assert listed.map(len).max() > 1


def test_a_line_is_as_it_was_entered(world: World) -> None:
    numbers = {one["mou_id"]: one["number"] for one in world.mous.mous}
    starts = {one["mou_id"]: months.of(one["starts_on"]) for one in world.mous.mous}
    entered = {
        (numbers[line["mou_id"]], line["line"]): (
            starts[line["mou_id"]] - 1,
            months.of(line["due_on"]),
            line["target_people"],
            line["profession_code"] or None,
            line["budgeted_people"],
        )
        for line in world.mous.lines
    }
    rows = world.ask(mou.lines(NATION, MouQuestion(NOW))).astype(object)
    number = world.ask(mou.agreements(NATION, MouQuestion(NOW))).set_index("mou_id")["number"]
    columns = ["baseline", "due", "target_people", "profession_code", "budgeted_people"]
    found = rows[columns].where(rows[columns].notna(), None)
    keys = zip(rows["mou_id"].map(number), rows["line"], strict=True)
    assert dict(zip(keys, found.itertuples(index=False, name=None), strict=True)) == entered


def test_lines_without_a_list_count_in_the_whole_region(world: World) -> None:
    found = world.ask(mou.places(NATION, MouQuestion(NOW)))
    own = Counter(place["line_id"] for place in world.mous.places)
    lists = sorted(own.get(line["line_id"], 1) for line in world.mous.lines)
    assert sorted(found.groupby("line_id").size()) == lists
    assert len(world.ask(mou.milestones(NATION, MouQuestion(NOW)))) == len(world.mous.milestones)


@pytest.mark.parametrize("posisi", POSISI)
def test_the_stages_of_a_line_run_from_its_baseline_to_the_posisi(world: World, posisi: int) -> None:
    rows = world.ask(mou_people.stages(NATION, MouQuestion(posisi)))
    found = {(row[0], row[1]): row[2:] for row in rows.itertuples(index=False, name=None)}
    assert found == {
        (at, month): mou_oracle.counts(line, month)
        for at, line in enumerate(world.mou_lines, 1)
        for month in range(min(line.baseline, posisi), posisi + 1)
    }


@pytest.mark.parametrize("posisi", POSISI)
def test_whoever_satisfies_two_lines_is_one_person_of_the_mou(world: World, posisi: int) -> None:
    numbers = world.ask(mou.agreements(NATION, MouQuestion(posisi))).set_index("mou_id")["number"].to_dict()
    rows = world.ask(mou_people.people(NATION, MouQuestion(posisi))).itertuples(index=False, name=None)
    found = {numbers[mou_id]: tuple(counts) for mou_id, *counts in rows}
    sets: dict[str, list[set[bytes]]] = defaultdict(lambda: [set() for _ in STAGES])
    for line in world.mou_lines:
        for at, people in enumerate(mou_oracle.stages(line, posisi).values()):
            sets[line.number][at].update(people)
    assert found == {number: tuple(map(len, stages)) for number, stages in sets.items()}


class Desk:
    """Asks the world as a page asks an edition."""

    def __init__(self, world: World) -> None:
        self.world = world

    def ask(self, question: Callable[..., Any], asked: MouQuestion) -> pd.DataFrame:
        return self.world.ask(question(NATION, asked))


@pytest.mark.parametrize("posisi", POSISI)
def test_every_line_is_judged_from_its_people_as_the_law_says(world: World, posisi: int) -> None:
    found = lines_answer.lines(cast("Asker", Desk(world)), MouQuestion(posisi))
    answered = {line.line_id: line.standing for of_mou in found.values() for line in of_mou}
    assert len(answered) == len(world.mou_lines)
    for at, line in enumerate(world.mou_lines, 1):
        since = min(line.baseline, posisi)
        paid = {month: mou_oracle.counts(line, month)[-1] for month in range(since, posisi + 1)}
        stands, judged = answered[at], mou_judge.judged(paid, promised(world.mous, line), posisi)
        ahead = stands.outlook and (stands.outlook.low, stands.outlook.forecast, stands.outlook.high)
        assert (stands.status.value, stands.expected, stands.people) == (judged.status, judged.expected, paid[posisi])
        assert (stands.needed_per_month, stands.pace, ahead) == (judged.needed, judged.pace, judged.forecast)


def promised(mous: random_mous.Mous, line: Line) -> mou_judge.Promised:
    """Course of a line as it was drawn."""
    number = {one["number"]: one["mou_id"] for one in mous.mous}[line.number]
    row = next(row for row in mous.lines if (row["mou_id"], row["line"]) == (number, line.line))
    points = {
        months.of(point["due_on"]): point["target_people"]
        for point in mous.milestones
        if point["line_id"] == row["line_id"]
    }
    return line.baseline, months.of(row["due_on"]), row["target_people"], points


def by_hand(line: Line, posisi: int) -> dict[str, tuple[int | None, ...]]:
    """Each person in the village of the latest row that counts; `unallocated` where it has none."""
    stages, found = mou_oracle.stages(line, posisi), defaultdict(list)
    begin = min(line.baseline, posisi)
    for person in stages["registered"]:
        rows = [m for m in line.matches if m.person == person and m.since <= posisi]
        counting = [m for m in rows if not m.paid_until or m.active_until > begin]
        code = mou_oracle.village(line, posisi, person) or "unallocated"
        found[code].append((person, max(m.paid_until for m in counting) - 1))
    return {code: _told(people, stages) for code, people in found.items()}


def _told(people: list[tuple[bytes, int]], stages: dict[str, set[bytes]]) -> tuple[int | None, ...]:
    counts = [sum(person in stage for person, _ in people) for stage in stages.values()]
    first = min((last for person, last in people if person in stages["paid"]), default=None)
    last = max((last for person, last in people if person in stages["ever_paid"]), default=None)
    return (*counts, first, last)


@pytest.mark.parametrize("posisi", POSISI)
def test_everybody_of_a_line_stands_in_one_village(world: World, posisi: int) -> None:
    rows = world.ask(mou_people.villages(NATION, MouQuestion(posisi))).astype(object)
    rows = rows.where(rows.notna(), None)
    reached = rows[(rows["registered"] > 0)]
    columns = [*STAGES, "paid_until_first", "paid_until_last"]
    found = {
        (row[0], row[1]): row[2:] for row in reached[["line_id", "code", *columns]].itertuples(index=False, name=None)
    }
    expected = {
        (at, code): counts
        for at, line in enumerate(world.mou_lines, 1)
        for code, counts in by_hand(line, posisi).items()
    }
    assert found == expected


def test_a_village_with_nobody_is_a_row_of_every_line_that_asks_for_it(world: World) -> None:
    rows = world.ask(mou_people.villages(KLATEN, MouQuestion(NOW)))
    places = world.ask(mou.places(KLATEN, MouQuestion(NOW)))
    whole = set(places[places["code"] == "33.10"]["line_id"])
    assert whole
    assert set(rows[rows["line_id"].isin(whole)].groupby("line_id").size()) == {401 + 1}
    assert (rows["registered"] == 0).sum() > 300


@pytest.mark.parametrize("ask", [mou.lines, mou.places, mou.milestones, mou_people.stages, mou_people.villages])
def test_nobody_sees_a_line_of_an_mou_outside_their_regions(world: World, ask: object) -> None:
    assert callable(ask)
    inside = world.ask(mou.lines(KLATEN, MouQuestion(NOW)))["line_id"]
    found = world.ask(ask(KLATEN, MouQuestion(NOW)))["line_id"]
    everything = world.ask(ask(NATION, MouQuestion(NOW)))["line_id"]
    assert set(found) == set(everything) & set(inside)
    assert set(found) < set(everything)
    assert world.ask(ask(Scope(frozenset()), MouQuestion(NOW))).empty


def test_one_mou_may_be_asked_alone(world: World) -> None:
    alone = world.ask(mou.lines(NATION, MouQuestion(NOW, mou_id=3)))
    assert set(alone["mou_id"]) == {3}
    assert world.ask(mou_people.people(NATION, MouQuestion(NOW, mou_id=3)))["mou_id"].tolist() == [3]


def test_alerts_are_told_to_those_who_may_see_the_mou(world: World) -> None:
    everything = world.ask(mou.alerts(NATION, MouQuestion(NOW)))
    theirs = world.ask(mou.alerts(KLATEN, MouQuestion(NOW)))
    active = {one["number"] for one in world.mous.mous if one["status"] == "active"}
    inside = {one["number"] for one in world.mous.mous if one["region_code"].startswith("33.10")}
    assert set(everything["kind"]) >= {"status"}
    assert set(everything["number"]) <= active
    assert set(theirs["number"]) == set(everything["number"]) & inside


def test_the_rate_of_a_missing_worker_is_dated_and_without_gaps(world: World) -> None:
    rates = world.ask(mou.rates(NATION))
    then = rates[(rates["month_from"] <= months.month("2026-06")) & (months.month("2026-06") < rates["month_until"])]
    found = {(row.sector, bool(row.is_government_money)): row.rupiah for row in then.itertuples()}
    assert found == {
        ("transport", True): 16800,
        ("transport", False): 8400,
        ("lainnya", True): 16800,
        ("lainnya", False): 8400,
    }


def test_the_world_has_what_is_hard(world: World) -> None:
    """Or nothing above says anything: people with several rows, unpaid ones, unplaced ones, lines that overlap."""
    repeated = Counter((at, match.person) for at, line in enumerate(world.mou_lines) for match in line.matches)
    assert max(repeated.values()) > 2
    assert any(not match.paid_until for line in world.mou_lines for match in line.matches)
    assert any("unallocated" in by_hand(line, NOW) and len(by_hand(line, NOW)) > 2 for line in world.mou_lines)
    paid = [(line.number, mou_oracle.stages(line, NOW)["paid"]) for line in world.mou_lines]
    assert any(one & other for n, (number, one) in enumerate(paid) for again, other in paid[:n] if number == again)
