"""What an import did, and what it has to say about the rows of the file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa

from data_access.errors import CakupanError
from data_access.intake.findings import SCHEMA

SAMPLE: Final = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, or (`quarantined` false) one remark; the cell is masked."""

    line: int
    column_name: str
    cell: str
    reason: str
    remedy: str
    quarantined: bool


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found, bounded: the first ones, and how many rows each reason is about, most first."""

    sample: tuple[Finding, ...]
    faults: tuple[tuple[str, int], ...]
    remarks: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Rows of the file by what became of them. `batch_id` None: a dry run. `duplicates` were kept once, from another
    line; `outdated` changed nothing, since an extract taken later says otherwise; `not_in_force` are withdrawals of
    what is not there; `extra_columns` were not stored, each with how many rows fill it; `notes`: what of the file was
    read otherwise, or not at all. `changed` false: the database says the same as before."""

    batch_id: int | None
    rows_read: int
    added: int
    replaced: int
    withdrawn: int
    unchanged: int
    outdated: int
    duplicates: int
    not_in_force: int
    quarantined: int
    findings: Findings
    extra_columns: tuple[tuple[str, int], ...]
    notes: tuple[CakupanError, ...]
    quarantine_file: Path | None
    changed: bool


def summary(said: pa.Table) -> Findings:
    """Bounded findings of a table of them."""
    first = said.sort_by([("quarantined", "descending"), ("line", "ascending")]).slice(0, SAMPLE)
    return Findings(
        tuple(Finding(**row) for row in first.select(SCHEMA.names).to_pylist()),
        _counts(said.filter(said["quarantined"])),
        _counts(said.filter(pa.compute.invert(said["quarantined"]))),
    )


def _counts(said: pa.Table) -> tuple[tuple[str, int], ...]:
    counted = said.group_by("reason").aggregate([("line", "count_distinct")]).to_pylist()
    return tuple(
        sorted(((row["reason"], row["line_count_distinct"]) for row in counted), key=lambda pair: (-pair[1], pair[0]))
    )
