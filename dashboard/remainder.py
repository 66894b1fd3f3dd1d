"""Rows of a breakdown that are no group of their own."""

from typing import Final

import pandas as pd

UNALLOCATED: Final = "unallocated"
"""People placed only above a level, without a known profession, or nobody's credit; last."""
OUTSIDE: Final = "outside"
"""People in places outside the scope of the edition (definitions 5.16); before the unallocated."""
NO_GROUP: Final = (OUTSIDE, UNALLOCATED)
"""People of no group: without a rank, after all others, in this order."""
OTHERS: Final = "others"
"""Groups taken together."""
TOTAL: Final = "total"
"""The sum of all the others."""


def turn(codes: pd.Series) -> "pd.Series[int]":
    """By what rows are sorted first: 0 for a group, then those of `NO_GROUP` in their order."""
    return codes.map({code: at for at, code in enumerate(NO_GROUP, 1)}).fillna(0).astype("int64")
