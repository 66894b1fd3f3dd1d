"""The bands of the cliff: which sponsor types have one of their own, in which order, and where each begins and ends."""

from typing import Final

import pandas as pd

from dashboard import formatting
from dashboard.remainder import OTHERS
from dashboard.subjects.cliff.metrics import MONTHLY
from dashboard.subjects.cliff.words import band_name

_NAMED: Final = 5
"""Sponsor types with a band of their own, those of most people on the posisi; the others share one."""


def of(bands: pd.DataFrame) -> pd.DataFrame:
    """`month, code, active, at` (from the foot of the stack), `from, to, name, month_name, of`."""
    first = bands[(bands["month"] == bands["month"].min()) & (bands["code"] != MONTHLY)]
    order = list(first.sort_values(["active", "code"], ascending=[False, True])["code"])
    named = order if len(order) <= _NAMED + 1 else order[:_NAMED]
    code = bands["code"].where(bands["code"].isin([MONTHLY, *named]), OTHERS)
    drawn = bands.assign(code=code).groupby(["month", "code"], as_index=False).agg(active=("active", "sum"))
    stack = [MONTHLY, *named, OTHERS]
    drawn["at"] = [stack.index(code) for code in drawn["code"]]
    drawn = drawn.sort_values(["month", "at"], ignore_index=True)
    drawn["to"] = drawn.groupby("month")["active"].cumsum()
    drawn["from"] = drawn["to"] - drawn["active"]
    whole = drawn.groupby("month")["active"].transform("sum")
    drawn["name"] = [band_name(str(code)) for code in drawn["code"]]
    drawn["month_name"] = [formatting.month(int(month)) for month in drawn["month"]]
    drawn["of"] = [formatting.share(int(n), int(of)) for n, of in zip(drawn["active"], whole, strict=True)]
    return drawn
