"""The rows of a file as text, whatever its format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from data_access.errors import CakupanError
from data_access.intake import findings
from data_access.intake.columns import Kind


@dataclass(frozen=True, slots=True)
class Extract:
    """`rows`: line of the file and one text column for each column of the kind, blank where the file has none.
    `findings`: of rows not among them, whose cells could not be told apart or hold an error, and remarks on the others.
    `extra`: columns unknown to the kind. `notes`: what of the file was read otherwise, or not at all."""

    rows: pa.Table
    findings: pa.Table
    extra: tuple[str, ...]
    notes: tuple[CakupanError, ...] = ()

    @property
    def rows_read(self) -> int:
        """Rows that are not blank, readable or not."""
        return int(self.rows.num_rows) + len(findings.quarantined_lines(self.findings))


def of(
    kind: Kind, lines: pa.Array, columns: dict[str, pa.ChunkedArray], said: Iterable[pa.Table], extra: Sequence[str]
) -> Extract:
    """An extract without its blank rows. `columns` are text (or dictionaries of text) by the kind's names."""
    blank = pa.chunked_array([pa.repeat(pa.scalar(""), len(lines))])
    found = {name: pc.fill_null(columns[name], "") if name in columns else blank for name in kind.column_names}
    rows = pa.table({"line": lines} | found)
    return Extract(without_blank(rows), pa.concat_tables([findings.NONE, *said]), tuple(extra))


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
