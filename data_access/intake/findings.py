"""What is to be said about rows: faults, which quarantine a row, and remarks, which do not; nothing personal."""

from collections.abc import Collection, Iterable
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access.intake import signs, veil

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


def table(
    lines: pa.Array, column: str, cells: Iterable[str | None], reason: str, remedy: str, *, quarantined: bool = True
) -> pa.Table:
    """Findings with one reason, a row a line."""
    count = len(lines)
    constant = {"column_name": column, "reason": reason, "remedy": remedy, "quarantined": quarantined}
    columns = {name: pa.repeat(pa.scalar(value), count) for name, value in constant.items()}
    columns |= {"line": lines, "cell": pa.array(cells, pa.string())}
    return pa.table([columns[name] for name in SCHEMA.names], schema=SCHEMA)


def gathered(parts: Iterable[pa.Table], words: Collection[str]) -> pa.Table:
    """All findings of an import, by line, with their cells made fit to keep. Every finding passes through here.
    `words`: columns whose words may be kept."""
    together = pa.concat_tables([NONE, *(part.cast(SCHEMA) for part in parts)])
    named = together.set_column(2, "cell", pc.fill_null(together["cell"], ""))
    cells = named.group_by(["column_name", "cell"]).aggregate([])
    kept = [_kept(cell["column_name"], cell["cell"], words) for cell in cells.to_pylist()]
    fit = named.join(cells.append_column("kept", pa.array(kept, pa.string())), ["column_name", "cell"])
    distinct = fit.drop_columns("cell").rename_columns({"kept": "cell"}).group_by(SCHEMA.names).aggregate([])
    order = [("line", "ascending"), ("column_name", "ascending"), ("reason", "ascending")]
    return distinct.select(SCHEMA.names).sort_by(order)  # two fields may share a bad cell


def _kept(column: str, text: str, words: Collection[str]) -> str:
    """Signs and errors of spreadsheets are nobody's name."""
    return text if signs.is_sign(text) else veil.kept(column, text, is_words=column in words)


def quarantined_lines(findings: pa.Table) -> pa.Array:
    """Distinct lines of the rows not kept."""
    return findings.filter(findings["quarantined"])["line"].unique()
