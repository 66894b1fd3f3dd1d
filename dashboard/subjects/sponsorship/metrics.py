"""Who pays: people, worker-months and rupiah by sponsor type; what is public money; how much hangs on how few."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import pandas as pd

from dashboard.figure import money
from dashboard.remainder import OTHERS

MONEY: Final = (*money.SUMS, "difference_rupiah")
"""Columns in which what is unknown is null."""


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a whole, both counted in the same unit."""

    part: int
    whole: int

    @property
    def share(self) -> float | None:
        """0 to 1; None where there is nothing to be a part of."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Money:
    """What one kind of payer carries: of the people active on the posisi, and of the rupiah of the period."""

    people: PartOf
    rupiah: PartOf | None
    """Of what is known of it; None where nothing is of either."""


def by_type(by_month: pd.DataFrame, worker_months: pd.DataFrame, amounts: pd.DataFrame, posisi: int) -> pd.DataFrame:
    """One row a sponsor type with anybody active on the posisi or anything paid in the period; most people first.

    Columns: code, active, share (of all people active), paid, covered, overlapping (worker-months), and those of
    `amounts`; without paid months an amount is 0, an unknown one is null.
    """
    now = by_month.loc[by_month["month"] == posisi, ["code", "active"]]
    both = now.merge(worker_months.rename(columns={"sponsor_type": "code"}), on="code", how="outer")
    both = both.merge(amounts.rename(columns={"sponsor_type": "code"}), on="code", how="outer")
    has_paid = both["unpriced_months"].notna()
    counts = [column for column in both.columns if column not in ("code", *MONEY)]
    both[counts] = both[counts].fillna(0).astype("int64")
    for column in MONEY:
        both[column] = both[column].astype("Int64").where(has_paid, 0)
    total = int(both["active"].sum())
    both["share"] = (both["active"] / (total or pd.NA)).astype("Float64")
    both["overlapping"] = both["paid"] - both["covered"]
    return both.sort_values(["active", "paid", "code"], ascending=[False, False, True], ignore_index=True)


def carried_by(types: pd.DataFrame, codes: Collection[str]) -> Money:
    """What some sponsor types carry of a `by_type` table, together."""
    some = types[types["code"].isin(list(codes))]
    amounts = (int(rows["amount_rupiah"].sum()) for rows in (some, types))
    is_unknown = any(money.unknown_sum(rows["amount_rupiah"]) for rows in (some, types))
    people = PartOf(int(some["active"].sum()), int(types["active"].sum()))
    return Money(people, None if is_unknown else PartOf(*amounts))


def over_time(by_month: pd.DataFrame, keep: int, largest_in: int | None = None) -> pd.DataFrame:
    """People by month and type, the `keep` types largest in a month (None: the latest) and the others as one, largest
    first.

    Columns: month, code, active, at (0 for the largest type; the order of the stack). A month and type without anybody
    is a row of 0.
    """
    decisive = by_month["month"].max() if largest_in is None else largest_in
    size = by_month[by_month["month"] == decisive].set_index("code")["active"]
    total = by_month.groupby("code")["active"].sum()
    order = pd.DataFrame({"size": size, "total": total}).fillna(0).reset_index(names="code")
    order = order.sort_values(["size", "total", "code"], ascending=[False, False, True])
    # a single type beyond the kept ones keeps its name: "others" of one is no summary
    named = list(order["code"][: keep if len(order) > keep + 1 else keep + 1])
    kept = by_month.assign(code=by_month["code"].where(by_month["code"].isin(named), OTHERS))
    wide = kept.pivot_table(index="month", columns="code", values="active", aggfunc="sum", fill_value=0)
    codes = [code for code in (*named, OTHERS) if code in wide.columns]
    long = wide[codes].melt(ignore_index=False, var_name="code", value_name="active").reset_index()
    long["at"] = [codes.index(code) for code in long["code"]]
    long["active"] = long["active"].astype("int64")
    return long.sort_values(["month", "at"], ignore_index=True)[["month", "code", "active", "at"]]


def sponsored(types: pd.DataFrame, monthly: Collection[str]) -> PartOf:
    """People paid for by others than themselves or their employer, of all people active."""
    carried = carried_by(types, monthly).people
    return PartOf(carried.whole - carried.part, carried.whole)


def payers(largest: pd.DataFrame, whole: int) -> pd.DataFrame:
    """The largest payers: payer, code (sponsor type), label, active, share (of `whole` people), cumulative (share)."""
    rows = largest.rename(columns={"sponsor_type": "code"})
    rows["share"] = (rows["active"] / (whole or pd.NA)).astype("Float64")
    return rows.assign(cumulative=rows["share"].cumsum())


def endings(ends: pd.DataFrame, horizons: tuple[int, ...]) -> pd.DataFrame:
    """One row a payer with a term ending within one of the horizons, most people within the longest first.

    Columns: payer, code (sponsor type), label, people_1 ... (people no longer paid that many months later), villages,
    first_end, last_end (months; these three of the payer's longest horizon).
    """
    latest = ends.sort_values("within").groupby("payer", as_index=False).last()
    rows = latest.rename(columns={"sponsor_type": "code"}).drop(columns=["within", "people"])
    for within in horizons:
        people = ends.loc[ends["within"] == within].set_index("payer")["people"]
        rows[f"people_{within}"] = rows["payer"].map(people).fillna(0).astype("int64")
    return rows.sort_values([f"people_{max(horizons)}", "payer"], ascending=[False, True], ignore_index=True)


def falling(ends: pd.DataFrame, horizons: tuple[int, ...]) -> dict[int, int]:
    """People whose paid months end within each horizon, all payers together."""
    return {within: int(ends.loc[ends["within"] == within, "people"].sum()) for within in horizons}
