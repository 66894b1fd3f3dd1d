"""What must not be kept: texts that may hold a number or an address of a person, or that nobody can read."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import pairwise
from typing import Final

from data_access import letters
from data_access.errors import CakupanError

_GAP: Final = r"(?:[^\w%]|_)"
"""What may stand between the digits of one number: any mark or space."""
_RUN: Final = re.compile(r"\d(?:[\s.,'’/_-]{0,3}\d){10,}")
_NIK: Final = re.compile(r"\d(?:[\s.'’/_-]{0,2}\d){15}")
_PLAIN_NIK: Final = re.compile(r"\d(?:[\s'’_]{0,2}\d){15}")
_PARTED_NIK: Final = re.compile(rf"(?<!\d)(?=(\d(?:{_GAP}{{0,3}}\d){{15}})(?!\d))")
_BORN: Final = re.compile(r"[1-9]\d{5}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}")
"""Of sixteen digits: a district and a day of birth, as few other numbers have them."""
_CODE: Final = re.compile(r"(?<!\d)\d{2}\.\d{2}\.\d{2}\.[1-3]\d{3}(?![.-]?\d)")
_NUMBER: Final = re.compile(rf"\+?\(?\d(?:{_GAP}{{0,5}}\d){{8,}}")
_PLAIN_NUMBER: Final = re.compile(r"\+?\(?\d(?:(?:[^\w%./]|_){0,2}\d){8,}")
_PLAIN_PHONE: Final = re.compile(r"(?<![\w./-])\+?\d[\d.-]{7,}\d(?![\w/-]|\.\d)")
"""In the reference of a document slashes join no digits, dots and dashes those of a telephone alone."""
_PHONE: Final = re.compile(r"(?:\+?62|0)8[1-9]\d{6,10}|8[1-9]\d{8,10}|(?:\+62|0)(?:2[1-9]|[3-7]\d|9\d)\d{5,9}")
"""Mobile, mobile whose zero a spreadsheet took, landline; without what stands between the digits."""
_NO_NUMBER: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}[\s./-]{1,3}\d{1,2}[\s./-]{1,3}(?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{2}\.\d{2}\.\d{2}\.\d{4}|(?<![.-])[1-9]\d{0,2}(?:\.\d{3})+(?!\.\d)|(?:19|20)\d\d"
    r"|\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d|\d{1,2}(?:\s?[,;&]\s?\d{1,2}){3,})(?!\d)"
)
"""A date, the code of a village, an amount with its dots, a year, hours, small numbers in a row: digits of nobody."""
_PARTS: Final = re.compile(r"\s*[;&/]\s*|,\s+|\s+-\s+")
"""Between the numbers of a list; a comma without a space groups the digits of one number."""
_NO_TELEPHONE: Final = re.compile(
    r"(?:^|\D)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)|^\(?0(?!8)\d*\)?\s*(?:[,;&]|/\d+/|[/-]\d+,)|^8\d*/"
    r"|^\(?0(?!8)\d{3}\D+(?:\d+\D+)*(?:19|20)\d\d(?!\d)"
)
"""A day (`05/12/2024 07` is no landline), a list that begins with no mobile, a military district and its year."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FEWEST: Final = 10
"""Digits of an account; a KPJ has eleven."""
_EMAIL: Final = re.compile(
    r"[\w.+-]+(?:\s?(?:@|%40)\s?[\w-]+(?:\.[\w-]+|\s\.\s[\w-]+)+|@\w[\w-]+"
    r"|\s?[(\[{<]\s?(?:at\s?[)\]}>]\s?[^\W\d][\w-]*(?:\.[\w-]+)*|a\s?[)\]}>]\s?[^\W\d][\w-]*(?:\.[\w-]+)+)"
    r"|\sat\s[\w-]+(?:\sdot\s|\.)(?:\w+\.)?[a-z]{2,}\b)",
    re.IGNORECASE,
)
_LIKE_DIGITS: Final = str.maketrans("OoIl", "0011")
_SPELLED: Final = re.compile(r"(?<![^\W\d_])[OoIl]*\d[\dOoIl]*(?![^\W_OoIl\d])")
"""Digits and letters that look like some, and no other letter beside them: `08l2`, `789O`."""
_LETTER_GAP: Final = re.compile(r"(?<=\d)(?: ?[xX]{1,3} ?|[^\W\d_]|%)(?=\d)")
"""Letters where a space would stand: `0812x3456xx7890`; a percent sign, too, which no percentage has before a digit."""
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")
_QUOTED: Final = 60
"""Characters of a refused text that are said back."""
_RUPIAH: Final = re.compile(r"\bRp\.?\s?$", re.IGNORECASE)


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
    plain = letters.folded(text)
    if holds_nik(plain, is_reference=is_reference):
        return Trace.NIK
    if _EMAIL.search(plain):
        return Trace.EMAIL
    plain = plain if is_reference else _digits_of(plain)
    found = set(_of_reference(plain) if is_reference else (kind for _run, kind in _numbers(plain, _NUMBER)))
    return Trace.PHONE if Trace.PHONE in found else next(iter(found), None)


def _digits_of(text: str) -> str:
    """The text, letter for letter, with digits for what looks like one and a space for a letter between digits."""
    spelled = _SPELLED.sub(lambda found: found[0].translate(_LIKE_DIGITS), text)
    return _LETTER_GAP.sub(lambda found: " " * len(found[0]), spelled)


def _of_reference(text: str) -> Iterator[Trace]:
    yield from (kind for run, kind in _numbers(text, _PLAIN_NUMBER) if kind is Trace.PHONE or "-" not in run[0])
    yield from (kind for run, kind in _numbers(text, _PLAIN_PHONE) if kind is Trace.PHONE and not _YEAR.search(run[0]))


def _numbers(text: str, runs: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Trace]]:
    for run in runs.finditer(text):
        is_row = _counts(run[0]) and not _bare(run[0]).startswith("08")
        if is_row or (run[0][0] != "0" and _RUPIAH.search(text[: run.start()])):
            continue
        if _PHONE.fullmatch(_bare(run[0])) and not _NO_TELEPHONE.search(run[0]):
            yield run, Trace.PHONE
        elif any(_is_long(part) for part in _PARTS.split(_NO_NUMBER.sub(" ", run[0]))):
            yield run, Trace.NUMBER


def _is_long(part: str) -> bool:
    return len(re.sub(r"\D", "", part)) >= _FEWEST and not _counts(part)


def _counts(text: str) -> bool:
    """Whether its numbers follow each other: `RT 01/02/03`, units 3301 and 3302."""
    numbers = [int(digits) for digits in re.findall(r"\d+", text)]
    return len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))


def _bare(run: str) -> str:
    return re.sub(r"[^\d+]", "", run)


def faults(text: str) -> Iterator[CakupanError]:
    """Why what a person typed may not be kept as it is: it holds something of a person, or nobody can read it."""
    if trace(text) or is_unreadable(text):
        yield CakupanError(
            "“{value}” memuat nomor orang (NIK, KPJ, telepon, rekening), alamat surel, atau huruf yang tidak terbaca; "
            "hapus dahulu.",
            value=mask(legible(text))[:_QUOTED],
        )


def refuse(*texts: str) -> None:
    """Raises the first of the `faults` of texts a person typed."""
    for text in texts:
        for fault in faults(text):
            raise fault


def same_number(text: str) -> str:
    """One spelling of a number that stands alone, `081234567890` of `+62 812-3456-7890`; else the text, upper case."""
    text = _digits_of(letters.folded(text))
    digits = re.sub(r"\D", "", text)
    if any(letter.isalpha() for letter in text):
        return " ".join(text.upper().split())
    return f"0{digits.removeprefix('62').removeprefix('0')}" if _PHONE.fullmatch(_bare(text)) else digits


def holds_nik(text: str, *, is_reference: bool = False) -> bool:
    """Whether sixteen digits follow each other: possibly a NIK, where none must stand.

    In the reference of a document (`is_reference`) dots, slashes and dashes part numbers, `415.4/0912/08/2024` is none,
    unless the digits are parted evenly and tell a day of birth.
    """
    plain = letters.folded(text)
    plain = plain if is_reference else _digits_of(plain)
    if (_PLAIN_NIK if is_reference else _NIK).search(_CODE.sub(" ; ", plain)):
        return True
    return any(not is_reference or len(set(re.findall(r"\D+", found[1]))) == 1 for found in _parted_niks(plain))


def _parted_niks(text: str) -> Iterator[re.Match[str]]:
    """Sixteen digits, whatever stands between them, that tell a day of birth."""
    for found in _PARTED_NIK.finditer(text):
        if _BORN.fullmatch(re.sub(r"\D", "", found[1])) and not _CODE.search(found[1]):
            yield found


def is_unreadable(text: str) -> bool:
    """Whether the text holds control characters, or bytes that were no UTF-8 (U+FFFD by then)."""
    return _UNREADABLE.search(text) is not None


def legible(text: str) -> str:
    """The text with U+FFFD for every character nobody can read."""
    return _UNREADABLE.sub("\ufffd", text)


def mask(text: str) -> str:
    """The text with the middle of every long run of digits hidden: `331022******0003`. Shorter ones (KPJ, accounts,
    telephones) alike; of an address of mail nothing is left."""
    plain = letters.folded(text)
    hidden = _EMAIL.sub("***@***", plain)
    hidden = _without(hidden, _RUN.finditer(_digits_of(hidden)))
    while found := next(_parted_niks(_digits_of(hidden)), None):
        hidden = hidden[: found.start()] + _masked(found, 1) + hidden[found.end(1) :]
    hidden = _without(hidden, (run for run, _kind in _numbers(_digits_of(hidden), _NUMBER)))
    return text if hidden == plain else hidden


def _without(text: str, runs: Iterable[re.Match[str]]) -> str:
    """The text with the middle of these runs hidden."""
    for run in reversed(list(runs)):
        text = text[: run.start()] + _masked(run) + text[run.end() :]
    return text


def _masked(run: re.Match[str], group: int = 0) -> str:
    return masked_digits(re.sub(r"\D", "", run[group]))


def masked_digits(digits: str) -> str:
    """Six digits and four of a NIK, whole or nearly; two and two of a shorter number."""
    return f"{digits[:6]}******{digits[-4:]}" if len(digits) > 13 else f"{digits[:2]}******{digits[-2:]}"
