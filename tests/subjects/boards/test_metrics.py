"""Ranks and shares of a board, on frames drawn by hand."""

import pandas as pd
import pytest

from dashboard.subjects.boards import metrics
from tests.subjects.boards.people import people

MONEY = ("amount_rupiah", "unpriced_months", "other_rupiah", "other_unpriced_months")
NONE_BACK = pd.DataFrame({"code": ["a"], "reactivated": [2]})
MONTHS = pd.DataFrame(
    [("a", 9, 151200, 0, 0, 0), ("renewer", 40, 672000, 0, 0, 0)], columns=["code", "worker_months", *MONEY]
)


def test_ties_are_ranked_one_two_two_four() -> None:
    board = metrics.table(
        people(("a", 9, 1), ("b", 5, 5), ("c", 5, 0), ("d", 1, 1)), NONE_BACK, MONTHS, people(), by="acquired"
    )
    assert list(board["rank"].dropna()) == [1, 2, 2, 4]


def test_the_row_without_credit_is_last_and_unranked_and_counts_in_the_total() -> None:
    board = metrics.table(people(("unallocated", 90, 9), ("a", 9, 1)), NONE_BACK, MONTHS, people(), by="acquired")
    assert list(board["code"]) == ["a", "renewer", "unallocated"]
    assert pd.isna(board["rank"].iloc[-1])
    assert board["acquired"].sum() == 99
    assert board["share"].sum() == pytest.approx(1)


def test_who_only_renews_others_people_has_months_and_no_rank() -> None:
    board = metrics.table(people(("a", 9, 1)), NONE_BACK, MONTHS, people(), by="acquired").set_index("code")
    assert board.loc["renewer", "acquired"] == 0
    assert board.loc["renewer", "worker_months"] == 40
    assert board["rank"].isna()["renewer"]


def test_another_rule_is_another_order_and_another_rank_before() -> None:
    now, before = people(("a", 9, 1), ("b", 5, 5)), people(("a", 3, 3), ("b", 7, 0))
    by_acquired = metrics.table(now, NONE_BACK, MONTHS, before, by="acquired").set_index("code")
    by_retained = metrics.table(now, NONE_BACK, MONTHS, before, by="retained_3").set_index("code")
    assert (by_acquired.loc["a", "rank"], by_acquired.loc["a", "previous_rank"]) == (1, 2)
    assert (by_retained.loc["a", "rank"], by_retained.loc["a", "previous_rank"]) == (2, 1)
    assert by_retained.loc["b", "previous_rank"] == 2, "nobody of b's seven stayed then: last, not unranked"


@pytest.mark.parametrize("by", ["retained_3", "continued"])
def test_who_could_have_kept_some_and_kept_nobody_is_ranked_last_and_who_could_not_yet_stands_unranked_after(
    by: str,
) -> None:
    now = people(("young", 90, 0), ("none", 4, 0), ("some", 2, 1), ("unallocated", 9, 9))
    now.loc[now["code"] == "young", ["eligible_3", "ended"]] = 0
    board = metrics.table(now, NONE_BACK.iloc[:0], MONTHS.iloc[:0], now, by=by)
    assert list(board["code"]) == ["some", "none", "young", "unallocated"]
    assert list(board["rank"].dropna()) == list(board["previous_rank"].dropna()) == [1, 2]


def test_an_empty_period_is_an_empty_board_with_its_columns() -> None:
    nobody = metrics.table(
        people(), pd.DataFrame(columns=["code", "reactivated"]), MONTHS.iloc[:0], people(), by="acquired"
    )
    assert nobody.empty
    assert {"rank", "code", "acquired", "share"} <= set(nobody.columns)


def ranked(*rows: tuple[str, int, int]) -> pd.DataFrame:
    return metrics.table(people(*rows), NONE_BACK.iloc[:0], MONTHS.iloc[:0], people(), by="acquired")


def test_what_fits_never_shows_some_of_a_tie_without_the_others() -> None:
    rows = ranked(("a", 9, 0), ("b", 5, 0), ("c", 5, 0), ("d", 5, 0), ("e", 1, 0))
    assert list(metrics.leading(rows, "acquired", 3)["code"]) == ["a"]
    assert list(metrics.leading(rows, "acquired", 4)["code"]) == ["a", "b", "c", "d"]
    assert len(metrics.leading(rows, "acquired", 5)) == 5


def test_twelve_tied_all_fit_where_there_is_room_for_twelve() -> None:
    rows = ranked(*((f"p{n:02d}", 2, 0) for n in range(12)), ("z", 1, 0), ("unallocated", 7, 0))
    assert len(metrics.leading(rows, "acquired", 12)) == 12
    assert len(metrics.leading(rows, "acquired", 5)) == 5, "a first tie too long for the room shows its first rows"


def test_the_whole_is_the_sum_of_the_rows_those_without_credit_among_them() -> None:
    rows = ranked(("a", 9, 4), ("unallocated", 90, 9))
    assert metrics.whole(rows)["acquired"] == 99
    assert metrics.whole(rows)["retained_3"] == 13
