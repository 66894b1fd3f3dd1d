"""The bundled example: 2.000 rows of synthetic membership, drawn from `campaigns` with a fixed seed.

`python -m data_access.demo.example FOLDER` writes `example.csv` (kind keanggotaan) and `example_penyebut.csv` (kind
penyebut); the two files committed beside this module are exactly these.
"""

import csv
import datetime as dt
import gzip
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from data_access import months, reference
from data_access.demo import denominators
from data_access.demo.campaigns import ALONE, CAMPAIGNS, SELF_PAID, Campaign

ROWS: Final = 2000
SEED: Final = 20261031
LAST: Final = months.month("2026-10")
MARK: Final = "DATA CONTOH"
COLUMNS: Final = (
    "nik", "kode_desa", "desa", "kecamatan", "kabupaten", "profesi", "peran_desa", "segmen", "program", "gerakan",
    "jenis_sponsor", "id_sponsor", "nama_sponsor", "jenis_pencatat", "nama_pencatat", "izin_nama", "kantor_cabang",
    "tanggal_daftar", "bulan_mulai", "jumlah_bulan", "iuran_per_bulan", "batal", "keterangan",
)  # fmt: skip
Row = dict[str, str]
Spell = tuple[int, int, tuple[str, str, str]]
"""First month, months paid, payer (type, id, name)."""


@cache
def names() -> dict[str, str]:
    """Names of the regions by dotted code."""
    with gzip.open(reference.path("regions.csv.gz"), "rt", encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


@cache
def _villages(place: str) -> tuple[str, ...]:
    """A dozen villages of a regency, spread over its districts; a village is itself."""
    found = sorted(code for code in names() if code.startswith(f"{place}.") and code.count(".") == 3)
    return tuple(found[:: max(1, len(found) // 12)][:12]) or (place,)


def spells(campaign: Campaign, random: Random) -> Iterator[Spell]:
    """One worker's paid spells: renewed, handed over (at times overlapping), resumed after a lapse, or ended."""
    start = random.randint(*(months.month(text) for text in campaign.first))
    payer = campaign.payer
    while start <= LAST:
        term = random.choice(campaign.terms)
        yield start, term, payer
        chance = random.random() - campaign.renew
        if chance < 0:
            start += term + random.choice((0, 0, 0, 0, 1, 2))
        elif chance < campaign.hand_over and payer != ALONE:
            start, payer = start + term - random.choice((0, 0, 0, 1, 2)), ALONE
        elif chance < campaign.hand_over + 0.06:
            start += term + random.randint(5, 9)
        else:
            return


def place(village: str, random: Random) -> Row:
    """Mostly the village's code; at times its names, the district, the regency, or nothing."""
    district, regency = village[:8], village[:5]
    draw = random.random()
    if draw < 0.03:
        return {"desa": names()[village], "kecamatan": names()[district], "kabupaten": names()[regency]}
    known = next(code for limit, code in ((0.05, ""), (0.08, regency), (0.13, district), (1, village)) if draw < limit)
    return {"kode_desa": known}


def worker(campaign: Campaign, number: int, random: Random) -> list[Row]:
    """The rows of one synthetic worker; one in twenty-five is registered and never paid."""
    village = random.choice(_villages(random.choice(campaign.places)))
    who = {
        "nik": _nik(number, random),
        "profesi": random.choice(campaign.professions) if random.random() > 0.04 else "",
        "peran_desa": random.choice(campaign.roles),
        "segmen": campaign.segment,
        "program": campaign.package,
        "gerakan": campaign.movement,
        "kantor_cabang": campaign.branch,
        "keterangan": MARK,
    } | place(village, random)
    words = {"desa": names()[village].title(), "n": f"{number % 15 + 1:02d}"}
    never_paid = not campaign.registered_on and random.random() < 0.04
    rows = [who | _payment(campaign, spell, words, random) for spell in spells(campaign, random)]
    return [rows[0] | {"bulan_mulai": "", "jumlah_bulan": "0"}] if never_paid else rows


def _nik(number: int, random: Random) -> str:
    """Region 000000 exists nowhere; then a day of birth as in a real one, then a serial."""
    born = dt.date(1960, 1, 1) + dt.timedelta(days=random.randrange(16_000))
    day = born.day + random.choice((0, 40))
    return f"000000{day:02d}{born:%m%y}{number:04d}"


def _payment(campaign: Campaign, spell: Spell, words: Row, random: Random) -> Row:
    start, term, (sponsor_type, sponsor_id, sponsor_name) = spell
    kind, acquirer = campaign.acquirer
    day = dt.date.fromisoformat(campaign.registered_on or "2024-01-01").replace(day=random.randint(1, 28))
    registered = f"{months.text(start)}-{day:%d}"
    is_first = campaign.registered_on.startswith(months.text(start))
    return {
        "jenis_sponsor": sponsor_type,
        "id_sponsor": sponsor_id,
        "nama_sponsor": sponsor_name.format(**words),
        "jenis_pencatat": kind,
        "nama_pencatat": acquirer.format(**words),
        "izin_nama": "ya" if sponsor_type == "individu" and int(words["n"]) <= 5 else "",
        "tanggal_daftar": campaign.registered_on if is_first else registered,
        "bulan_mulai": months.text(start),
        "jumlah_bulan": str(term),
        "iuran_per_bulan": "16800" if sponsor_type == "baznas" else "",
    }


def rows() -> list[Row]:
    """The example, in the order in which it is written."""
    random = Random(SEED)  # noqa: S311  a fixed world, not a secret
    workers = [campaign for campaign in CAMPAIGNS for _ in range(campaign.workers)]
    drawn: list[Row] = []
    for number in range(ROWS):
        campaign = workers[number] if number < len(workers) else SELF_PAID[number % 3]
        drawn += worker(campaign, number, random)
    return [dict.fromkeys(COLUMNS, "") | row for row in drawn[:ROWS]]


def write(folder: Path) -> None:
    """Both files of the example, as committed."""
    _write(folder / "example.csv", rows())
    _write(folder / "example_penyebut.csv", denominators.rows())


def _write(file: Path, content: Iterable[Row]) -> None:
    content = list(content)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(content[0]), delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(content)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
