"""Readers who try to recover hidden cells, written apart from the product: one counts tables, one solves for them.

Both think in inner cells alone; what is shown of a total is a condition on these.
"""

from collections.abc import Collection, Iterable

import numpy as np
from hypothesis import strategies as st
from scipy.optimize import linprog

from dashboard.disclosure.tables import Cell, CountTable, Sum

FEW = st.integers(0, 6)
COUNTS = st.one_of(FEW, st.sampled_from([0, 1, 2, 3, 4, 5, 6, 20, 400]))


def inner_cells(table: CountTable, cell: Cell) -> frozenset[Cell]:
    """The cells without parts that a cell is made of."""
    parts = next((each.parts for each in table.sums if each.whole == cell), None)
    return frozenset({cell}) if parts is None else frozenset().union(*(inner_cells(table, part) for part in parts))


def crossed(inner: dict[tuple[str, str], int]) -> CountTable:
    """Rows by columns with all totals; row and column `*` are the totals."""
    rows, columns = (list(dict.fromkeys(key[axis] for key in inner)) for axis in (0, 1))
    counts: dict[Cell, int] = dict(inner)
    sums = [
        *(Sum((row, "*"), tuple((row, column) for column in columns)) for row in rows),
        *(Sum(("*", column), tuple((row, column) for row in rows)) for column in (*columns, "*")),
        Sum(("*", "*"), tuple(("*", column) for column in columns)),
    ]
    for each in sums:
        counts[each.whole] = sum(counts[part] for part in each.parts)
    return CountTable(counts, tuple(sums))


def nested(villages: dict[str, int]) -> CountTable:
    """Villages `a.b.c`, their districts `a.b`, regencies `a`, and the whole `*`."""
    counts: dict[Cell, int] = dict(villages)
    sums = []
    level: Iterable[str] = villages
    for depth in (2, 1, 0):
        below = list(level)
        level = dict.fromkeys(".".join(code.split(".")[:depth]) or "*" for code in below)
        for whole in level:
            sums.append(Sum(whole, tuple(code for code in below if whole == "*" or code.startswith(f"{whole}."))))
            counts[whole] = sum(counts[part] for part in sums[-1].parts)
    return CountTable(counts, tuple(sums))


@st.composite
def crossed_tables(draw: st.DrawFn, rows: int, columns: int, counts: st.SearchStrategy[int] = COUNTS) -> CountTable:
    """Tables of at most so many rows and columns."""
    size = draw(st.integers(1, rows)), draw(st.integers(1, columns))
    cells = [(f"r{row}", f"c{column}") for row in range(size[0]) for column in range(size[1])]
    return crossed({cell: draw(counts) for cell in cells})


@st.composite
def nested_tables(draw: st.DrawFn) -> CountTable:
    """Regions of three levels."""
    codes = draw(
        st.lists(
            st.sampled_from([f"{a}.{b}.{c}" for a in "xyz" for b in "12" for c in "pqr"]),
            min_size=1,
            max_size=12,
            unique=True,
        )
    )
    return nested({code: draw(COUNTS) for code in sorted(codes)})


def most_by_counting(table: CountTable, hidden: Collection[Cell], up_to: int) -> dict[Cell, int]:
    """The most that each hidden cell can be, over every table with inner cells up to `up_to` that looks the same."""
    inner = [cell for cell in table.counts if inner_cells(table, cell) == {cell}]
    values = [range(1, up_to + 1) if cell in hidden else [table.counts[cell]] for cell in inner]
    worlds = np.stack(np.meshgrid(*(np.array(each, np.int16) for each in values)), -1).reshape(-1, len(inner))
    people = {
        cell: worlds[:, [inner.index(part) for part in inner_cells(table, cell)]].sum(axis=1) for cell in table.counts
    }
    same = np.logical_and.reduce(
        [people[cell] >= 1 if cell in hidden else people[cell] == table.counts[cell] for cell in people]
    )
    return {cell: int(people[cell][same].max()) for cell in hidden}


def most_by_solving(table: CountTable, hidden: Collection[Cell], target: Cell) -> float:
    """The most that a hidden cell can be, solved over inner cells; infinite where nothing bounds it."""
    inner = [cell for cell in table.counts if inner_cells(table, cell) == {cell}]
    lines = {
        cell: np.isin(np.arange(len(inner)), [inner.index(i) for i in inner_cells(table, cell)])
        for cell in table.counts
    }
    shown = [cell for cell in table.counts if cell not in hidden]
    solved = linprog(
        -lines[target].astype(float),
        A_eq=np.array([lines[cell] for cell in shown], dtype=float) if shown else None,
        b_eq=[table.counts[cell] for cell in shown] if shown else None,
        A_ub=-np.array([lines[cell] for cell in hidden], dtype=float),
        b_ub=[-1] * len(hidden),
    )
    return -solved.fun if solved.status == 0 else np.inf
