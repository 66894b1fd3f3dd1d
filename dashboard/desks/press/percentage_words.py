"""Percentages in words, beside the numbers that make them."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

_WHOLE_OF: Final = re.compile(r"(\d[\d.,]*)\s+(?:dari|of)\s+(\d[\d.,]*)")
_BOTH_OF: Final = re.compile(r"(\d[\d.,]*)\s+(?:menjadi|to)\s+\d[\d.,]*\s+(?:dari|of)\s+(\d[\d.,]*)")
_CHANGE: Final = re.compile(r"(?:dari|from)\s+(\d[\d.,]*)\s+(?:menjadi|to)\s+(\d[\d.,]*)")
_PERCENTAGE: Final = re.compile(r"([<>]?)(\d[\d.,]*)\s*(?:%|persen|per cent|percent)")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_POINTS: Final = re.compile(r"\d+(?:[.,]\d+)?\s*(?:poin persen|percentage points?)")


def alone(text: str) -> Iterator[str]:
    """The percentages of a text that no two numbers beside them make, rounded as they are written."""
    told = (*_WHOLE_OF.findall(text), *_BOTH_OF.findall(text))
    pairs = [(_count(part), _count(whole)) for part, whole in told]
    pairs += [(abs(_count(now) - _count(then)), _count(then)) for then, now in _CHANGE.findall(text)]
    for found in _PERCENTAGE.finditer(_POINTS.sub("", text)):
        exact = [Fraction(100 * part, whole) for part, whole in pairs if whole]
        if not any(_is_said(each, found[1], said) for each in exact for said in _readings(found[2].rstrip(".,"))):
            yield found[0]


def _is_said(exact: Fraction, side: str, said: str) -> bool:
    """Whether a percentage is written so, rounded to the decimals it has, or on that side of it."""
    if side:
        return exact < Fraction(said) if side == "<" else exact > Fraction(said)
    return abs(exact - Fraction(said)) <= Fraction(1, 2 * 10 ** len(said.partition(".")[2]))


def _readings(number: str) -> set[str]:
    """What a number may say: `1.234` is a thousand and more, or has three decimals."""
    *whole, last = re.split("[.,]", number)
    decimal = f"{''.join(whole)}.{last}" if whole else last
    return {decimal, "".join((*whole, last))} if _GROUPED.fullmatch(number) else {decimal}


def _count(number: str) -> int:
    return int(re.sub(r"\D", "", number))
