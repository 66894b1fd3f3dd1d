"""Letters nobody sees, and spaces of every sort: a copy from a browser or a document is full of them."""

import re
import unicodedata
from typing import Final

_UNSEEN: Final = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufeff]")
"""Marks of direction, hyphens that are not shown, widths of nothing: no word is another one for them."""
_JOINING: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u2060\u2800\u3164\ufe00-\ufe0f\uffa0]"
)
"""What shapes its neighbours, or fills the place of a letter; alone nobody sees these either."""
NOTHING: Final = "[{spaces}{unseen}{joining}]".format(
    spaces="\\s\x0b\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
    unseen=_UNSEEN.pattern[1:-1],
    joining=_JOINING.pattern[1:-1],
)
"""One of these letters or spaces, for a regular expression of any library."""
_DASHES: Final = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


def plain(text: str) -> str:
    """The text in single spaces, without letters nobody sees; blank where there is no other."""
    words = " ".join(_UNSEEN.sub("", text).split())
    return words if _JOINING.sub("", words).strip() else ""


def folded(text: str) -> str:
    """The text as it is compared with patterns: plain letters and digits for wide ones, one dash, nothing unseen."""
    if text.isascii():
        return text
    return _DASHES.sub("-", unicodedata.normalize("NFKC", _JOINING.sub("", _UNSEEN.sub("", text))))
