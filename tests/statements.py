"""What is asked of editions: how many statements, their rows, and the time they take."""

import time
from collections.abc import Callable

import pandas as pd

from data_access.edition.facts import Edition
from data_access.scope import ScopedSelect

Costs = dict[str, float]


def counted(ask: Callable[[Edition, ScopedSelect], pd.DataFrame], costs: Costs) -> Callable[..., pd.DataFrame]:
    """`fetch.ask`, adding up what it does."""

    def asked(edition: Edition, statement: ScopedSelect) -> pd.DataFrame:
        begin = time.perf_counter()
        rows = ask(edition, statement)
        costs["milliseconds"] += (time.perf_counter() - begin) * 1000
        costs["statements"] += 1
        costs["rows"] += len(rows)
        return rows

    return asked
