"""What definitions 7 says of IIK, as the boards of the demo tell it."""

from dataclasses import replace

from dashboard.figure import continuing
from dashboard.subjects.boards import metrics
from data_access import fetch, months
from data_access.dimensions import Dimension
from data_access.questions import cohorts, leaderboard
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.vocabulary import Movement
from tests.demo.conftest import Demo

DECEMBER = months.month("2024-12")
POSISI = months.month("2025-02")


def board(demo: Demo, *, is_iik: bool, by: Dimension, posisi: int = POSISI) -> dict[str, dict[str, int]]:
    """Acquired in December 2024 by code, seen at `posisi`."""
    movement = None if is_iik else Movement.SERTAKAN
    question = BoardQuestion(CoverageQuestion(posisi, movement=movement), DECEMBER, DECEMBER, by, is_iik=is_iik)
    rows = fetch.ask(demo.edition, leaderboard.acquired(NATION, question)).set_index("code")
    rows = rows.drop(columns=list(continuing.TERMS))  # of nobody, where no term has ended yet
    return {str(code): {str(name): int(n) for name, n in row.items()} for code, row in rows.to_dict("index").items()}


def test_the_chapter_of_bandar_lampung_acquired_sixty_in_december_2024(demo: Demo) -> None:
    found = board(demo, is_iik=True, by=Dimension.CHAPTER)
    assert found["iik:IIK BANDAR LAMPUNG"]["acquired"] == 60
    trades = board(demo, is_iik=True, by=Dimension.PROFESSION)
    assert {"tukang_ojek", "art", "petugas_keamanan"} <= set(trades)


def test_sertakan_names_the_sixty_as_iiks_part(demo: Demo) -> None:
    found = board(demo, is_iik=False, by=Dimension.SPONSOR)
    assert found["iik:IIK BANDAR LAMPUNG"]["acquired"] == 60
    assert found["iik:IIK BANDAR LAMPUNG"]["acquired_iik"] == 60


def test_of_the_sixty_fourteen_are_retained_at_three_and_the_rest_was_foreseen(demo: Demo) -> None:
    """IIK renewed for ten, four went on alone; a three-month term alone fails at three."""
    at_three = board(demo, is_iik=True, by=Dimension.CHAPTER, posisi=DECEMBER + 3)["iik:IIK BANDAR LAMPUNG"]
    assert (at_three["eligible_3"], at_three["retained_3"]) == (60, 14)
    before = BoardQuestion(CoverageQuestion(POSISI), DECEMBER, POSISI, Dimension.CHAPTER, is_iik=True)
    rows = fetch.ask(demo.edition, cohorts.decisive(NATION, before))
    mine = rows[(rows["code"] == "iik:IIK BANDAR LAMPUNG") & (rows["month"] == DECEMBER)]
    assert mine[["acquired", "lapsing"]].to_numpy().tolist() == [[60, 46]]


def test_chapters_are_ranked_and_the_rows_add_up(demo: Demo) -> None:
    question = BoardQuestion(
        CoverageQuestion(months.month("2026-10")),
        months.month("2023-01"),
        months.month("2026-10"),
        Dimension.CHAPTER,
        is_iik=True,
    )
    rows = metrics.table(
        fetch.ask(demo.edition, leaderboard.acquired(NATION, question)),
        fetch.ask(demo.edition, leaderboard.reactivated(NATION, question)),
        fetch.ask(demo.edition, leaderboard.worker_months(NATION, question)).merge(
            fetch.ask(demo.edition, leaderboard.people_paid(NATION, question)), on="code"
        ),
        fetch.ask(demo.edition, leaderboard.acquired(NATION, question.before())),
        by="acquired",
    )
    assert rows["rank"].dropna().is_monotonic_increasing
    by_trade = fetch.ask(demo.edition, leaderboard.acquired(NATION, replace(question, credit=Dimension.PROFESSION)))
    assert rows["acquired"].sum() == by_trade["acquired"].sum() == rows["acquired_iik"].sum() > 60
