"""What goes with a hidden count in a frame: rates, changes, andil, fractions, ranks, and the order of the rows."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.disclosure.tables import Cell


@dataclass(frozen=True, slots=True)
class BuiltOn:
    """Each value of `column` is made from the values of `source` in the same row, and in `rows` besides.

    A rate: the same row alone. A share of the whole: `rows` is the whole's label. A rank: `rows` is all labels.
    """

    column: str
    source: str
    rows: tuple[Hashable, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A frame ready to leave the house, and the cells in it, `(row label, column)`, that carry the sign."""

    rows: pd.DataFrame
    cells: frozenset[Cell]

    def without(self, cells: Collection[Cell]) -> "Withheld":
        """With these null, too; the rows stay in their order, which says nothing of them."""
        left = self.rows.copy()
        for column in {column for _row, column in cells}:
            gone = np.array([(row, column) in cells for row in left.index])
            left[column] = left[column].convert_dtypes().mask(gone)
        return Withheld(left, self.cells | frozenset(cells))


def withhold(
    rows: pd.DataFrame, hidden: Collection[Cell], built: Sequence[BuiltOn] = (), *, is_sorted: bool = True
) -> Withheld:
    """`rows` with the hidden cells, and all that is built on them step by step, null; the given frame is unchanged.

    Rows with a cell gone come last, by label: the place of a row in a sorted table tells between which counts its own
    lies; where they are months, not `is_sorted`, they stay. A rank goes in all rows, for the ranks of the others say
    how many stand above the hidden one.
    """
    left = Withheld(rows, frozenset()).without(_with_what_is_built(rows, hidden, built))
    partly = {row for row, column in hidden if row in rows.index and is_sorted}
    last = sorted((row for row in rows.index if row in partly), key=str)
    ordered = [*(row for row in rows.index if row not in partly), *last]
    return Withheld(left.rows.loc[ordered], left.cells)


def _with_what_is_built(
    rows: pd.DataFrame, hidden: Collection[Cell], built: Sequence[BuiltOn]
) -> set[tuple[Hashable, str]]:
    gone = {(row, column) for row, column in hidden if row in rows.index and column in rows.columns}
    before = -1
    while before != len(gone):
        before = len(gone)
        gone |= {(row, each.column) for each in built for row in rows.index if _is_touched(each, row, gone)}
    return gone


def _is_touched(each: BuiltOn, row: Hashable, gone: Collection[tuple[Hashable, str]]) -> bool:
    return any((source, each.source) in gone for source in (row, *each.rows))
