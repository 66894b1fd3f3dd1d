"""Laws of the terms people are paid for, whatever the habits."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data_access import months
from data_access.demo import sponsors, terms
from data_access.demo.recipe import FIRST
from data_access.demo.terms import Habit, Terms

LAST = months.month("2026-10")
HABITS = st.builds(
    Habit,
    terms=st.sampled_from([(1,), (3, 6), (12,), (1, 1, 3, 12)]),
    renew=st.floats(0, 0.9),
    hand_over=st.floats(0, 0.1),
    back=st.floats(0, 0.1),
    stops=st.sampled_from([FIRST, FIRST + 20, LAST + 100]),
    is_budget=st.booleans(),
)


def _drawn(habit: Habit, seed: int) -> Terms:
    dice = np.random.Generator(np.random.PCG64(seed))
    start = terms.starts(40, FIRST, LAST, "anggaran" if habit.is_budget else "", 0.2, dice)
    return terms.chain(start, habit, LAST, dice)


@given(HABITS, st.integers(0, 99))
def test_everybody_has_a_first_term_and_no_term_begins_after_the_last_month(habit: Habit, seed: int) -> None:
    drawn = _drawn(habit, seed)
    assert set(drawn.person) == set(range(40))
    assert drawn.start.min() >= FIRST
    assert drawn.start.max() <= LAST
    assert drawn.months.min() >= 1


@given(HABITS, st.integers(0, 99))
def test_a_later_term_of_one_person_begins_later(habit: Habit, seed: int) -> None:
    drawn = _drawn(habit, seed)
    for person in range(40):
        assert (np.diff(drawn.start[drawn.person == person]) > 0).all()


@given(HABITS, st.integers(0, 99))
def test_the_first_payer_renews_nothing_from_the_month_it_stops(habit: Habit, seed: int) -> None:
    drawn = _drawn(habit, seed)
    renewals = np.ones(len(drawn.person), dtype=bool)
    renewals[np.unique(drawn.person, return_index=True)[1]] = False
    assert (drawn.start[renewals & ~drawn.is_handed] < habit.stops).all()


@given(HABITS, st.integers(0, 99))
def test_a_budget_ends_with_the_year(habit: Habit, seed: int) -> None:
    drawn = _drawn(habit._replace(is_budget=True), seed)
    own = ~drawn.is_handed
    assert ((drawn.start + drawn.months)[own] % 12 == 0).all()


def test_starts_follow_the_seasons() -> None:
    dice = np.random.Generator(np.random.PCG64(1))
    budget = terms.starts(500, FIRST, LAST, "anggaran", 0, dice) % 12
    assert set(budget) == {3, 5}  # April and June
    giving = np.bincount(terms.starts(20_000, FIRST, FIRST + 35, "lebaran", 0, dice) % 12)
    assert giving[11] > 2 * giving[5]


@given(st.lists(st.tuples(st.integers(FIRST, LAST), st.integers(1, 60)), min_size=1))
def test_years_touched_are_counted(runs: list[tuple[int, int]]) -> None:
    start, length = np.array(runs).T
    expected = [len({month // 12 for month in range(s, s + n)}) for s, n in runs]
    assert terms.by_year(start, start + length).tolist() == expected


@given(st.integers(1, 200), st.floats(0.5, 2))
def test_shares_of_a_tail_add_up_and_shrink(count: int, steepness: float) -> None:
    shares = sponsors.tail(count, steepness)
    assert abs(shares.sum() - 1) < 1e-9
    assert (np.diff(shares) < 0).all()
