"""Letters for trials: one of every block of Unicode, and names made of them."""

import unicodedata
from collections.abc import Iterator
from typing import Final

TOGETHER: Final = 30
"""Letters in one name."""
NOWHERE: Final = "\ue000\U00012000\U0010fffd"
"""Private use, and cuneiform."""
_ALIKE: Final = (
    range(0x3400, 0xA000),
    range(0xAC00, 0xD7A0),
    range(0x17000, 0x18D00),
    range(0x20000, 0x40000),
    range(0xE0000, 0xE1000),
)
"""Ideographs, Hangul, Tangut, tags and selectors, of which one is as good as the next: one of every 256."""
_NOT_TAKEN: Final = (
    range(0xD800, 0xE000),
    range(0xE010, 0xF900),
    range(0xF0001, 0x100000),
    range(0x100001, 0x110000),
)
"""Halves of pairs, which no text that was ever UTF-8 holds, and private use but for its first."""


def _alphabet() -> Iterator[str]:
    """The first letter of every sixteen that are assigned: all blocks begin at such a number, and none is smaller."""
    for start in range(0, 0x110000, 16):
        if any(start in taken for taken in _NOT_TAKEN) or (start % 256 and any(start in alike for alike in _ALIKE)):
            continue
        letters = (chr(code) for code in range(start, start + 16))
        yield from [letter for letter in letters if unicodedata.category(letter) != "Cn"][:1]


ALPHABET: Final = tuple(dict.fromkeys([*_alphabet(), *map(chr, range(32)), "\x7f", *"\ufffe\uffff", *NOWHERE]))
ALL: Final = tuple(
    "|".join(f"N{letter}d" for letter in ALPHABET[at : at + TOGETHER]) for at in range(0, len(ALPHABET), TOGETHER)
)
"""Names that hold every letter of it."""
