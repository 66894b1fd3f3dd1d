"""An MoU as a value: what it says, line by line, and the form in which its history keeps it."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from data_access import letters, months
from data_access.vocabulary import MouStatus


@dataclass(frozen=True, slots=True)
class Milestone:
    """People to be reached by a month before the line is due; the day means its month."""

    due_on: dt.date
    target_people: int

    @property
    def month(self) -> int:
        return months.of(self.due_on)


@dataclass(frozen=True, slots=True)
class Line:
    """Whom a line is about, how many by when (the day means its month), and what was budgeted (definitions 5.11).

    The selecting texts: blank is any; no `place_codes`: the MoU's whole region. `village_quota`: people of each village
    there, of whom more do not count; None: the line is about so many people wherever they live.
    """

    line: str
    target_people: int
    due_on: dt.date
    description: str = ""
    village_role: str = ""
    profession_code: str = ""
    segment: str = ""
    sponsor_type: str = ""
    movement: str = ""
    place_codes: tuple[str, ...] = ()
    budgeted_people: int | None = None
    budgeted_rupiah: int | None = None
    budget_reference: str = ""
    notes: str = ""
    milestones: tuple[Milestone, ...] = ()
    village_quota: int | None = None


@dataclass(frozen=True, slots=True)
class Mou:
    """An agreement with an office. `predecessor` is the number of the MoU it renews, blank for none.

    Two are equal when they say the same: `version` (0: not kept yet), `changed_at` (UTC) and `changed_by` tell which
    state of the database was read, and are set by it alone.
    """

    number: str
    title: str
    region_code: str
    counterpart: str
    starts_on: dt.date
    ends_on: dt.date
    branch_code: str = ""
    signed_on: dt.date | None = None
    status: str = MouStatus.ACTIVE
    predecessor: str = ""
    lines: tuple[Line, ...] = ()
    version: int = field(default=0, compare=False)
    changed_at: dt.datetime | None = field(default=None, compare=False)
    changed_by: str = field(default="", compare=False)

    def line(self, line: str) -> Line | None:
        """The line of that number, if there is one."""
        return next((found for found in self.lines if found.line == line), None)

    def with_line(self, line: Line) -> "Mou":
        """The MoU with this line in place of the one of its number, or beside the others."""
        others = [other for other in self.lines if other.line != line.line]
        return tidied(replace(self, lines=(*others, line)))


_OF_THE_DATABASE = ("version", "changed_at", "changed_by")


def tidied(mou: Mou) -> Mou:
    """Single spaces in every text, lines in the order of a document (2 before 10), places and milestones in theirs."""
    lines = sorted((_tidied_line(line) for line in mou.lines), key=lambda line: document_order(line.line))
    return replace(mou, **_squeezed(mou), lines=tuple(lines))


def _tidied_line(line: Line) -> Line:
    return replace(
        line,
        **_squeezed(line),
        place_codes=tuple(sorted(set(line.place_codes))),
        milestones=tuple(sorted(line.milestones, key=lambda milestone: milestone.due_on)),
    )


def _squeezed(holder: Mou | Line) -> dict[str, Any]:
    held = {name: getattr(holder, name) for name in holder.__dataclass_fields__}
    return {name: letters.plain(text) for name, text in held.items() if isinstance(text, str)}


def document_order(line: str) -> tuple[tuple[int, str], ...]:
    """Sorts `2`, `2a`, `10`."""
    parts = re.findall(r"(\d+)|(\D+)", line)
    return tuple((int(digits or 0), words) for digits, words in parts)


def next_year(mou: Mou, number: str) -> Mou:
    """The draft that renews an MoU: dates and milestones a year later, targets kept, nothing signed or budgeted yet."""
    return replace(
        mou,
        number=number,
        signed_on=None,
        starts_on=a_year_later(mou.starts_on),
        ends_on=a_year_later(mou.ends_on),
        status=MouStatus.DRAFT,
        predecessor=mou.number,
        lines=tuple(_renewed(line) for line in mou.lines),
        version=0,
        changed_at=None,
        changed_by="",
    )


def _renewed(line: Line) -> Line:
    return replace(
        line,
        due_on=a_year_later(line.due_on),
        budgeted_people=None,
        budgeted_rupiah=None,
        budget_reference="",
        milestones=tuple(replace(one, due_on=a_year_later(one.due_on)) for one in line.milestones),
    )


def a_year_later(day: dt.date) -> dt.date:
    """The same day of the next year; the last of February where there is none."""
    month = months.of(day) + 12
    return min(months.first_day(month) + dt.timedelta(days=day.day - 1), months.last_day(month))


def as_json(mou: Mou) -> dict[str, Any]:
    """What the MoU says, for its history; dates as text."""
    return {name: _plain(value) for name, value in asdict(mou).items() if name not in _OF_THE_DATABASE}


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever a dataclass holds
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def from_json(said: Mapping[str, Any]) -> Mou:
    """The MoU of a state in its history."""
    return Mou(**_dated(said) | {"lines": tuple(_line(line) for line in said["lines"])})


def _line(said: Mapping[str, Any]) -> Line:
    milestones = tuple(Milestone(**_dated(one)) for one in said["milestones"])
    return Line(**_dated(said) | {"place_codes": tuple(said["place_codes"]), "milestones": milestones})


def _dated(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: dt.date.fromisoformat(value) if name.endswith("_on") and value else value for name, value in said.items()
    }
