"""One card a segment: people, of how many, and how they came there."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class Card:
    """A segment at the posisi. `last_month` is None before the data begin, `workers` None without a basis; `years` are
    theirs, `counted` those of `active` the rate counts; `people_by_month` ends at the posisi, oldest first."""

    code: str
    active: int
    counted: int
    workers: int | None
    years: str
    last_month: int | None
    people_by_month: tuple[int, ...]

    @property
    def rate(self) -> float | None:
        return self.counted / self.workers if self.workers else None

    @property
    def change(self) -> int | None:
        return None if self.last_month is None else self.active - self.last_month


def cards(
    active: pd.DataFrame, workers: pd.DataFrame, codes: tuple[str, ...], months: range, *, is_partly: bool = False
) -> list[Card]:
    """From `month, code, active, placed` (a pair without anybody has no row) and `code, workers, years`; `months` ends
    at the posisi. `is_partly` as `rates.series`."""
    people = _by_code(active, "active", codes, months)
    counted = _by_code(active, "placed", codes, months) if is_partly else people
    known = workers.set_index("code")
    return [
        _card(code, tuple(int(n) for n in people[code]), int(counted[code].iloc[-1]), known.filter([code], axis=0))
        for code in codes
    ]


def _by_code(rows: pd.DataFrame, of: str, codes: tuple[str, ...], months: range) -> pd.DataFrame:
    """People of the column `of`, a row a month and a column a code."""
    table = rows.pivot_table(index="month", columns="code", values=of, aggfunc="sum")
    return table.reindex(index=list(months), columns=list(codes)).fillna(0).astype("int64")


def _card(code: str, people: tuple[int, ...], counted: int, of: pd.DataFrame) -> Card:
    """`of`: the row of its workers, or none."""
    workers = None if of.empty else int(of["workers"].iloc[0])
    years = "" if of.empty else str(of["years"].iloc[0])
    last_month = people[-2] if len(people) > 1 else None
    return Card(code, people[-1], counted if workers else people[-1], workers, years, last_month, people)
