"""People of a board, by hand."""

import pandas as pd

COLUMNS = [
    "code",
    "acquired",
    "acquired_iik",
    *(f"{what}_{k}" for k in (3, 6, 12) for what in ("eligible", "retained")),
    "active_now",
    "ended",
    "continued",
    "term_least",
    "term_most",
]


def people(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """code, acquired, retained_3; all were eligible, on terms of 3 months that have ended: who is retained went on."""
    return pd.DataFrame(
        [(code, n, 0, n, kept, 0, 0, 0, 0, kept, n, kept, 3, 3) for code, n, kept in rows], columns=COLUMNS
    )
