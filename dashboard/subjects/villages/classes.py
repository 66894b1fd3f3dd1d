"""What the colour of a bubble tells, in classes with words; for a change, the shape tells it too."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any, Final

import pandas as pd

from dashboard.language import _
from dashboard.language import deferred as d


class Colour(StrEnum):
    """What the colour of a bubble tells: a column of `metrics.places`."""

    RATE = "rate"
    SHARE = "share"
    SINCE_MONTH = "since_month"
    SINCE_YEAR = "since_year"

    @property
    def is_change(self) -> bool:
        return self in (Colour.SINCE_MONTH, Colour.SINCE_YEAR)


TITLES: Final = {
    Colour.RATE: d("Cakupan"),
    Colour.SHARE: d("Bagian dari pekerja aktif {parent} yang sama"),
    Colour.SINCE_MONTH: d("Perubahan sejak bulan lalu"),
    Colour.SINCE_YEAR: d("Perubahan sejak setahun lalu"),
}


_STEPS: Final = {Colour.RATE: (0.25, 0.5, 0.75), Colour.SHARE: (0.05, 0.1, 0.2)}
"""Where the classes begin: of a coverage, and of a part among the dozen or two that usually lie in one parent."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of a colour in the order of the legend, the named range they are painted with, and their shapes."""

    words: tuple[str, ...]
    palette: str
    shapes: tuple[str, ...]


def of(colour: Colour) -> Classes:
    if colour.is_change:
        return Classes(
            (_("bertambah"), _("tetap"), _("berkurang")), "diverging", ("triangle-up", "circle", "triangle-down")
        )
    return Classes(_steps(_STEPS[colour]), "ramp", ())


def _steps(begins: tuple[float, ...]) -> tuple[str, ...]:
    """`di bawah 25%`, `25% sampai 50%`, ..., `75% atau lebih`."""
    bounds = [f"{round(begin * 100)}%" for begin in begins]
    between = [_("{low} sampai {high}").format(low=a, high=b) for a, b in pairwise(bounds)]
    return _("di bawah {bound}").format(bound=bounds[0]), *between, _("{bound} atau lebih").format(bound=bounds[-1])


def word(value: Any, words: tuple[str, ...], colour: Colour) -> str:  # noqa: ANN401  a pandas scalar
    """The words of the class a place falls into; blank where nothing is known."""
    if pd.isna(value):
        return ""
    if colour.is_change:
        return words[0 if value > 0 else 2 if value < 0 else 1]
    return words[sum(float(value) >= begin for begin in _STEPS[colour])]
