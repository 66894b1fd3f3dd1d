"""What a cell says: text as typed -> a value, a refusal, or a value with a remark. Called once a distinct text."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Final

from data_access import months
from data_access.vocabulary import Programme

Value = str | int | float | dt.date | bool | None

MAXIMUM_MONTHS: Final = 60
YEARS: Final = range(1950, 2100)
"""Years a date may lie in; anything else is a slip of the finger."""
_DATE: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_WHOLE: Final = re.compile(r"(\d{1,15})(?:\.(?:0{1,2}|0{4,}))?", re.ASCII)
"""A fraction of three zeros is none: `17.000` is seventeen thousand to whoever typed it."""
_NUMBER: Final = re.compile(r"\d{1,15}(?:\.\d+)?", re.ASCII)
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+", re.ASCII)
_BETWEEN_WORDS: Final = re.compile(r"[\s_/-]+")


@dataclass(frozen=True, slots=True)
class CellReading:
    """A value, and what is to be said about it. `refused`: its row goes to quarantine. `column`: whose cell is at
    fault, blank for the first source of the field. `value` of a refused text is blank, never None."""

    value: Value = ""
    reason: str = ""
    remedy: str = ""
    refused: bool = False
    column: str = ""


def refused(reason: str, remedy: str, value: Value = "", column: str = "") -> CellReading:
    return CellReading(value, reason, remedy, refused=True, column=column)


EXAMPLE_ROW: Final = "Baris contoh dari templat."
BLANK: Final = refused("Sel wajib ini kosong.", "Isi sel ini.")


def filled(read: Callable[[str], CellReading], missing: Value = "") -> Callable[[str], CellReading]:
    """The reader, refusing a blank; `missing` is the value of the field then."""

    @wraps(read)
    def reader(text: str) -> CellReading:
        return read(text) if text else refused(BLANK.reason, BLANK.remedy, missing)

    return reader


def one_of(choices: type[StrEnum]) -> Callable[[str], CellReading]:
    """A reader of a closed list: case-insensitive, spaces, hyphens and slashes as underscores; blank stays blank."""
    known = {member.value.lower(): member.value for member in choices}
    remedy = f"Pilih salah satu: {', '.join(known.values())}."

    def read(text: str) -> CellReading:
        value = known.get(_BETWEEN_WORDS.sub("_", text.lower())) if text else ""
        return refused("Nilai ini tidak ada dalam daftar.", remedy) if value is None else CellReading(value)

    return read


def yes(text: str) -> CellReading:
    """ya, tidak or blank (no), as a truth value."""
    answers = {"": False, "tidak": False, "ya": True}
    if text.lower() not in answers:
        return refused("Jawaban ini tidak dikenal.", "Tulis ya, tidak, atau kosongkan.", value=False)
    return CellReading(answers[text.lower()])


def package(text: str) -> CellReading:
    """Programmes in any order, separated by + or a comma, written in the order of `Programme`."""
    asked = {part.strip().upper() for part in re.split(r"[+,]", text)}
    known = [programme.value for programme in Programme]
    if not asked <= set(known):
        return refused("Program tidak dikenal.", f"Tulis program seperti JKK+JKM; yang ada: {', '.join(known)}.")
    return CellReading("+".join(programme for programme in known if programme in asked))


def date(text: str) -> CellReading:
    """A day as `2024-12-05`; any other order of day and month is ambiguous."""
    day = _day(text)
    if day is None:
        return refused("Tanggal ini tidak dikenal.", "Tulis tahun-bulan-tanggal, misalnya 2024-12-05.", value=None)
    return CellReading(day)


def _day(text: str) -> dt.date | None:
    match = _DATE.fullmatch(text)
    try:
        day = dt.date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
    return day if day is not None and day.year in YEARS else None


def month(text: str) -> CellReading:
    """A month as `2026-10`, or a date that is the first of one; blank is None."""
    day = _day(text if _DATE.fullmatch(text) else f"{text}-01")
    if text and (day is None or day.day != 1):
        return refused("Bulan ini tidak dikenal.", "Tulis tahun-bulan, misalnya 2026-10.", value=None)
    return CellReading(months.of(day) if text and day is not None else None)


def paid_from(start: str, count: str) -> CellReading:
    """The first paid month, which must be there unless no month is paid."""
    counted = paid_months(count)
    if not start and counted.value and not counted.refused:
        return refused("Bulan mulai kosong, padahal ada bulan yang dibayar.", "Isi misalnya 2026-10.", value=None)
    return month(start)


def paid_months(text: str) -> CellReading:
    """Months paid, 0 to 60."""
    value = _whole(text)
    if value is None or value > MAXIMUM_MONTHS:
        return refused("Jumlah bulan tidak dikenal.", f"Tulis bilangan bulat 0 sampai {MAXIMUM_MONTHS}.", value=None)
    return CellReading(value)


def rupiah(text: str) -> CellReading:
    """Whole rupiah, blank is None; `16.800` could be sixteen and some, so it is refused."""
    value = _whole(text)
    if text and value is None:
        meant = text.replace(".", "") if _GROUPED.fullmatch(text) else "16800"
        return refused("Rupiah ini tidak dikenal.", f"Tulis rupiah bulat tanpa titik, misalnya {meant}.", value=None)
    return CellReading(value)


def people(text: str) -> CellReading:
    """A whole number of people."""
    value = _whole(text)
    if value is None:
        return refused("Jumlah ini tidak dikenal.", "Tulis bilangan bulat tanpa titik, misalnya 684654.", value=None)
    return CellReading(value)


def year(text: str) -> CellReading:
    """A calendar year of four digits."""
    value = _whole(text)
    if value is None or value not in YEARS:
        return refused("Tahun ini tidak dikenal.", "Tulis empat digit, misalnya 2025.", value=None)
    return CellReading(value)


def month_of_year(text: str) -> CellReading:
    """A month as a number, 1 to 12; blank is None."""
    value = _whole(text)
    if text and value not in range(1, 13):
        return refused("Bulan ini tidak dikenal.", "Tulis angka 1 sampai 12, atau kosongkan.", value=None)
    return CellReading(value)


def number(text: str) -> CellReading:
    """A number with a decimal point; `230.000` could be two hundred thirty thousand, so it is refused."""
    if _NUMBER.fullmatch(text) is None or _GROUPED.fullmatch(text):
        return refused("Bilangan ini tidak dikenal.", "Tulis dengan titik desimal, misalnya 32.15.", value=None)
    return CellReading(float(text))


def grace(text: str) -> CellReading:
    """Unpaid months allowed, 0 to 3; blank is None (tidak disebut)."""
    value = _whole(text)
    if text and (value is None or value > 3):
        return refused("Tenggang ini tidak dikenal.", "Tulis 0, 1, 2, 3, atau kosongkan.", value=None)
    return CellReading(value)


def _whole(text: str) -> int | None:
    """A whole number; `3.0` is one, as is `16800.00`, but `16.800` is not."""
    match = _WHOLE.fullmatch(text)
    return int(match[1]) if match else None


def slug(text: str) -> CellReading:
    """An open word list: lower case, spaces, hyphens and slashes as underscores."""
    return CellReading(_BETWEEN_WORDS.sub("_", text.lower()))


def plain(text: str) -> CellReading:
    """The text as it is."""
    return CellReading(text)


def source(text: str) -> CellReading:
    """Where a figure comes from; the example rows of a template say there that they are examples."""
    if text.upper().startswith("CONTOH"):
        return refused(EXAMPLE_ROW, "Hapus baris ini, lalu impor lagi.")
    return CellReading(text)


def listed(values: Iterable[StrEnum]) -> tuple[str, ...]:
    """The written forms of a closed list, for a template."""
    return tuple(value.value for value in values)
