"""Wage earners, whose employers pay month by month, and construction workers, who come and go with projects."""

from typing import Final

import numpy as np

from data_access.demo import people, sponsors, terms
from data_access.demo.recipe import FIRST
from data_access.demo.spells import MOVEMENTS, SEGMENTS, Ints, People, SpellPart, Spells
from data_access.demo.stage import Payer, Stage, short_name
from data_access.vocabulary import Movement

EMPLOYERS: Final = 160
PROJECTS: Final = 120
_TRADES: Final = ("pekerja_formal",) * 12 + (
    "petugas_keamanan",
    "petugas_kebersihan",
    "supir",
    "penjahit",
    "montir",
    "karyawan swasta",
)
_SITE_TRADES: Final = (
    "buruh_bangunan",
    "buruh_bangunan",
    "buruh_bangunan",
    "tukang_batu",
    "tukang_kayu",
    "kuli bangunan",
)
_WAGE_PACKAGES: Final = (1, 3, 3, 4)
_STOCK: Final = 0.66
_LEAVE: Final = 0.012
"""Chance to leave an employer, a month."""
_AGAIN: Final = 0.45
"""Of those who left, those whom another employer takes."""
_LATE: Final = (0,) * 30 + (1, 1, 2, 3)
"""Unpaid months of employers at the end: a few are late."""
_NEXT_PROJECT: Final = 0.84
_RUNNING: Final = 0.3
"""Projects, and construction workers, that were there when the data begin."""


def wages(stage: Stage, regency: str, count: int, dice: np.random.Generator) -> SpellPart:
    """Employees of a regency's companies, few of them large; one row a calendar year and employer."""
    last = stage.recipe.last
    start = terms.starts(count, FIRST + 1, last, "", _STOCK, dice)
    jobs = [_job(stage, regency, np.arange(count), start, dice)]
    while len(jobs[-1].person):
        before = jobs[-1]
        goes_on = (dice.random(len(before.person)) < _AGAIN) & (before.start + before.months <= last - max(_LATE))
        follows = (before.start + before.months)[goes_on] + dice.geometric(0.4, goes_on.sum()) - 1
        is_in_time = follows <= last
        jobs.append(_job(stage, regency, before.person[goes_on][is_in_time], follows[is_in_time], dice))
    spells = Spells(*(np.concatenate(column) for column in zip(*jobs, strict=True)))
    return SpellPart(_workers(stage, regency, start, "PU", _TRADES, dice), _yearly(spells))


def _job(stage: Stage, regency: str, person: Ints, start: Ints, dice: np.random.Generator) -> Spells:
    """One employer each, until they leave or the data end, when some employers are late."""
    count = len(person)
    employer = dice.choice(EMPLOYERS, count, p=sponsors.tail(EMPLOYERS, 0.9))
    late = np.array(_LATE)[np.arange(EMPLOYERS) * 7 % len(_LATE)][employer]
    end = start + dice.geometric(_LEAVE, count)
    end = np.where(end > stage.recipe.last, stage.recipe.last + 1 - late, end)
    names = [
        Payer("pemberi_kerja", f"NPP-{regency}-{n:03d}", (f"PT Contoh Karya {short_name(regency)} {n:03d}",))
        for n in range(1, EMPLOYERS + 1)
    ]
    return _spells(
        person,
        start,
        np.maximum(end, start + 1) - start,
        stage.payers.codes(names)[employer],
        np.array(_WAGE_PACKAGES)[employer % len(_WAGE_PACKAGES)],
    )


def _yearly(spells: Spells) -> Spells:
    """Split at each new year, as employers report."""
    end = spells.start + spells.months
    pieces = terms.by_year(spells.start, end)
    row = np.repeat(np.arange(len(pieces)), pieces)
    turn = np.arange(len(row)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    january = (spells.start[row] // 12 + turn) * 12
    start = np.maximum(spells.start[row], january)
    return Spells(*(column[row] for column in spells))._replace(
        start=start, months=np.minimum(end[row], january + 12) - start
    )


def projects(stage: Stage, regency: str, count: int, dice: np.random.Generator) -> SpellPart:
    """Construction workers: from project to project, more of which begin in the dry season."""
    plan = stage.recipe.dice(f"projects {regency}")
    begin = np.sort(terms.starts(PROJECTS, FIRST, stage.recipe.last, "panen", _RUNNING, plan))
    length, size = plan.integers(4, 13, PROJECTS), plan.lognormal(0, 0.7, PROJECTS)
    size[begin == FIRST] *= _RUNNING / size[begin == FIRST].sum() * size.sum()
    site = dice.choice(PROJECTS, count, p=size / size.sum())
    start, person = begin[site], np.arange(count)
    rounds: list[Spells] = []
    while len(person):
        contractor = stage.payers.codes([_contractor(regency, n) for n in range(PROJECTS)])[site]
        rounds.append(_spells(person, begin[site], length[site], contractor, np.zeros_like(person)))
        following = np.searchsorted(begin, begin[site] + length[site] + dice.integers(0, 3, len(person)))
        goes_on = (dice.random(len(person)) < _NEXT_PROJECT) & (following < PROJECTS)
        person, site = person[goes_on], following[goes_on]
    spells = Spells(*(np.concatenate(column) for column in zip(*rounds, strict=True)))
    return SpellPart(_workers(stage, regency, start, "JAKON", _SITE_TRADES, dice), spells)


def _contractor(regency: str, project: int) -> Payer:
    """A dozen contractors share a regency's projects."""
    number = project * 5 % 12 + 1
    return Payer(
        "pemberi_kerja", f"JK-{regency}-{number:02d}", (f"CV Contoh Bangunan {short_name(regency)} {number:02d}",)
    )


def _spells(person: Ints, start: Ints, months: Ints, payer: Ints, package: Ints) -> Spells:
    none = np.zeros_like(person)
    return Spells(person, start, months, payer, none, none + MOVEMENTS.index(Movement.REGULER), package)


def _workers(
    stage: Stage, regency: str, start: Ints, segment: str, trades: tuple[str, ...], dice: np.random.Generator
) -> People:
    count = len(start)
    words = stage.professions.codes(list(trades))
    return People(
        village=stage.grounds[regency].draw("", count, dice),
        profession=words[dice.integers(len(words), size=count)],
        role=np.zeros(count, dtype=np.int64),
        segment=np.full(count, SEGMENTS.index(segment)),
        registered_on=people.registration(start, dice),
        is_exact=np.zeros(count, dtype=bool),
    )
