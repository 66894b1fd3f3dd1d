"""What every part of a world shares: its recipe, its villages, and the lists of payers, acquirers and words."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from data_access.demo.recipe import Recipe
from data_access.demo.spells import Ints
from data_access.demo.villages import Ground, grounds
from data_access.reference import regions

Word = TypeVar("Word")


class Payer(NamedTuple):
    """Who pays. `names`: one name as it is written, at times in several ways under one `identity`."""

    sponsor_type: str
    identity: str = ""
    names: tuple[str, ...] = ("",)
    has_consent: bool = False


class Acquirer(NamedTuple):
    """Who brought the worker in."""

    kind: str = ""
    name: str = ""
    has_consent: bool = False


ALONE = Payer("mandiri")
NOBODY = Acquirer()


class Lexicon(Generic[Word]):
    """Words and their positions, in the order in which they were first asked for."""

    def __init__(self, *first: Word) -> None:
        self._positions: dict[Word, int] = {word: at for at, word in enumerate(first)}

    def code(self, word: Word) -> int:
        return self._positions.setdefault(word, len(self._positions))

    def codes(self, words: list[Word]) -> Ints:
        return np.array([self.code(word) for word in words], dtype=np.int64)

    @property
    def words(self) -> list[Word]:
        return list(self._positions)


@dataclass(frozen=True)
class Stage:
    """Made once a world. Position 0: the worker alone as payer, nobody as acquirer, no profession."""

    recipe: Recipe
    payers: Lexicon[Payer] = field(default_factory=lambda: Lexicon(ALONE))
    acquirers: Lexicon[Acquirer] = field(default_factory=lambda: Lexicon(NOBODY))
    professions: Lexicon[str] = field(default_factory=lambda: Lexicon(""))

    @cached_property
    def grounds(self) -> dict[str, Ground]:
        return grounds(self.recipe)

    @cached_property
    def villages(self) -> tuple[str, ...]:
        """Every village of the demo, at its position."""
        return tuple(code for ground in self.grounds.values() for code in ground.codes)

    @cached_property
    def village_names(self) -> tuple[str, ...]:
        """`Gatak (Delanggu)`: names repeat between districts."""
        names = regions.names()
        return tuple(f"{names[code]} ({names[code[:8]]})" for code in self.villages)


def short_name(regency: str) -> str:
    """`Banyumas` of `Kabupaten Banyumas`."""
    return regions.names()[regency].removeprefix("Kabupaten ").removeprefix("Kota ")
