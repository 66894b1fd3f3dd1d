"""The cliff (definitions 5.14): people of the posisi still paid in later months if nobody renews, and the rate then."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

MONTHLY: Final = "monthly"
"""The band of those who pay month by month, assumed to go on."""


@dataclass(frozen=True, slots=True)
class Fall:
    """From the posisi to `month`, if nobody renews: people paid, of the workers of the posisi (None: unknown),
    and the villages of those no longer paid (distinct; `unplaced` people have none). `counted`: of a parent with
    unknown regencies those of `before` and `after` its rate counts (definitions 5.16); None where it counts all."""

    month: int
    before: int
    after: int
    workers: int | None
    villages: int
    unplaced: int
    counted: tuple[int, int] | None = None

    @property
    def people(self) -> int:
        return self.before - self.after

    @property
    def of_workers(self) -> tuple[int, int]:
        """The numerators of both rates."""
        return self.counted or (self.before, self.after)


def bands(people: pd.DataFrame, months: Sequence[int], monthly: Collection[str]) -> pd.DataFrame:
    """From `month, sponsor_type, people`: one row a month and band, those of nobody among them.

    Columns: month, code (a sponsor type, or `monthly` for those of `monthly` together), active (people).
    """
    codes = people["sponsor_type"].where(~people["sponsor_type"].isin(list(monthly)), MONTHLY)
    wide = people.assign(code=codes).pivot_table(
        index="month", columns="code", values="people", aggfunc="sum", fill_value=0
    )
    long = wide.reindex(list(months), fill_value=0).rename_axis("month").melt(ignore_index=False, value_name="active")
    found = long.reset_index().astype({"active": "int64"})
    return found.sort_values(["month", "code"], ignore_index=True)[["month", "code", "active"]]


def table(
    people: pd.DataFrame,
    months: Sequence[int],
    monthly: Collection[str],
    workers: int | None,
    *,
    is_partly: bool = False,
) -> pd.DataFrame:
    """One row a month: `month, active, counted, sponsored, monthly, workers, rate`; active = sponsored + monthly.

    `workers` are those of the posisi, the same in every month: who will be working then nobody knows. `rate` is counted
    over workers, null without them. `is_partly`: of a region with unknown regencies, whose rate counts only those
    `placed` in known ones.
    """
    is_monthly = people["sponsor_type"].isin(list(monthly))
    sums = {
        name: people[rows].groupby("month")["people"].sum().reindex(list(months), fill_value=0)
        for name, rows in (("sponsored", ~is_monthly), ("monthly", is_monthly))
    }
    found = pd.DataFrame(sums, index=pd.Index(list(months), name="month")).astype("int64").reset_index()
    found.insert(1, "active", found["sponsored"] + found["monthly"])
    found.insert(2, "counted", found["active"])
    if is_partly and workers:
        placed = people.groupby("month")["placed"].sum().reindex(list(months), fill_value=0)
        found["counted"] = placed.astype("int64").to_numpy()
    found["workers"] = pd.array([workers] * len(found), dtype="Int64")
    return found.assign(rate=(found["counted"] / found["workers"].where(found["workers"] > 0)).astype("Float64"))


def fall(by_month: pd.DataFrame, fallen: pd.DataFrame, within: int) -> Fall:
    """Between the first month of a `table` and so many months later; `fallen` is `within, people, villages, unplaced`,
    where a horizon nobody falls within has no row."""
    first, then = by_month.iloc[0], by_month.iloc[within]
    row = fallen[fallen["within"] == within]
    workers = None if pd.isna(first["workers"]) else int(first["workers"])
    villages, unplaced = (int(row[column].sum()) for column in ("villages", "unplaced"))
    counts_all = (by_month["counted"] == by_month["active"]).all()
    counted = None if counts_all else (int(first["counted"]), int(then["counted"]))
    return Fall(int(then["month"]), int(first["active"]), int(then["active"]), workers, villages, unplaced, counted)
