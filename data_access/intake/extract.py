"""The rows of a file as text, whatever its format."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc
from xlsxwriter.utility import xl_col_to_name

from data_access.errors import CakupanError
from data_access.intake import findings, unlisted, veil
from data_access.intake.columns import Kind
from data_access.intake.headers import Headers


@dataclass(frozen=True, slots=True)
class Extract:
    """`rows`: line of the file and one text column for each column of the kind, blank where the file has none.
    `findings`: of rows not among them, whose cells could not be told apart or hold an error, and remarks on the others.
    `extra`: columns unknown to the kind, each with how many rows fill it. `absent`: columns of the kind the file lacks.
    `notes`: what of the file was read otherwise, or not at all."""

    rows: pa.Table
    findings: pa.Table
    extra: tuple[tuple[str, int], ...]
    absent: frozenset[str]
    notes: tuple[CakupanError, ...] = ()

    def noted(self, notes: Iterable[CakupanError]) -> "Extract":
        """The extract, with more to be said at the top."""
        return replace(self, notes=(*self.notes, *notes))

    @property
    def rows_read(self) -> int:
        """Rows that are not blank, readable or not."""
        return int(self.rows.num_rows) + len(findings.quarantined_lines(self.findings))


def of(
    kind: Kind, lines: pa.Array, columns: dict[str, pa.ChunkedArray], said: Iterable[pa.Table], names: Headers
) -> Extract:
    """An extract without its blank rows. `columns` are text (or dictionaries of text) by the names of the file. Raises
    `CakupanError` where one without a header holds anything, or one of another name what a column of the kind would."""
    _without_header(lines, columns, names)
    extra = _extra(kind, columns, names)
    blank = pa.chunked_array([pa.repeat(pa.scalar(""), len(lines))])
    found = {name: pc.fill_null(columns[name], "") if name in columns else blank for name in kind.column_names}
    rows = pa.table({"line": lines} | found)
    absent = frozenset(kind.column_names) - frozenset(names.names)
    return Extract(without_blank(rows), pa.concat_tables([findings.NONE, *said]), extra, absent)


def _extra(kind: Kind, columns: Mapping[str, pa.ChunkedArray], names: Headers) -> tuple[tuple[str, int], ...]:
    found = {name: unlisted.looked(columns[name]) if name in columns else (0, {}) for name in names.extra}
    meanings = {
        title: meant
        for name, title in names.extra.items()
        if (meant := unlisted.meant(kind, names.names, title, found[name][1]))
    }
    if meanings:
        raise unlisted.refused(meanings)
    return tuple((veil.cell_text(name), filled) for name, (filled, _cells) in found.items())


def _without_header(lines: pa.Array, columns: Mapping[str, pa.ChunkedArray], names: Headers) -> None:
    """Raises `CakupanError` where anything stands below a blank header: nobody knows what it would have been."""
    filled = {}
    for name in names.unnamed:
        if name in columns:
            texts = pc.utf8_trim_whitespace(pc.fill_null(columns[name].cast(pa.string()), ""))
            filled[name] = lines.filter(pc.not_equal(texts, "").combine_chunks())
    holding = {xl_col_to_name(names.names.index(name)): rows for name, rows in filled.items() if len(rows)}
    if holding:
        raise nameless(list(holding), pa.concat_arrays(list(holding.values())).unique())


def nameless(letters: Sequence[str], lines: pa.Array) -> CakupanError:
    """Columns of no name that hold something, on these lines."""
    return CakupanError(
        "Kolom {columns} tanpa judul, padahal terisi di {count} baris (mulai baris {line}). Beri judul, atau hapus "
        "kolomnya bila bukan data.",
        columns=", ".join(letters),
        count=len(lines),
        line=str(pc.min(lines).as_py()),
    )


def without_blank(rows: pa.Table) -> pa.Table:
    """Spreadsheets end in rows of nothing; they keep their line number and count for nothing."""
    is_blank = None
    for column in rows.columns[1:]:
        is_empty = pc.equal(column.cast(pa.string()), "")
        is_blank = is_empty if is_blank is None else pc.and_(is_blank, is_empty)
        if not pc.any(is_blank).as_py():
            return rows
    return rows.filter(pc.invert(is_blank))


def wrong_count(lines: Sequence[int], counts: Sequence[int], expected: int) -> pa.Table:
    """Findings for rows with too few or too many cells."""
    return findings.table(
        pa.array(lines, pa.int64()),
        "",
        [f"{count} sel" for count in counts],
        "Banyaknya sel tidak sama dengan judul kolom.",
        f"Harus {expected} sel; beri tanda kutip pada sel yang memuat pemisah.",
    )
