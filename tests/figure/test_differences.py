"""The difference of two shown counts of which one holds the other is a cell, too (definitions 5.13)."""

from itertools import combinations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.disclosure import RULES, THRESHOLD, is_small
from dashboard.figure.adding_up import telling_changes
from dashboard.figure.counts import Counts
from dashboard.figure.outside import outside
from dashboard.figure.sums import within
from dashboard.formatting import hidden_sign
from dashboard.subjects import retention
from tests.disclosure.attack import COUNTS
from tests.figure.boards_of_few import board
from tests.figure.handmade import OCTOBER
from tests.figure.leaving import bridge_of, cliff_of, falling, shown, stay_of, unsolved

MONTHS = st.lists(COUNTS, min_size=13, max_size=13)


@settings(max_examples=15)  # each is drawn, which takes a tenth of a second
@given(st.lists(MONTHS, min_size=1, max_size=3))
def test_no_month_of_a_cliff_is_a_few_people_less_than_its_posisi(falls: list[list[int]]) -> None:
    people = shown(unsolved(falling(cliff_of(falls))), "active", "month")
    now = people[(OCTOBER,)]
    assert now != hidden_sign()
    told = [int(count) for count in people.values() if count != hidden_sign()]  # who is gone does not come back here
    assert not [(then, later) for then, later in combinations(told, 2) if is_small(then - later)]


def test_a_change_does_not_tell_how_few_were_ever_protected_and_not_then() -> None:
    rows = pd.DataFrame({"active": [49, 40], "since_month": [-3, -3], "ever": [55, 60]}, index=["a", "b"])
    people = {key: key for key in ("active", "ever")}
    counts = Counts.partition(people, [(("region", frozenset({code})),) for code in rows.index])
    counts = counts.also(within("active", "ever"), changes=[("since_month", "active", 1)])
    assert telling_changes(rows, counts, THRESHOLD, RULES) == {("a", "since_month")}
    assert telling_changes(rows, counts, THRESHOLD, 2) == set()


@settings(max_examples=15)  # each is drawn, which takes a tenth of a second
@given(st.integers(0, 100), st.integers(0, 60), st.sampled_from([0, 5, 9]))
def test_who_stayed_through_a_bridge_is_a_count(lapsed: int, new: int, out: int) -> None:
    steps = {"lapsed": min(lapsed, 100 - out), "moved_out": out, "baru": new}
    told = shown(unsolved(bridge_of(steps, opening=100)), "people", "code")
    known = {code: abs(int(count)) for (code,), count in told.items() if count != hidden_sign()}
    assert not ({"lapsed", "moved_out"} <= set(known) and is_small(100 - steps["lapsed"] - out))
    assert not ("baru" in known and is_small(known["closing"] - new))


def test_those_whose_twelfth_month_has_come_are_among_those_whose_sixth_has() -> None:
    rows = [("iik", OCTOBER - 13, k, 40, 30) for k in range(14)]
    rows += [("iik", OCTOBER - 7, k, 3, 1) for k in range(8)] + [("apbdes", OCTOBER - 13, k, 60, 50) for k in range(14)]
    cells = pd.DataFrame(rows, columns=["code", "month", "k", "people", "retained"])
    ends = pd.DataFrame([("iik", "berjalan", 43), ("apbdes", "berjalan", 60)], columns=["code", "followed", "people"])
    found = stay_of(cells, ends)
    told = found.out(retention.curves).made.shown.rows.set_index("code")
    each = [told.loc["iik", key] for key in ("people", *(f"eligible_{k}" for k in range(1, 14)))]
    numbers = [int(str(count)) for count in each if count != hidden_sign()]
    assert not [one for one in numbers for other in numbers if is_small(one - other)]


def test_a_board_of_whom_nearly_all_have_had_their_sixth_month_hides_one_of_the_two() -> None:
    made = board({"a": (60, 60, 0, 3), "b": (20, 30, 0, 6)}, come={3: [40, 20], 6: [38, 20]})
    told = outside(made).made.shown.rows.set_index("code")
    assert hidden_sign() in set(told.loc["a", ["eligible_3", "eligible_6"]])
    before = outside(made, rules=1).made.shown.rows.set_index("code")
    assert hidden_sign() not in set(before.loc["a", ["eligible_3", "eligible_6"]])
