"""Boards (definitions 5.8, 5.9): rows put beside each other, shared out and ranked 1, 2, 2, 4."""

from typing import Final

import pandas as pd

from dashboard.figure import continuing, money
from dashboard.remainder import NO_GROUP, turn

COHORTS: Final = (3, 6, 12)
"""Months after which a board says how many stayed."""
_COUNTS: Final = [
    "acquired",
    "acquired_iik",
    *(f"{what}_{k}" for k in COHORTS for what in ("eligible", "retained")),
    "active_now",
    *continuing.COUNTS,
    "reactivated",
    "worker_months",
    *money.MONTHS,
]


def table(
    acquired: pd.DataFrame, reactivated: pd.DataFrame, months: pd.DataFrame, before: pd.DataFrame, *, by: str
) -> pd.DataFrame:
    """One row a credited code, the best first, those without a rank after them, the row without credit last.

    `by` is the column ranked: `acquired`, `retained_k` or `continued`. Columns: rank, previous_rank (nullable; of
    `before`, the period before), code, the counts, terms, rupiah (null where unknown), share (of all acquired; null
    when nobody was).
    """
    rows = acquired.merge(reactivated, on="code", how="outer").merge(months, on="code", how="outer")
    has_paid = rows["worker_months"].notna()
    rows[_COUNTS] = rows[_COUNTS].fillna(0).astype("int64")
    rows = rows.astype(dict.fromkeys(continuing.TERMS, "Int64"))
    for column in money.SUMS:
        rows[column] = rows[column].astype("Int64").where(has_paid, 0)
    rows["rank"] = ranks(rows, by)
    earlier = before.assign(previous_rank=ranks(before, by))[["code", "previous_rank"]]
    rows = rows.merge(earlier, on="code", how="left")
    everybody = int(rows["acquired"].sum())
    rows["share"] = (rows["acquired"] / (everybody or pd.NA)).astype("Float64")
    rows["last"] = turn(rows["code"])
    ordered = rows.sort_values(
        ["last", "rank", "acquired", "code"], ascending=[True, True, False, True], ignore_index=True
    )
    columns = [*_COUNTS, *continuing.TERMS, *money.SUMS]
    return ordered[["rank", "previous_rank", "code", *columns, "share"]]


def ranks(rows: pd.DataFrame, by: str) -> "pd.Series[int]":
    """1, 2, 2, 4 by `by` among those with credit of whose people it could count some, also where it counts none; null
    for the others, as for someone who only renews others' people, or before anybody's month k has come."""
    ranked = rows[by].where(~rows["code"].isin(NO_GROUP) & (rows[whole_of(by)] > 0))
    return ranked.rank(method="min", ascending=False).astype("Int64")


def whole_of(by: str) -> str:
    """The column of those of whom `by` counts some: whose month k has come, whose term has ended; of those acquired
    itself."""
    return "ended" if by == "continued" else by.replace("retained", "eligible")


def leading(rows: pd.DataFrame, by: str, at_most: int) -> pd.DataFrame:
    """The ranked rows that fit, never some of a tie without the others; where the first tie alone does not fit, its
    first rows."""
    ranked = rows[rows["rank"].notna()]
    if len(ranked) <= at_most:
        return ranked
    before_the_cut = ranked[ranked[by] > ranked[by].iloc[at_most]]
    return ranked.iloc[:at_most] if before_the_cut.empty else before_the_cut


def whole(rows: pd.DataFrame) -> dict[str, int]:
    """Sums of all rows, those without credit among them."""
    return {column: int(rows[column].sum()) for column in _COUNTS}
