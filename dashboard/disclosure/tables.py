"""A table of counts and how they add up: breakdowns, crossed tables, nested regions, several tables sharing totals."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

Cell: TypeAlias = Any
"""A name of one count: anything hashable. In a table made of a frame: `(row label, column)`."""


@dataclass(frozen=True, slots=True)
class Sum:
    """`whole` is the sum of `parts`, and a reader knows it."""

    whole: Cell
    parts: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """People by cell, in a fixed order, and every sum a reader knows of.

    `unprinted` are counts that stand nowhere but follow from the sums: a total that is not given, the rest of the
    largest rows, those not retained. A sum that does not hold, or names an unknown cell, is a ValueError.
    """

    counts: Mapping[Cell, int]
    sums: tuple[Sum, ...] = ()
    unprinted: frozenset[Cell] = frozenset()

    def __post_init__(self) -> None:
        for each in self.sums:
            missing = [cell for cell in (each.whole, *each.parts) if cell not in self.counts]
            if missing:
                raise ValueError(f"the sum {each.whole!r} names {missing[0]!r}, which has no count")
            if self.counts[each.whole] != sum(self.counts[part] for part in each.parts):
                raise ValueError(f"the parts of {each.whole!r} do not add up to {self.counts[each.whole]}")

    @property
    def printed(self) -> list[Cell]:
        return [cell for cell in self.counts if cell not in self.unprinted]

    def beside(self, other: "CountTable") -> "CountTable":
        """Both tables as one: a cell of the same name is the same count (else ValueError), printed if either prints."""
        differ = [cell for cell in self.counts if other.counts.get(cell, self.counts[cell]) != self.counts[cell]]
        if differ:
            raise ValueError(f"{differ[0]!r} has two counts")
        counts = {**self.counts, **other.counts}
        printed = {*self.printed, *other.printed}
        return CountTable(counts, tuple(dict.fromkeys((*self.sums, *other.sums))), frozenset(counts.keys() - printed))


def of_frame(
    rows: pd.DataFrame, columns: Sequence[str], *, whole_row: Hashable = None, whole_column: str | None = None
) -> CountTable:
    """The counts in `columns` of a frame whose index labels its rows; nulls are no cells.

    `whole_row` labels the row that is the sum of all others; `whole_column` is the column (one of `columns`) that is
    the sum of the other `columns`.
    """
    given = {(row, column): count for column in columns for row, count in rows[column].items()}
    counts: dict[Cell, int] = {cell: int(count) for cell, count in given.items() if pd.notna(count)}
    sums = []
    if whole_row is not None:
        sums += [_sum(counts, (whole_row, column), [(row, column) for row in rows.index]) for column in columns]
    if whole_column is not None:
        sums += [_sum(counts, (row, whole_column), [(row, column) for column in columns]) for row in rows.index]
    return CountTable(counts, tuple(sums))


def matrix(cells: Collection[Cell], sums: Sequence[Sum]) -> csr_array:
    """One line a sum, one column a cell: parts +1, the whole -1; times the counts it is zero."""
    at = {cell: position for position, cell in enumerate(cells)}
    lines, columns, signs = [], [], []
    for line, each in enumerate(sums):
        for cell, sign in ((each.whole, -1.0), *((part, 1.0) for part in each.parts)):
            lines.append(line)
            columns.append(at[cell])
            signs.append(sign)
    return csr_array((np.array(signs), (lines, columns)), shape=(len(sums), len(at)))


def _sum(counts: Mapping[Cell, int], whole: Cell, cells: Sequence[Cell]) -> Sum:
    return Sum(whole, tuple(cell for cell in cells if cell != whole and cell in counts))
