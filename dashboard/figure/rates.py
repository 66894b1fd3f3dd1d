"""From people and workers to rates. Ratios are sums over sums; nothing is capped, nothing is made up."""

from dataclasses import dataclass

import pandas as pd

from dashboard import formatting
from dashboard.remainder import UNALLOCATED


@dataclass(frozen=True, slots=True)
class Reading:
    """One region at one posisi: people active, of how many workers (None: tanpa penyebut), of which year or years."""

    month: int
    active: int
    workers: int | None
    years: str = ""

    @property
    def rate(self) -> float | None:
        """0 to 1 and beyond: above 1 is shown as it is (definitions 5.4)."""
        return self.active / self.workers if self.workers else None


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


def table(active: pd.DataFrame, workers: pd.DataFrame, whole_workers: int | None = None) -> pd.DataFrame:
    """One row a code: `code, name, active, workers, rate, andil`; most people first, the unallocated last.

    A row of workers without anybody active stands with 0 people. `rate` is null where there are no workers. `andil`
    is a row's people over the whole's workers, null without them: parts of the whole's rate, in the same unit.
    """
    both = active.merge(workers[["code", "workers"]], on="code", how="outer")
    both["active"] = both["active"].fillna(0).astype("int64")
    both["workers"] = both["workers"].astype("Int64")
    both["rate"] = (both["active"] / both["workers"].where(both["workers"] > 0)).astype("Float64")
    both["andil"] = (both["active"] / (whole_workers or pd.NA)).astype("Float64")
    both["_last"] = both["code"] == UNALLOCATED
    ordered = both.sort_values(["_last", "active", "code"], ascending=[True, False, True], ignore_index=True)
    return ordered[["code", "name", "active", "workers", "rate", "andil"]]


def no_workers() -> pd.DataFrame:
    """The `code, workers` of a breakdown whose rows have no workers of their own."""
    return pd.DataFrame({"code": pd.Series(dtype="str"), "workers": pd.Series(dtype="Int64")})


def series(active: pd.DataFrame, workers: pd.DataFrame) -> pd.DataFrame:
    """One row a month: `month, active, workers, years, rate`, oldest first; rate null where no basis answers for the
    month. `years`: which the workers are of, as `formatting.years` writes them, else blank."""
    both = active.merge(_with_years(workers), on="month", how="left").sort_values("month", ignore_index=True)
    both["workers"] = both["workers"].astype("Int64")
    both["rate"] = (both["active"] / both["workers"].where(both["workers"] > 0)).astype("Float64")
    both["years"] = both["years"].fillna("")
    return both[["month", "active", "workers", "years", "rate"]]


def _with_years(workers: pd.DataFrame) -> pd.DataFrame:
    spans = zip(workers["first_year"], workers["last_year"], strict=True)
    years = pd.Series([formatting.years(int(first), int(last)) for first, last in spans], workers.index, dtype="str")
    return workers[["month", "workers"]].assign(years=years)


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
    return Reading(month, int(row["active"]), workers, str(row["years"]))


def by_month(active: pd.DataFrame, codes: frozenset[str], months: range) -> pd.DataFrame:
    """The same rows as `month, active` of some segments together, a month without anybody as 0."""
    chosen = active[active["code"].isin(codes)].groupby("month")["active"].sum()
    people = chosen.reindex(list(months)).fillna(0).astype("int64")
    return pd.DataFrame({"month": list(months), "active": people.to_numpy()})
