"""What a reader can work out of a cell that is not shown: its least and greatest value, by linear programming."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from dashboard.disclosure import THRESHOLD, is_small
from dashboard.disclosure.tables import Cell, CountTable, Sum, matrix


@dataclass(frozen=True)
class TableReader:
    """The counts shown, the least each other cell can be, and the sums; counts are whole numbers of people."""

    shown: Mapping[Cell, int]
    least: Mapping[Cell, int]
    sums: Sequence[Sum]

    def range_of(self, cell: Cell) -> tuple[int, int | None]:
        """The least and greatest value of a cell not shown; no greatest where the sums set none.

        A ValueError if no table of counts looks like what is shown.
        """
        low, high = self._extreme(cell, 1), self.with_most(cell)
        if low is None:
            raise ValueError(f"what is shown beside {cell!r} contradicts itself")
        return low[cell], high[cell] if high else None

    def with_most(self, cell: Cell) -> dict[Cell, int] | None:
        """The table with the most people in `cell` that looks the same; None where the sums set no bound."""
        return self._extreme(cell, -1)

    def _extreme(self, cell: Cell, sense: int) -> dict[Cell, int] | None:
        objective = np.zeros(len(self._cells))
        objective[self._cells.index(cell)] = sense
        sums = LinearConstraint(self._matrix, 0, 0) if self.sums else ()
        found = milp(objective, integrality=np.ones_like(objective), bounds=self._bounds, constraints=sums)
        return None if found.x is None else dict(zip(self._cells, (round(x) for x in found.x), strict=True))

    @cached_property
    def _cells(self) -> list[Cell]:
        return [*self.shown, *self.least]

    @cached_property
    def _matrix(self) -> csr_array:
        return matrix(self._cells, self.sums)

    @cached_property
    def _bounds(self) -> Bounds:
        shown = list(self.shown.values())
        return Bounds([*shown, *self.least.values()], [*shown, *(np.inf for _ in self.least)])


def of_table(table: CountTable, hidden: Collection[Cell]) -> TableReader:
    """The reader of a table with these cells hidden, who knows that 0 is shown: a hidden cell is at least 1.

    Of an unprinted cell not even that is known.
    """
    gone = {*hidden, *table.unprinted}
    shown = {cell: count for cell, count in table.counts.items() if cell not in gone}
    return TableReader(
        shown, {cell: int(cell not in table.unprinted) for cell in table.counts if cell in gone}, table.sums
    )


def exposed(table: CountTable, hidden: Collection[Cell], threshold: int = THRESHOLD) -> list[Cell]:
    """The small cells that are shown, or of which a reader can tell that they lie below the threshold."""
    reader, safe, told = of_table(table, hidden), set[Cell](), []
    for cell, count in table.counts.items():
        if not is_small(count, threshold) or cell in safe:
            continue
        other = None if cell in reader.shown else reader.with_most(cell)
        if cell in reader.shown or (other and other[cell] < threshold):
            told.append(cell)
        safe |= {name for name, people in (other or {}).items() if people >= threshold and name in reader.least}
    return told
