"""Words of spreadsheets that are nobody's name: signs for a blank, errors, what stands beside a sum."""

import re
from typing import Final

NO_RESULT: Final = "#RUMUS!"
"""How the reader of sheets writes a formula that was never computed."""
BLANKS: Final = (
    *(
        "-",
        "--",
        "---",
        "–",
        "—",
        "_",
        ".",
        "..",
        "...",
        "n/a",
        "n.a",
        "n.a.",
        "nan",
        "<na>",
        "nat",
        "null",
        "none",
        "nil",
    ),
    *("nihil", "kosong", "(kosong)", "(blank)", "tidak ada", "tdk ada", "belum ada", "tidak diketahui", "tidak tahu"),
)
ERRORS: Final = (
    *("#n/a", "#ref!", "#div/0!", "#name?", "#value!", "#num!", "#null!", "#spill!", "#calc!", "#field!", "#blocked!"),
    *("#busy!", "#connect!", "#unknown!", "#error!", "#getting_data", NO_RESULT.lower()),
)
_TOTAL: Final = re.compile(
    r"(?:sub|grand)?[\s-]*(?:total|jumlah)(?:\s(?:total|jumlah|keseluruhan|seluruhnya|semua))?"
    r"\s*:?\s*(?:\d[\d.,]*)?\s*(?:orang|peserta|pekerja|baris|data)?",
    re.IGNORECASE,
)
LONGEST: Final = 20
"""Bytes of the longest of them: a longer cell is not looked at."""


def is_total(text: str) -> bool:
    """Whether the text is what stands beside a sum: `JUMLAH`, `Total 6 orang`."""
    return _TOTAL.fullmatch(text.strip().rstrip(":")) is not None


def is_sign(text: str) -> bool:
    """Whether the text is any of these words, whatever its case."""
    return text.strip().lower() in {*BLANKS, *ERRORS} or is_total(text)
