"""Public counts as equations over the groups they tell apart, and what small numbers follow from them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import OptimizeResult, linprog
from scipy.sparse import csr_array, eye_array, hstack, vstack

from dashboard.disclosure import is_small
from dashboard.disclosure.published import AllCodes, Published, atoms

_EXACT: Final = 1e-6
"""What the solver may be off by, in people."""

Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class Equations:
    """Each shown count is the sum of its groups, each hidden one is at least 1; no group has less than nobody.

    `lines` has one line a cell and one column a group (`published.atoms`), 1 where the cell counts the group.
    """

    cells: Sequence[Published]
    lines: csr_array

    def small_groups(self, threshold: int) -> Iterator[tuple[int, list[Published]]]:
        """People and the cells it follows from, where sums and differences of shown counts leave 1 to `threshold` - 1.

        That is so where the most a group can hold is such a number: the prices of that maximum say which counts are
        added and which subtracted, and what these leave is the group, perhaps with others.
        """
        nobody = self.lines[[cell.people == 0 for cell in self.cells]].sum(axis=0) > 0
        groups = eye_array(self.lines.shape[1], format="csr")[~nobody]
        for at in self._perhaps_small(groups, threshold):
            yield from self._small_most(groups[[at]], threshold)

    def small_hidden(self, threshold: int) -> Iterator[tuple[int, list[Published]]]:
        """The most a hidden count can be, and the cells it follows from, itself among them, where that is small."""
        hidden = [at for at, cell in enumerate(self.cells) if cell.people is None]
        for at in self._perhaps_small(self.lines[hidden], threshold):
            itself = self.cells[hidden[at]]
            for people, cells in self._small_most(self.lines[[hidden[at]]], threshold):
                yield people, [itself, *(cell for cell in cells if cell is not itself)]

    def _perhaps_small(self, wanted: csr_array, threshold: int) -> list[int]:
        """The lines of `wanted`, sums of groups, that no solution tried lets reach the threshold.

        Each solution lets as many as it can of those left reach it at once: most need no question of their own.
        """
        left = np.arange(wanted.shape[0])
        while left.size:
            reaching = hstack([-wanted[left], eye_array(left.size)], format="csr")
            cost = np.repeat([0.0, -1.0], [self.lines.shape[1], left.size])
            most = np.repeat([np.inf, threshold], [self.lines.shape[1], left.size])
            people = wanted[left] @ _solve(self.lines, self.cells, cost, most, reaching).x[: self.lines.shape[1]]
            if not (people >= threshold - _EXACT).any():
                break
            left = left[people < threshold - _EXACT]
        return [int(at) for at in left]

    def _small_most(self, wanted: csr_array, threshold: int) -> Iterator[tuple[int, list[Published]]]:
        found = _solve(self.lines, self.cells, -wanted.toarray()[0])
        if found.status == 0 and is_small(most := int(-found.fun + _EXACT), threshold):
            yield (
                most,
                [
                    cell
                    for cell, price in zip(self.cells, _prices(found, self.cells), strict=True)
                    if abs(price) > _EXACT
                ],
            )


def consistent(cells: Sequence[Published], all_codes: AllCodes) -> Equations:
    """The equations of the cells, in order of preference, without those that contradict the rest.

    Each is allowed to be wrong, at the least people in all; of those that are, each joins the others again, the
    preferred first, if it does not contradict them.
    """
    whole = _equations(cells, all_codes)
    if not cells or _solve(whole.lines, cells, np.zeros(whole.lines.shape[1])).status == 0:
        return whole
    groups, wrong = whole.lines.shape[1], eye_array(len(cells))
    least = _solve(
        hstack([whole.lines, wrong, -wrong], format="csr"), cells, np.repeat([0.0, 1.0], [groups, 2 * len(cells)])
    )
    is_kept = least.x[groups:].reshape(2, -1).sum(axis=0) < _EXACT
    for at in [int(at) for at in np.flatnonzero(~is_kept)]:
        is_kept[at] = True
        joined = [cell for cell, kept in zip(cells, is_kept, strict=True) if kept]
        is_kept[at] = _solve(whole.lines[is_kept], joined, np.zeros(groups)).status == 0
    return _equations([cell for cell, kept in zip(cells, is_kept, strict=True) if kept], all_codes)


def _equations(cells: Sequence[Published], all_codes: AllCodes) -> Equations:
    groups = atoms(cells, all_codes)
    counted = np.array([[float(cell in group) for group in groups] for cell in range(len(cells))])
    return Equations(cells, csr_array(counted.reshape(len(cells), len(groups))))


def _solve(
    lines: csr_array,
    cells: Sequence[Published],
    cost: Vector,
    most: Vector | float = np.inf,
    not_above_zero: csr_array | None = None,
) -> OptimizeResult:
    """Groups, and unknowns beyond them that no cell counts, at the least cost; `not_above_zero` has sums of both."""
    groups, shown = lines.shape[1], np.array([cell.people is not None for cell in cells], dtype=bool)
    lines = hstack([lines, csr_array((len(cells), len(cost) - groups))], format="csr")
    hidden = -lines[~shown]
    return linprog(
        cost,
        A_eq=lines[shown],
        b_eq=[cell.people for cell in cells if cell.people is not None],
        A_ub=hidden if not_above_zero is None else vstack([hidden, not_above_zero]),
        b_ub=[
            *(-1 for cell in cells if cell.people is None),
            *np.zeros(0 if not_above_zero is None else not_above_zero.shape[0]),
        ],
        bounds=np.column_stack([np.zeros(len(cost)), np.broadcast_to(most, len(cost))]),
    )


def _prices(found: OptimizeResult, cells: Sequence[Published]) -> list[float]:
    """What each cell's count weighs in the maximum found, in the order of the cells."""
    shown, hidden = iter(found.eqlin.marginals), iter(found.ineqlin.marginals)
    return [next(hidden if cell.people is None else shown) for cell in cells]
