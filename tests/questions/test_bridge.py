"""The bridge against sets of people, month by month, on three engines; it closes to zero on any world."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from data_access import fetch
from data_access.dimensions import Dimension
from data_access.edition import publishing
from data_access.edition.facts import Edition
from data_access.questions import bridge, coverage
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION, Scope
from data_access.settings import Settings
from data_access.vocabulary import Movement, Segment
from tests import worlds
from tests.edition import oracle, random_worlds
from tests.questions.conftest import World
from tests.questions.inside import inside

NOW = random_worlds.POSISI
QUESTIONS = (
    CoverageQuestion(NOW, segments=frozenset(Segment)),
    CoverageQuestion(NOW, region="33.10"),
    CoverageQuestion(NOW - 2, region="33", segments=frozenset({Segment.BPU})),
    CoverageQuestion(NOW, movement=Movement.SERTAKAN),
)


def by_hand(world: World, question: CoverageQuestion, month: int) -> tuple[int, ...]:
    """awal, baru, kembali, moved_in, lapsed, moved_out of one month, from who was active before and who is now."""
    before = {fact.person: fact for fact in oracle.active(world.facts, month - 1, question.grace)}
    now = {fact.person: fact for fact in oracle.active(world.facts, month, question.grace)}
    come = [fact for person, fact in now.items() if person not in before and inside(fact, question)]
    names = [fact.entry if fact.entry in ("awal", "baru") else "kembali" for fact in come]
    stay = [(before[person], now[person]) for person in before.keys() & now.keys()]
    return (
        names.count("awal"),
        names.count("baru"),
        names.count("kembali"),
        sum(inside(new, question) and not inside(old, question) for old, new in stay),
        sum(inside(old, question) for person, old in before.items() if person not in now),
        sum(inside(old, question) and not inside(new, question) for old, new in stay),
    )


@pytest.mark.parametrize("grace", range(4))
@pytest.mark.parametrize("question", QUESTIONS)
def test_each_month_is_told_as_sets_of_people_tell_it(world: World, question: CoverageQuestion, grace: int) -> None:
    asked = replace(question, grace=grace)
    since = world.edition.data_mulai - 1
    rows = world.ask(bridge.flows(NATION, asked, since))
    found = {row[0]: tuple(row[1:]) for row in rows.itertuples(index=False, name=None)}
    assert found == {month: by_hand(world, asked, month) for month in range(since + 1, asked.posisi + 1)}


@pytest.mark.parametrize("grace", range(4))
@pytest.mark.parametrize("scope", [NATION, Scope(frozenset({"33.10", "18"}))])
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_bridge_closes_to_zero(world: World, question: CoverageQuestion, scope: Scope, grace: int) -> None:
    asked = replace(question, grace=grace)
    active = world.ask(coverage.active_by_month(scope, asked, 40)).set_index("month")["active"]
    flows = world.ask(bridge.flows(scope, asked, int(active.index[0]))).set_index("month")
    change = flows[["awal", "baru", "kembali", "moved_in"]].sum(axis=1) - flows[["lapsed", "moved_out"]].sum(axis=1)
    assert (active.diff().iloc[1:] == change).all()


def test_at_full_grace_coming_back_is_reactivation(world: World) -> None:
    question = QUESTIONS[0]
    flows = world.ask(bridge.flows(NATION, question, world.edition.data_mulai - 1))
    entries = [fact for fact in world.facts if world.edition.data_mulai <= fact.held_from <= NOW]
    assert flows["kembali"].sum() == sum(fact.entry == "reaktivasi" for fact in entries)
    assert flows["baru"].sum() == sum(fact.entry == "baru" for fact in entries)
    assert flows[["moved_in", "moved_out"]].sum().sum() == 0, "everybody is inside: nobody moves across"


def asked_at_random(dice: random.Random, edition: Edition) -> tuple[CoverageQuestion, int]:
    """Any region, filter, g and any two posisi."""
    since, posisi = sorted(dice.sample(range(edition.data_mulai - 1, random_worlds.POSISI + 1), 2))
    segments = frozenset(dice.sample(list(Segment), dice.randrange(1, 5)))
    region = dice.choice(("", "33", "33.10", "33.10.22", "33.10.22.2005", "18"))
    movement = dice.choice((None, Movement.SERTAKAN, Movement.REGULER))
    return CoverageQuestion(posisi, region, dice.randrange(4), segments=segments, movement=movement), since


@pytest.mark.parametrize("seed", range(30, 36))
def test_it_closes_on_any_world_between_any_two_posisi(tmp_path: Path, seed: int) -> None:
    settings = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'm.db'}", office_url=None)
    random_worlds.store(settings, random_worlds.rows(seed, people=80, spells=400))
    edition = publishing.publish(settings, random_worlds.POSISI, worlds.declared(), actor="uji")
    dice = random.Random(seed)
    for _ in range(25):
        question, since = asked_at_random(dice, edition)
        flows = fetch.ask(edition, bridge.flows(NATION, question, since)).drop(columns="month").sum()
        opening, closing = (
            int(
                fetch.ask(edition, coverage.active_by(NATION, replace(question, posisi=at), Dimension.SEGMENT))[
                    "active"
                ].sum()
            )
            for at in (since, question.posisi)
        )
        come = flows[["awal", "baru", "kembali", "moved_in"]].sum()
        assert opening + come - flows[["lapsed", "moved_out"]].sum() == closing, question
