"""Where the demo's people live: villages of very different sizes, some of them reached by nobody."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from data_access.demo.recipe import Recipe
from data_access.demo.spells import Ints
from data_access.reference import regions

REGENCIES: Final = ("18.71", "33.02", "33.03", "33.04", "33.10", "33.74", "65.03", "65.71")
"""Those the branches of definitions 7 serve."""
OUTREACH: Final = tuple(
    ("33.10", district, village)
    for district, village in (
        ("Ceper", "Jombor"),
        ("Wedi", "Pesu"),
        ("Kalikotes", "Jimbung"),
        ("Kalikotes", "Gemblegan"),
        ("Jogonalan", "Sumyang"),
        ("Prambanan", "Kemudo"),
        ("Tulung", "Wunut"),
        ("Bayat", "Paseban"),
        ("Delanggu", "Gatak"),
    )
)
"""The nine villages of "Kerja Keras Bebas Cemas" (definitions 7)."""
_AT_MOST: Final = 1.8
"""How much more than its size a village may attract: few are covered beyond their register."""
NEVER_REACHED: Final = 0.07
"""Share of villages in which nobody was ever registered."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The villages of a regency. `sizes`: each one's share of its workers; `pull`: its share of those registered;
    `first`: position of the first one in the list of all villages."""

    regency: str
    codes: tuple[str, ...]
    first: int
    sizes: npt.NDArray[np.float64]
    pull: npt.NDArray[np.float64]

    def draw(self, how: str, count: int, dice: np.random.Generator) -> Ints:
        """Villages for so many people: by pull, `desa` without the kelurahan, `rata` each reached desa alike."""
        weight = self.pull * self.is_desa if how else self.pull
        weight = (weight > 0).astype(float) if how == "rata" else weight
        return self.first + dice.choice(len(self.codes), count, p=weight / weight.sum())

    @property
    def is_desa(self) -> npt.NDArray[np.bool_]:
        """A desa has a budget of its own, a kelurahan has none."""
        return np.array([code.split(".")[-1].startswith("2") for code in self.codes])


def grounds(recipe: Recipe) -> dict[str, Ground]:
    """Every regency of the demo, its villages numbered through."""
    found: dict[str, Ground] = {}
    first = 0
    for regency in REGENCIES:
        found[regency] = _ground(regency, first, recipe)
        first += len(found[regency].codes)
    return found


def outreach() -> tuple[str, ...]:
    """Codes of the nine villages of Klaten, in the order of `OUTREACH`; names repeat, so each within its district."""
    names = regions.names()
    here = [code for code in names if code.startswith("33.10.") and len(code) > 8]
    by_name = {(names[code[:8]], names[code]): code for code in here}
    return tuple(by_name[district, village] for _, district, village in OUTREACH)


def _ground(regency: str, first: int, recipe: Recipe) -> Ground:
    below = regions.children()
    codes = tuple(village for district in below[regency] for village in below.get(district, ()))
    dice = recipe.dice(f"villages {regency}")
    sizes = dice.lognormal(0, 0.55, len(codes))
    pull = sizes * dice.lognormal(0, 0.6, len(codes)).clip(max=_AT_MOST)
    pull[(dice.random(len(codes)) < NEVER_REACHED) & ~np.isin(codes, outreach())] = 0
    return Ground(regency, codes, first, sizes / sizes.sum(), pull / pull.sum())
