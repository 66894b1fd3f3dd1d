"""What definitions 7 says happened, person by person: these counts hold in a world of any size."""

import datetime as dt
from typing import Final

import numpy as np

from data_access import months
from data_access.demo import people, sponsors, terms
from data_access.demo.spells import MOVEMENTS, ROLES, SEGMENTS, Ints, People, SpellPart, Spells, chosen, together
from data_access.demo.stage import Acquirer, Payer, Stage
from data_access.demo.terms import Habit
from data_access.demo.villages import outreach
from data_access.vocabulary import Movement

IIK_WORKERS: Final = 60
IIK_DAY: Final = dt.date(2024, 12, 5)
IIK: Final = "IIK Bandar Lampung"
BANYUMAS_WORKERS: Final = 6900
DECEMBER: Final = months.month("2024-12")
GATAK_OFFICIALS: Final = ("perangkat_desa",) * 12 + ("bpd",) * 9
OUTREACH_PARTICIPANTS: Final = 8
"""Workers of each other village who joined at the outreach of October 2023 and pay for themselves."""
NEIGHBOURHOOD_HEADS: Final = 10
"""RT/RW heads of each of the nine villages, from April 2024 on."""
FIXED: Final = (
    IIK_WORKERS + BANYUMAS_WORKERS + len(GATAK_OFFICIALS) + 8 * OUTREACH_PARTICIPANTS + 9 * NEIGHBOURHOOD_HEADS
)
KLATEN_LASTING: Final = 140
"""About so many of Klaten's are still active at the portrait."""
_OUTREACH_MONTH: Final = months.month("2023-10")
_IIK_TRADES: Final = ("tukang_ojek", "tukang_ojek", "art", "petugas_keamanan", "supir", "pedagang_kaki_lima")
_SERTAKAN: Final = MOVEMENTS.index(Movement.SERTAKAN)
_VILLAGES_MOVE: Final = MOVEMENTS.index(Movement.EKOSISTEM_DESA)
_CIRCLE: Final = MOVEMENTS.index(Movement.GN_LINGKARAN)
_ALONE_AGAIN: Final = MOVEMENTS.index(Movement.REGULER)


def told(stage: Stage, lasting: int) -> list[SpellPart]:
    """All stories; of the 6.900 of Banyumas `lasting` are still paid for a year later."""
    return [bandar_lampung(stage), gatak(stage), participants(stage), heads(stage), banyumas(stage, lasting)]


def bandar_lampung(stage: Stage) -> SpellPart:
    """Sixty workers for three months; then IIK renews for ten, four go on alone, three come back in September 2025."""
    dice = stage.recipe.dice("iik")
    village = stage.grounds["18.71"].draw("", IIK_WORKERS, dice)
    chapter = stage.payers.code(Payer("iik", "", (IIK,)))
    by = stage.acquirers.code(Acquirer("iik", IIK))
    who = np.arange(IIK_WORKERS)
    first = _spells(who, DECEMBER, 3, chapter, by, _SERTAKAN)
    renewed = _spells(who[:10], DECEMBER + 3, 6, chapter, by, _SERTAKAN)
    alone = _spells(who[10:14], DECEMBER + 3, 12, 0, 0, _ALONE_AGAIN)
    back = _spells(who[14:17], DECEMBER + 9, 3, 0, 0, _ALONE_AGAIN)
    registered = np.full(IIK_WORKERS, (IIK_DAY - people.EPOCH).days)
    return SpellPart(_exact(stage, village, _IIK_TRADES, ("",), registered), together([first, renewed, alone, back]))


def gatak(stage: Stage) -> SpellPart:
    """Village officials and council of Gatak, paid by the village from September 2023 on, year after year."""
    village = np.full(len(GATAK_OFFICIALS), stage.villages.index(outreach()[-1]))
    start = np.full(len(village), _OUTREACH_MONTH - 1)
    return _by_village_budget(stage, "gatak", village, start, GATAK_OFFICIALS)


def heads(stage: Stage) -> SpellPart:
    """RT and RW heads of the nine villages, half a year later."""
    village = np.repeat([stage.villages.index(code) for code in outreach()], NEIGHBOURHOOD_HEADS)
    start = np.full(len(village), months.month("2024-04"))
    return _by_village_budget(stage, "heads", village, start, ("rt_rw",))


def participants(stage: Stage) -> SpellPart:
    """Farmers and traders of the other eight villages who joined at the outreach through Perisai agents."""
    dice = stage.recipe.dice("participants")
    village = np.repeat([stage.villages.index(code) for code in outreach()[:-1]], OUTREACH_PARTICIPANTS)
    start = np.full(len(village), _OUTREACH_MONTH)
    drawn = terms.chain(start, Habit((3, 6, 12), renew=0.8), stage.recipe.last, dice)
    agents = sponsors.acquirers(stage, "perisai*30", "33.10", village, np.zeros_like(village), dice)
    spells = _spells(drawn.person, drawn.start, drawn.months, 0, agents[drawn.person], _VILLAGES_MOVE)
    registered = people.day_in(start, dice.integers(28, size=len(start)))
    return SpellPart(_exact(stage, village, ("petani", "pemilik_warung", "pedagang_pasar"), ("",), registered), spells)


def banyumas(stage: Stage, lasting: int) -> SpellPart:
    """6.900 vulnerable workers whose months paid by companies, hospitals and supply chains all hold December 2024.

    For most it ends there; `lasting` of them are paid for another year, and some of these go on.
    """
    dice = stage.recipe.dice("banyumas")
    who = np.arange(BANYUMAS_WORKERS)
    village = stage.grounds["33.02"].draw("", len(who), dice)
    pools = ("perusahaan_csr*35", "perusahaan_csr*35", "rantai_pasok*12", "plkk*9")
    drawn = np.stack([sponsors.payers(stage, pool, "33.02", village, dice) for pool in pools])
    payer = drawn[dice.integers(len(pools), size=len(who)), who]
    by = sponsors.acquirers(stage, "perusahaan", "33.02", village, payer, dice)
    length = np.array((3, 3, 5, 6, 6, 7))[dice.integers(6, size=len(who))]
    start = DECEMBER - np.minimum(length * dice.random(len(who)) ** 1.6, length - 1).astype(np.int64)
    first = _spells(who, start, length, payer, by, _CIRCLE)
    year = chosen(
        first._replace(start=start + length, months=np.full_like(length, 12)), dice.permutation(who)[:lasting]
    )
    later = terms.chain(year.start + 12, Habit((3, 6, 12), renew=0.7), stage.recipe.last, dice)
    after = chosen(year, later.person)._replace(start=later.start, months=later.months)
    trades = (
        "penderes",
        "buruh_tani",
        "tukang_becak",
        "pemulung",
        "serabutan",
        "art",
        "kuli_angkut",
        "pedagang_asongan",
    )
    registered = people.day_in(start, dice.integers(28, size=len(who)))
    return SpellPart(_exact(stage, village, trades, ("",), registered), together([first, year, after]))


def _by_village_budget(stage: Stage, subject: str, village: Ints, start: Ints, roles: tuple[str, ...]) -> SpellPart:
    dice = stage.recipe.dice(subject)
    drawn = terms.chain(start, Habit((12,), renew=0.93), stage.recipe.last, dice)
    payer = sponsors.payers(stage, "apbdes@desa", "33.10", village, dice)
    office = sponsors.acquirers(stage, "kantor_desa@desa", "33.10", village, payer, dice)
    spells = _spells(drawn.person, drawn.start, drawn.months, payer[drawn.person], office[drawn.person], _VILLAGES_MOVE)
    registered = people.day_in(start, dice.integers(28, size=len(start)))
    return SpellPart(_exact(stage, village, ("petani", "petani", "pemilik_warung"), roles, registered), spells)


def _exact(stage: Stage, village: Ints, trades: tuple[str, ...], roles: tuple[str, ...], registered_on: Ints) -> People:
    """People of a story; trades and roles go round."""
    who = np.arange(len(village))
    numbers = np.array([ROLES.index(role) for role in roles])
    return People(
        village,
        stage.professions.codes(list(trades))[who % len(trades)],
        numbers[who % len(roles)],
        np.full(len(who), SEGMENTS.index("BPU")),
        registered_on,
        np.ones(len(who), dtype=bool),
    )


def _spells(
    person: Ints, start: Ints | int, length: Ints | int, payer: Ints | int, acquirer: Ints | int, movement: int
) -> Spells:
    """Spells of JKK and JKM; a single number stands for all."""
    columns = np.broadcast_arrays(person, start, length, payer, acquirer, movement, 0)
    return Spells(*(np.array(column, dtype=np.int64) for column in columns))
