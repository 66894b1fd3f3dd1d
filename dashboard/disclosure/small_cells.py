"""Which cells of a table are hidden so that no small count can be told (definitions 5.13)."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import hstack

from dashboard.disclosure import THRESHOLD, is_small
from dashboard.disclosure.tables import Cell, CountTable, matrix


@dataclass(frozen=True, slots=True)
class Hidden:
    """Printed cells that carry the sign "disembunyikan": small themselves, or hidden to protect those."""

    primary: frozenset[Cell]
    complementary: frozenset[Cell]

    @property
    def cells(self) -> frozenset[Cell]:
        """Both, as a reader sees them: alike."""
        return self.primary | self.complementary


def hide(table: CountTable, threshold: int = THRESHOLD, also: Collection[Cell] = ()) -> Hidden:
    """The small cells, and as many more as leave every small one a range that reaches the threshold.

    The range is what the sums allow a reader who knows the rule: counts are whole, what is shown is true, 0 is shown,
    so a hidden cell is at least 1 (an unprinted one at least 0). Its greatest value must be `threshold` or more; then
    a small cell is never told exactly, nor told to be small. Its least value is not widened: the sign itself says
    that somebody is there, and definitions 5.13 ask for a range that reaches the threshold, not for one that reaches 0.

    The cells of `also` are hidden, too, for the sake of figures beside this one: each could be `threshold` more.

    Cells hidden besides lose the fewest people each time, and are totals only where no cell below them helps; zeros
    never. It ends: with all hidden but the zeros, `threshold` times the table is another table with the same sums.
    """
    small = [cell for cell, count in table.counts.items() if is_small(count, threshold)]
    besides = [cell for cell in also if table.counts[cell] >= threshold]
    hidden, safe = {*small, *table.unprinted, *besides}, set[Cell]()
    moves = _Moves(table, threshold) if (small or besides) and table.sums else None
    for cell in (*small, *sorted(besides, key=str)) if moves else ():
        if moves and cell not in safe:
            other = moves.cheapest(cell, hidden)
            hidden |= {name for name, count in other.items() if count != table.counts[name]}
            safe |= {name for name in small if other[name] >= threshold}
    primary = frozenset(small) - table.unprinted
    return Hidden(primary, frozenset(hidden) - primary - table.unprinted)


class _Moves:
    """Other tables with the same sums, as near to the true one as costs allow.

    A move is people put into cells (`up`) and taken out of cells (`down`), both whole numbers; every cell of a move
    must be hidden for the other table to look the same.
    """

    def __init__(self, table: CountTable, threshold: int) -> None:
        self._cells = list(table.counts)
        self._counts = np.array([table.counts[cell] for cell in self._cells], dtype=float)
        self._least = np.array([cell not in table.unprinted for cell in self._cells], dtype=float)
        self._level = _levels(table)
        self._threshold = threshold
        sums = matrix(self._cells, table.sums)
        self._sums = LinearConstraint(hstack([sums, -sums], format="csr"), 0, 0)

    def cheapest(self, cell: Cell, hidden: Collection[Cell]) -> dict[Cell, int]:
        """The table nearest to the true one in which `cell` reaches the threshold, moving what is hidden for nothing.

        Whole levels of totals stay fixed as long as something below them can move.
        """
        is_hidden = np.array([each in hidden for each in self._cells])
        for level in range(int(self._level.max()) + 1):
            other = self._other(self._cells.index(cell), is_hidden, is_hidden | (self._level <= level))
            if other is not None:
                return dict(zip(self._cells, (int(count) for count in other), strict=True))
        raise ValueError(f"no table with these sums holds {self._threshold} people in {cell!r}")

    def _other(self, cell: int, is_hidden: NDArray[np.bool], may_move: NDArray[np.bool]) -> NDArray[np.float64] | None:
        may_move = may_move & ((self._counts > 0) | (self._least == 0))
        up = np.where(may_move, np.inf, 0.0)
        down = np.where(may_move, np.maximum(self._counts - self._least, 0), 0.0)
        needed = np.zeros_like(up)
        few = is_small(int(self._counts[cell]), self._threshold)
        needed[cell] = self._threshold - self._counts[cell] if few else self._threshold
        loss = np.where(is_hidden, 0.0, self._counts)
        found = milp(
            np.concatenate([loss, loss]),
            integrality=np.ones(2 * len(up)),
            bounds=Bounds(
                np.concatenate([needed, np.zeros_like(up)]), np.concatenate([up, np.where(needed, 0.0, down)])
            ),
            constraints=self._sums,
            options={"mip_rel_gap": 0.0},
        )
        if found.x is None:
            return None
        moved = np.rint(found.x)
        return np.asarray(self._counts + moved[: len(up)] - moved[len(up) :])


def _levels(table: CountTable) -> NDArray[np.int_]:
    """How many sums lie below each cell: 0 for a cell that is no total."""
    level = dict.fromkeys(table.counts, 0)
    for _pass in table.sums:
        for each in table.sums:
            level[each.whole] = max(level[each.whole], 1 + max((level[part] for part in each.parts), default=0))
    return np.array(list(level.values()))
