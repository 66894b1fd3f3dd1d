"""One card a segment: people, of how many, and how they came there."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class Card:
    """A segment at the posisi. `last_month` is None before the data begin, `workers` None without a basis; `counted`
    are those of `active` its rate counts; `people_by_month` ends at the posisi, oldest first."""

    code: str
    active: int
    counted: int
    workers: int | None
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
    """From `month, code, active, placed` (a pair without anybody has no row) and `code, workers`; `months` ends at the
    posisi. `is_partly` as `rates.series`."""
    table = active.pivot_table(index="month", columns="code", values=["active", "placed"], aggfunc="sum", fill_value=0)
    known = {str(code): int(count) for code, count in zip(workers["code"], workers["workers"], strict=True)}
    people = {of: {code: _people(table, of, code, months) for code in codes} for of in ("active", "placed")}
    counted = "placed" if is_partly else "active"
    return [_card(code, people["active"][code], people[counted][code][-1], known.get(code)) for code in codes]


def _people(table: pd.DataFrame, of: str, code: str, months: range) -> tuple[int, ...]:
    if (of, code) not in table:
        return (0,) * len(months)
    return tuple(int(people) for people in table[of, code].reindex(list(months)).fillna(0))


def _card(code: str, people: tuple[int, ...], placed: int, workers: int | None) -> Card:
    last_month = people[-2] if len(people) > 1 else None
    return Card(code, people[-1], placed if workers else people[-1], workers, last_month, people)
