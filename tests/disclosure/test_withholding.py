"""Nothing built on a hidden count stays in the frame, and no order of rows tells of it."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.disclosure.withholding import BuiltOn, withhold

ROWS = pd.DataFrame(
    {
        "people": [60, 9, 3, 7, 79],
        "rate": [0.6, 0.3, 0.1, 0.2, 0.4],
        "change": [0.1, -0.1, 0.0, 0.1, 0.02],
        "share": [0.76, 0.11, 0.04, 0.09, 1.0],
        "rank": [1, 2, 4, 3, None],
    },
    index=["tani", "laut", "ojek", "guru", "*"],
)
BUILT = (
    BuiltOn("rate", "people"),
    BuiltOn("change", "rate"),
    BuiltOn("share", "people", rows=("*",)),
    BuiltOn("rank", "people", rows=tuple(ROWS.index)),
)


def test_rates_changes_and_shares_go_with_their_row_and_ranks_with_any() -> None:
    left = withhold(ROWS, {("ojek", "people"), ("guru", "people")}, BUILT)
    assert list(left.rows.index) == ["tani", "laut", "*", "guru", "ojek"]
    assert left.rows.loc[["guru", "ojek"]].count().sum() == 0
    assert left.rows["rank"].isna().all()
    assert [left.rows.at["laut", column] for column in ("people", "rate", "change", "share")] == [9, 0.3, -0.1, 0.11]
    assert ("ojek", "change") in left.cells
    assert ("tani", "rank") in left.cells
    assert ("tani", "share") not in left.cells


def test_shares_of_a_hidden_whole_go_in_every_row() -> None:
    assert withhold(ROWS, {("*", "people")}, BUILT).rows["share"].isna().all()


def test_the_frame_given_is_unchanged_and_counts_stay_whole_numbers() -> None:
    before = ROWS.copy()
    left = withhold(ROWS, {("ojek", "people")}, BUILT)
    pd.testing.assert_frame_equal(ROWS, before)
    assert left.rows["people"].dtype == "Int64"


def test_without_a_hidden_cell_all_is_as_it_was() -> None:
    left = withhold(ROWS, set(), BUILT)
    pd.testing.assert_frame_equal(left.rows, ROWS)
    assert left.cells == frozenset()


@given(st.permutations(list(ROWS.index)))
def test_hidden_rows_come_last_in_an_order_their_counts_have_no_part_in(order: list[str]) -> None:
    left = withhold(ROWS.loc[order], {("ojek", "people"), ("guru", "people")}, BUILT)
    assert list(left.rows.index)[-2:] == ["guru", "ojek"]


def test_rows_that_are_months_stay_in_their_order() -> None:
    """Their place tells nothing, and a series that begins in its middle misleads whoever reads it aloud."""
    left = withhold(ROWS, {(ROWS.index[0], "people")}, BUILT, is_sorted=False)
    assert list(left.rows.index) == list(ROWS.index)
    assert list(withhold(ROWS, {(ROWS.index[0], "people")}, BUILT).rows.index) != list(ROWS.index)
