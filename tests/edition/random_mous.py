"""Random MoUs over the random rows: overlapping lines, lists of places, every condition blank or not, any dates."""

import datetime as dt
import random
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy

from data_access import months
from data_access.registry import connect
from data_access.registry.models import mou, mou_line, mou_line_place, mou_milestone
from data_access.settings import Settings
from tests.edition.random_worlds import START

Row = dict[str, Any]
_REGIONS: Final = ("", "33", "33.10", "33.10", "33.10.22", "33.02", "65.03")
_PLACES: Final = ("33.10.22", "33.10.22.2005", "33.10.01.2001", "33.02.01.2001", "33.02.01", "65.03.01.2001")
CONDITIONS: Final = {
    "village_role": ("kader", "bpd"),
    "profession_code": ("petani", "nelayan", "tukang_ojek"),
    "segment": ("BPU", "PU", "JAKON"),
    "sponsor_type": ("mandiri", "iik", "perusahaan_csr"),
    "movement": ("sertakan", "reguler"),
}


@dataclass(frozen=True)
class Mous:
    """Rows of the four tables; a line without a place is about the whole region of its MoU."""

    mous: list[Row]
    lines: list[Row]
    places: list[Row]
    milestones: list[Row]


def drawn(seed: int, count: int = 8) -> Mous:
    dice = random.Random(seed)
    mous = [_mou(dice, at) for at in range(1, count + 1)]
    lines = [_line(dice, one, at * 10 + n, n) for at, one in enumerate(mous, 1) for n in range(dice.randrange(1, 5))]
    return Mous(
        mous,
        lines,
        [place for line in lines for place in _places(dice, line, mous)],
        [milestone for line in lines for milestone in _milestones(dice, line, mous)],
    )


def store(settings: Settings, drawn: Mous) -> None:
    """Straight into a registry without MoUs."""
    tables = {mou: drawn.mous, mou_line: drawn.lines, mou_line_place: drawn.places, mou_milestone: drawn.milestones}
    with connect.begin(settings.registry_url) as registry:
        for table, rows in tables.items():
            if rows:
                registry.execute(sqlalchemy.insert(table), rows)


def _mou(dice: random.Random, at: int) -> Row:
    start = START + dice.randrange(-3, 24)
    return {
        "mou_id": at,
        "number": f"{dice.randrange(1000)}/MOU/{at}",
        "title": f"Kesepakatan {at}",
        "branch_code": "",
        "region_code": dice.choice(_REGIONS),
        "counterpart": "DPMD",
        "signed_on": None,
        "starts_on": months.first_day(start) + dt.timedelta(days=dice.randrange(28)),
        "ends_on": months.first_day(start + 12),
        "status": dice.choice(("active", "active", "draft", "ended")),
        "predecessor_id": dice.choice((None, at - 1)) if at > 1 else None,
        "version": 1,
        "changed_at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        "changed_by": "uji",
    }


def _line(dice: random.Random, one: Row, line_id: int, n: int) -> Row:
    due = months.of(one["starts_on"]) + dice.randrange(14)
    return {
        "line_id": line_id,
        "mou_id": one["mou_id"],
        "line": str(n + 9),
        "description": "",
        "target_people": dice.randrange(40),
        "village_quota": (None, None, 2)[line_id % 3],
        **{name: dice.choice(("",) * len(words) * 2 + words) for name, words in CONDITIONS.items()},
        "due_on": months.last_day(due),
        "budgeted_people": dice.choice((None, 20)),
        "budgeted_rupiah": None,
        "budget_reference": "",
        "notes": "",
    }


def _places(dice: random.Random, line: Row, mous: list[Row]) -> list[Row]:
    region = mous[line["mou_id"] - 1]["region_code"]
    inside = [code for code in _PLACES if code.startswith(region)]
    chosen = dice.sample(inside, dice.randrange(min(4, len(inside) + 1)))
    return [{"line_id": line["line_id"], "place_code": code} for code in chosen]


def _milestones(dice: random.Random, line: Row, mous: list[Row]) -> list[Row]:
    between = range(months.of(mous[line["mou_id"] - 1]["starts_on"]), months.of(line["due_on"]))
    chosen = dice.sample(between, min(len(between), dice.randrange(3)))
    return [
        {"line_id": line["line_id"], "due_on": months.last_day(month), "target_people": dice.randrange(40)}
        for month in chosen
    ]
