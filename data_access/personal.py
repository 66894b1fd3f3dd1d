"""What must not be kept: texts that may hold a number or an address of a person, or that nobody can read."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

_RUN: Final = re.compile(r"\d(?:[\s.,'’/_-]{0,3}\d){10,}")
_NIK: Final = re.compile(r"\d(?:[\s.'’/_-]{0,2}\d){15}")
_PLAIN_NIK: Final = re.compile(r"\d(?:[\s'’_]{0,2}\d){15}")
_NUMBER: Final = re.compile(r"\+?\(?\d(?:[\s.()'’/_–-]{0,3}\d){8,}")
_PLAIN_NUMBER: Final = re.compile(r"\+?\(?\d(?:[\s()'’_-]{0,2}\d){8,}")
"""Digits that may be one number; in the reference of a document neither dots nor slashes join them, and dashes those of
a telephone alone."""
_PHONE: Final = re.compile(r"(?:\+?62|0)8[1-9]\d{6,10}|8[1-9]\d{8,10}|(?:\+62|0)(?:2[1-9]|[3-7]\d|9\d)\d{5,9}")
"""Mobile, mobile whose zero a spreadsheet took, landline; without what stands between the digits."""
_NO_NUMBER: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}[\s./-]{1,3}\d{1,2}[\s./-]{1,3}(?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{2}\.\d{2}\.\d{2}\.\d{4}|(?<![.-])[1-9]\d{0,2}(?:\.\d{3})+(?!\.\d)|(?:19|20)\d\d)(?!\d)"
)
"""A date, the code of a village, an amount with its dots, a year: digits of nobody."""
_FEWEST: Final = 10
"""Digits of an account; a KPJ has eleven."""
_EMAIL: Final = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")


class Trace(StrEnum):
    """What of a person a text may hold."""

    NIK = "nik"
    PHONE = "phone"
    NUMBER = "number"
    """Ten digits or more: a KPJ, an account."""
    EMAIL = "email"


def trace(text: str, *, is_reference: bool = False) -> Trace | None:
    """What in the text may be a person's: the worst of it. In the reference of a document (`is_reference`) dots and
    slashes part numbers: `415.4/0912/08/2024` is none."""
    if holds_nik(text, is_reference=is_reference):
        return Trace.NIK
    if _EMAIL.search(text):
        return Trace.EMAIL
    runs = _numbers(text, _PLAIN_NUMBER if is_reference else _NUMBER)
    found = {kind for run, kind in runs if kind is Trace.PHONE or not (is_reference and "-" in run[0])}
    return Trace.PHONE if Trace.PHONE in found else next(iter(found), None)


def _numbers(text: str, runs: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Trace]]:
    for run in runs.finditer(text):
        if _PHONE.fullmatch(_bare(run[0])) and not _is_dated(run[0]):
            yield run, Trace.PHONE
        elif len(re.sub(r"\D", "", _NO_NUMBER.sub(" ", run[0]))) >= _FEWEST:
            yield run, Trace.NUMBER


def _bare(run: str) -> str:
    return re.sub(r"[^\d+]", "", run)


def _is_dated(run: str) -> bool:
    """Whether a part of the digits is a day: `05/12/2024 07` is no landline of Banjarmasin."""
    return re.search(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)", run) is not None


def same_number(text: str) -> str:
    """One spelling of a number that stands alone, `081234567890` of `+62 812-3456-7890`; else the text, upper case."""
    digits = re.sub(r"\D", "", text)
    if any(letter.isalpha() for letter in text):
        return " ".join(text.upper().split())
    return f"0{digits.removeprefix('62').removeprefix('0')}" if _PHONE.fullmatch(_bare(text)) else digits


def holds_nik(text: str, *, is_reference: bool = False) -> bool:
    """Whether sixteen digits follow each other: possibly a NIK, where none must stand.

    In the reference of a document (`is_reference`) dots, slashes and dashes part numbers: `415.4/0912/08/2024` is none.
    """
    return (_PLAIN_NIK if is_reference else _NIK).search(text) is not None


def is_unreadable(text: str) -> bool:
    """Whether the text holds control characters, or bytes that were no UTF-8 (U+FFFD by then)."""
    return _UNREADABLE.search(text) is not None


def legible(text: str) -> str:
    """The text with U+FFFD for every character nobody can read."""
    return _UNREADABLE.sub("\ufffd", text)


def mask(text: str) -> str:
    """The text with the middle of every long run of digits hidden: `331022******0003`. Shorter ones (KPJ, accounts,
    telephones) alike; of an address of mail nothing is left."""
    hidden = _RUN.sub(_masked, _EMAIL.sub("***@***", text))
    for run, _kind in reversed(list(_numbers(hidden, _NUMBER))):
        hidden = hidden[: run.start()] + _masked(run) + hidden[run.end() :]
    return hidden


def _masked(run: re.Match[str]) -> str:
    return masked_digits(re.sub(r"\D", "", run[0]))


def masked_digits(digits: str) -> str:
    """Six digits and four of a NIK, whole or nearly; two and two of a shorter number."""
    return f"{digits[:6]}******{digits[-4:]}" if len(digits) > 13 else f"{digits[:2]}******{digits[-2:]}"
