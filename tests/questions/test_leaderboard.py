"""Boards against plain loops over the cut's oracle, on three engines; and the cases that were argued about."""

from collections import Counter, defaultdict
from dataclasses import replace

import pandas as pd
import pytest

from data_access.dimensions import Dimension
from data_access.questions import cohorts, leaderboard
from data_access.questions.leaderboard import COHORTS, BoardQuestion
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.vocabulary import UNALLOCATED, Movement, Segment
from tests.edition import oracle, random_worlds
from tests.questions import gapless
from tests.questions.conftest import World
from tests.questions.inside import inside

NOW = random_worlds.POSISI
EVERYBODY = CoverageQuestion(NOW, segments=frozenset(Segment))
BOARDS = (
    BoardQuestion(EVERYBODY, NOW - 11, NOW, Dimension.SPONSOR),
    BoardQuestion(replace(EVERYBODY, movement=Movement.SERTAKAN), NOW - 15, NOW - 4, Dimension.COMPANY),
    BoardQuestion(replace(EVERYBODY, region="33", grace=0), NOW - 20, NOW, Dimension.REGENCY),
    BoardQuestion(EVERYBODY, NOW - 16, NOW - 3, Dimension.PROFESSION),
    BoardQuestion(EVERYBODY, NOW - 16, NOW - 3, Dimension.TERM),
    BoardQuestion(EVERYBODY, NOW - 20, NOW, Dimension.CHAPTER, is_iik=True),
    BoardQuestion(EVERYBODY, NOW - 20, NOW, Dimension.VILLAGE, is_iik=True, chapter="iik:CABANG A"),
)
CONTINUED = ("ended", "continued", "term_least", "term_most")
LENGTH = {Dimension.REGENCY: 5, Dimension.DISTRICT: 8, Dimension.VILLAGE: 13}


def brought_in(fact: oracle.Fact, board: BoardQuestion) -> bool:
    chapter = ":".join(word for word in fact.acquirer if word)
    is_iik = not board.is_iik or fact.acquirer[0] == "iik"
    return is_iik and board.chapter in ("", chapter) and inside(fact, board.people)


def code(fact: oracle.Fact, credit: Dimension) -> str:
    if credit in LENGTH:
        return fact.place[: LENGTH[credit]] if len(fact.place) >= LENGTH[credit] else UNALLOCATED
    if credit is Dimension.PROFESSION:
        return fact.profession or UNALLOCATED
    if credit is Dimension.VILLAGE_ROLE:
        return fact.role or UNALLOCATED
    if credit is Dimension.TERM:
        return str(fact.held_until - fact.held_from)
    if credit is Dimension.CHAPTER:
        return ":".join(word for word in fact.acquirer if word) if fact.acquirer[0] == "iik" else UNALLOCATED
    kind, number, name = fact.payer
    ranked = kind in leaderboard.COMPANIES if credit is Dimension.COMPANY else kind != "mandiri"
    return f"{kind}:{number or name}" if ranked and (number or name) else UNALLOCATED


@pytest.mark.parametrize("board", BOARDS)
def test_a_board_is_its_entries_and_what_became_of_them(world: World, board: BoardQuestion) -> None:
    held: defaultdict[bytes, set[int]] = defaultdict(set)
    for fact in world.facts:
        held[fact.person] |= set(range(fact.held_from, fact.held_until))
    active = {fact.person for fact in oracle.active(world.facts, NOW, board.people.grace)}
    entries = [
        fact
        for fact in world.facts
        if fact.entry == "baru" and board.since <= fact.held_from <= board.until and brought_in(fact, board)
    ]
    answer = world.ask(leaderboard.acquired(NATION, board)).set_index("code")
    assert answer["acquired"].to_dict() == Counter(code(fact, board.credit) for fact in entries)
    assert len(entries) > 10, "a board of nobody shows nothing"
    assert 0 < answer["continued"].sum() < answer["ended"].sum() < len(entries), "a board on which some went on"
    for name, row in answer.astype(object).iterrows():
        mine = [fact for fact in entries if code(fact, board.credit) == name]
        assert row["acquired_iik"] == sum(fact.acquirer[0] == "iik" for fact in mine)
        assert row["active_now"] == sum(fact.person in active for fact in mine)
        told = tuple(None if pd.isna(row[key]) else row[key] for key in CONTINUED)
        assert told == gapless.counted(mine, held, NOW)
        for k in COHORTS:
            old = [fact for fact in mine if fact.held_from + k <= NOW]
            assert row[f"eligible_{k}"] == len(old)
            assert row[f"retained_{k}"] == sum(fact.held_from + k in held[fact.person] for fact in old)


@pytest.mark.parametrize("board", BOARDS)
def test_reactivations_stand_beside_and_are_never_added(world: World, board: BoardQuestion) -> None:
    entries = [
        fact
        for fact in world.facts
        if fact.entry == "reaktivasi" and board.since <= fact.held_from <= board.until and brought_in(fact, board)
    ]
    answer = world.ask(leaderboard.reactivated(NATION, board))
    found = dict(zip(answer["code"], answer["reactivated"], strict=True))
    assert found == Counter(code(fact, board.credit) for fact in entries)


@pytest.mark.parametrize("board", BOARDS)
def test_every_paid_month_of_the_period_is_somebodys(world: World, board: BoardQuestion) -> None:
    answer = world.ask(leaderboard.worker_months(NATION, board))
    by_person = world.ask(leaderboard.worker_months(NATION, replace(board, credit=Dimension.PROFESSION)))
    assert answer["worker_months"].sum() == by_person["worker_months"].sum() > 0
    for column in ("amount_rupiah", "unpriced_months", "other_rupiah", "other_unpriced_months"):
        assert answer[column].sum() == by_person[column].sum() > 0
    is_unknown = (answer["unpriced_months"] == answer["worker_months"]) & (answer["worker_months"] > 0)
    assert (answer["amount_rupiah"].isna() == is_unknown).all()


@pytest.mark.parametrize("board", BOARDS)
def test_the_people_behind_the_months_of_a_board_stand_in_its_rows(world: World, board: BoardQuestion) -> None:
    months = world.ask(leaderboard.worker_months(NATION, board)).set_index("code")
    people = world.ask(leaderboard.people_paid(NATION, board)).set_index("code").loc[months.index]
    assert ((people["people_paid"] > 0) == (months["worker_months"] > 0)).all()
    assert ((people["people_unpriced"] > 0) == (months["unpriced_months"] > 0)).all()
    assert ((people["people_other_unpriced"] > 0) == (months["other_unpriced_months"] > 0)).all()
    assert (people["people_paid"] <= months["worker_months"]).all()
    assert (people["people_paid"] <= people["people_priced"] + people["people_unpriced"]).all()


@pytest.mark.parametrize("since", [NOW - 15, NOW - 9])
def test_a_cohort_lapses_by_those_paid_in_its_second_month_and_not_in_its_third(world: World, since: int) -> None:
    board = BoardQuestion(EVERYBODY, since, since + 2, Dimension.CHAPTER, is_iik=True)
    held: defaultdict[bytes, set[int]] = defaultdict(set)
    for fact in world.facts:
        held[fact.person] |= set(range(fact.held_from, fact.held_until))
    come, lapsing = Counter[tuple[str, int]](), Counter[tuple[str, int]]()
    for fact in world.facts:
        if fact.entry == "baru" and since <= fact.held_from <= since + 2 and brought_in(fact, board):
            key, paid = (code(fact, Dimension.CHAPTER), fact.held_from), held[fact.person]
            come[key] += 1
            lapsing[key] += fact.held_from + 2 in paid and fact.held_from + 3 not in paid
    rows = world.ask(cohorts.decisive(NATION, board)).itertuples(index=False, name=None)
    found = {(name, month): (people, falling) for name, month, people, falling in rows}
    assert found == {key: (people, lapsing[key]) for key, people in come.items()}
    assert found, "a period without anybody shows nothing"
