"""A figure as the ledger holds it: what is written when it is published, and what is read for the next one."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.disclosure.published import Published
from dashboard.disclosure.tables import Cell
from dashboard.figure.counted import Told
from dashboard.figure.one_measure import alike, each_alike
from dashboard.figure.outside import Outside
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from data_access import months
from data_access.ledger.entry import Entry


def entry(out: Outside, figure_id: str, *, title: str, published_by: str, **more: Any) -> Entry:  # noqa: ANN401  fields of Entry
    """What publishing the figure appends to the ledger. The figure is made in Indonesian, whatever its files speak:
    the same words are compared when it is recomputed. `more`: checks, release_at, files, corrects."""
    made, source = out.made, out.made.source
    return Entry(
        figure_id=figure_id,
        title=title,
        question=made.asked.text(),
        numerator=made.part,
        denominator=made.whole,
        basis=source.basis if source.basis_in_force and not source.rule else "",
        basis_source=basis_source(source),
        posisi=source.posisi,
        edition_id=source.edition_id,
        edition_sha256=source.file_sha256,
        published_by=published_by,
        public_rows=rows(made.shown, out.labels) | _hiding(out),
        public_counts=sorted((_counted(cell) for cell in out.counts), key=_without_people),
        **more,
    )


def _hiding(out: Outside) -> dict[str, Any]:
    """By what it is recomputed with the same cells hidden."""
    return {"threshold": out.threshold, "rules": out.rules, "also": sorted(map(list, out.also))}


def hidden_besides(entry: Entry) -> tuple[Cell, ...]:
    """The cells of an entry hidden for the sake of others, by row and column."""
    return tuple((str(row), str(column)) for row, column in entry.public_rows.get("also", ()))


def basis_source(source: Provenance) -> str:
    """`2025, Sakernas Agustus 2025, BPS`; blank where the figure has no basis."""
    found = source.basis_in_force
    if found is None or source.rule:
        return ""
    return f"{source.basis_years()}, {found.source}"


def rows(shown: Table, labels: Sequence[str]) -> dict[str, Any]:
    """A table as JSON: `columns` as key, word and kind, `rows` as lists of cells, each under its label."""
    cells = [[_plain(cell) for cell in shown.rows[column.key]] for column in shown.columns]
    return {
        "columns": [[column.key, column.label, column.unit.value] for column in shown.columns],
        "rows": [[label, list(row)] for label, row in zip(labels, zip(*cells, strict=True), strict=True)],
    }


def published(entries: Sequence[Entry]) -> list[Published]:
    """The counts of earlier entries, for `disclosure.differencing.refusals`."""
    told = [([_read(cell, entry.figure_id) for cell in entry.public_counts], entry.posisi) for entry in entries]
    return [count for cells, posisi in told for count in alike(cells, posisi)]


def compared(out: Outside) -> list[Told]:
    """The counts of a figure under the names they are compared by, each with its cell."""
    found = each_alike(out.counts, out.made.asked.question.posisi)
    return [(out.told[at][0], count) for at, count in found]


def _counted(cell: Published) -> dict[str, Any]:
    groups = {dimension: sorted(codes) for dimension, codes in cell.where if codes is not None}
    return {"measure": cell.measure, "posisi": months.text(cell.posisi), "where": groups, "people": cell.people}


def _without_people(counted: Mapping[str, Any]) -> str:
    """Whom a count counts: rows stand by their people, and so would those that are hidden."""
    return str([counted[key] for key in ("measure", "posisi", "where")])


def _read(cell: Mapping[str, Any], figure_id: str) -> Published:
    groups = tuple(sorted((dimension, frozenset(codes)) for dimension, codes in cell["where"].items()))
    return Published(cell["measure"], months.month(cell["posisi"]), groups, cell["people"], figure_id)


def _plain(cell: Any) -> Any:  # noqa: ANN401  a pandas scalar of any column
    if pd.isna(cell):
        return None
    return cell.item() if hasattr(cell, "item") else cell
