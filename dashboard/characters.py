"""What a text may hold, wherever it is to be written."""

import re
from types import MappingProxyType
from typing import Final

SIGN: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands where a letter cannot be written."""
_FORBIDDEN: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CONTROLS: Final = MappingProxyType({**{code: chr(0x2400 + code) for code in range(0x20)}, 0x7F: "\u2421"})


def writable(text: str) -> str:
    """The text without what XML forbids: no office file may hold it, and it ends the process that draws charts. A
    control is written as its picture, as `␀` is, and what is no character at all as the sign."""
    return _FORBIDDEN.sub(lambda found: _CONTROLS.get(ord(found[0]), SIGN), text)
