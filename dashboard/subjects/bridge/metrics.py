"""The bridge (definitions 5.7): opening, what came in, what fell out, closing; it closes to zero."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

GAINS: Final = ("awal", "baru", "kembali", "moved_in")
LOSSES: Final = ("lapsed", "moved_out")
HIDDEN: Final = "hidden"
"""The steps together that are not told outside the house."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """People active at `since` and at `until` by a tolerance of `grace` months, and the people of each step between."""

    since: int
    until: int
    opening: int
    closing: int
    steps: Mapping[str, int]
    grace: int = 3

    @property
    def gained(self) -> int:
        return sum(self.steps[name] for name in GAINS)

    @property
    def lost(self) -> int:
        return sum(self.steps[name] for name in LOSSES)


def bridge(active: pd.DataFrame, flows: pd.DataFrame, since: int, until: int) -> Bridge | None:
    """From `month, active` and `month` with one column a step; None where the data begin after `since`.

    Longer periods are sums of months.
    """
    people = {int(month): int(count) for month, count in zip(active["month"], active["active"], strict=True)}
    if since not in people or until not in people:
        return None
    within = flows[(flows["month"] > since) & (flows["month"] <= until)]
    sums = {name: int(within[name].sum()) for name in (*GAINS, *LOSSES)}
    return Bridge(since, until, people[since], people[until], sums)


def levels(found: Bridge, hidden: Collection[str] = ()) -> pd.DataFrame:
    """One row a step in order: `step, kind (end, gain, loss, hidden), people (a loss below zero), before, after`; steps
    of nobody are left out, and the hidden ones are one step, the last, with what the others leave of the closing."""
    rows: list[tuple[str, str, int, int, int]] = [("opening", "end", found.opening, found.opening, found.opening)]
    level = found.opening
    for name, people in ((name, people) for name, people in found.steps.items() if name not in hidden):
        change = people if name in GAINS else -people
        if people:
            rows.append((name, "gain" if change > 0 else "loss", change, level, level + change))
        level += change
    if hidden:
        rows.append((HIDDEN, HIDDEN, found.closing - level, level, found.closing))
    rows.append(("closing", "end", found.closing, found.closing, found.closing))
    return pd.DataFrame(rows, columns=["step", "kind", "people", "before", "after"])
