"""Months and years between two things that are compared, in words."""

from dashboard import formatting
from dashboard.language import _


def between(since: int, until: int) -> str:
    """`Oktober 2026`, `Januari 2026 sampai Oktober 2026`."""
    if since == until:
        return formatting.month_in_full(since)
    first, last = formatting.month_in_full(since), formatting.month_in_full(until)
    return _("{first} sampai {last}").format(first=first, last=last)


def of_figure(first: int, last: int, later: int | None) -> str:
    """Of which year or years a figure of workers is: `2025`, `2022-2026`; where it is in force only from a month after
    the posisi, `later`, that too: `2025, baru berlaku Januari 2026` (definitions 5.4)."""
    years = formatting.years(first, last)
    if later is None:
        return years
    return _("{years}, baru berlaku {month}").format(years=years, month=formatting.month_in_full(later))


def of_later(years: str) -> str:
    """`menurut angka pekerja 2025, baru berlaku Januari 2026`, of years `of_figure` has marked so; else blank."""
    if not years or years.replace("-", "").isdigit():
        return ""
    return _("menurut angka pekerja {years}").format(years=years)


def of_workers(before: str, now: str) -> str:
    """`angka pekerja 2024, kini 2025`: of which years' workers two rates are that stand side by side; blank where that
    is the same (definitions 5.4), or where one has none."""
    if not before or not now or before == now:
        return ""
    return _("angka pekerja {before}, kini {now}").format(before=before, now=now)
