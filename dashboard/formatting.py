"""Numbers, shares, money and months as text, in the language in force. What is unknown is written "–".

Numbers are rounded half up. Counts are never rounded before they are divided, so a quotient that lies halfway is the
very number its decimals say: rounding what `repr` says of it is rounding the ratio of the two counts.
"""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
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
_BILLION: Final = 1_000_000_000
_PLACES: Final = (1, 2, 3)
"""Decimals of a percentage, as few as say what is true."""
_NOTHING: Final = 1e-12
"""Less than one person of anybody's workers: what arithmetic leaves of nothing."""


def number(count: int | None) -> str:
    """A count: `214.687`."""
    return UNKNOWN if count is None else _decimal(count, "#,##0", language.locale())


def decimal(value: float | None) -> str:
    """A number that need not be whole, with one decimal where it is not: `1.204`, `82,5`."""
    return UNKNOWN if value is None else _decimal(_half_up(value, 1) + 0, "#,##0.#", language.locale())


def signed(count: int | None) -> str:
    """A change in people: `+1.204`, `−87`, `0`."""
    if not count:
        return number(count)
    return ("+" if count > 0 else "−") + number(abs(count))


def percent(rate: float | None) -> str:
    """A rate of 0 to 1 with one decimal: `31,4%`. What is neither nothing nor the whole never reads `0,0%` or `100,0%`:
    it has up to three decimals, `0,02%`, then says its side, `<0,001%`."""
    if rate is None:
        return UNKNOWN
    places = next((places for places in _PLACES if _is_true(rate, places)), None)
    if places is not None:
        return _percent(rate, places)
    sign, bound = ("<", 0.00001) if rate < 0.5 else (">", 0.99999 if rate < 1 else 1)
    return f"{sign}{_percent(bound, 3 if rate < 1 else 1)}"


def places(rate: float) -> int:
    """The fewest decimals of a percentage in which what is neither nothing nor the whole reads as neither."""
    return next((places for places in range(1, 10) if _is_true(rate, places)), 10)


def rates(before: float, now: float) -> tuple[str, str, str] | None:
    """Two rates as they are written side by side, and the change between what is written, in words: `37,6%`, `38,0%`,
    `naik 0,4 poin persen`. Both have as many decimals, up to three, as it takes to tell them apart; `tetap` only if
    they are equal. None where three do not: people tell it."""
    for places in _PLACES:
        written = _hundredth(before, places), _hundredth(now, places)
        is_told = (written[0] == written[1]) == (before == now)
        if is_told and _is_true(before, places) and _is_true(now, places):
            return _percent(before, places), _percent(now, places), _points(written[1] - written[0], places)
    return None


def _points(moved: Decimal, places: int) -> str:
    if not moved:
        return _("tetap")
    template = _("naik {points} poin persen") if moved > 0 else _("turun {points} poin persen")
    return template.format(points=_decimal(abs(moved), f"#,##0.{'0' * places}", language.locale()))


def _is_true(rate: float, places: int) -> bool:
    """Whether so many decimals do not make nothing, or the whole, of what is neither."""
    written = _hundredth(rate, places)
    return all(written != 100 * end or abs(rate - end) < _NOTHING for end in (0, 1))


def _percent(rate: float, places: int) -> str:
    return _decimal(_hundredth(rate, places) + 0, f"#,##0.{'0' * places}", language.locale()) + "%"


def stated_percent(rate: float) -> str:
    """A rate of 0 to 1 as a document states it, at most two decimals and none that is not there: `34,99%`, `42%`."""
    return f"{_decimal(_hundredth(rate, 2), '#,##0.##', language.locale())}%"


def share(part: int, whole: int | None, rate: str = "") -> str:
    """A percentage that can be recomputed: `31,4% (214.687 dari 684.654)`; without a whole, the part alone. `rate`: as
    it is written beside another one."""
    if not whole:
        return number(part)
    return _("{rate} ({part} dari {whole})").format(
        rate=rate or percent(part / whole), part=number(part), whole=number(whole)
    )


def rupiah(amount: int | None) -> str:
    """Whole rupiah: `Rp16.800`, a debt as `−Rp16.800`."""
    if amount is None:
        return UNKNOWN
    return ("−" if amount < 0 else "") + f"Rp{number(abs(amount))}"


def rupiah_in_short(amount: int) -> str:
    """`Rp628,5 jt` from a million on: for a headline that must not be cut off, beside the whole amount."""
    if amount < _MILLION:
        return rupiah(amount)
    unit = _MILLION if amount < _BILLION else _BILLION
    rounded = int(_half_up(Decimal(amount) / unit, 1) * unit)
    return f"Rp{format_compact_decimal(rounded, format_type='short', locale=language.locale(), fraction_digits=1)}"


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
    """The year of a basis, or the span of the years that were summed: `2025`, `2022-2026`."""
    return str(first) if first == last else f"{first}-{last}"


def hidden_sign() -> str:
    """What stands in every cell hidden outside the house (definitions 5.13), whatever the reason."""
    return _("disembunyikan")


def _hundredth(rate: float, places: int) -> Decimal:
    return _half_up(Decimal(repr(float(rate))) * 100, places)


def _half_up(value: float | Decimal, places: int) -> Decimal:
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@lru_cache(maxsize=16_384)
def _decimal(value: float | Decimal, pattern: str, locale: str) -> str:
    """Babel takes its time, and a long table says the same number often."""
    return str(format_decimal(value, pattern, locale=locale))


@lru_cache(maxsize=4_096)
def _date(date: dt.date, pattern: str, locale: str) -> str:
    """As `_decimal`: a list of months to choose from stands on every page."""
    return format_date(date, pattern, locale=locale)


def _first_day(month: int) -> dt.date:
    return dt.date(month // 12, month % 12 + 1, 1)
