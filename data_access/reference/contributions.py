"""What a month of BPU membership costs: month x sector x payer (definitions 1). Other segments have no fixed rate."""

import functools
from dataclasses import dataclass
from typing import Final

from data_access import months
from data_access.reference.files import rows

SETS = (frozenset({"JKK", "JKM"}), frozenset({"JHT"}))
"""Programmes with a rate, as they are sold: JKK and JKM together only, JHT beside them or alone."""

LEAST_PACKAGE: Final = "JKK+JKM"
"""What the official indicator asks of a BPU worker, and so every line of an MoU."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One row of rates.csv: rupiah a month in `[valid_from, valid_until)`, `valid_until` None being open."""

    valid_from: int
    valid_until: int | None
    sector: str
    government_money: bool
    programmes: frozenset[str]
    rupiah: int

    def holds(self, month: int) -> bool:
        return self.valid_from <= month and (self.valid_until is None or month < self.valid_until)


@functools.cache
def rates() -> tuple[Rate, ...]:
    """Every dated BPU rate: the minimum, on the lowest declared income."""
    return tuple(
        Rate(
            valid_from=months.month(row["valid_from"]),
            valid_until=months.month(row["valid_until"]) if row["valid_until"] else None,
            sector=row["sector"],
            government_money=row["government_money"] == "true",
            programmes=frozenset(row["programme_set"].split("+")),
            rupiah=int(row["rupiah"]),
        )
        for row in rows("rates.csv")
        if row["segment"] == "BPU"
    )


@functools.lru_cache(maxsize=4096)
def monthly_rate(month: int, sector: str, government_money: bool, package: str) -> int | None:
    """Rupiah a BPU worker's package (`JKK+JKM`, `JKK+JKM+JHT`, `JHT`) costs in a month, at the lowest income.

    `sector` is `transport` or `lainnya`. None where the table has no rate for a part of the package: never a guess.
    """
    wanted = frozenset(package.split("+"))
    parts = [part for part in SETS if part <= wanted]
    if wanted != frozenset().union(*parts):
        return None
    due = [_set_rate(month, sector, government_money, part) for part in parts]
    return None if None in due else sum(amount for amount in due if amount is not None)


def _set_rate(month: int, sector: str, government_money: bool, part: frozenset[str]) -> int | None:
    wanted = (sector, government_money, part)
    found = (rate for rate in rates() if (rate.sector, rate.government_money, rate.programmes) == wanted)
    return next((rate.rupiah for rate in found if rate.holds(month)), None)
