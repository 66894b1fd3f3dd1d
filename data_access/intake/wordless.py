"""Cells that say nothing: signs for a blank, errors of spreadsheets, rows of totals, what stands below a table. Told,
never taken for values."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access import letters
from data_access.intake import extract, findings, signs
from data_access.intake.columns import Kind
from data_access.intake.extract import Extract

_COUNTED: Final = r"|^\s*\d{1,6}\s*$"
"""Where people are numbered, a row of totals may have their number."""
_NO_ROW: Final = (
    "Baris ini tampaknya bukan data: tanda tangan, subjumlah, atau catatan di luar tabel.",
    "Hapus barisnya; bila memang data, isi sel wajibnya.",
)
_REPEATED: Final = ("Baris ini mengulang nama kolom; tidak dimuat.", "Tidak perlu apa-apa.")


def told(kind: Kind, read: Extract) -> Extract:
    """The extract without them: signs are blanks, rows with an error and lines that are no row of the table go to
    quarantine, totals are left out."""
    rows, totals = _without_totals(kind, read.rows)
    rows, others = _without_others(kind, rows)
    is_other = pc.is_in(read.findings["line"], value_set=others["line"].combine_chunks())
    said = [read.findings.filter(pc.invert(is_other)), totals, others]
    for name in kind.column_names:
        is_name = name in kind.texts[1:]
        rows, more = _column(rows, name, f"{signs.BLANKS}|{signs.ZEROS}" if is_name else signs.BLANKS)
        said += more
    together = pa.concat_tables([part.cast(findings.SCHEMA) for part in said])
    is_bad = pc.is_in(rows["line"], value_set=findings.quarantined_lines(together).cast(pa.int64()))
    kept = extract.without_blank(rows.filter(pc.invert(is_bad)))
    return replace(read, rows=kept, findings=together)


def _column(rows: pa.Table, name: str, blanks: str) -> tuple[pa.Table, list[pa.Table]]:
    """The rows with the column's signs as blanks, and what is to be said of them and of its errors; letters nobody
    sees are blanks without a word."""
    rows = _emptied(rows, name, _among(rows[name], signs.NOTHING))
    is_blank, is_error = _among(rows[name], blanks), _among(rows[name], signs.ERRORS)
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
    return _emptied(rows, name, is_blank), said


def _emptied(rows: pa.Table, name: str, which: pa.ChunkedArray | None) -> pa.Table:
    """The rows with those cells of the column blank."""
    if which is None:
        return rows
    cells = pc.if_else(which, "", rows[name].cast(pa.string()))
    return rows.set_column(rows.schema.get_field_index(name), name, cells.cast(rows[name].type))


def _among(cells: pa.ChunkedArray, words: str) -> pa.ChunkedArray | None:
    """Which cells that are not empty are one of the words; None when none is."""
    if pa.types.is_dictionary(cells.type):
        cells = cells.unify_dictionaries()
        if not cells.num_chunks or not pc.any(_is_one(cells.chunk(0).dictionary, words)).as_py():
            return None
        cells = cells.cast(pa.string())
    found = _is_one(cells, words)
    return found if pc.any(found).as_py() else None


def _is_one(texts: pa.Array | pa.ChunkedArray, words: str) -> pa.Array | pa.ChunkedArray:
    length = pc.binary_length(texts)
    is_short = pc.and_(pc.greater(length, 0), pc.less_equal(length, signs.LONGEST))
    return pc.match_substring_regex(pc.if_else(is_short, texts, "x"), words)


def _texts(cells: pa.ChunkedArray) -> list[str]:
    return [text.strip() for text in cells.cast(pa.string()).to_pylist()]


def _without_totals(kind: Kind, rows: pa.Table) -> tuple[pa.Table, pa.Table]:
    """The rows but those that sum up others (no key of their own, and a cell that says so) or repeat the header."""
    name = kind.columns[0].name
    key = rows[name].cast(pa.string())
    is_header = pc.equal(pc.utf8_lower(pc.replace_substring_regex(key, r"[\s_]+", "_")), name)
    is_keyless = pc.match_substring_regex(key, signs.KEYLESS + _COUNTED * (name == "nik"))
    found = dict(_sums(rows.filter(is_keyless)))
    headers = dict.fromkeys(rows.filter(is_header)["line"].to_pylist(), (name, name))
    said = [*_left_out(found, _TOTAL), *_left_out(headers, _REPEATED)]
    is_left = pc.is_in(rows["line"], value_set=pa.array([*found, *headers], pa.int64()))
    return rows.filter(pc.invert(is_left)), pa.concat_tables([findings.NONE, *said])


def _sums(keyless: pa.Table) -> Iterator[tuple[int, tuple[str, str]]]:
    """Of each row that has one: the cell that says so, after its column."""
    for row in keyless.to_pylist():
        totals = [(name, cell) for name, cell in row.items() if name != "line" and signs.is_total(cell)]
        yield from ((row["line"], cell) for cell in totals[:1])


def _without_others(kind: Kind, rows: pa.Table) -> tuple[pa.Table, pa.Table]:
    """The rows but those of no table: nothing but words for a key, and most of what every row must have blank. Each is
    one finding, whatever it lacks."""
    key, *required = [column.name for column in kind.columns if column.required]
    texts = rows[key].cast(pa.string())
    has_key = pc.match_substring_regex(texts, r"\d{10}" if key == "nik" else r"^[^\p{L}]*\d[^\p{L}]*$")
    keyless = rows.filter(pc.invert(has_key))
    lines, said = [], []
    for row in keyless.to_pylist():
        if 2 * sum(not letters.plain(row[name]) for name in required) > len(required):
            name, cell = next((name, text) for name, text in row.items() if name != "line" and text)
            lines.append(row["line"])
            said.append(findings.table(pa.array([row["line"]], pa.int64()), name, [cell], *_NO_ROW))
    is_left = pc.is_in(rows["line"], value_set=pa.array(lines, pa.int64()))
    return rows.filter(pc.invert(is_left)), pa.concat_tables([findings.NONE, *said])


def _left_out(found: dict[int, tuple[str, str]], words: tuple[str, str]) -> Iterator[pa.Table]:
    for line, (name, cell) in found.items():
        yield findings.table(pa.array([line], pa.int64()), name, [cell], *words, quarantined=False)


_TOTAL: Final = ("Baris jumlah, bukan data; tidak dimuat.", "Tidak perlu apa-apa; jumlahnya dihitung sendiri.")
