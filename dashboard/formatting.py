"""Numbers, shares, money and months as text, in the language in force. What is unknown is written "–"."""

import datetime as dt
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from babel.dates import format_date, format_time
from babel.numbers import format_compact_decimal, format_decimal

from dashboard import language
from dashboard.language import _

UNKNOWN: Final = "–"
ZONES: Final = MappingProxyType({7: "WIB", 8: "WITA", 9: "WIT"})
"""Hours ahead of UTC, and what Indonesians call them."""
_MILLION: Final = 1_000_000


def number(count: int | None) -> str:
    """A count: `214.687`."""
    return UNKNOWN if count is None else _decimal(count, "#,##0", language.locale())


def decimal(value: float | None) -> str:
    """A number that need not be whole, with one decimal where it is not: `1.204`, `82,5`."""
    return UNKNOWN if value is None else format_decimal(round(value, 1) + 0.0, "#,##0.#", locale=language.locale())


def signed(count: int | None) -> str:
    """A change in people: `+1.204`, `−87`, `0`."""
    if not count:
        return number(count)
    return ("+" if count > 0 else "−") + number(abs(count))


def percent(rate: float | None) -> str:
    """A rate of 0 to 1 with one decimal: `31,4%`; what rounds to nothing is `0,0%`, never `-0,0%`."""
    return UNKNOWN if rate is None else f"{_one_decimal(rate * 100)}%"


def stated_percent(rate: float) -> str:
    """A rate of 0 to 1 as a document states it, at most two decimals and none that is not there: `34,99%`, `42%`."""
    return f"{format_decimal(round(rate * 100, 2), '#,##0.##', locale=language.locale())}%"


def share(part: int, whole: int | None) -> str:
    """A percentage that can be recomputed: `31,4% (214.687 dari 684.654)`; without a whole, the part alone."""
    if not whole:
        return number(part)
    return _("{rate} ({part} dari {whole})").format(rate=percent(part / whole), part=number(part), whole=number(whole))


def points(difference: float | None) -> str:
    """A change of a rate of 0 to 1 in words: `naik 1,2 poin persen`, `turun 0,3 poin persen`, `tetap`."""
    if difference is None:
        return UNKNOWN
    rounded = round(difference * 100, 1)
    if rounded == 0:
        return _("tetap")
    template = _("naik {points} poin persen") if rounded > 0 else _("turun {points} poin persen")
    return template.format(points=_one_decimal(abs(rounded)))


def rupiah(amount: int | None) -> str:
    """Whole rupiah: `Rp16.800`, a debt as `−Rp16.800`."""
    if amount is None:
        return UNKNOWN
    return ("−" if amount < 0 else "") + f"Rp{number(abs(amount))}"


def rupiah_in_short(amount: int) -> str:
    """`Rp628,5 jt` from a million on: for a headline that must not be cut off, beside the whole amount."""
    if amount < _MILLION:
        return rupiah(amount)
    return f"Rp{format_compact_decimal(amount, format_type='short', locale=language.locale(), fraction_digits=1)}"


def posisi(month: int) -> str:
    """The last day of a month, what a posisi is: `31 Oktober 2026`."""
    last_day = _first_day(month + 1) - dt.timedelta(days=1)
    return _date(last_day, "d MMMM y", language.locale())


def day(date: dt.date | None) -> str:
    """A date in words: `5 Desember 2024`."""
    return UNKNOWN if date is None else _date(date, "d MMMM y", language.locale())


def moment(time: dt.datetime) -> str:
    """`5 Desember 2026 pukul 10.00 WIB`; the time must have a zone of Indonesia."""
    offset = time.utcoffset()
    zone = ZONES[int(offset.total_seconds() // 3600)] if offset else "UTC"
    template = _("{day} pukul {hour} {zone}")
    return template.format(
        day=day(time.date()),
        hour=format_time(time, language.current().clock, locale=language.locale()),
        zone=zone,
    )


def month(month: int) -> str:
    """A month in short: `Okt 2026`."""
    return _date(_first_day(month), "MMM y", language.locale())


def month_in_full(month: int) -> str:
    """A month in a list to choose from: `Oktober 2026`."""
    return _date(_first_day(month), "MMMM y", language.locale())


def iso_month(month: int) -> str:
    """A month in file names and URLs: `2026-10`."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def month_of(text: str) -> int:
    """The month `iso_month` wrote."""
    year, number = text.split("-")
    return int(year) * 12 + int(number) - 1


def years(first: int, last: int) -> str:
    """The year of a basis, or its range where several sources were summed: `2025`, `2023–2025`."""
    return str(first) if first == last else f"{first}–{last}"


def hidden_sign() -> str:
    """What stands in every cell hidden outside the house (definitions 5.13), whatever the reason."""
    return _("disembunyikan")


def _one_decimal(value: float) -> str:
    return _decimal(round(value, 1) + 0.0, "#,##0.0", language.locale())  # + 0.0 turns -0.0 into 0.0


@lru_cache(maxsize=16_384)
def _decimal(value: float, pattern: str, locale: str) -> str:
    """Babel takes its time, and a long table says the same number often."""
    return str(format_decimal(value, pattern, locale=locale))


@lru_cache(maxsize=4_096)
def _date(date: dt.date, pattern: str, locale: str) -> str:
    """As `_decimal`: a list of months to choose from stands on every page."""
    return format_date(date, pattern, locale=locale)


def _first_day(month: int) -> dt.date:
    return dt.date(month // 12, month % 12 + 1, 1)
