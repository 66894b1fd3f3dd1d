"""Who the people are: numbers that look like a NIK and belong to nobody, and when each was registered."""

import datetime as dt
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_access import months
from data_access.demo.recipe import FIRST, Recipe
from data_access.demo.spells import Ints

EPOCH: Final = dt.date(1970, 1, 1)
_OLDEST: Final = np.datetime64("1960-01-01")
_BIRTHDAYS: Final = 16_000
"""Days on which they were born: 1960 to 2003."""
_SERIALS: Final = 10_000
_STEP: Final = 61
"""Days between two people of one serial; shares no divisor with the number of birthdays, so that no NIK repeats."""
_BEFORE: Final = 0.04


def niks(count: int, recipe: Recipe) -> Any:  # noqa: ANN401  pyarrow ships no types
    """Distinct numbers of 16 digits: region 000000 exists nowhere; then day of birth (women + 40) and serial."""
    dice = recipe.dice("niks")
    person = np.arange(count)
    serial = person % _SERIALS
    offset = dice.integers(_BIRTHDAYS, size=_SERIALS)
    born = _OLDEST + (offset[serial] + person // _SERIALS * _STEP) % _BIRTHDAYS
    month, year = born.astype("datetime64[M]"), born.astype("datetime64[Y]")
    day = (born - month.astype("datetime64[D]")).astype(np.int64) + 1 + 40 * dice.integers(2, size=count)
    of_year = (month - year.astype("datetime64[M]")).astype(np.int64) + 1
    short_year = (year.astype(np.int64) + 1970) % 100
    number = ((day * 100 + of_year) * 100 + short_year) * _SERIALS + serial
    return pc.utf8_lpad(pa.array(number).cast(pa.string()), 16, "0")


def registration(start: Ints, dice: np.random.Generator) -> Ints:
    """Days of registration, since 1970, for first paid months: within the month, a few the month before; those there
    when the data begin were registered in the years before."""
    month = start - (dice.random(len(start)) < _BEFORE)
    earlier = FIRST - 1 - dice.integers(84, size=len(start))
    return day_in(np.where(start == FIRST, earlier, month), dice.integers(28, size=len(start)))


def day_in(month: Ints, day: Ints) -> Ints:
    """Days since 1970 of a day (0 is the first) in integer months."""
    known, at = np.unique(month, return_inverse=True)
    first = np.array([(months.first_day(int(one)) - EPOCH).days for one in known], dtype=np.int64)
    return first[at] + day
