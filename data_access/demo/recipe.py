"""What a demo world is made from: how many people, up to which month, which seed. The same recipe, the same world."""

import datetime as dt
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from data_access import months, reference
from data_access.errors import CakupanError

FIRST: Final = months.month("2023-01")
"""Where the demo's data begin."""
PORTRAIT: Final = months.month("2025-12")
"""The posisi at which the world resembles the published figures; after it, it goes on by its own rules."""
SEED: Final = 20241205
FEWEST: Final = 20_000
USUAL: Final = 150_000


@dataclass(frozen=True, slots=True)
class Recipe:
    """`last`: the last month of the world, an integer month. Raises `CakupanError` below 20.000 people."""

    last: int
    members: int = USUAL
    seed: int = SEED

    def __post_init__(self) -> None:
        if self.members < FEWEST:
            raise CakupanError(
                "Dunia contoh perlu sedikitnya {least} orang; diminta {asked}.",
                least=_grouped(FEWEST),
                asked=_grouped(self.members),
            )

    def dice(self, subject: str) -> np.random.Generator:
        """Random numbers of one subject: what another subject draws does not move them."""
        return np.random.Generator(np.random.PCG64([self.seed, zlib.crc32(subject.encode())]))

    @property
    def taken_on(self) -> dt.date:
        """When the extract says it was taken: the day after the last month is due, so that month is closed."""
        return reference.closing_due_day(self.last) + dt.timedelta(days=1)


def last_closed_month(today: dt.date) -> int:
    """The last month whose due day has passed; on a machine whose clock is wrong, the portrait's at least."""
    month = months.of(today) - 1
    closed = month if today > reference.closing_due_day(month) else month - 1
    return max(closed, PORTRAIT)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
