"""What must not be kept: texts that may hold a NIK or another number of a person, or that nobody can read."""

import re
from typing import Final

_RUN: Final = re.compile(r"\d(?:[\s.,'’/_-]{0,3}\d){10,}")
_NIK: Final = re.compile(r"\d(?:[\s.'’/_-]{0,2}\d){15}")
_PLAIN_NIK: Final = re.compile(r"\d(?:[\s'’_]{0,2}\d){15}")
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")


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
    """The text with the middle of every long run of digits hidden: `331022******0003`. Shorter ones (KPJ) alike."""
    return _RUN.sub(lambda run: masked_digits(re.sub(r"\D", "", run[0])), text)


def masked_digits(digits: str) -> str:
    """Six digits and four of a NIK, whole or nearly; two and two of a shorter number."""
    return f"{digits[:6]}******{digits[-4:]}" if len(digits) > 13 else f"{digits[:2]}******{digits[-2:]}"
