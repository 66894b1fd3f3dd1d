"""Cells that say nothing: signs for a blank, errors of spreadsheets, rows of totals. Told, never taken for values."""

from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access.intake import extract, findings
from data_access.intake.columns import Kind
from data_access.intake.extract import Extract

NO_RESULT: Final = "#RUMUS!"
"""How the reader of sheets writes a formula that was never computed."""
_SIGNS: Final = "- -- --- – — _ . .. ... n/a n.a n.a. nan <na> nat null none nil nihil kosong (kosong) (blank)"
_SHOWN: Final = (
    "#n/a #ref! #div/0! #name? #value! #num! #null! #spill! #calc! #field! #blocked! #busy! #connect! #unknown! "
    "#error! #getting_data #rumus!"
)
_BLANKS: Final = pa.array(_SIGNS.split())
_ERRORS: Final = pa.array(_SHOWN.split())
_TOTALS: Final = pa.array(["total", "jumlah", "grand total", "sub total", "subtotal", "jumlah total", "total jumlah"])
_LONGEST: Final = 16
"""Bytes of a cell that may be one of these: a longer one is not looked at."""


def is_total(text: str) -> bool:
    """Whether the text is what stands beside a sum."""
    return text.strip().rstrip(":").strip().lower() in _TOTALS.to_pylist()


def told(kind: Kind, read: Extract) -> Extract:
    """The extract without them: signs are blanks, rows with an error go to quarantine, totals are left out."""
    rows, totals = _without_totals(kind, read.rows)
    said = [read.findings, totals]
    for name in kind.column_names:
        rows, more = _column(rows, name)
        said += more
    together = pa.concat_tables([part.cast(findings.SCHEMA) for part in said])
    is_bad = pc.is_in(rows["line"], value_set=findings.quarantined_lines(together).cast(pa.int64()))
    kept = extract.without_blank(rows.filter(pc.invert(is_bad)))
    return Extract(kept, together, read.extra, read.notes)


def _column(rows: pa.Table, name: str) -> tuple[pa.Table, list[pa.Table]]:
    """The rows with the column's signs as blanks, and what is to be said of them and of its errors."""
    is_blank, is_error = _among(rows[name], _BLANKS), _among(rows[name], _ERRORS)
    said = []
    if is_error is not None:
        wrong = rows.filter(is_error)
        reason, remedy = "Sel ini galat, atau rumusnya tanpa hasil.", "Perbaiki rumusnya, lalu simpan ulang berkasnya."
        said.append(findings.table(wrong["line"].combine_chunks(), name, _texts(wrong[name]), reason, remedy))
    if is_blank is not None:
        wordless = rows.filter(is_blank)
        reason, remedy = "Tanda kosong dibaca sebagai sel kosong.", "Kosongkan selnya, atau tulis isinya."
        lines, texts = wordless["line"].combine_chunks(), _texts(wordless[name])
        said.append(findings.table(lines, name, texts, reason, remedy, quarantined=False))
        cells = pc.if_else(is_blank, "", rows[name].cast(pa.string()))
        at = rows.schema.get_field_index(name)
        rows = rows.set_column(at, name, cells.cast(rows[name].type))
    return rows, said


def _among(cells: pa.ChunkedArray, words: pa.Array) -> pa.ChunkedArray | None:
    """Which cells are one of the words, whatever their case; None when none is."""
    if pa.types.is_dictionary(cells.type):
        cells = cells.unify_dictionaries()
        if not cells.num_chunks or not pc.any(_is_one(cells.chunk(0).dictionary, words)).as_py():
            return None
        cells = cells.cast(pa.string())
    found = _is_one(cells, words)
    return found if pc.any(found).as_py() else None


def _is_one(texts: pa.Array | pa.ChunkedArray, words: pa.Array) -> pa.Array | pa.ChunkedArray:
    short = pc.if_else(pc.less_equal(pc.binary_length(texts), _LONGEST), texts, "")
    return pc.is_in(pc.utf8_lower(pc.utf8_trim_whitespace(short)), value_set=words)


def _texts(cells: pa.ChunkedArray) -> list[str]:
    return [text.strip() for text in cells.cast(pa.string()).to_pylist()]


def _without_totals(kind: Kind, rows: pa.Table) -> tuple[pa.Table, pa.Table]:
    """The rows but those that sum up others: no key of their own, and a cell that says so."""
    key = rows[kind.columns[0].name].cast(pa.string())
    keyless = rows.filter(pc.or_(pc.equal(key, ""), _is_one(key, _TOTALS)))
    found = {
        row["line"]: (name, cell)
        for row in keyless.to_pylist()
        for name, cell in row.items()
        if name != "line" and is_total(cell)
    }
    said = [
        findings.table(pa.array([line], pa.int64()), name, [cell], *_TOTAL, quarantined=False)
        for line, (name, cell) in found.items()
    ]
    is_sum = pc.is_in(rows["line"], value_set=pa.array(found, pa.int64()))
    return rows.filter(pc.invert(is_sum)), pa.concat_tables([findings.NONE, *said])


_TOTAL: Final = ("Baris jumlah, bukan data; tidak dimuat.", "Tidak perlu apa-apa; jumlahnya dihitung sendiri.")
