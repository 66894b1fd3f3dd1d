"""Months as a span, in words."""

from dashboard import formatting
from dashboard.language import _


def between(since: int, until: int) -> str:
    """`Oktober 2026`, `Januari 2026 sampai Oktober 2026`."""
    if since == until:
        return formatting.month_in_full(since)
    first, last = formatting.month_in_full(since), formatting.month_in_full(until)
    return _("{first} sampai {last}").format(first=first, last=last)
