"""What an edition says of an MoU unasked: each alert is a state with the month it began, found by replaying the months.

So it is the same whichever editions came before, and stays as it is, with its date, until the state changes again.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from data_access import months
from data_access.agreements import path
from data_access.agreements.path import Course

ENDS_WITHIN: Final = (30, 60, 90)
"""Days after the posisi."""
FALL: Final = Fraction(1, 10)
"""Of the people paid the month before."""


class AlertKind(StrEnum):
    STATUS = "status"
    ENDS = "ends"
    FELL = "fell"


@dataclass(frozen=True, slots=True)
class Alert:
    """`since` is the month the state began. STATUS: `before_status` and `after_status`. ENDS: `after` is the least of
    `ENDS_WITHIN` that holds, `before` the one that held until then (None: none). FELL: people paid in the month before
    `since`, and now."""

    kind: AlertKind
    since: int
    before: int | None = None
    after: int | None = None
    before_status: str | None = None
    after_status: str | None = None


def of_line(course: Course, paid: Mapping[int, int], posisi: int) -> Iterator[Alert]:
    """Of a line at the posisi; `paid` has every month from the baseline to it. A line that has not begun has none."""
    if posisi <= course.baseline:
        return
    changed = path.changed(course, paid, posisi)
    if changed is not None:
        since, before = changed
        now = path.status(course, paid, posisi)
        yield Alert(AlertKind.STATUS, since, before_status=before.value, after_status=now.value)
    begun = posisi
    while begun > course.baseline and _fell(paid, begun):
        begun -= 1
    if begun < posisi:
        yield Alert(AlertKind.FELL, begun + 1, paid[begun], paid[posisi])


def of_end(ends_on: dt.date, posisi: int) -> Iterator[Alert]:
    """Of an MoU that ends after the posisi, and soon."""
    within = _ends_within(ends_on, posisi)
    if within is None:
        return
    since = posisi
    while _ends_within(ends_on, since - 1) == within:
        since -= 1
    yield Alert(AlertKind.ENDS, since, _ends_within(ends_on, since - 1), within)


def _fell(paid: Mapping[int, int], month: int) -> bool:
    before = paid[month - 1]
    return before > 0 and before - paid[month] >= FALL * before


def _ends_within(ends_on: dt.date, posisi: int) -> int | None:
    left = (ends_on - months.last_day(posisi)).days
    return next((days for days in ENDS_WITHIN if 0 <= left <= days), None)
