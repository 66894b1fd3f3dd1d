"""Regencies by rank, on a coverage table drawn by hand."""

import pandas as pd
import pytest

from dashboard.subjects.regency import metrics
from dashboard.subjects.regency.metrics import Place
from tests.figure import handmade

ROWS = handmade.rows(
    {"33.01": 30, "33.02": 20, "33.03": 40, "33.04": 5, "33.05": 9, "33.06": 0, "unallocated": 7},
    {"33.01": 100, "33.02": 50, "33.03": 100, "33.05": 0, "33.07": 10},
    {"33.01": "Cilacap"},
)


def test_equal_rates_share_a_rank_and_the_next_one_is_left_out() -> None:
    found = metrics.ranked(ROWS)
    assert list(zip(found["code"], found["rank"].astype(object).where(found["rank"].notna(), None), strict=True)) == [
        ("33.03", 1),
        ("33.02", 1),
        ("33.01", 3),
        ("33.07", 4),
        ("33.05", None),
        ("33.04", None),
    ]


def test_regencies_without_a_basis_stand_apart_and_the_unallocated_are_no_regency() -> None:
    codes = set(metrics.ranked(ROWS)["code"])
    assert {"33.04", "33.05"} < codes
    assert not codes & {"unallocated", "33.06"}, "nobody there and no basis: nothing to say"


@pytest.mark.parametrize("code", ["33.01", "33.01.02", "33.01.02.2001"])
def test_a_place_inside_a_regency_has_that_regencys_rank(code: str) -> None:
    assert metrics.place(metrics.ranked(ROWS), code) == Place("33.01", "Cilacap", 3, 4, 2, 30, 100)


def test_a_regency_without_a_basis_has_no_rank_and_a_province_no_place() -> None:
    found = metrics.place(metrics.ranked(ROWS), "33.04")
    assert found is not None
    assert (found.rank, found.workers) == (None, None)
    assert metrics.place(metrics.ranked(ROWS), "33") is None
    assert metrics.place(metrics.ranked(ROWS), "") is None


@pytest.mark.parametrize(("own", "first", "last"), [(1, 1, 21), (15, 5, 25), (40, 20, 40), (None, 1, 21)])
def test_what_is_drawn_lies_around_the_own_one(own: int | None, first: int, last: int) -> None:
    people = {f"33.{at:02d}": 100 - at for at in range(1, 41)}
    rows = metrics.ranked(handmade.rows(people, dict.fromkeys(people, 100)))
    drawn = metrics.around(rows, metrics.place(rows, f"33.{own:02d}" if own else ""))
    assert [int(rank) for rank in drawn["rank"]] == list(range(first, last + 1))


def test_nobody_ranked_is_nothing_to_draw() -> None:
    rows = metrics.ranked(handmade.rows({"33.01": 3}))
    assert metrics.around(rows, metrics.place(rows, "33.01")).empty
    assert isinstance(rows, pd.DataFrame)
