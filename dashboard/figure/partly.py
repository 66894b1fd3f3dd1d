"""Figures of a region some of whose regencies are unknown: the people its rate counts beside all (definitions 5.16)."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.counts import ACTIVE, Counts
from dashboard.figure.sums import within


def differs(rows: pd.DataFrame) -> bool:
    """Whether a rate or andil of `active, counted` rows counts fewer people than are active."""
    has_share = rows[[key for key in ("rate", "andil") if key in rows]].notna().any(axis=None)
    return bool(has_share and (rows["counted"] != rows["active"]).any())


def unsaid(rows: pd.DataFrame) -> list[str]:
    """The columns of people that a table does not show: they would say what is said already."""
    return [key for key in ("placed", "counted") if key in rows and (key == "placed" or not differs(rows))]


def measures(rows: pd.DataFrame) -> Mapping[str, str]:
    """The columns that count people: all, and those a rate counts where they are fewer."""
    return {**ACTIVE, "counted": "active in known regencies"} if differs(rows) else ACTIVE


def protected(counts: Counts, rows: pd.DataFrame, built: Sequence[str]) -> Counts:
    """With what is `built` on them: rate and andil; the difference of both columns is a count, too."""
    if not differs(rows):
        return counts.also(built=[BuiltOn(column, "active") for column in built])
    return counts.also(within("counted", "active"), built=[BuiltOn(column, "counted") for column in built])
