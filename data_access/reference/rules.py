"""Dated rules of counting: how many unpaid months stay active, and when a posisi is due."""

import calendar
import datetime as dt
import functools

from data_access import months
from data_access.errors import CakupanError
from data_access.reference.files import rows


def _in_force(dated: tuple[tuple[int, int], ...], month: int) -> int:
    """The value of the latest row beginning at or before the month; rows are (valid_from, value)."""
    started = [row for row in dated if row[0] <= month]
    if not started:
        raise CakupanError(
            "Tidak ada aturan yang berlaku pada {month}; aturan pertama berlaku mulai {first}: pakai bulan itu atau "
            "sesudahnya.",
            month=months.text(month),
            first=months.text(min(dated)[0]),
        )
    return max(started)[1]


@functools.cache
def _grace(segment: str) -> tuple[tuple[int, int], ...]:
    found = [row for row in rows("grace.csv") if row["segment"] == segment]
    return tuple((months.month(row["valid_from"]), int(row["unpaid_months"])) for row in found)


@functools.cache
def _due_days() -> tuple[tuple[int, int], ...]:
    return tuple((months.month(row["valid_from"]), int(row["day"])) for row in rows("due_days.csv"))


def grace_months(segment: str, month: int) -> int:
    """G of definitions 5.3: unpaid months a member of the segment stays active, as in force in that month.

    Raises `CakupanError` for an unknown segment or a month before BPJS Ketenagakerjaan existed (2014-01).
    """
    return _in_force(_grace(segment), month)


def graces() -> tuple[tuple[str, int, int], ...]:
    """Every G there was: segment, the month since which it holds, unpaid months; of a segment the latest first."""
    every = ((row["segment"], months.month(row["valid_from"]), int(row["unpaid_months"])) for row in rows("grace.csv"))
    return tuple(sorted(every, key=lambda one: (one[0], -one[1])))


def closing_due_day(posisi: int) -> dt.date:
    """Day, in the month after the posisi, by which it is due; an extract taken later closes it (definitions 5.15)."""
    first = months.first_day(posisi + 1)
    longest = calendar.monthrange(first.year, first.month)[1]
    return first.replace(day=min(_in_force(_due_days(), posisi), longest))
