"""Who stays (definitions 5.8): triangles, survival curves, what followed, and whether two groups differ at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import Final

import pandas as pd

from dashboard.figure import continuing
from dashboard.remainder import OTHERS, UNALLOCATED

_FIFTIETH: Final = 50
Z: Final = 1.96
"""Standard errors either side of a 95% interval."""


class Verdict(StrEnum):
    """What may be said of two shares beside each other."""

    DISTINGUISHABLE = "distinguishable"
    NOT_YET = "not_yet"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Kept:
    """Of a group at k: people still paid, of those whose month k has come."""

    code: str
    retained: int
    eligible: int

    @property
    def share(self) -> float | None:
        """0 to 1; None where nobody's month k has come. Of fewer than five eligible the fraction is written instead
        (definitions 5.13)."""
        return self.retained / self.eligible if self.eligible else None

    @property
    def interval(self) -> tuple[float, float] | None:
        return wilson(self.retained, self.eligible)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two groups at k months after entry. Not distinguishable yet: their 95% intervals overlap or touch."""

    k: int
    one: Kept
    other: Kept

    @property
    def verdict(self) -> Verdict:
        first, second = self.one.interval, self.other.interval
        if first is None or second is None:
            return Verdict.NO_DATA
        overlap = first[0] <= second[1] and second[0] <= first[1]
        return Verdict.NOT_YET if overlap else Verdict.DISTINGUISHABLE


def wilson(part: int, whole: int, z: float = Z) -> tuple[float, float] | None:
    """The score interval of a share (Wilson 1927, J. Am. Stat. Assoc. 22:209): lowest and highest, 0 to 1; None of
    nobody.

    (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n). Unlike p ± z sqrt(p(1-p)/n) it stays within 0 and 1, and says
    something where everybody or nobody stayed.
    """
    if not whole:
        return None
    share, slack = part / whole, z * z / whole
    middle, reach = share + slack / 2, z * sqrt(share * (1 - share) / whole + slack / (4 * whole))
    low, high = (middle - reach) / (1 + slack), (middle + reach) / (1 + slack)
    return max(0.0, min(low, share)), min(1.0, max(high, share))  # rounding may cross the share, 0 or 1


@dataclass(frozen=True, slots=True)
class SteepestFall:
    """Of the people whose month k has come: how many were paid the month before it, and how many in it."""

    k: int
    eligible: int
    before: int
    after: int


def steepest(shown: pd.DataFrame) -> SteepestFall | None:
    """The month after entry that takes most of the people of a `triangle`, the same people before and in it; None
    where none takes anybody."""
    before = shown.assign(k=shown["k"] + 1)[["month", "k", "retained"]]
    steps = shown.merge(before, on=["month", "k"], suffixes=("", "_before"))
    steps = steps.groupby("k", as_index=False)[["people", "retained_before", "retained"]].sum()
    if steps.empty:
        return None
    steps["lost"] = (steps["retained_before"] - steps["retained"]) / steps["people"]
    most = steps.sort_values(["lost", "k"], ascending=[False, True]).iloc[0]
    if most["lost"] <= 0:
        return None
    return SteepestFall(int(most["k"]), int(most["people"]), int(most["retained_before"]), int(most["retained"]))


def latest(shown: pd.DataFrame, k: int, months: int) -> Kept:
    """Of a `triangle`, the last `months` entry months whose month k has come, together."""
    column = shown[shown["k"] == k]
    recent = column[column["month"] > column["month"].max() - months]
    return Kept("", int(recent["retained"].sum()), int(recent["people"].sum()))


def apart(cells: pd.DataFrame, at_most: int, k: int, fewest: int) -> list[str]:
    """Codes a chart shows, those of most entries first: all of them, or who stays most and who least at k and beside
    them the largest, `OTHERS`, and those without. Most and least are sought among groups of at least `fewest` people
    and a fiftieth of all whose month k has come."""
    size = cells[cells["k"] == 0].groupby("code", as_index=False).agg(size=("people", "sum"))
    codes = [str(code) for code in _largest_first(size, "size")["code"]]
    if len(codes) <= at_most:
        return codes
    without = [code for code in codes if code == UNALLOCATED]
    ends = _most_and_least(cells[cells["k"] == k], codes, fewest)
    first = sorted((code for code in codes if code not in without), key=lambda code: code not in ends)
    kept = first[: at_most - 1 - len(without)]
    return [*(code for code in codes if code in kept), OTHERS, *without]


def _most_and_least(at: pd.DataFrame, codes: list[str], fewest: int) -> set[str]:
    """Of the cells of one k; of equals the larger, which comes earlier in `codes`."""
    known = at[at["code"] != UNALLOCATED].groupby("code")[["people", "retained"]].sum().reindex(codes).dropna()
    known = known[(known["people"] >= fewest) & (known["people"] * _FIFTIETH >= at["people"].sum())]
    share = known["retained"] / known["people"]
    return set() if share.empty else {str(share.idxmax()), str(share.idxmin())}


def folded(rows: pd.DataFrame, shown: Sequence[str]) -> pd.DataFrame:
    """Rows whose code is not shown become those of `OTHERS`."""
    return rows.assign(code=rows["code"].where(rows["code"].isin(shown), OTHERS))


def ended(rows: pd.DataFrame, shown: Sequence[str]) -> pd.DataFrame:
    """Rows of a code together where any term has ended, in the order of `shown`, with the shortest and longest term."""
    how = dict.fromkeys(("people", *continuing.COUNTS), "sum") | dict(
        zip(continuing.TERMS, ("min", "max"), strict=True)
    )
    found = rows.groupby("code").agg(how).query("ended > 0")
    return found.reindex([code for code in shown if code in found.index]).reset_index()


def triangle(cells: pd.DataFrame) -> pd.DataFrame:
    """One row an entry month and k, all codes of the cells together; the oldest month first, k upwards.

    Columns: month, k, people (of the entry month), retained (of them, paid in month + k), share (0 to 1).
    """
    rows = cells.groupby(["month", "k"], as_index=False)[["people", "retained"]].sum()
    return rows.assign(share=(rows["retained"] / rows["people"]).astype("Float64"))


def curves(cells: pd.DataFrame) -> pd.DataFrame:
    """Survival: one row a code and k, all entry months old enough together; the largest group first, those without a
    code last, k upwards.

    Columns: code, k, eligible (entered k months or more before the posisi), retained, share, low, high (of its 95%
    interval; all three 0 to 1). Later k pool fewer entry months: the share may rise where a cohort that stayed less is
    too young to be in it.
    """
    rows = cells.groupby(["code", "k"], as_index=False)[["people", "retained"]].sum()
    rows = rows.rename(columns={"people": "eligible"})
    bounds = [wilson(*pair) for pair in zip(rows["retained"], rows["eligible"], strict=True)]
    rows["share"] = (rows["retained"] / rows["eligible"]).astype("Float64")
    rows[["low", "high"]] = pd.DataFrame(bounds, rows.index, ["low", "high"], "float64")
    return _largest_first(rows.assign(size=rows.groupby("code")["eligible"].transform("max")), "size", "k")


def at(curve: pd.DataFrame, code: str, k: int) -> Kept:
    """A group's point of the curves; nobody eligible where there is none."""
    row = curve[(curve["code"] == code) & (curve["k"] == k)]
    return Kept(code, int(row["retained"].sum()), int(row["eligible"].sum()))


def compared(curve: pd.DataFrame, one: str, other: str, k: int) -> Comparison:
    """Two groups of the curves at k."""
    return Comparison(k, at(curve, one, k), at(curve, other, k))


def followed(ends: pd.DataFrame, order: tuple[str, ...]) -> pd.DataFrame:
    """From `code, followed, people` one row a code, entry months together; most people first, without a code last.

    Columns: code, people, then one a word of `order` (people; 0 where nothing of it followed); they add up to people.
    """
    wide = ends.pivot_table(index="code", columns="followed", values="people", aggfunc="sum", fill_value=0)
    wide = wide.reindex(columns=list(order), fill_value=0).astype("int64")
    wide.insert(0, "people", wide.sum(axis=1))
    rows = wide.rename_axis(columns=None).reset_index()
    return _largest_first(rows.assign(size=rows["people"]), "size")


def _largest_first(rows: pd.DataFrame, size: str, *then: str) -> pd.DataFrame:
    """By the column `size`, which goes; the rows without a code last."""
    ordered = rows.assign(last=rows["code"] == UNALLOCATED).sort_values(
        ["last", size, "code", *then], ascending=[True, False, *(True for _ in ("code", *then))], ignore_index=True
    )
    return ordered.drop(columns=["last", size])
