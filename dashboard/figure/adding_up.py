"""What a reader of a figure's table can add up, as `dashboard.disclosure` takes it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from dashboard.disclosure import is_small
from dashboard.disclosure.tables import Cell, CountTable, Sum
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.counts import Counts
from dashboard.figure.made import Made
from dashboard.figure.sums import Balance, Holds, MadeOf, ToldSum, TotalRow

TOLD = "told"
"""The row that is no row: a sum said in words."""


def labels(made: Made) -> list[str]:
    """A name for each row of the printed table that says who is counted, and nothing of how many: rows are sorted by
    it where their order would tell."""
    counts, rows = made.counts, made.printed.rows
    named = []
    for at in range(len(rows)):
        group = counts.groups[at] if at < len(counts.groups) else None
        posisi = f"{counts.posisi[at]} " if counts.posisi else ""
        words = "row" if group is None else " ".join(",".join(sorted(codes or ())) for _dimension, codes in group)
        named.append(f"{posisi}{words}".strip())
    again = pd.Series(named, dtype="object").duplicated()
    return [f"{name} {at}" if again[at] else name for at, name in enumerate(named)]


def structure(rows: pd.DataFrame, counts: Counts) -> CountTable:
    """The counts of rows indexed by their labels, and every sum a reader knows of."""
    people: dict[Cell, int] = {
        (row, key): abs(int(cell))  # losses of a bridge are written below zero
        for key, _measure in counts.measures
        for row, cell in rows[key].items()
        if pd.notna(cell)
    }
    people |= {(TOLD, name): alone for name, alone in counts.alone}
    sums, unprinted = list[Sum](), set[Cell]()
    for whole, named in _known(list(rows.index), counts, people):
        parts = tuple(part for part in named if part in people)
        found = sum(people[part] for part in parts)
        if whole not in people:
            people[whole] = found
            unprinted |= {whole} if whole[0] != TOLD else set()
        rest = (("rest", whole, parts), whole[1])  # what of the whole no row tells
        if people[whole] > found:
            people[rest] = people[whole] - found
            unprinted.add(rest)
        if people[whole] >= found:
            sums.append(Sum(whole, (*parts, rest) if rest in people else parts))
    return CountTable(people, tuple(sums), frozenset(unprinted))


def _known(names: Sequence[str], counts: Counts, people: dict[Cell, int]) -> Iterator[tuple[Cell, tuple[Cell, ...]]]:
    """Each sum as its whole and those of its parts that are told: of columns, then of single cells, then of rows."""
    for at, (key, _measure) in enumerate(counts.measures):
        yield from _of_column(tuple((name, key) for name in names), counts, people, is_first=at == 0)
    for said in counts.said:
        yield (TOLD, said.name), tuple((names[at], key) for at, key in said.cells)
    for one in counts.sums:
        if isinstance(one, Holds) and (names[one.whole[0]], one.whole[1]) in people:
            yield (names[one.whole[0]], one.whole[1]), tuple((names[at], key) for at, key in one.parts)
    of_rows = [one for one in counts.sums if isinstance(one, MadeOf)]
    for one in sorted(of_rows, key=lambda one: len(one.parts) == 1):
        told = (name for name in names if (name, one.whole) in people)
        yield from (((name, one.whole), tuple((name, part) for part in one.parts)) for name in told)


def _of_column(
    column: Sequence[Cell], counts: Counts, people: dict[Cell, int], *, is_first: bool
) -> Iterator[tuple[Cell, tuple[Cell, ...]]]:
    key = column[0][1] if column else ""
    for level, one in enumerate(counts.sums):
        if isinstance(one, TotalRow):
            yield column[one.at], tuple(cell for cell in column if cell != column[one.at])
        elif isinstance(one, ToldSum) and (one.people is None or is_first):
            if one.people is not None:
                people[(TOLD, key)] = one.people
            yield (TOLD, key), tuple(column)
        elif isinstance(one, Balance):
            yield (f"balance {level}", key), tuple(column[position] for position in one.left)
            yield (f"balance {level}", key), tuple(column[position] for position in one.right)


def built(counts: Counts, rows: pd.DataFrame) -> list[BuiltOn]:
    """What of these rows is built on the counts, by their labels."""
    return [
        replace(each, rows=tuple(rows.index[int(str(at))] for at in each.rows))
        for each in counts.built
        if each.column in rows
    ]


def telling_changes(rows: pd.DataFrame, counts: Counts, threshold: int, rules: int) -> set[Cell]:
    """Changes from which a small count before can be worked out; since rules 3, too, how few of a column that holds it
    were not in it."""
    told = set[Cell]()
    for change, of, _months in counts.changes:
        if change in rows:
            before = (rows[of] - rows[change]).dropna()
            holding = [one.whole for one in counts.sums if isinstance(one, MadeOf) and of in one.parts]
            wholes = holding if rules > 2 else []
            left = (before, *((rows[whole] - before).dropna() for whole in wholes))
            told |= {(row, change) for each in left for row, people in each.items() if is_small(int(people), threshold)}
    return told
