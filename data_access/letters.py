"""Letters nobody sees, and spaces of every sort: a copy from a browser or a document is full of them."""

import re
import unicodedata
from typing import Final

SPACES: Final = "\\s\x0b\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What parts words, as the inside of a set of any library's expressions; so are the next two."""
UNSEEN: Final = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufeff"
"""Marks of direction, hyphens that are not shown, widths of nothing: no word is another one for them."""
JOINING: Final = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u200c\u200d\u2060\u2065\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What shapes its neighbours, or fills the place of a letter; alone nobody sees these either."""
NOTHING: Final = f"[{SPACES}{UNSEEN}{JOINING}]"
"""One of these letters or spaces."""
_UNSEEN: Final = re.compile(f"[{UNSEEN}]")
_JOINING: Final = re.compile(f"[{JOINING}]")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


def plain(text: str) -> str:
    """The text in single spaces, without letters nobody sees; blank where there is no other."""
    words = " ".join(_UNSEEN.sub("", text).split())
    return words if _JOINING.sub("", words).strip() else ""


def compared(text: str) -> str:
    """The text as names are compared, before their case: `plain`, with plain letters for wide ones and for those put
    together of two, and without what shapes its neighbours."""
    return " ".join(_JOINING.sub("", plain(unicodedata.normalize("NFKC", text))).split())


def unmarked(text: str) -> str:
    """The text as its words are told apart: plain letters, nothing unseen in them, no mark over or under one."""
    if text.isascii():
        return text
    seen = unicodedata.normalize("NFKC", _JOINING.sub("", _UNSEEN.sub("", text)))
    return "".join(letter for letter in seen if not unicodedata.category(letter).startswith("M"))


def folded(text: str) -> str:
    """The text as it is compared with patterns: plain letters and digits for wide ones, one dash, nothing unseen."""
    if text.isascii():
        return text
    return _DASHES.sub("-", unicodedata.normalize("NFKC", _JOINING.sub("", _UNSEEN.sub("", text))))
