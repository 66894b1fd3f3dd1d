"""What is to be said about rows: faults, which quarantine a row, and remarks, which do not; nothing personal."""

import re
from collections.abc import Callable, Iterable
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access import personal

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
_LONGEST_CELL: Final = 120
_FEWEST_MASKED: Final = 11
"""Digits of a KPJ; anything longer identifies a person as well."""
_PERSONAL_COLUMNS: Final = pa.array(["id_sponsor", "nama_sponsor", "nama_pencatat"])
"""Whose faulty cells are never kept: they may hold the name of a person who did not agree to it."""
_ERROR: Final = r"(?i)^#[A-Z_/0]{1,12}[!?]?$"
"""An error of a spreadsheet is nobody's name."""
_NUMBER: Final = re.compile(r"[\d\s.,'’+eE-]*")


def cell_text(text: str) -> str:
    """A cell as it may be kept: masked, printable, and of bounded length."""
    return personal.mask(personal.legible(text))[:_LONGEST_CELL]


def nik_text(text: str) -> str:
    """The cell of a refused NIK as it may be kept: masked whatever stands between its digits (`33102201O1900003`), and
    blank where it is words, since columns slip and a worker's name is never kept."""
    digits = re.sub(r"\D", "", text)
    if len(digits) >= _FEWEST_MASKED:
        return personal.masked_digits(digits)
    return cell_text(text) if _NUMBER.fullmatch(text) else ""


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
    together = pa.concat_tables([NONE, *(part.cast(SCHEMA) for part in parts)])
    distinct = together.group_by(SCHEMA.names).aggregate([]).select(SCHEMA.names)  # two fields may share a bad cell
    said = distinct.sort_by([("line", "ascending"), ("column_name", "ascending"), ("reason", "ascending")])
    is_nik = pc.equal(said["column_name"], "nik")
    is_personal = pc.is_in(said["column_name"], value_set=_PERSONAL_COLUMNS)
    cells = pc.if_else(is_nik, _each(nik_text, said["cell"]), _each(cell_text, said["cell"]))
    is_kept = pc.or_(pc.invert(is_personal), pc.match_substring_regex(said["cell"], _ERROR))
    return said.set_column(2, "cell", pc.if_else(is_kept, cells, ""))


def _each(kept: Callable[[str], str], cells: pa.ChunkedArray) -> pa.Array:
    """The cells made fit to keep, each distinct one once."""
    coded = cells.combine_chunks().dictionary_encode()
    texts = pa.array([kept(text or "") for text in coded.dictionary.to_pylist()], pa.string())
    return texts.take(coded.indices) if len(texts) else texts


def quarantined_lines(findings: pa.Table) -> pa.Array:
    """Distinct lines of the rows not kept."""
    return findings.filter(findings["quarantined"])["line"].unique()
