"""Months and rupiah leave the house only where they are of nobody or of enough people (definitions 5.13)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.disclosure import is_small
from dashboard.figure.outside import outside
from dashboard.figure.table import Table
from dashboard.formatting import hidden_sign
from dashboard.remainder import TOTAL
from tests.figure.boards_of_few import Rows, board
from tests.figure.leaving import left_over

PAYEES = st.sampled_from([0, 1, 2, 4, 5, 9, 60])
ROW = st.tuples(st.sampled_from([5, 9, 40]), PAYEES, st.integers(0, 60), st.integers(1, 12))
MONEY = ("worker_months", "amount_rupiah", "unpriced_months")


def _behind(row: tuple[int, int, int, int]) -> tuple[int, int, int]:
    """People paid for, those whose amount is known, those whose amount nobody knows."""
    unknown = min(row[1], row[2])
    return row[1], row[1] - unknown, unknown


def shown(table: Table, column: str) -> dict[str, object]:
    """By payer; a column that the table leaves out is of nobody."""
    if column not in [one.key for one in table.columns]:
        return {}
    kept = table.rows[table.rows[column] != hidden_sign()]
    return dict(zip(kept["code"], kept[column], strict=True))


def test_a_row_of_two_people_with_24_months_is_hidden_and_so_is_one_from_which_the_total_tells_it() -> None:
    out = outside(board({"a": (40, 60, 0, 3), "b": (20, 30, 0, 6), "c": (9, 2, 0, 12)}))
    assert shown(out.made.shown, "worker_months") == {"a": 180, TOTAL: 384}
    assert shown(out.made.shown, "amount_rupiah") == {"a": 180 * 16_800, TOTAL: 384 * 16_800}
    assert shown(out.made.shown, "acquired") == {"a": 40, "b": 20, "c": 9, TOTAL: 69}


def test_older_rules_showed_it_and_an_entry_of_theirs_still_does() -> None:
    out = outside(board({"a": (40, 60, 0, 3), "b": (20, 30, 0, 6), "c": (9, 2, 0, 12)}), rules=1)
    assert shown(out.made.shown, "worker_months")["c"] == 24


@settings(max_examples=15)  # each is drawn, which takes a tenth of a second
@given(st.dictionaries(st.sampled_from("abcdef"), ROW, min_size=1))
def test_neither_rows_nor_what_a_total_leaves_tell_what_few_paid(rows: Rows) -> None:
    out = left_over(board(rows))
    for at, column in enumerate(MONEY):
        told, behind = shown(out.made.shown, column), {code: _behind(row)[at] for code, row in rows.items()}
        assert not [code for code in told if code != TOTAL and is_small(behind[code])]
        hidden = [payees for code, payees in behind.items() if code not in told and payees]
        if TOTAL in told and hidden:
            assert len(hidden) > 1
            assert max(hidden) >= 5


@settings(max_examples=15)  # each is drawn, which takes a tenth of a second
@given(st.dictionaries(st.sampled_from("abcdef"), ROW, min_size=1))
def test_months_less_those_without_a_price_are_months_of_a_known_rate_and_tell_no_few_either(rows: Rows) -> None:
    out = left_over(board(rows))
    months, unknown = (shown(out.made.shown, column) for column in ("worker_months", "unpriced_months"))
    for code, row in rows.items():
        if code in months and code in unknown:
            assert not any(is_small(payees) for payees in _behind(row))


def test_of_payers_taken_together_nobody_knows_that_they_pay_for_more_than_the_largest_does() -> None:
    """Two who brought nobody in are one row; both may pay for the same three people."""
    out = outside(board({"a": (40, 60, 0, 3), "b": (20, 30, 0, 6), "c": (0, 3, 0, 12), "d": (0, 3, 0, 12)}))
    assert shown(out.made.shown, "worker_months") == {"a": 180, TOTAL: 432}


@pytest.mark.parametrize("column", MONEY)
def test_where_every_row_is_of_few_the_total_goes_too(column: str) -> None:
    out = outside(board({"a": (40, 4, 0, 3), "b": (20, 3, 0, 6)}))
    assert shown(out.made.shown, column) == {}
