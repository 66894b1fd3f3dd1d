"""From people and workers to rates. Ratios are sums over sums; nothing is capped, nothing is made up."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import pandas as pd

from dashboard.remainder import OUTSIDE, turn
from dashboard.wording import spans

WHOLE: Final = "whole"
"""Among the codes of a breakdown: the region that is broken down."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One region at one posisi: people active, of how many workers (None: unknown), of which year or years.
    `placed`: of a parent with unknown regencies, those of them its rate counts (definitions 5.16); None where it counts
    all."""

    month: int
    active: int
    workers: int | None
    years: str = ""
    placed: int | None = None

    @property
    def counted(self) -> int:
        """The numerator of the rate; without workers everybody."""
        return self.active if self.placed is None or not self.workers else self.placed

    @property
    def rate(self) -> float | None:
        """0 to 1 and beyond: above 1 is shown as it is (definitions 5.4)."""
        return self.counted / self.workers if self.workers else None


@dataclass(frozen=True, slots=True)
class Summary:
    """The reading at the posisi, beside those one month and one year before; None before the data begin."""

    now: Reading
    last_month: Reading | None
    last_year: Reading | None


@dataclass(frozen=True, slots=True)
class Change:
    """Between two readings: people, and both rates (None where either has no workers)."""

    before: Reading
    now: Reading

    @property
    def people(self) -> int:
        return self.now.active - self.before.active

    @property
    def rates(self) -> tuple[float, float] | None:
        if self.now.rate is None or self.before.rate is None:
            return None
        return self.before.rate, self.now.rate


def table(
    active: pd.DataFrame, workers: pd.DataFrame, whole_workers: int | None = None, partly: Collection[str] = ()
) -> pd.DataFrame:
    """One row a code: `code, name, active, placed, counted, workers, rate, andil`; most people first, those of no group
    last.

    `years` of the workers, where it is a column, stays one. A row of workers without anybody active stands with 0
    people. `rate` is null where there are no workers. `andil` is a row's people over the whole's workers, null without
    them: parts of the whole's rate, in the same unit.
    `partly`: codes of regions with unknown regencies, `WHOLE` the one that is broken down; of theirs only people placed
    in known ones, `placed` of `active`, are `counted` by rate and andil (definitions 5.16).
    """
    years = ["years"] if "years" in workers else []
    both = active.merge(workers[["code", "workers", *years]], on="code", how="outer")
    for people in ("active", "placed"):
        both[people] = (both[people] if people in both else both["active"]).fillna(0).astype("int64")
    both["workers"] = both["workers"].astype("Int64")
    is_whole_partly = WHOLE in partly
    both["counted"] = both["placed"].where(both["code"].isin(list(partly)) | is_whole_partly, both["active"])
    both["rate"] = (both["counted"] / both["workers"].where(both["workers"] > 0)).astype("Float64")
    part = both["placed"] if is_whole_partly else both["active"]
    both["andil"] = (part / (whole_workers or pd.NA)).astype("Float64")
    both["_last"] = turn(both["code"])
    both = both[(both["code"] != OUTSIDE) | (both["active"] > 0)]
    ordered = both.sort_values(["_last", "active", "code"], ascending=[True, False, True], ignore_index=True)
    return ordered[["code", "name", "active", "placed", "counted", "workers", *years, "rate", "andil"]]


def no_workers() -> pd.DataFrame:
    """The `code, workers` of a breakdown whose rows have no workers of their own."""
    return pd.DataFrame({"code": pd.Series(dtype="str"), "workers": pd.Series(dtype="Int64")})


def series(active: pd.DataFrame, workers: pd.DataFrame, *, is_partly: bool = False) -> pd.DataFrame:
    """One row a month: `month, active, counted, workers, years, rate`, oldest first; rate null where no basis answers
    for the month. `years`: which the workers are of, as `spans.of_figure` writes them, else blank. `is_partly`: of a
    region with unknown regencies; `counted` by its rate are only those `placed` in known ones."""
    both = active.merge(_with_years(workers), on="month", how="left").sort_values("month", ignore_index=True)
    both["workers"] = both["workers"].astype("Int64")
    has_rate = both["workers"].fillna(0) > 0
    both["counted"] = both["active"].mask(has_rate, both["placed"]) if is_partly else both["active"]
    both["rate"] = (both["counted"] / both["workers"].where(both["workers"] > 0)).astype("Float64")
    both["years"] = both["years"].fillna("")
    return both[["month", "active", "counted", "workers", "years", "rate"]]


def _with_years(workers: pd.DataFrame) -> pd.DataFrame:
    return workers[["month", "workers"]].assign(years=years_of(workers, workers["month"]))


def years_of(workers: pd.DataFrame, posisi: "pd.Series[int]") -> "pd.Series[str]":
    """Of which year or years the workers of each row are, marked where they are in force only after its posisi."""
    cells = zip(workers["first_year"], workers["last_year"], workers["in_force"], posisi, strict=True)
    years = [spans.of_figure(int(first), int(last), later(int(since), int(at))) for first, last, since, at in cells]
    return pd.Series(years, workers.index, dtype="str")


def later(in_force: int, posisi: int) -> int | None:
    """The month from which a figure is in force, where that is after the posisi; else None."""
    return in_force if in_force > posisi else None


def summary(by_month: pd.DataFrame, posisi: int) -> Summary:
    """The posisi's row of a `series` beside the rows one and twelve months before it; a missing month is None."""
    now = _reading(by_month, posisi) or Reading(posisi, 0, None)
    return Summary(now, _reading(by_month, posisi - 1), _reading(by_month, posisi - 12))


def _reading(by_month: pd.DataFrame, month: int) -> Reading | None:
    rows = by_month[by_month["month"] == month]
    if rows.empty:
        return None
    row = rows.iloc[0]
    workers = None if pd.isna(row["workers"]) else int(row["workers"])
    return Reading(month, int(row["active"]), workers, str(row["years"]), int(row["counted"]))


def by_month(active: pd.DataFrame, codes: frozenset[str], months: range) -> pd.DataFrame:
    """The same rows as `month, active, placed` of some segments together, a month without anybody as 0."""
    chosen = active[active["code"].isin(codes)].groupby("month")[["active", "placed"]].sum()
    people = chosen.reindex(list(months)).fillna(0).astype("int64")
    return people.rename_axis("month").reset_index()
