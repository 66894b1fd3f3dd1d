"""How paying goes on: terms that end, are renewed, handed over, resumed after a break, or not."""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from data_access.demo.recipe import FIRST
from data_access.demo.spells import Bools, Ints

SEASONS: Final = {
    "": (1,) * 12,
    "lebaran": (1, 1.4, 2, 1.6, 0.6, 0.7, 0.8, 0.8, 0.9, 1, 1.4, 2.2),
    "panen": (0.7, 0.8, 1.6, 1.8, 1, 0.7, 0.8, 1.5, 1.6, 1, 0.7, 0.7),
    "ojek": (1.3, 1.2, 0.5, 0.5, 1, 1.1, 1.2, 1, 1, 1, 0.9, 0.7),
    "anggaran": (0, 0, 0, 1, 0, 0.25, 0, 0, 0, 0, 0, 0),
}
"""How many begin in January, February ...: giving swells before Lebaran and at the year's end, farmers have money after
a harvest, fewer ride in Ramadan, and a regency's budget is released in April, what is left of it in June."""
GROWTH: Final = 0.004
"""Each month a little more begin than in the one before."""
_DELAYS: Final = (0, 0, 0, 0, 0, 0, 1, 2)
_OVERLAPS: Final = (0, 0, 0, 1, 2)
_BUDGET_PAUSE: Final = 3
"""January to March: the last budget is spent, the next not yet released."""
_YEAR: Final = 12


class Habit(NamedTuple):
    """Chances at the end of a term: `renew`, `hand_over` to another payer, `back` after a break. The first payer pays
    nothing that would begin in or after `stops`. `is_budget`: terms end with the year, whenever they begin."""

    terms: tuple[int, ...]
    renew: float
    hand_over: float = 0.0
    back: float = 0.0
    stops: int = 1 << 30
    is_budget: bool = False


class Terms(NamedTuple):
    """One row a term; `is_handed`: paid by the next payer instead of the first."""

    person: Ints
    start: Ints
    months: Ints
    is_handed: Bools


def starts(count: int, first: int, last: int, season: str, stock: float, dice: np.random.Generator) -> Ints:
    """First months: a share `stock` was there when the data begin, the others come with the seasons."""
    span = np.arange(first, last + 1)
    weight = np.array(SEASONS[season])[span % _YEAR] * (1 + GROWTH) ** (span - FIRST)
    drawn = span[dice.choice(len(span), count, p=weight / weight.sum())]
    return np.where(dice.random(count) < stock, FIRST, drawn)


def chain(start: Ints, habit: Habit, last: int, dice: np.random.Generator) -> Terms:
    """Every term of everybody whose first begins in `start`; none begins after `last`."""
    now = Terms(np.arange(len(start)), start, np.zeros_like(start), np.zeros(len(start), dtype=bool))
    rounds: list[Terms] = []
    while len(now.person):
        now = now._replace(months=_lengths(now, habit, dice))
        rounds.append(now)
        now = _following(now, habit, last, dice)
    return Terms(*(np.concatenate(column) for column in zip(*rounds, strict=True)))


def _lengths(now: Terms, habit: Habit, dice: np.random.Generator) -> Ints:
    drawn = np.array(habit.terms)[dice.integers(len(habit.terms), size=len(now.person))]
    return np.where(~now.is_handed, _YEAR - now.start % _YEAR, drawn) if habit.is_budget else drawn


def _following(now: Terms, habit: Habit, last: int, dice: np.random.Generator) -> Terms:
    """The terms after these, for those who go on."""
    luck = dice.random(len(now.person))
    renews = luck < habit.renew
    is_over = ~renews & ~now.is_handed & (luck < habit.renew + habit.hand_over)
    returns = ~renews & ~is_over & (luck > 1 - habit.back)
    handed = now.is_handed | is_over
    start = now.start + now.months + _gaps(now, renews, is_over, habit, dice)
    goes_on = (renews | is_over | returns) & (start <= last) & (handed | (start < habit.stops))
    return Terms(now.person[goes_on], start[goes_on], now.months[goes_on], handed[goes_on])


def _gaps(now: Terms, renews: Bools, is_over: Bools, habit: Habit, dice: np.random.Generator) -> Ints:
    """Unpaid months before the next term; below 0 where the next payer begins before the first one ends."""
    size = len(now.person)
    overlap = np.minimum(np.array(_OVERLAPS)[dice.integers(len(_OVERLAPS), size=size)], now.months - 1)
    delay = np.array(_DELAYS)[dice.integers(len(_DELAYS), size=size)]
    pause = 4 + dice.integers(7, size=size)
    if habit.is_budget:
        delay = np.where(now.is_handed, delay, _BUDGET_PAUSE)
        pause = np.where(now.is_handed, pause, _BUDGET_PAUSE + _YEAR)
    return np.asarray(np.select([is_over, renews], [-overlap, delay], pause))


def by_year(start: Ints, end: Ints) -> npt.NDArray[np.intp]:
    """How many calendar years each run of months touches."""
    return np.asarray((end - 1) // _YEAR - start // _YEAR + 1, dtype=np.intp)
