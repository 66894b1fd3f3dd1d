"""The triangle and what followed, against sets of paid months, on three engines; its column k is the boards'."""

from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from data_access import dimensions, fetch
from data_access.dimensions import Dimension
from data_access.edition import publishing
from data_access.questions import leaderboard, retention
from data_access.questions.leaderboard import COHORTS, BoardQuestion
from data_access.questions.question import CoverageQuestion
from data_access.questions.retention import Followed
from data_access.scope import NATION, Scope
from data_access.settings import Settings
from data_access.vocabulary import UNALLOCATED, Movement, Segment
from tests import worlds
from tests.edition import oracle, random_worlds
from tests.questions import gapless
from tests.questions.conftest import KNOWN, World
from tests.questions.inside import inside

NOW = random_worlds.POSISI
EVERYBODY = CoverageQuestion(NOW, segments=frozenset(Segment))
QUESTIONS = (
    EVERYBODY,
    replace(EVERYBODY, region="33", grace=0, posisi=NOW - 2),
    replace(EVERYBODY, movement=Movement.SERTAKAN),
)
PERIODS = ((NOW - 16, NOW), (NOW - 9, NOW - 3))


def code(fact: oracle.Fact, by: Dimension) -> str:
    found = {
        Dimension.SPONSOR_TYPE: fact.payer[0],
        Dimension.MOVEMENT: fact.movement,
        Dimension.ACQUIRER: fact.acquirer[0],
        Dimension.PROFESSION: fact.profession,
        Dimension.VILLAGE_ROLE: fact.role,
    }[by]
    return found or UNALLOCATED


def entered(facts: list[oracle.Fact], question: CoverageQuestion, period: tuple[int, int]) -> list[oracle.Fact]:
    last = min(period[1], question.posisi)
    come = (fact for fact in facts if fact.entry == "baru" and period[0] <= fact.held_from <= last)
    return [fact for fact in come if inside(fact, question)]


def paid_months(facts: list[oracle.Fact]) -> dict[bytes, set[int]]:
    found: defaultdict[bytes, set[int]] = defaultdict(set)
    for fact in facts:
        found[fact.person] |= set(range(fact.held_from, fact.held_until))
    return found


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("by", dimensions.COHORTS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_cell_counts_who_came_together_and_who_is_still_paid(
    world: World, question: CoverageQuestion, by: Dimension, period: tuple[int, int]
) -> None:
    paid, people, kept = paid_months(world.facts), Counter[tuple[int, str, int]](), Counter[tuple[int, str, int]]()
    for fact in entered(world.facts, question, period):
        for k in range(question.posisi - fact.held_from + 1):
            people[fact.held_from, code(fact, by), k] += 1
            kept[fact.held_from, code(fact, by), k] += fact.held_from + k in paid[fact.person]
    answer = world.ask(retention.still_paid(NATION, question, *period, by))
    rows = answer.itertuples(index=False, name=None)
    assert {row[:3]: row[3:] for row in rows} == {cell: (n, kept[cell]) for cell, n in people.items()}
    assert people.total() > 20, "a triangle of nobody shows nothing"


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_column_k_is_what_the_boards_call_retained_at_k(
    world: World, question: CoverageQuestion, period: tuple[int, int]
) -> None:
    board = BoardQuestion(question, period[0], min(period[1], question.posisi), Dimension.PROFESSION)
    boards = world.ask(leaderboard.acquired(NATION, board)).set_index("code")
    cells = world.ask(retention.still_paid(NATION, question, *period, Dimension.PROFESSION))
    for k in COHORTS:
        column = cells[cells["k"] == k].groupby("code")[["people", "retained"]].sum()
        column = column.reindex(boards.index, fill_value=0)
        assert column["people"].to_dict() == boards[f"eligible_{k}"].to_dict()
        assert column["retained"].to_dict() == boards[f"retained_{k}"].to_dict()
    assert cells.loc[cells["k"] == 0, "people"].sum() == boards["acquired"].sum()


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("by", dimensions.COHORTS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_who_goes_on_without_a_gap_is_paid_in_the_first_month_after_a_term(
    world: World, question: CoverageQuestion, by: Dimension, period: tuple[int, int]
) -> None:
    come, paid = entered(world.facts, question, period), paid_months(world.facts)
    groups = {name: [fact for fact in come if code(fact, by) == name] for name in {code(fact, by) for fact in come}}
    rows = world.ask(retention.continued(NATION, question, *period, by)).astype(object)
    told = rows.where(rows.notna(), None).itertuples(index=False, name=None)
    expected = {name: gapless.counted(mine, paid, question.posisi) for name, mine in groups.items()}
    assert {row[0]: row[1:] for row in told} == expected
    assert 0 < sum(one.continued for one in expected.values()) < sum(one.ended for one in expected.values())


def test_whoever_pays_the_month_after_a_term_continues_it_and_a_month_later_does_not(tmp_path: Path) -> None:
    """The law's own example, of terms of 3 months: April paid by anybody, April not paid and May paid, nothing."""
    settings = worlds.new_home(tmp_path)
    term = "33.10.22.2005 | perusahaan_csr | 2026-01 | 3"
    worlds.load(
        settings,
        worlds.world(f"""
            nik  | kode_desa | jenis_sponsor | bulan_mulai | jumlah_bulan
            ana  | {term}
            ana  | 33.10.22.2005 | mandiri | 2026-04 | 1
            budi | {term}
            budi | 33.10.22.2005 | perusahaan_csr | 2026-05 | 6
            cici | {term}
            dedi | 33.10.22.2005 | mandiri | 2026-01 | 3
            evi  | 33.10.22.2005 | perusahaan_csr | 2026-01 | 12
            fani | 33.10.22.2005 | perusahaan_csr | 2026-02 | 1
        """),
    )
    edition = worlds.publish(settings, "2026-10", "2025-01")
    question = CoverageQuestion(edition.posisi)
    asked = retention.continued(NATION, question, edition.data_mulai, edition.posisi, Dimension.SPONSOR_TYPE)
    found = fetch.ask(edition, asked).set_index("code")
    assert found.loc["perusahaan_csr"].to_dict() == {"ended": 4, "continued": 1, "term_least": 1, "term_most": 3}
    assert list(found.loc["mandiri", ["ended", "continued"]]) == [0, 0]


def followed(fact: oracle.Fact, facts: list[oracle.Fact], posisi: int) -> str:
    later = [one for one in facts if one.person == fact.person and fact.held_until <= one.held_from <= posisi]
    end, after = oracle.ending(fact, facts, posisi), min(later, key=lambda one: one.held_from, default=None)
    if after and end in ("lanjut", "alih"):
        same = after.place.startswith(fact.place) or fact.place.startswith(after.place)
        return end if same else "pindah"
    return "reaktivasi" if after and end == "berakhir" else end


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("by", dimensions.COHORTS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_each_entry_is_followed_by_one_thing(
    world: World, question: CoverageQuestion, by: Dimension, period: tuple[int, int]
) -> None:
    come = entered(world.facts, question, period)
    expected = Counter((fact.held_from, code(fact, by), followed(fact, world.facts, question.posisi)) for fact in come)
    answer = world.ask(retention.what_followed(NATION, question, *period, by))
    assert {row[:3]: row[3] for row in answer.itertuples(index=False, name=None)} == expected
    assert answer["people"].sum() == len(come)


LIVES = """
    nik  | kode_desa     | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
    ana  |               | perusahaan_csr | PT A         | 2026-08     | 3
    ana  |               | perusahaan_csr | PT A         | 2026-11     | 3
    budi |               | perusahaan_csr | PT A         | 2026-05     | 3
    budi |               | perusahaan_csr | PT A         | 2026-09     | 3
    cici | 33.10.22      | perusahaan_csr | PT A         | 2026-05     | 3
    cici | 33.10.22.2005 | apbdes         | Desa A       | 2026-08     | 3
    dedi |               | perusahaan_csr | PT A         | 2026-05     | 3
    dedi | 33.10.01.2001 | apbdes         | Desa B       | 2026-08     | 3
    evi  |               | perusahaan_csr | PT A         | 2026-06     | 3
    fani |               | perusahaan_csr | PT A         | 2026-01     | 3
    fani | 33.10.01.2001 | perusahaan_csr | PT A         | 2026-08     | 3
    gita |               | perusahaan_csr | PT A         | 2026-01     | 3
"""


def test_what_followed_is_running_renewed_handed_over_moved_awaited_come_back_or_ended(settings: Settings) -> None:
    worlds.load(settings, worlds.world(LIVES))
    edition = worlds.publish(settings, "2026-10", "2024-01")
    asked = CoverageQuestion(edition.posisi)
    answer = fetch.ask(
        edition, retention.what_followed(NATION, asked, edition.data_mulai, NOW + 99, Dimension.ACQUIRER)
    )
    assert dict(zip(answer["followed"], answer["people"], strict=True)) == {
        Followed.BERJALAN: 1,  # ana: her term runs to the end of the posisi
        Followed.LANJUT: 1,  # budi, after one unpaid month
        Followed.ALIH: 1,  # cici: the village of the district she was placed in is no move
        Followed.PINDAH: 1,  # dedi, to another village and its payer
        Followed.MENUNGGU: 1,  # evi: two months unpaid
        Followed.REAKTIVASI: 1,  # fani, after four months unpaid, wherever
        Followed.BERAKHIR: 1,  # gita
    }


def test_a_scope_chooses_who_entered_and_not_where_they_are_paid_later(world: World) -> None:
    places, period = ("33.10", "18"), (NOW - 16, NOW)

    def counted(scope: Scope, region: str) -> tuple[int, int]:
        asked = replace(EVERYBODY, region=region)
        cells = world.ask(retention.still_paid(scope, asked, *period, Dimension.MOVEMENT))
        return int(cells["people"].sum()), int(cells["retained"].sum())

    apart = [counted(NATION, place) for place in places]
    assert counted(Scope(frozenset(places)), "") == tuple(map(sum, zip(*apart, strict=True)))
    nobody = Scope(frozenset())
    assert world.ask(retention.still_paid(nobody, EVERYBODY, *period, Dimension.MOVEMENT)).empty
    assert world.ask(retention.what_followed(nobody, EVERYBODY, *period, Dimension.MOVEMENT)).empty


@pytest.mark.parametrize("seed", range(40, 44))
def test_survival_never_rises_without_a_renewal_a_handover_or_a_return(tmp_path: Path, seed: int) -> None:
    settings = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'm.db'}", office_url=None)
    rows = random_worlds.rows(seed, people=120, spells=500)
    random_worlds.store(settings, rows)
    edition = publishing.publish(settings, NOW, worlds.declared(), actor="uji")
    facts = oracle.facts(rows, KNOWN)
    paid, period = paid_months(facts), (NOW - 17, NOW)
    cohort = {fact.person: fact for fact in entered(facts, EVERYBODY, period)}
    taken_up = Counter(
        (cohort[fact.person].held_from, fact.held_from - cohort[fact.person].held_from)
        for fact in facts
        if fact.person in cohort
        and fact.entry in ("lanjut", "alih", "reaktivasi")
        and fact.held_from - 1 not in paid[fact.person]
    )
    cells = fetch.ask(edition, retention.still_paid(NATION, EVERYBODY, *period, Dimension.MOVEMENT))
    triangle = cells.groupby(["month", "k"], as_index=False)["retained"].sum()
    triangle["rise"] = triangle.groupby("month")["retained"].diff().fillna(0)
    assert triangle["rise"].max() > 0, "nobody ever came back"
    for month, k, rise in triangle[["month", "k", "rise"]].itertuples(index=False, name=None):
        assert rise <= taken_up[month, k]
