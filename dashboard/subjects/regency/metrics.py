"""Regencies beside each other: ranked 1, 2, 2, 4 by their rate; those without a basis stand apart (definitions 5.4)."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from dashboard.remainder import NO_GROUP

BESIDE: Final = 10
"""Ranks shown above and below a regency's own."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a regency stands: `rank` of `ranked` regencies (None: it has no basis); `without`: that many have none."""

    code: str
    name: str
    rank: int | None
    ranked: int
    without: int
    active: int
    workers: int | None


def ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """A coverage table of regencies as `rank, code, name, active, workers, years, rate`: the highest rate first, then,
    without a rank, those without a basis by people. `years` of the workers; null without them. The unallocated are no
    regency; one with neither people nor workers is left out."""
    is_known = (rows["active"] > 0) | rows["workers"].notna()
    placed = rows[~rows["code"].isin(NO_GROUP) & is_known].copy()
    placed["rank"] = placed["rate"].rank(method="min", ascending=False).astype("Int64")
    ordered = placed.sort_values(
        ["rank", "active", "code"], ascending=[True, False, True], na_position="last", ignore_index=True
    )
    return ordered[["rank", "code", "name", "active", "workers", "years", "rate"]]


def place(rows: pd.DataFrame, code: str) -> Place | None:
    """Of the regency that holds `code` among `ranked` rows; None where the code names none of them."""
    own = rows[rows["code"] == ".".join(code.split(".")[:2])]
    if own.empty:
        return None
    row, has_rank = own.iloc[0], rows["rank"].notna()
    return Place(
        str(row["code"]),
        str(row["name"]),
        int(row["rank"]) if pd.notna(row["rank"]) else None,
        int(has_rank.sum()),
        int((~has_rank).sum()),
        int(row["active"]),
        int(row["workers"]) if pd.notna(row["workers"]) else None,
    )


def years(rows: pd.DataFrame) -> tuple[str, ...]:
    """Of which years the workers are whose rates are ranked: of several, rates of different years are compared."""
    return tuple(sorted(set(rows.loc[rows["rank"].notna(), "years"])))


def around(rows: pd.DataFrame, own: Place | None) -> pd.DataFrame:
    """The ranked rows to draw: those near the own one, else the first."""
    drawn = rows[rows["rank"].notna()]
    codes = list(drawn["code"])
    at = codes.index(own.code) if own and own.rank else 0
    first = max(0, min(at - BESIDE, len(drawn) - 2 * BESIDE - 1))
    return drawn.iloc[first : first + 2 * BESIDE + 1]
