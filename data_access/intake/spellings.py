"""Names and numbers of payers and acquirers in letters beyond the plain ones: one spelling of those that look alike."""

import re
import unicodedata
from typing import Final

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from data_access import letters
from data_access.errors import CakupanError

_STRANGE: Final = r"SELECT text FROM written WHERE regexp_matches(text, '[^\x00-\x7f]')"
_SCHEMA: Final = pa.schema(dict.fromkeys(("text", "compared", "reason", "remedy"), pa.string()))
_SCRIPTS: Final = {"CYRILLIC": "Kiril", "GREEK": "Yunani"}
"""Those with letters that look like plain ones."""
_FOREIGN: Final = "Nama memuat huruf Kiril atau Yunani, yang mirip huruf Latin."
_GAP: Final = re.compile(r"\w\u200b+\w")
_UNSEEN_SPACE: Final = (
    "Nama memuat spasi yang tidak terlihat di tengah kata.",
    "Dibaca tanpa spasi itu; ketik ulang namanya bila seharusnya dua kata.",
)


def of(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """One row a text of `cells` that is not all plain letters: itself, as it is compared (before its case), and what is
    said of letters that were not meant, or null."""
    texts = [text for (text,) in connection.execute(_STRANGE).fetchall()]
    return pa.Table.from_pylist([_spelling(text) for text in texts], _SCHEMA)


def told(faults: pa.Table) -> list[CakupanError]:
    """What is said at the top of rows whose names only look like others."""
    rows = faults.filter(pc.equal(faults["reason"], _FOREIGN))
    if not rows.num_rows:
        return []
    return [
        CakupanError(
            "{count} baris: nama pembayar atau pencatat memuat huruf Kiril atau Yunani, yang mirip huruf Latin "
            "({letters}); nama itu dihitung sebagai nama lain. Ketik ulang bila keliru.",
            count=len(rows["line"].unique()),
            letters=", ".join(sorted({letter for said in rows["remedy"].to_pylist() for letter in _foreign(said)})),
        )
    ]


def _spelling(text: str) -> dict[str, str | None]:
    foreign = list(map(_named, sorted(_foreign(text))))
    reason, remedy = _UNSEEN_SPACE if _GAP.search(text) else (None, None)
    if foreign:
        reason, remedy = _FOREIGN, f"Hurufnya: {', '.join(foreign)}; ketik ulang namanya bila keliru."
    return {"text": text, "compared": letters.compared(text), "reason": reason, "remedy": remedy}


def _foreign(text: str) -> set[str]:
    return {letter for letter in unicodedata.normalize("NFKC", text) if _script(letter)}


def _script(letter: str) -> str:
    return "" if letter.isascii() else _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "")


def _named(letter: str) -> str:
    return f"“{letter}” ({_script(letter)})"
