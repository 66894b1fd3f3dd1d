"""What is to be said about rows: faults, which quarantine a row, and remarks, which do not; nothing personal."""

import re
from collections.abc import Iterable
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

SCHEMA: Final = pa.schema(
    {
        "line": pa.int64(),
        "column_name": pa.string(),
        "cell": pa.string(),
        "reason": pa.string(),
        "remedy": pa.string(),
        "quarantined": pa.bool_(),
    }
)
"""One row a fault: line of the file, column (blank: the whole row), the masked cell, what is wrong, what is right."""
NONE: Final = SCHEMA.empty_table()
_RUN: Final = re.compile(r"\d(?:[ .,\u00a0'-]?\d){10,}")
_NIK: Final = re.compile(r"\d(?:[ .\u00a0-]?\d){15}")
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")
_LONGEST_CELL: Final = 120
_PERSONAL_COLUMNS: Final = pa.array(["nama_sponsor", "nama_pencatat"])
"""Whose faulty cells are never kept: they may hold the name of a person who did not agree to it."""


def mask(text: str) -> str:
    """The text with the middle of every long run of digits hidden: `331022******0003`. Shorter ones (KPJ) alike."""
    return _RUN.sub(_masked_run, text)


def _masked_run(run: re.Match[str]) -> str:
    """Six digits and four of a NIK, whole or nearly; two and two of a shorter number."""
    digits = re.sub(r"\D", "", run[0])
    return f"{digits[:6]}******{digits[-4:]}" if len(digits) > 13 else f"{digits[:2]}******{digits[-2:]}"


def holds_nik(text: str) -> bool:
    """Whether sixteen digits follow each other: possibly a NIK, in a column that must not hold one."""
    return _NIK.search(text) is not None


def is_unreadable(text: str) -> bool:
    """Whether the text holds control characters, or bytes that were no UTF-8 (U+FFFD by then)."""
    return _UNREADABLE.search(text) is not None


def cell_text(text: str) -> str:
    """A cell as it may be kept: masked, printable, and of bounded length."""
    return mask(_UNREADABLE.sub("\ufffd", text))[:_LONGEST_CELL]


def table(
    lines: pa.Array, column: str, cells: Iterable[str | None], reason: str, remedy: str, *, quarantined: bool = True
) -> pa.Table:
    """Findings with one reason, a row a line."""
    count = len(lines)
    constant = {"column_name": column, "reason": reason, "remedy": remedy, "quarantined": quarantined}
    columns = {name: pa.repeat(pa.scalar(value), count) for name, value in constant.items()}
    columns |= {"line": lines, "cell": pa.array(cells, pa.string())}
    return pa.table([columns[name] for name in SCHEMA.names], schema=SCHEMA)


def gathered(parts: Iterable[pa.Table]) -> pa.Table:
    """All findings of an import, by line, with their cells made fit to keep. Every finding passes through here."""
    together = pa.concat_tables([NONE, *(part.cast(SCHEMA) for part in parts)]).sort_by(
        [("line", "ascending"), ("column_name", "ascending"), ("reason", "ascending")]
    )
    coded = together["cell"].combine_chunks().dictionary_encode()
    kept = pa.array([cell_text(text or "") for text in coded.dictionary.to_pylist()], pa.string())
    cells = kept.take(coded.indices) if len(kept) else kept
    is_personal = pc.is_in(together["column_name"], value_set=_PERSONAL_COLUMNS)
    return together.set_column(2, "cell", pc.if_else(is_personal, "", cells))


def quarantined_lines(findings: pa.Table) -> pa.Array:
    """Distinct lines of the rows not kept."""
    return findings.filter(findings["quarantined"])["line"].unique()
