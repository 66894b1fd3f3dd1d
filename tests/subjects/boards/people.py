"""People of a board, by hand."""

import pandas as pd

COLUMNS = [
    "code",
    "acquired",
    "acquired_iik",
    *(f"{what}_{k}" for k in (3, 6, 12) for what in ("eligible", "retained")),
    "active_now",
]


def people(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """code, acquired, retained_3; all were eligible."""
    return pd.DataFrame([(code, n, 0, n, kept, 0, 0, 0, 0, kept) for code, n, kept in rows], columns=COLUMNS)
