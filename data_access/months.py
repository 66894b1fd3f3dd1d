"""Calendar months as integers, `year * 12 + month - 1`, so that one statement means the same on every engine."""

import datetime as dt
import re

from data_access.errors import CakupanError

_TEXT = re.compile(r"((?:19|[2-9]\d)\d{2})-(0[1-9]|1[0-2])", re.ASCII)
"""From 1900 on: an earlier year is a slip of the hand. 9999 is an end not known yet."""


def month(text: str) -> int:
    """`"2026-10"` as an integer month; raises `CakupanError` on anything else."""
    match = _TEXT.fullmatch(text)
    if match is None:
        raise CakupanError("Bulan “{value}” tidak dikenal; tulis seperti 2026-10.", value=text)
    return int(match[1]) * 12 + int(match[2]) - 1


def text(month: int) -> str:
    """An integer month as `"2026-10"`."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def of(day: dt.date) -> int:
    """The month a day lies in."""
    return day.year * 12 + day.month - 1


def first_day(month: int) -> dt.date:
    """The first day of a month."""
    return dt.date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> dt.date:
    """The last day of a month: what a posisi is."""
    return first_day(month + 1) - dt.timedelta(days=1)
