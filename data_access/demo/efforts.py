"""Who pays for informal workers, where, since when: `efforts.csv`, one row an effort. All of it is made up.

`share` is an effort's part of the BPU people of its regency; a repeated profession or role is drawn more often, an
empty one is none; `stops`: a new regent ends the programme.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from data_access import months
from data_access.demo import people, sponsors, terms
from data_access.demo.recipe import FIRST
from data_access.demo.spells import (
    MOVEMENTS,
    PACKAGES,
    ROLES,
    SEGMENTS,
    Ints,
    People,
    SpellPart,
    Spells,
    chosen,
    together,
)
from data_access.demo.stage import Stage
from data_access.demo.terms import Habit, Terms
from data_access.vocabulary import Movement

NEXT_SPONSORS: Final = "perusahaan_csr*30"
"""Companies that go on paying where another payer stopped."""
_NEXT_MOVEMENT: Final = MOVEMENTS.index(Movement.SERTAKAN)
_TO_THE_WORKER: Final = 0.6
"""Of the sponsored handed over, those who go on by themselves."""
_NEVER: Final = "9999-01"
_OVERLAPPING: Final = 0.05
_OLD_AGE_SAVERS: Final = 0.01


@dataclass(frozen=True, slots=True)
class Effort:
    """One row of efforts.csv. `first`, `last`: earliest and latest first month, `last` None while it goes on."""

    name: str
    regency: str
    share: float
    movement: str
    payer: str
    acquirer: str
    professions: tuple[str, ...]
    roles: tuple[str, ...]
    where: str
    package: str
    unpaid: float
    stock: float
    season: str
    first: int
    last: int | None
    habit: Habit
    segment: str = "BPU"


@cache
def efforts() -> tuple[Effort, ...]:
    """Every effort, in file order."""
    with Path(__file__).with_name("efforts.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_effort(row, f"effort {at}") for at, row in enumerate(csv.DictReader(file)))


def _effort(row: dict[str, str], name: str) -> Effort:
    return Effort(
        name=name,
        regency=row["regency"],
        share=float(row["share"]),
        movement=row["movement"],
        payer=row["payer"],
        acquirer=row["acquirer"],
        professions=tuple(row["professions"].split("|")),
        roles=tuple(row["roles"].split("|")),
        where=row["where"],
        package=row["package"],
        unpaid=float(row["unpaid"]),
        stock=float(row["stock"] or 0),
        season=row["season"],
        first=months.month(row["first"] or months.text(FIRST)),
        last=months.month(row["last"]) if row["last"] else None,
        habit=_habit(row),
    )


def _habit(row: dict[str, str]) -> Habit:
    return Habit(
        terms=tuple(int(term) for term in row["terms"].split("|")),
        renew=float(row["renew"]),
        hand_over=float(row["hand_over"]),
        back=float(row["back"]),
        stops=months.month(row["stops"] or _NEVER),
        is_budget=row["season"] == "anggaran",
    )


def draw(stage: Stage, effort: Effort, count: int, dice: np.random.Generator) -> SpellPart:
    """So many people whom the effort reached, and everything ever paid for them, by whomever."""
    last = stage.recipe.last
    village = stage.grounds[effort.regency].draw(effort.where, count, dice)
    start = terms.starts(count, effort.first, min(effort.last or last, last), effort.season, effort.stock, dice)
    spells = _paid(stage, effort, terms.chain(start, effort.habit, last, dice), village, dice)
    spells = _with_company(stage, effort, spells, village, dice)
    return SpellPart(_people(stage, effort, village, start, dice), _registered_only(spells, effort, count, dice))


def _people(stage: Stage, effort: Effort, village: Ints, start: Ints, dice: np.random.Generator) -> People:
    count = len(village)
    words = stage.professions.codes(list(effort.professions))
    roles = np.array([ROLES.index(role) for role in effort.roles])
    return People(
        village=village,
        profession=words[dice.integers(len(words), size=count)],
        role=roles[dice.integers(len(roles), size=count)],
        segment=np.full(count, SEGMENTS.index(effort.segment)),
        registered_on=people.registration(start, dice),
        is_exact=np.zeros(count, dtype=bool),
    )


def _paid(stage: Stage, effort: Effort, drawn: Terms, village: Ints, dice: np.random.Generator) -> Spells:
    """Terms with their payers: the effort's own, or after a hand-over the worker or a company."""
    own = sponsors.payers(stage, effort.payer, effort.regency, village, dice)
    by = sponsors.acquirers(stage, effort.acquirer, effort.regency, village, own, dice)
    company = sponsors.payers(stage, NEXT_SPONSORS, effort.regency, village, dice)
    after = np.where((dice.random(len(village)) < _TO_THE_WORKER) & (own != 0), 0, company)
    payer = np.where(drawn.is_handed, after[drawn.person], own[drawn.person])
    movement = np.where(payer == 0, MOVEMENTS.index(Movement.REGULER), _NEXT_MOVEMENT)
    return Spells(
        drawn.person,
        drawn.start,
        drawn.months,
        payer,
        np.where(drawn.is_handed, 0, by[drawn.person]),
        np.where(drawn.is_handed, movement, MOVEMENTS.index(effort.movement)),
        np.full(len(payer), PACKAGES.index(effort.package)),
    )


def _with_company(stage: Stage, effort: Effort, spells: Spells, village: Ints, dice: np.random.Generator) -> Spells:
    """For some a company pays months that are paid already; some of the self-paid save for old age beside."""
    luck = dice.random(len(spells.person))
    inside = spells.start + np.maximum(spells.months // 2, 1)
    doubled = (luck < _OVERLAPPING) & (spells.months > 2) & (inside <= stage.recipe.last)
    company = sponsors.payers(stage, NEXT_SPONSORS, effort.regency, village, dice)
    second = chosen(spells._replace(start=inside, payer=company[spells.person]), doubled)
    second = second._replace(
        months=np.full_like(second.start, 6), acquirer=0 * second.start, movement=0 * second.start + _NEXT_MOVEMENT
    )
    saving = chosen(spells, (luck > 1 - _OLD_AGE_SAVERS) & (spells.payer == 0))
    saving = saving._replace(package=np.full_like(saving.start, PACKAGES.index("JHT")))
    return together([spells, second, saving])


def _registered_only(spells: Spells, effort: Effort, count: int, dice: np.random.Generator) -> Spells:
    """Some are registered and never paid: their first row alone stands, with 0 months."""
    never = dice.random(count) < effort.unpaid
    _, first = np.unique(spells.person, return_index=True)
    is_first = np.zeros(len(spells.person), dtype=bool)
    is_first[first] = True
    kept = chosen(spells, is_first | ~never[spells.person])
    return kept._replace(months=np.where(never[kept.person], 0, kept.months))
