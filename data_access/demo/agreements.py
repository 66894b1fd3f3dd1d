"""The demo's MoUs (definitions 7); their numbers are examples, and say so.

`agreements.csv` has one row a line: `target` and `path` are multiples of the people paid for at the posisi, or at the
due month if that is earlier, so that lines stand alike in a world of any size; `due` and the months of `path` are
counted from the posisi, a blank `due` is the MoU's end; `budgeted` is a share of the target; `kelurahan` so many of the
largest ones, blank all.
"""

import csv
import datetime as dt
from collections.abc import Iterator
from math import ceil, floor
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from data_access import months, reference
from data_access.agreements.mou import Line, Milestone, Mou, next_year
from data_access.demo.spells import MOVEMENTS, PACKAGES, ROLES, SEGMENTS, Bools, SpellPart
from data_access.demo.stage import Stage
from data_access.vocabulary import MouStatus

Row = dict[str, str]
NUNUKAN_SIGNED: Final = dt.date(2024, 8, 22)
_NOTE: Final = "CONTOH: angka buatan, bukan isi perjanjian yang sebenarnya"
_MONTHLY: Final = 16_800
_LEAST: Final = 10
"""Target of a line that nobody of the world satisfies."""
_WITHOUT_SAVING: Final = PACKAGES.index("JHT")
"""The only package of the demo that protects nobody."""


class MouHeader(NamedTuple):
    """An MoU without its lines, which are those of `lines` in agreements.csv."""

    lines: str
    number: str
    title: str
    region: str
    branch: str
    counterpart: str
    signed_on: dt.date
    starts_on: dt.date
    ends_on: dt.date
    predecessor: str = ""


def drawn(stage: Stage, everybody: SpellPart) -> tuple[Mou, ...]:
    """Nunukan's of August 2024 and its renewal for each year since; one with Semarang's Disnaker that ends within 60
    days of the posisi, and the draft that renews it."""
    found = [_mou(stage, everybody, header) for header in (*_nunukan(stage.recipe.last), _semarang(stage.recipe.last))]
    return *found, next_year(found[-1], f"DISNAKER-SEMARANG/{months.text(stage.recipe.last + 3)} (CONTOH)")


def _nunukan(last: int) -> Iterator[MouHeader]:
    """The first to the end of 2025, and one a calendar year after it, up to that of the posisi."""
    starts_on, predecessor = dt.date(2024, 9, 1), ""
    for year in range(2025, max(2026, last // 12) + 1):
        number = f"DPMD-NUNUKAN/{starts_on.year} (CONTOH)"
        signed_on = starts_on - dt.timedelta(days=10)
        yield MouHeader(
            "nunukan",
            number,
            "Perlindungan ekosistem desa se-Kabupaten Nunukan (CONTOH)",
            "65.03",
            "tarakan",
            "DPMD Kabupaten Nunukan",
            signed_on,
            starts_on,
            dt.date(year, 12, 31),
            predecessor,
        )
        starts_on, predecessor = dt.date(year + 1, 1, 1), number


def _semarang(last: int) -> MouHeader:
    return MouHeader(
        "semarang",
        f"DISNAKER-SEMARANG/{months.text(last - 9)} (CONTOH)",
        "Perlindungan pekerja rentan Kota Semarang (CONTOH)",
        "33.74",
        "semarang_pemuda",
        "Disnaker Kota Semarang",
        months.first_day(last - 10),
        months.first_day(last - 9),
        months.last_day(last + 1),
    )


def _mou(stage: Stage, everybody: SpellPart, header: MouHeader) -> Mou:
    with Path(__file__).with_name("agreements.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["mou"] == header.lines]
    status = MouStatus.ENDED if months.of(header.ends_on) < stage.recipe.last else MouStatus.ACTIVE
    return Mou(
        header.number,
        header.title,
        header.region,
        header.counterpart,
        header.starts_on,
        header.ends_on,
        header.branch,
        header.signed_on,
        status,
        header.predecessor,
        tuple(_line(stage, everybody, header, row) for row in rows),
    )


def _line(stage: Stage, everybody: SpellPart, header: MouHeader, row: Row) -> Line:
    last, first, end = stage.recipe.last, months.of(header.starts_on), months.of(header.ends_on)
    said = last + int(row["due"]) if row["due"] else end
    due = said if first <= said <= end else end
    places = _largest(stage, header.region, int(row["kelurahan"] or 0))
    people = _paid(stage, everybody, row, places or (header.region,), min(last, due))
    target = _multiple(row["target"], people)
    budgeted = round(float(row["budgeted"]) * target) if row["budgeted"] else None
    return Line(
        row["line"],
        target,
        months.last_day(due),
        row["description"],
        row["village_role"],
        row["profession"],
        row["segment"],
        row["sponsor_type"],
        row["movement"],
        places,
        budgeted,
        budgeted and budgeted * (end - first + 1) * _MONTHLY,
        f"{row['reference']} {header.ends_on.year} (CONTOH)" if row["reference"] else "",
        _NOTE,
        tuple(_path(row["path"], people, last, range(first, due))),
    )


def _path(path: str, people: int, last: int, within: range) -> Iterator[Milestone]:
    """Milestones of an MoU that is under way."""
    for stated in path.split("|") if path and last in within else ():
        ahead, multiple = stated.split(":")
        if last + int(ahead) in within:
            yield Milestone(months.last_day(last + int(ahead)), _multiple(multiple, people))


def _multiple(multiple: str, people: int) -> int:
    """Away from the people there are, so that few people stand as many do."""
    stated = float(multiple)
    return (ceil if stated > 1 else floor)(stated * people) if people else _LEAST


def _largest(stage: Stage, region: str, count: int) -> tuple[str, ...]:
    ground = stage.grounds[region]
    return tuple(ground.codes[at] for at in np.argsort(-ground.pull, kind="stable")[:count])


def _paid(stage: Stage, everybody: SpellPart, row: Row, places: tuple[str, ...], month: int) -> int:
    """People with a spell a line counts, paid for that month."""
    spells = everybody.spells
    is_paid = (spells.start <= month) & (month < spells.start + spells.months) & (spells.package != _WITHOUT_SAVING)
    found = np.flatnonzero(is_paid)
    for is_met in _conditions(stage, everybody, row, places):
        found = found[is_met[found]]
    return len(np.unique(spells.person[found]))


def _conditions(stage: Stage, everybody: SpellPart, row: Row, places: tuple[str, ...]) -> Iterator[Bools]:
    """For each condition of a line, which spells meet it."""
    who, spells = everybody.people, everybody.spells
    inside = [any(reference.is_inside(code, place) for place in places) for code in stage.villages]
    yield np.array(inside)[who.village][spells.person]
    yield (who.segment == SEGMENTS.index(row["segment"]))[spells.person]
    if row["village_role"]:
        yield (who.role == ROLES.index(row["village_role"]))[spells.person]
    if row["profession"]:
        codes = [reference.profession_code(word) == row["profession"] for word in stage.professions.words]
        yield np.array(codes)[who.profession][spells.person]
    if row["sponsor_type"]:
        yield np.array([payer.sponsor_type == row["sponsor_type"] for payer in stage.payers.words])[spells.payer]
    if row["movement"]:
        yield spells.movement == MOVEMENTS.index(row["movement"])
