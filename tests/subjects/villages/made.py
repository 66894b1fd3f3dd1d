"""Four villages of two districts, and what the places on a map are made of."""

import pandas as pd

from dashboard.subjects.villages import metrics

NOW = 2026 * 12 + 9
VILLAGES = {"a": "x", "b": "x", "c": "y", "d": "y"}


def listed() -> pd.DataFrame:
    rows = [(code, f"Desa {code}", f"k{parent}", f"Kec {parent}", -7.0, 110.0) for code, parent in VILLAGES.items()]
    return pd.DataFrame(rows, columns=list(metrics.PLACE_COLUMNS))


def by_month(*rows: tuple[int, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["month", "code", "active"]).astype({"month": "int64", "active": "int64"})


def workers(**counts: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"code": pd.Series(list(counts), dtype="str"), "workers": pd.Series(list(counts.values()), dtype="int64")}
    )


def places(people: pd.DataFrame, first_month: int = 0, **counts: int) -> pd.DataFrame:
    return metrics.places(listed(), people, workers(**counts), NOW, first_month)
