"""Triangles, curves and Wilson intervals on frames drawn by hand."""

from math import sqrt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import remainder
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.retention import metrics
from dashboard.subjects.retention.metrics import Comparison, Kept, Verdict

CELLS = pd.DataFrame(
    [
        (100, "iik", 0, 10, 10),
        (100, "iik", 1, 10, 6),
        (101, "iik", 0, 2, 2),
        (100, "mandiri", 0, 4, 4),
        (100, "mandiri", 1, 4, 3),
        (101, UNALLOCATED, 0, 99, 99),
    ],
    columns=["month", "code", "k", "people", "retained"],
)


def test_a_triangle_takes_all_groups_of_an_entry_month_together() -> None:
    rows = metrics.triangle(CELLS).itertuples(index=False, name=None)
    assert list(rows) == [(100, 0, 14, 14, 1.0), (100, 1, 14, 9, 9 / 14), (101, 0, 101, 101, 1.0)]


def test_a_curve_pools_the_months_old_enough() -> None:
    curve = metrics.curves(CELLS)
    points = curve[["code", "k", "eligible", "retained"]].itertuples(index=False, name=None)
    assert list(points) == [
        ("iik", 0, 12, 12),
        ("iik", 1, 10, 6),
        ("mandiri", 0, 4, 4),
        ("mandiri", 1, 4, 3),
        (UNALLOCATED, 0, 99, 99),
    ]
    assert list(curve["share"]) == [1, 0.6, 1, 0.75, 1]
    assert (curve["low"] <= curve["share"]).all()
    assert (curve["share"] <= curve["high"]).all()


def test_no_entries_are_no_rows_with_all_columns() -> None:
    nobody = CELLS.iloc[:0]
    assert list(metrics.triangle(nobody)) == ["month", "k", "people", "retained", "share"]
    assert list(metrics.curves(nobody)) == ["code", "k", "eligible", "retained", "share", "low", "high"]
    ends = pd.DataFrame({"code": [], "followed": [], "people": []})
    assert list(metrics.followed(ends, ("lanjut",))) == ["code", "people", "lanjut"]


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_wilson_interval_ends_where_the_share_is_z_standard_errors_away(part: int, more: int) -> None:
    whole = part + more
    bounds = metrics.wilson(part, whole)
    assert bounds is not None
    for bound in bounds:
        distance = abs(part / whole - bound)
        assert distance == pytest.approx(1.96 * sqrt(bound * (1 - bound) / whole), abs=1e-7)
    assert 0 <= bounds[0] <= part / whole <= bounds[1] <= 1


def test_a_published_wilson_interval_is_found_again() -> None:
    """Newcombe 1998, Statistics in Medicine 17:857, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29."""
    published = {
        (81, 263): (0.2553, 0.3662),
        (15, 148): (0.0624, 0.1605),
        (0, 20): (0, 0.1611),
        (1, 29): (0.0061, 0.1718),
    }
    for pair, bounds in published.items():
        assert metrics.wilson(*pair) == pytest.approx(bounds, abs=5e-5)


def test_nobody_has_no_interval() -> None:
    assert metrics.wilson(0, 0) is None
    assert Kept("iik", 0, 0).share is None


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ((90, 100), (10, 100), Verdict.DISTINGUISHABLE),
        ((6, 10), (3, 4), Verdict.NOT_YET),
        ((6, 10), (6, 10), Verdict.NOT_YET),
        ((6, 10), (0, 0), Verdict.NO_DATA),
    ],
)
def test_two_groups_differ_only_where_their_intervals_stand_apart(
    one: tuple[int, int], other: tuple[int, int], verdict: Verdict
) -> None:
    assert Comparison(3, Kept("iik", *one), Kept("mandiri", *other)).verdict is verdict
    assert Comparison(3, Kept("mandiri", *other), Kept("iik", *one)).verdict is verdict


def test_groups_are_compared_at_their_points_of_the_curves() -> None:
    found = metrics.compared(metrics.curves(CELLS), "iik", "mandiri", 1)
    assert (found.one, found.other) == (Kept("iik", 6, 10), Kept("mandiri", 3, 4))
    assert found.verdict is Verdict.NOT_YET
    assert metrics.compared(metrics.curves(CELLS), "iik", UNALLOCATED, 1).verdict is Verdict.NO_DATA


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(("lanjut", "alih")), st.integers(0, 9)), min_size=1))
def test_what_followed_adds_up_to_everybody(rows: list[tuple[str, str, int]]) -> None:
    ends = pd.DataFrame(rows, columns=["code", "followed", "people"])
    table = metrics.followed(ends, ("lanjut", "alih", "berakhir"))
    assert (table[["lanjut", "alih", "berakhir"]].sum(axis=1) == table["people"]).all()
    assert table["people"].sum() == ends["people"].sum()
    assert (table["berakhir"] == 0).all()


def test_the_steepest_month_compares_the_same_people_before_and_in_it() -> None:
    shown = metrics.triangle(
        pd.DataFrame(
            [(1, "a", 0, 10, 10), (1, "a", 1, 10, 9), (1, "a", 2, 10, 4), (2, "a", 0, 99, 99), (2, "a", 1, 99, 98)],
            columns=["month", "code", "k", "people", "retained"],
        )
    )
    assert metrics.steepest(shown) == metrics.SteepestFall(2, 10, 9, 4)
    assert metrics.steepest(shown[shown["k"] == 0]) is None
    assert metrics.steepest(shown.assign(retained=shown["people"])) is None


def test_the_latest_entry_months_are_those_whose_month_k_has_come() -> None:
    shown = metrics.triangle(CELLS)
    assert metrics.latest(shown, 1, 12) == Kept("", 9, 14)
    assert metrics.latest(shown, 0, 1) == Kept("", 101, 101)
    assert metrics.latest(shown, 7, 12) == Kept("", 0, 0)


def test_a_chart_keeps_the_largest_and_those_without_apart_and_loses_nobody() -> None:
    every = pd.concat([CELLS, CELLS.assign(code="asn", people=1), CELLS.assign(code="baznas", people=2)])
    assert metrics.apart(every, 9, 0, 5) == ["iik", "baznas", "asn", "mandiri", UNALLOCATED]
    assert metrics.apart(every, 4, 0, 5) == ["iik", "baznas", remainder.OTHERS, UNALLOCATED]
    folded = metrics.folded(every, metrics.apart(every, 4, 0, 5))
    assert set(folded["code"]) == set(metrics.apart(every, 4, 0, 5))
    assert folded["people"].sum() == every["people"].sum()


def stayed(**groups: tuple[int, int]) -> pd.DataFrame:
    """Groups by how many came in, and how many of them are paid in month 3."""
    rows = [(100, code, k, came, (came, kept)[k // 3]) for code, (came, kept) in groups.items() for k in (0, 3)]
    return pd.DataFrame(rows, columns=["month", "code", "k", "people", "retained"])


def test_a_chart_shows_who_stays_most_and_least_even_where_others_are_larger() -> None:
    groups = {"a": (90, 60), "b": (80, 60), "c": (70, 50), "most": (20, 20), "least": (10, 1)}
    assert metrics.apart(stayed(**groups), 4, 3, 5) == ["a", "most", "least", remainder.OTHERS]
    assert metrics.apart(stayed(**groups), 3, 3, 5) == ["most", "least", remainder.OTHERS]


def test_a_few_people_are_not_who_stays_least() -> None:
    groups = {"a": (900, 600), "b": (800, 600), "c": (700, 550), "d": (30, 0)}
    assert metrics.apart(stayed(**groups), 3, 3, 5) == ["a", "c", remainder.OTHERS]
    small = {"a": (9, 6), "b": (8, 6), "c": (7, 6), "d": (4, 0)}
    assert metrics.apart(stayed(**small), 3, 3, 5) == ["a", "c", remainder.OTHERS]


def test_of_those_who_stay_alike_the_larger_is_shown() -> None:
    groups = {"a": (50, 50), "b": (40, 40), "c": (30, 30), "d": (20, 20)}
    assert metrics.apart(stayed(**groups), 3, 3, 5) == ["a", "b", remainder.OTHERS]
