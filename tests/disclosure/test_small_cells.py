"""No small count can be told from a table with its totals; no more is hidden than that takes."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.disclosure import is_small
from dashboard.disclosure.reader import TableReader, exposed, of_table
from dashboard.disclosure.small_cells import hide
from dashboard.disclosure.tables import CountTable, Sum, of_frame
from tests.disclosure import attack


def breakdown(**people: int) -> CountTable:
    """One row each, and their total `all`."""
    return CountTable({**people, "all": sum(people.values())}, (Sum("all", tuple(people)),))


@given(attack.crossed_tables(3, 2, attack.FEW))
def test_counting_every_possible_table_tells_no_small_cell(table: CountTable) -> None:
    hidden = hide(table).cells
    most = attack.most_by_counting(table, hidden, up_to=10) if hidden else {}
    assert {cell: people for cell, people in most.items() if people < 5} == {}


@given(st.one_of(attack.crossed_tables(7, 6), attack.nested_tables()), st.integers(2, 10))
def test_solving_for_hidden_cells_tells_no_small_one(table: CountTable, threshold: int) -> None:
    hidden = hide(table, threshold)
    told = {
        cell: most for cell in hidden.primary if (most := attack.most_by_solving(table, hidden.cells, cell)) < threshold
    }
    assert told == {}


@given(attack.crossed_tables(7, 6), attack.nested_tables())
def test_two_tables_sharing_their_total_protect_each_other(crossed: CountTable, nested: CountTable) -> None:
    more = crossed.counts["*", "*"] - nested.counts["*"]
    both = CountTable(
        {**crossed.counts, **nested.counts, "rest": abs(more)},
        (
            *crossed.sums,
            *nested.sums,
            Sum(("*", "*"), ("*", "rest")) if more >= 0 else Sum("*", (("*", "*"), "rest")),
        ),
    )
    hidden = hide(both)
    assert exposed(both, hidden.cells) == []


@given(st.one_of(attack.crossed_tables(5, 5), attack.nested_tables()))
def test_what_is_hidden_is_every_small_cell_no_zero_and_nothing_when_nothing_is_small(table: CountTable) -> None:
    hidden = hide(table)
    small = {cell for cell, count in table.counts.items() if is_small(count)}
    assert hidden.primary == small
    assert not any(table.counts[cell] == 0 for cell in hidden.cells)
    assert bool(hidden.cells) is bool(small)
    assert hide(table) == hidden


@given(attack.crossed_tables(4, 4))
def test_the_range_of_a_hidden_cell_holds_its_true_count(table: CountTable) -> None:
    hidden = hide(table).cells
    reader = of_table(table, hidden)
    for cell in hidden:
        low, high = reader.range_of(cell)
        assert 1 <= low <= table.counts[cell]
        assert (math.inf if high is None else high) >= max(5, table.counts[cell])


@given(attack.crossed_tables(3, 2, attack.FEW))
def test_the_check_finds_what_counting_finds(table: CountTable) -> None:
    """With only the small cells hidden, those are exposed that lie below the threshold in every possible table."""
    small = hide(table).primary
    most = attack.most_by_counting(table, small, up_to=10) if small else {}
    assert exposed(table, small) == [cell for cell in table.counts if cell in small and most[cell] < 5]


@pytest.mark.parametrize(
    ("people", "hidden"),
    [
        ({"a": 3, "b": 40, "c": 7, "d": 12}, {"a", "c"}),  # the fewest people that help
        ({"a": 3, "b": 40, "c": 2, "d": 4}, {"a", "c", "d"}),  # three small ones hide each other: 9 in all
        ({"a": 3, "b": 40, "c": 2, "d": 0}, {"a", "c", "b"}),  # 5 in all: neither can be 5
        ({"a": 3, "b": 0, "c": 2, "d": 0}, {"a", "c", "all"}),  # nothing but the total is left
        ({"a": 3, "b": 0}, {"a", "all"}),
        ({"a": 1, "b": 5}, {"a", "b"}),
        ({"a": 0, "b": 5, "c": 60}, set()),
    ],
)
def test_a_breakdown_with_its_total(people: dict[str, int], hidden: set[str]) -> None:
    assert hide(breakdown(**people)).cells == hidden


def test_without_a_total_only_the_small_cells_are_hidden() -> None:
    assert hide(CountTable({"a": 3, "b": 40})).cells == {"a"}


def test_a_total_that_is_not_printed_protects() -> None:
    table = breakdown(a=3, b=40)
    assert hide(CountTable(table.counts, table.sums, frozenset({"all"}))).cells == {"a"}


def test_a_rest_that_is_not_printed_is_protected() -> None:
    """The largest rows and the total tell how many the rest are."""
    table = breakdown(a=30, b=9, rest=3)
    assert hide(CountTable(table.counts, table.sums, frozenset({"rest"}))).cells == {"b"}


def test_those_not_retained_are_protected_by_hiding_those_who_are() -> None:
    table = CountTable(
        {"acquired": 50, "kept": 47, "lost": 3}, (Sum("acquired", ("kept", "lost")),), frozenset({"lost"})
    )
    assert hide(table).cells == {"kept"}


def test_a_frame_names_its_cells_by_row_and_column() -> None:
    rows = pd.DataFrame({"pu": [10, 20, 30], "bpu": [3, 30, 33], "semua": [13, 50, 63]}, index=["a", "b", "*"])
    table = of_frame(rows, ["pu", "bpu", "semua"], whole_row="*", whole_column="semua")
    assert len(table.sums) == 6
    assert hide(table).primary == {("a", "bpu")}
    assert hide(table).complementary == {("a", "pu"), ("b", "pu"), ("b", "bpu")}


def test_a_sum_that_does_not_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="the parts of 'all' do not add up to 9"):
        CountTable({"a": 3, "all": 9}, (Sum("all", ("a",)),))
    with pytest.raises(ValueError, match="names 'b', which has no count"):
        CountTable({"a": 3}, (Sum("a", ("b",)),))


def test_a_cell_in_two_tables_is_one_cell() -> None:
    by_place, by_work = breakdown(a=3, b=40), breakdown(x=33, y=10)
    both = by_place.beside(by_work)
    assert hide(both).cells == {"a", "b"}
    assert both.beside(both) == both
    with pytest.raises(ValueError, match="'all' has two counts"):
        by_place.beside(breakdown(x=1))


def test_counts_that_contradict_each_other_have_no_range() -> None:
    reader = TableReader({"all": 5, "a": 9}, {"b": 0}, (Sum("all", ("a", "b")),))
    with pytest.raises(ValueError, match="contradicts itself"):
        reader.range_of("b")
