"""Random rows in force, few enough values that everything collides: overlaps, nesting, ties, blanks, parents of places,
unknown codes, Jakon, packages without JKM, unpaid rows."""

import datetime as dt
import random
from typing import Any, Final

import sqlalchemy

from data_access import months
from data_access.registry import connect
from data_access.registry.models import basis_figure, paid_spell
from data_access.settings import Settings

PLACES: Final = (
    "",
    "33",
    "33.10",
    "33.10.22",
    "33.10.22.2005",
    "33.10.22.2999",
    "33.10.01.2001",
    "33.02",
    "33.02.01.2001",
    "99.99",
    "18.71.01.1001",
    "65.03.01.2001",
)
START: Final = months.month("2024-01")
POSISI: Final = months.month("2025-06")


def rows(seed: int, people: int = 30, spells: int = 120) -> list[dict[str, Any]]:
    """Distinct identities (definitions 5.1), in random order."""
    dice = random.Random(seed)
    drawn = [_row(dice, people) for _ in range(spells)]
    identity = (
        "person_key",
        "sponsor_type",
        "sponsor_id",
        "sponsor_name",
        "package",
        "movement",
        "acquirer_kind",
        "acquirer_name",
        "paid_from",
    )
    unique = {tuple(row[c] for c in identity): row for row in drawn}
    return [
        row | {"record_key": at.to_bytes(16), "content_key": at.to_bytes(16), "batch_id": 1}
        for at, row in enumerate(unique.values())
    ]


def _row(dice: random.Random, people: int) -> dict[str, Any]:
    one = dice.choice
    paid_from = START + dice.randrange(20)
    sponsor_id = one(("", "", "S1", "S2"))
    registered = months.first_day(paid_from - one((0, 0, 0, 1, 5))) + dt.timedelta(days=dice.randrange(3))
    return {
        "person_key": dice.randrange(people).to_bytes(32),
        "place_code": one(PLACES),
        "village_role": one(("", "", "kader", "bpd")),
        "profession_code": one(("", "petani", "nelayan", "tukang_ojek", "bukan_kode")),
        "segment": one(("BPU", "BPU", "PU", "JAKON", "PMI")),
        "package": one(("JKK+JKM", "JKK+JKM", "JKK+JKM+JHT", "JHT", "JKK")),
        "movement": one(("sertakan", "reguler")),
        "sponsor_type": one(("mandiri", "iik", "perusahaan_csr")),
        "sponsor_id": sponsor_id,
        "sponsor_name": "" if sponsor_id else one(("", "PT A", "PT B")),
        "sponsor_label": "",
        "acquirer_kind": one(("", "iik")),
        "acquirer_name": one(("", "CABANG A")),
        "acquirer_label": "",
        "branch_code": one(("", "klaten")),
        "registered_on": registered,
        "paid_from": paid_from,
        "paid_months": one((0, 1, 1, 2, 3, 3, 6, 12)),
        "contribution_rupiah": one((None, 16800, 8400)),
    }


def bases(seed: int) -> list[dict[str, Any]]:
    """Random denominators over a small tree: own figures, complete and incomplete children, several years."""
    dice = random.Random(seed)
    codes = ("", "33", "33.10", "33.02", "18.71", "33.10.22", "65.03")
    drawn = {
        (
            dice.choice(codes),
            dice.choice(("", "petani")),
            dice.choice(("semua", "informal", "BPU", "PU")),
            dice.choice(("bekerja", "eligible", "mou")),
            dice.choice((2022, 2024, 2025, 2027)),
            dice.choice((None, None, 4, 6)),
        ): dice.randrange(1, 500)
        for _ in range(110)
    }
    return [
        {
            "record_key": at.to_bytes(16),
            "content_key": at.to_bytes(16),
            "batch_id": 1,
            "place_code": code,
            "profession_code": profession,
            "segment": segment,
            "basis": basis,
            "year": year,
            "month": month,
            "workers": workers,
            "source": f"sumber {year}",
        }
        for at, ((code, profession, segment, basis, year, month), workers) in enumerate(drawn.items())
    ]


def store(settings: Settings, spells: list[dict[str, Any]], figures: list[dict[str, Any]] | None = None) -> None:
    """Straight into an empty registry: intake has tests of its own."""
    connect.migrate(settings.registry_url)
    with connect.begin(settings.registry_url) as registry:
        registry.execute(sqlalchemy.insert(paid_spell), spells)
        if figures:
            registry.execute(sqlalchemy.insert(basis_figure), figures)
