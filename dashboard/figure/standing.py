"""Months and rupiah that stand on few people, and what must go with them (definitions 5.13)."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from dashboard.disclosure import is_small
from dashboard.disclosure.tables import Cell
from dashboard.figure.counts import Counts
from dashboard.figure.sums import StandsOn


def on_few(rows: pd.DataFrame, counts: Counts, gone: Collection[Cell], threshold: int) -> set[Cell]:
    """Cells of months and rupiah to hide, those of `gone` among them: of 1 to `threshold` - 1 distinct people, and
    more until what a total leaves of the hidden ones is of at least `threshold` people, whoever else pays for them, in
    two rows or more; else the total itself. Sums that stand in words are not said then (`Made.plain_note`).
    """
    standing = [one for one in counts.standing if one.column in rows]
    whole = [] if counts.total_row is None else [str(rows.index[counts.total_row])]
    hidden = {one.column: {row for row in rows.index if (row, one.column) in gone} for one in standing}
    nobody = {one.column: set(rows.index[rows[one.people] == 0]) for one in standing}
    for one in standing:
        few = [str(row) for row, people in rows[one.people].items() if is_small(int(people), threshold)]
        _hide(hidden, one, few, nobody)
        for other in standing:
            if other.people == one.people:
                _hide(hidden, other, sorted(hidden[one.column]), nobody)
    before = -1
    while whole and before != (before := sum(map(len, hidden.values()))):
        for one in standing:
            more = _more(rows.drop(index=whole), one, hidden[one.column], whole, threshold)
            _hide(hidden, one, more, nobody)
    return {(row, column) for column, gone_rows in hidden.items() for row in gone_rows}


def _hide(hidden: dict[str, set[str]], one: StandsOn, rows: Sequence[str], nobody: Mapping[str, set[str]]) -> None:
    """In the column, and in those that tell it; what is of nobody is 0 and shown."""
    for column in (one.column, *one.beside):
        if column in hidden:
            hidden[column] |= {*rows} - nobody[column]


def _more(
    parts: pd.DataFrame, one: StandsOn, hidden: Collection[str], whole: Sequence[str], threshold: int
) -> Sequence[str]:
    """The row to hide besides, if any: of those of enough people that of the fewest, else the total."""
    people = parts[one.people]
    gone = people[[row in hidden and people[row] > 0 for row in parts.index]]
    if gone.empty or (len(gone) > 1 and gone.max() >= threshold) or set(whole) & set(hidden):
        return []
    left = people.drop(index=gone.index)
    return list(left[left >= threshold].sort_values(kind="stable").index[:1]) or whole
