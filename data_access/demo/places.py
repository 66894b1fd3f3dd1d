"""Where the extract says somebody lives: mostly a village's code, at times its names, its parents, or nothing."""

from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_access.demo.spells import Bools, Ints, SpellPart
from data_access.demo.stage import Stage
from data_access.reference import regions

_PRECISION: Final = (0.962, 0.018, 0.008, 0.012)
"""Shares of people whose first row names the village, the district, the regency, no place."""
_FOUND_LATER: Final = 0.5
_LEFT_OUT: Final = 0.03
"""Of later rows, those less precise than the first: the place is carried on."""
_IN_WORDS: Final = 0.015
_MOVED: Final = 0.01
"""People whose later rows name another village of the regency."""


def columns(stage: Stage, part: SpellPart, is_first: Bools) -> dict[str, Any]:
    """`kode_desa`, `desa`, `kecamatan`, `kabupaten` of each row."""
    dice = stage.recipe.dice("places")
    village = _villages(stage, part, is_first, dice)
    precision = _precision(part, is_first, dice)
    in_words = (dice.random(len(village)) < _IN_WORDS) & (precision == 0)
    codes = [*stage.villages, *(c[:8] for c in stage.villages), *(c[:5] for c in stage.villages), ""]
    nowhere = len(codes) - 1
    at = np.where(in_words, nowhere, np.minimum(precision * len(stage.villages) + village, nowhere))
    words = pa.array(in_words)
    return {"kode_desa": pa.array(codes).take(pa.array(at))} | {
        name: _named(stage, village, length, words)
        for name, length in (("desa", 13), ("kecamatan", 8), ("kabupaten", 5))
    }


def _named(stage: Stage, village: Ints, length: int, is_asked: Any) -> Any:  # noqa: ANN401  pyarrow ships no types
    names = regions.names()
    words = pa.array([names[code[:length]] for code in stage.villages]).take(pa.array(village))
    return pc.if_else(is_asked, words, "")


def _precision(part: SpellPart, is_first: Bools, dice: np.random.Generator) -> Ints:
    """0 the village, 1 its district, 2 its regency, 3 nothing; a row each."""
    count, rows = len(part.people.village), len(is_first)
    person = part.spells.person
    of_person = dice.choice(len(_PRECISION), count, p=_PRECISION)
    is_found = (dice.random(count) < _FOUND_LATER)[person] & ~is_first
    is_dull = ~is_first & (dice.random(rows) < _LEFT_OUT)
    drawn = np.where(is_found, 0, of_person[person])
    drawn = np.where(is_dull, np.maximum(drawn, dice.integers(1, 4, rows)), drawn)
    return np.where(part.people.is_exact[person], 0, drawn)


def _villages(stage: Stage, part: SpellPart, is_first: Bools, dice: np.random.Generator) -> Ints:
    """The village of each row: a few people have moved within their regency."""
    home, moves = part.people.village, dice.random(len(part.people.village)) < _MOVED
    elsewhere = home.copy()
    for ground in stage.grounds.values():
        here = moves & (home >= ground.first) & (home < ground.first + len(ground.codes)) & ~part.people.is_exact
        elsewhere[here] = ground.draw("", int(here.sum()), dice)
    person = part.spells.person
    return np.where(is_first, home[person], elsewhere[person])
