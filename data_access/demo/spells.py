"""People and their paid spells as columns of numbers: a world is drawn by the hundred thousand, not by the row."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from data_access.vocabulary import Movement, Segment, VillageRole

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

MOVEMENTS: Final = tuple(movement.value for movement in Movement)
SEGMENTS: Final = tuple(segment.value for segment in Segment)
ROLES: Final = ("", *(role.value for role in VillageRole))
PACKAGES: Final = ("JKK+JKM", "JKK+JKM+JHT", "JHT", "JKK+JKM+JHT+JP", "JKK+JKM+JHT+JP+JKP")
"""Movement, segment, role and package of a spell are positions in these."""


class People(NamedTuple):
    """One row a person. `village`, `profession`: positions in the stage's lists; `registered_on`: days since 1970;
    `is_exact`: a person of definitions 7, whom no slip of the pen may misplace."""

    village: Ints
    profession: Ints
    role: Ints
    segment: Ints
    registered_on: Ints
    is_exact: Bools


class Spells(NamedTuple):
    """One row a paid spell, or with 0 months a registration. `person`: position in `People`; `start`: month."""

    person: Ints
    start: Ints
    months: Ints
    payer: Ints
    acquirer: Ints
    movement: Ints
    package: Ints


class SpellPart(NamedTuple):
    """Some people and all their spells."""

    people: People
    spells: Spells


def joined(parts: Sequence[SpellPart]) -> SpellPart:
    """Several parts as one, its people numbered through."""
    sizes = [len(part.people.village) for part in parts]
    offsets = np.cumsum([0, *sizes[:-1]])
    spells = [part.spells._replace(person=part.spells.person + at) for part, at in zip(parts, offsets, strict=True)]
    return SpellPart(
        People(*(np.concatenate(column) for column in zip(*(part.people for part in parts), strict=True))),
        together(spells),
    )


def together(rounds: Sequence[Spells]) -> Spells:
    """Spells of the same people, one after another."""
    return Spells(*(np.concatenate(column) for column in zip(*rounds, strict=True)))


def chosen(spells: Spells, rows: Bools | Ints) -> Spells:
    """Some of the spells."""
    return Spells(*(column[rows] for column in spells))


def active_share(part: SpellPart, posisi: int, grace: int) -> float:
    """Of the people of a part, those paid for a month no more than `grace` before the posisi."""
    spells = part.spells
    is_active = (spells.start <= posisi) & (posisi < spells.start + spells.months + grace) & (spells.months > 0)
    return len(np.unique(spells.person[is_active])) / max(len(part.people.village), 1)
