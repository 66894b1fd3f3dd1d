"""The bridge on frames drawn by hand: months summed, levels stacked, closed to zero."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figure.made import Nothing
from dashboard.subjects.bridge import metrics
from tests.figure.leaving import bridge_of

STEPS = (*metrics.GAINS, *metrics.LOSSES)


def months(*rows: tuple[int, ...]) -> pd.DataFrame:
    """month, awal, baru, kembali, moved_in, lapsed, moved_out."""
    return pd.DataFrame(list(rows), columns=["month", *STEPS])


ACTIVE = pd.DataFrame({"month": [1, 2, 3], "active": [10, 12, 9]})
FLOWS = months((2, 0, 3, 1, 0, 2, 0), (3, 0, 1, 0, 1, 4, 1))


def test_a_longer_bridge_is_the_sum_of_its_months() -> None:
    found = metrics.bridge(ACTIVE, FLOWS, 1, 3)
    assert found is not None
    assert (found.opening, found.closing, found.gained, found.lost) == (10, 9, 6, 7)
    assert found.steps == {"awal": 0, "baru": 4, "kembali": 1, "moved_in": 1, "lapsed": 6, "moved_out": 1}


def test_there_is_no_bridge_from_before_the_data() -> None:
    assert metrics.bridge(ACTIVE, FLOWS, 0, 3) is None


def test_each_step_stands_on_the_one_before_and_steps_of_nobody_are_left_out() -> None:
    found = metrics.bridge(ACTIVE, FLOWS, 1, 2)
    assert found is not None
    levels = metrics.levels(found)
    assert list(levels.itertuples(index=False, name=None)) == [
        ("opening", "end", 10, 10, 10),
        ("baru", "gain", 3, 10, 13),
        ("kembali", "gain", 1, 13, 14),
        ("lapsed", "loss", -2, 14, 12),
        ("closing", "end", 12, 12, 12),
    ]


@given(st.integers(0, 50), st.lists(st.tuples(*[st.integers(0, 9)] * 6), max_size=5))
def test_the_last_step_ends_where_the_closing_stands(opening: int, steps: list[tuple[int, ...]]) -> None:
    levels = [opening + 60]
    for step in steps:
        levels.append(levels[-1] + sum(step[:4]) - sum(step[4:]))
    active = pd.DataFrame({"month": range(len(levels)), "active": levels})
    found = metrics.bridge(active, months(*((at, *step) for at, step in enumerate(steps, 1))), 0, len(steps))
    assert found is not None
    rows = metrics.levels(found)
    assert rows["after"].iloc[-1] == rows["after"].iloc[-2 if len(rows) > 2 else 0]
    assert found.opening + found.gained - found.lost == found.closing


def test_a_bridge_on_which_nobody_came_or_went_is_said_and_not_drawn() -> None:
    made = bridge_of({}, opening=7)
    assert isinstance(made, Nothing)
    assert made.what == "Tetap 7 pekerja aktif sejak September 2026: tidak seorang pun masuk atau keluar"
    assert made.shown is not None
    assert made.shown.rows["people"].tolist() == [7, 0, 0, 0, 0, 0, 0, 7]
