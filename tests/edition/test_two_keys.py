"""One world under two NIK keys: names of individuals are other pseudonyms, and nothing about anybody changes."""

import random
from collections import Counter, defaultdict
from pathlib import Path

from data_access.edition import opening
from tests import worlds

PEOPLE = 150
_PLACES = ("33.10.22.2005", "33.10.01.2001", "33.10.22", "33.10", "33.02.01.2001", "-")
_GIVERS = ("Bu Tejo", "Pak Lurah", "Bu Sri", "Pak Budi")


def rival_rows(seed: int) -> str:
    """People whom several individuals pay for from one month on, for as long, registered on one day."""
    dice, lines = random.Random(seed), ["nik | kode_desa | profesi | peran_desa | segmen | gerakan | jenis_sponsor |"]
    lines[0] += " nama_sponsor | jenis_pencatat | nama_pencatat | bulan_mulai | jumlah_bulan | izin_nama"
    for person in range(PEOPLE):
        begin, months = f"2026-{dice.randrange(1, 9):02}", dice.choice((1, 3, 6))
        for giver in dice.sample(_GIVERS, 3):
            who = (dice.choice(_PLACES), dice.choice(("petani", "nelayan", "-")), dice.choice(("kader", "bpd", "-")))
            cells = (f"p{person}", *who, dice.choice(("BPU", "BPU", "PU")), dice.choice(("sertakan", "reguler")))
            named = ("individu", giver, "peserta", dice.choice(_GIVERS), begin, str(months), "tidak")
            lines.append(" | ".join((*cells, *named)))
    return "\n".join(lines)


def lives(home: Path, key: str, table: str) -> tuple[Counter[tuple[object, ...]], set[str]]:
    """How many people have each life (where, as what, in which segment, from when to when); the payers' codes."""
    settings = worlds.new_home(home)
    settings.nik_key_file.write_text(key)
    worlds.load(settings, worlds.world(table))
    edition = opening.connection(worlds.publish(settings))
    spells = edition.execute(
        "SELECT person, province_code, regency_code, district_code, village_code, profession_code, village_role,"
        " segment, held_from, held_until FROM coverage_fact ORDER BY person, held_from"
    )
    lived = defaultdict(list)
    for person, *spell in spells.fetchall():
        lived[person].append(tuple(spell))
    payers = {code for (code,) in edition.execute("SELECT code FROM payer").fetchall()}
    return Counter(tuple(spells) for spells in lived.values()), payers


def test_no_place_profession_or_segment_depends_on_the_key(tmp_path: Path) -> None:
    table = rival_rows(5)
    one, its_payers = lives(tmp_path / "one", "kunci-uji-yang-pertama", table)
    other, other_payers = lives(tmp_path / "other", "kunci-uji-yang-kedua", table)
    assert its_payers.isdisjoint(other_payers), "both keys make the same pseudonyms"
    assert one.total() == PEOPLE
    assert one == other
