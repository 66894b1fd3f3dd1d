"""How many of whom: the demo resembles the published figures at one scale, 1:n, whatever its size.

n follows from the number of people asked for: a small draw of every effort tells which share of those ever registered
are active at the portrait's month; the published active divided by n, divided by that share, is how many to draw.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Final, NamedTuple

import numpy as np

from data_access.demo import efforts, employment, stories
from data_access.demo.efforts import Effort
from data_access.demo.recipe import FIRST, PORTRAIT
from data_access.demo.spells import SpellPart, active_share
from data_access.demo.stage import Stage
from data_access.demo.terms import Habit

ACTIVE: Final = {
    "33.02": {"PU": 159_475, "BPU": 35_814, "JAKON": 19_398},
    "33.03": {"PU": 98_000, "BPU": 45_000, "JAKON": 12_000},
    "33.04": {"PU": 58_000, "BPU": 62_000, "JAKON": 8_000},
    "33.10": {"PU": 150_000, "BPU": 82_000, "JAKON": 14_000},
    "33.74": {"PU": 215_000, "BPU": 68_000, "JAKON": 22_000},
    "18.71": {"PU": 118_000, "BPU": 52_000, "JAKON": 14_000},
    "65.03": {"PU": 20_000, "BPU": 15_500, "JAKON": 2_000, "PMI": 6_000},
    "65.71": {"PU": 28_500, "BPU": 13_000, "JAKON": 3_000, "PMI": 1_500},
}
"""Active people at the portrait, before scaling: Banyumas as published for 2025 (definitions 7), the others made up."""
LASTING: Final = 0.3
"""Of Banyumas' BPU at the portrait, those who belong to the 6.900 of December 2024."""
_PILOT: Final = 1500
_GRACE: Final = {"PU": 3, "BPU": 3, "JAKON": 0, "PMI": 0}
Draw = Callable[[int, np.random.Generator], SpellPart]


class Cell(NamedTuple):
    """A regency's people of one segment. `draws`: ways they came, each with its share and name; `already`: those of
    the stories who are active at the portrait, for a scale."""

    regency: str
    segment: str
    draws: tuple[tuple[float, str, Draw], ...]

    def yielded(self, stage: Stage) -> float:
        """Share of those ever registered who are active at the portrait."""
        total = sum(share for share, *_ in self.draws)
        return sum(share * self._active(stage, name, draw) for share, name, draw in self.draws) / total

    def _active(self, stage: Stage, name: str, draw: Draw) -> float:
        return active_share(draw(_PILOT, stage.recipe.dice(f"pilot {name}")), PORTRAIT, _GRACE[self.segment])


class Portrait:
    """The sizes of a world: `scale` is the n of 1:n."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.cells = _cells(stage)

    @cached_property
    def yields(self) -> list[float]:
        return [cell.yielded(self.stage) for cell in self.cells]

    @cached_property
    def scale(self) -> float:
        """The n with which everybody ever registered adds up to the members asked for; by halving, to two decimals."""
        low, high = 0.5, 1000.0
        while high - low > 0.001:
            middle = (low + high) / 2
            low, high = (middle, high) if sum(self._wanted(middle)) > self._open else (low, middle)
        return round(high, 2)

    @property
    def lasting(self) -> int:
        """How many of Banyumas' 6.900 are still paid for at the portrait."""
        return self._lasting(self.scale)

    def parts(self) -> list[SpellPart]:
        """Everybody who belongs to no story, exactly as many as are left of the members."""
        wanted = np.array(self._wanted(self.scale))
        share = wanted / wanted.sum()
        parts: list[SpellPart] = []
        for cell, count in zip(self.cells, _whole(share, self._open), strict=True):
            shares = np.array([part for part, *_ in cell.draws])
            for (_, name, draw), people in zip(cell.draws, _whole(shares / shares.sum(), count), strict=True):
                parts.append(draw(people, self.stage.recipe.dice(name)))
        return parts

    @property
    def _open(self) -> int:
        return self.stage.recipe.members - stories.FIXED

    def _wanted(self, scale: float) -> list[float]:
        already = {("33.02", "BPU"): self._lasting(scale), ("33.10", "BPU"): stories.KLATEN_LASTING}
        return [
            max(ACTIVE[cell.regency][cell.segment] / scale - already.get((cell.regency, cell.segment), 0), 0) / share
            for cell, share in zip(self.cells, self.yields, strict=True)
        ]

    def _lasting(self, scale: float) -> int:
        return min(round(LASTING * ACTIVE["33.02"]["BPU"] / scale), stories.BANYUMAS_WORKERS)


def _whole(shares: "np.ndarray[tuple[int], np.dtype[np.float64]]", total: int) -> list[int]:
    """So many people by shares, in whole people that add up."""
    ends = np.rint(np.cumsum(shares) * total).astype(np.int64)
    return [int(people) for people in np.diff(ends, prepend=0)]


def _cells(stage: Stage) -> tuple[Cell, ...]:
    return tuple(
        Cell(regency, segment, _draws(stage, regency, segment)) for regency, row in ACTIVE.items() for segment in row
    )


def _draws(stage: Stage, regency: str, segment: str) -> tuple[tuple[float, str, Draw], ...]:
    if segment == "PU":
        return ((1.0, f"wages {regency}", partial(employment.wages, stage, regency)),)
    if segment == "JAKON":
        return ((1.0, f"sites {regency}", partial(employment.projects, stage, regency)),)
    if segment == "PMI":
        return ((1.0, f"abroad {regency}", partial(efforts.draw, stage, _abroad(regency))),)
    here = (effort for effort in efforts.efforts() if effort.regency == regency)
    return tuple((effort.share, effort.name, partial(efforts.draw, stage, effort)) for effort in here)


def _abroad(regency: str) -> Effort:
    """Migrants pay for the two years of their contract before they leave."""
    return Effort(
        f"abroad {regency}",
        regency,
        1.0,
        "reguler",
        "mandiri",
        "",
        ("art", "buruh_bangunan", "pekebun", "serabutan"),
        ("",),
        "",
        "JKK+JKM",
        0.0,
        0.1,
        "",
        FIRST,
        None,
        Habit((24,), renew=0.25),
        segment="PMI",
    )
