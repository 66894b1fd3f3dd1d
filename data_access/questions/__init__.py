"""Questions: frozen values in, one scoped statement out. Nothing is executed here; `data_access.fetch` does."""

from data_access.questions import (
    basis,
    bridge,
    cliff,
    cohorts,
    coverage,
    ending,
    falls,
    leaderboard,
    naming,
    region,
    retention,
    sponsorship,
    target,
    villages,
)

__all__ = [
    "basis",
    "bridge",
    "cliff",
    "cohorts",
    "coverage",
    "ending",
    "falls",
    "leaderboard",
    "naming",
    "region",
    "retention",
    "sponsorship",
    "target",
    "villages",
]
