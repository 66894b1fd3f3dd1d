"""Words of spreadsheets that are nobody's name: signs for a blank, errors, what stands beside a sum."""

import re
from typing import Final

from data_access import letters

NO_RESULT: Final = "#RUMUS!"
"""How the reader of sheets writes a formula that was never computed."""


def _alone(words: str) -> str:
    """These words and nothing else but spaces, as Python's and Arrow's expressions both read it."""
    return rf"(?i)^{letters.NOTHING}*(?:{words}){letters.NOTHING}*$"


BLANKS: Final = _alone(
    r"[-‐-―−_.?]+|n/a|n\.a\.?|nan|<na>|nat|null|none|nil|unknown|nihil|kosong|\(kosong\)|\(blank\)|tanpa nama"
    r"|(?:tidak|tdk|belum|blm) (?:ada|tersedia|diisi|diketahui|tahu)"
)
ZEROS: Final = _alone(r"0{1,3}(?:[.,]0+)?")
"""What a formula shows for a blank it looked up: nobody's name or number."""
ERRORS: Final = _alone(r"#[a-z0-9_/ ]+[!?]|#n/a|#t/a|#getting_data|##+|err:\d{3}")
"""Those of Excel, whatever its language, and of LibreOffice; a column too narrow for its number shows them alike."""
NOTHING: Final = _alone("")
_SUMS: Final = ("total", "jumlah", "jml", "jlh", "ttl")
_BEFORE: Final = ("sub", "grand")
_TOTAL: Final = re.compile(
    rf"(?:{'|'.join(_BEFORE)})?(?:{'|'.join(_SUMS)})(?:total|jumlah|keseluruhan|seluruhnya|seluruh|semua|akhir|umum)*"
    r"\d*(?:orang|peserta|pekerja|baris|data)?"
)
KEYLESS: Final = r"(?i)^[\W_]*$|^[\W_]*(?:(?:{})[\W_]*)?(?:{})".format(
    *("|".join(r"[\W_]*".join(word) for word in words) for words in (_BEFORE, _SUMS))
)
"""What stands in the key's column of a row of totals, as Arrow reads it: nothing, or a beginning of those words."""
LONGEST: Final = 40
"""Bytes of the longest of them, with some space: a longer cell is not looked at."""


def is_total(text: str) -> bool:
    """Whether the text is what stands beside a sum: `JUMLAH`, `J U M L A H`, `Total 6 orang`."""
    return _TOTAL.fullmatch(re.sub(r"[\W_]+", "", letters.folded(text)).lower()) is not None


def is_sign(text: str) -> bool:
    """Whether the text is any of these words, whatever its case."""
    return any(re.search(words, text) for words in (BLANKS, ZEROS, ERRORS)) or is_total(text)
