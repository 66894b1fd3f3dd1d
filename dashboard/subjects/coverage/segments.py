"""One card a segment: people, of how many, and how they came there."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class Card:
    """A segment at the posisi. `last_month` is None before the data begin, `workers` None without a basis;
    `people_by_month` ends at the posisi, oldest first."""

    code: str
    active: int
    workers: int | None
    last_month: int | None
    people_by_month: tuple[int, ...]

    @property
    def rate(self) -> float | None:
        return self.active / self.workers if self.workers else None

    @property
    def change(self) -> int | None:
        return None if self.last_month is None else self.active - self.last_month


def cards(active: pd.DataFrame, workers: pd.DataFrame, codes: tuple[str, ...], months: range) -> list[Card]:
    """From `month, code, active` (a pair without anybody has no row) and `code, workers`; `months` ends at the
    posisi."""
    table = active.pivot_table(index="month", columns="code", values="active", aggfunc="sum")
    people = table.reindex(index=list(months), columns=list(codes)).fillna(0).astype("int64")
    known = {str(code): int(count) for code, count in zip(workers["code"], workers["workers"], strict=True)}
    return [_card(code, tuple(int(n) for n in people[code]), known.get(code)) for code in codes]


def _card(code: str, people: tuple[int, ...], workers: int | None) -> Card:
    return Card(code, people[-1], workers, people[-2] if len(people) > 1 else None, people)
