"""Places of the tests: people who are alike in everything a figure may count, in regencies of one published world."""

import random
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

from data_access import months
from data_access.reference import regions
from data_access.settings import Settings
from tests import worlds
from tests.figure.handmade import OCTOBER

FIRST: Final = OCTOBER - 21
"""The first month of the data: whoever came in it was known before."""
JOBS: Final = ("petani", "art", "supir")
RATE: Final = 16_800
"""A month of everybody."""
NUMBER: Final = "MOU/{place}"


class Payer(NamedTuple):
    kind: str
    name: str = ""
    movement: str = "reguler"


PAYERS: Final = (
    Payer("mandiri"),
    Payer("pemberi_kerja", "PT Karya"),
    Payer("iik", "IIK Satu", "sertakan"),
    Payer("iik", "IIK Dua", "sertakan"),
    Payer("apbdes", "Desa", "ekosistem_desa"),
    Payer("perusahaan_csr", "PT Peduli", "sertakan"),
)
ACQUIRERS: Final = (("", ""), ("iik", "Cabang Satu"), ("perisai", "Agen Satu"))


class Term(NamedTuple):
    """Months paid by a payer, told by their position: from `since`, up to and without `until`."""

    payer: int
    since: int
    until: int


class Sort(NamedTuple):
    """People who are alike. `village` 0 and 1 lie in one district, 2 in another; 3 is placed in the regency alone. Who
    has no terms is registered and never paid."""

    village: int
    job: str
    role: str
    acquirer: int
    has_jht: bool
    terms: tuple[Term, ...]


_NEVER: Final = Term(0, OCTOBER - 2, OCTOBER - 2)
Place = dict[Sort, int]


def drawn(seed: int) -> Place:
    """A place of a few sorts of people, few of most."""
    draw = random.Random(seed)
    count = [*range(1, 7), 9, 20, 60]
    return {_sort(draw): draw.choice(count) for _each in range(draw.randint(5, 11))}


def _sort(draw: random.Random) -> Sort:
    payer = draw.choice([0, *range(len(PAYERS))])
    since = OCTOBER - draw.choice([0, 1, 2, 3, 5, 6, 9, 13, 21])
    terms = [Term(payer, since, since + draw.choice([1, 3, 3, 6, 7, 12, 24]))]
    if draw.random() < 0.1:
        terms = []
    elif draw.random() < 0.3:
        again = terms[0].until + draw.choice([0, 0, 2, 5])
        terms += [Term(draw.choice([payer, draw.randrange(len(PAYERS))]), again, again + draw.choice([1, 3, 12]))]
    return Sort(
        draw.choice([0, 0, 0, 1, 2, 3]),
        draw.choice(JOBS),
        draw.choice(["", "", "rt_rw"]),
        draw.choice([0, 0, 1, 2]),
        draw.random() < 0.3,
        tuple(term for term in terms if term.since <= OCTOBER),
    )


def codes() -> list[str]:
    """Regencies to put places in, those of few villages first."""
    children = regions.children()
    inside = {
        code: sorted(len(children.get(district, ())) for district in districts)
        for code, districts in children.items()
        if code.count(".") == 1
    }
    return sorted(
        (code for code, sizes in inside.items() if len(sizes) > 1 and sizes[0] > 1), key=lambda c: (sum(inside[c]), c)
    )


def villages(place: str) -> tuple[str, ...]:
    """Where its sorts live: two villages of its first district, one of its second, and the regency itself."""
    one, other, *_rest = sorted(regions.children()[place])
    first, second, *_rest = sorted(regions.children()[one])
    return first, second, min(regions.children()[other]), place


def rows(code: str, place: Place) -> Iterator[worlds.Row]:
    """The extract of a place."""
    homes = villages(code)
    for at, (sort, count) in enumerate(place.items()):
        for person, term in product(range(count), sort.terms or [_NEVER]):
            payer, acquirer = PAYERS[term.payer], ACQUIRERS[sort.acquirer]
            yield worlds.USUAL | {
                "nik": worlds.nik(f"{code} {at} {person}"),
                "kode_desa": homes[sort.village],
                "profesi": sort.job,
                "peran_desa": sort.role,
                "segmen": "PU" if payer.kind == "pemberi_kerja" else "BPU",
                "program": "JKK+JKM+JHT" if sort.has_jht else "JKK+JKM",
                "gerakan": payer.movement,
                "jenis_sponsor": payer.kind,
                "nama_sponsor": payer.name and f"{payer.name} {code}",
                "izin_nama": "ya",
                "jenis_pencatat": acquirer[0],
                "nama_pencatat": acquirer[1] and f"{acquirer[1]} {code}",
                "tanggal_daftar": f"{months.text(term.since)}-01",
                "bulan_mulai": months.text(term.since) if sort.terms else "",
                "jumlah_bulan": str(term.until - term.since),
                "iuran_per_bulan": str(RATE),
            }


LINES: Final[Mapping[str, dict[str, str]]] = {"1": {}, "2": {"profesi": "petani"}, "3": {"peran_desa": "rt_rw"}}
"""Whom the lines of the MoU of a place count: everybody, and some of these."""


def agreed(code: str) -> Iterator[worlds.Row]:
    """Its MoU."""
    for line, whom in LINES.items():
        yield worlds.USUAL_MOU | {
            "nomor_mou": NUMBER.format(place=code),
            "kode_wilayah": code,
            "mulai": "2026-03-01",
            "baris": line,
            "target_orang": "100",
            "jatuh_tempo": "2026-12",
            **whom,
        }


def published(home: Path, places: Mapping[str, Place]) -> Settings:
    """A world of these places, by regency, with workers of each."""
    settings = worlds.new_home(home)
    worlds.load(settings, [row for code, place in places.items() for row in rows(code, place)])
    bases = [worlds.USUAL_BASIS | {"kode_wilayah": code, "jumlah": "1000", "tahun": "2025"} for code in places]
    worlds.load(settings, bases, "penyebut")
    worlds.load(settings, [row for code in places for row in agreed(code)], "mou")
    worlds.publish(settings, months.text(OCTOBER), months.text(FIRST))
    return settings
