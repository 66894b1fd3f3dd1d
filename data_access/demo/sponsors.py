"""Payers and acquirers of the demo, all made up: few of them large, many small.

A pool is written in efforts.csv as `mandiri`, as `type:Name {kab}` (one payer), `type*40` (forty of them, the first
much larger than the last) or `type@desa` (the office of each worker's village).
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from data_access.demo.spells import Ints
from data_access.demo.stage import ALONE, NOBODY, Acquirer, Payer, Stage, short_name

LARGE: Final = (
    ("PT Contoh Energi Nusantara", "PT. CONTOH ENERGI NUSANTARA", "Contoh Energi Nusantara, PT"),
    ("PT Bank Contoh Rakyat",),
    ("PT Contoh Semen Jaya",),
    ("PT Contoh Sawit Makmur",),
    ("PT Contoh Tekstil Mulia",),
)
"""Five large companies that give in every regency; one of them is written in three ways."""
_NAMES: Final = {
    "perusahaan_csr": "PT Contoh {kab} {n:02d}",
    "rantai_pasok": "Rantai Pasok PT Contoh {kab} {n:02d}",
    "plkk": "RS Contoh {kab} {n:02d}",
    "koperasi": "Koperasi Contoh {kab} {n:02d}",
    "lainnya": "Komunitas Contoh {kab} {n:02d}",
    "asn": "ASN Contoh {kab} {n:03d}",
    "apbdes": "Pemerintah Desa {desa}",
    "kantor_desa": "Kantor Desa {desa}",
    "perisai": "Agen Perisai Contoh {kab} {n:02d}",
    "karyawan": "Karyawan Contoh {kab} {n:02d}",
}
_NAMELESS: Final = 5
"""Individuals who give more than the one that left no name."""
_CONSENTS: Final = 3
"""One person in so many agreed to be named."""


def tail(count: int, steepness: float = 1.1) -> npt.NDArray[np.float64]:
    """Shares of the first, the second ... of so many: each much smaller than the one before."""
    weight = 1 / np.arange(1, count + 1) ** steepness
    return np.asarray(weight / weight.sum())


def payers(stage: Stage, pool: str, regency: str, village: Ints, dice: np.random.Generator) -> Ints:
    """A payer of the pool for each person, given where they live."""
    if pool.endswith("@desa"):
        return _by_village(pool.removesuffix("@desa"), stage, village)
    members = stage.payers.codes(_pool(pool, short_name(regency), regency))
    return members[dice.choice(len(members), len(village), p=tail(len(members)))]


def acquirers(stage: Stage, pool: str, regency: str, village: Ints, payer: Ints, dice: np.random.Generator) -> Ints:
    """An acquirer for each person; `peserta` and `perusahaan` without more are the payer again."""
    if pool in ("peserta", "perusahaan"):
        return _same_as(pool, stage, payer)
    if pool.endswith("@desa"):
        return _village_offices(pool.removesuffix("@desa"), stage, village)
    members = stage.acquirers.codes(_acquirers(pool, short_name(regency)))
    return members[dice.choice(len(members), len(village), p=tail(len(members), 0.7))]


def _by_village(sponsor_type: str, stage: Stage, village: Ints) -> Ints:
    """Only villages somebody lives in are asked for: the list of payers holds no idle offices."""
    lived_in, at = np.unique(village, return_inverse=True)
    names = [_NAMES[sponsor_type].format(desa=stage.village_names[v]) for v in lived_in]
    return stage.payers.codes([Payer(sponsor_type, "", (name,)) for name in names])[at]


def _village_offices(kind: str, stage: Stage, village: Ints) -> Ints:
    lived_in, at = np.unique(village, return_inverse=True)
    names = [_NAMES[kind].format(desa=stage.village_names[v]) for v in lived_in]
    return stage.acquirers.codes([Acquirer(kind, name) for name in names])[at]


def _same_as(kind: str, stage: Stage, payer: Ints) -> Ints:
    known = stage.payers.words
    who, at = np.unique(payer, return_inverse=True)
    return stage.acquirers.codes([Acquirer(kind, known[p].names[0], known[p].has_consent) for p in who])[at]


def _acquirers(pool: str, place: str) -> list[Acquirer]:
    if not pool:
        return [NOBODY]
    kind, _, name = pool.partition(":")
    if name:
        return [Acquirer(kind, name.format(kab=place))]
    kind, _, count = pool.partition("*")
    return [Acquirer(kind, _NAMES[kind].format(kab=place, n=n), n % _CONSENTS == 1) for n in range(1, int(count) + 1)]


def _pool(pool: str, place: str, regency: str) -> list[Payer]:
    if pool == "mandiri":
        return [ALONE]
    sponsor_type, _, name = pool.partition(":")
    if name:
        return [Payer(sponsor_type, "", (name.format(kab=place),))]
    sponsor_type, _, count = pool.partition("*")
    if sponsor_type == "individu":
        return _givers(place, int(count))
    large = [Payer(sponsor_type, f"CSR-{n}", names) for n, names in enumerate(LARGE, 1)]
    named = [_named(sponsor_type, place, regency, n) for n in range(1, int(count) + 1)]
    return large + named if sponsor_type == "perusahaan_csr" else named


def _named(sponsor_type: str, place: str, regency: str, n: int) -> Payer:
    """Companies have a number; people have none, and few of them agreed to be named."""
    is_person = sponsor_type == "asn"
    identity = "" if is_person else f"{sponsor_type[:3].upper()}-{regency}-{n:02d}"
    return Payer(
        sponsor_type, identity, (_NAMES[sponsor_type].format(kab=place, n=n),), is_person and n % _CONSENTS == 1
    )


def _givers(place: str, count: int) -> list[Payer]:
    """Individuals, every other one named by consent; of one no name is known."""
    named = [
        Payer("individu", "", (f"{'Ibu' if n % 3 else 'Bapak'} Contoh {place} {n:03d}",), n % 2 == 1)
        for n in range(1, count)
    ]
    return [*named[:_NAMELESS], Payer("individu"), *named[_NAMELESS:]]
