"""What is asked of an import, what it found, and what it leaves behind whatever the kind."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from data_access import personal
from data_access.intake import findings, quarantine, read, report
from data_access.intake.columns import RecordKind
from data_access.intake.extract import Extract
from data_access.intake.matching import Outcome
from data_access.intake.mou import AgreementKind
from data_access.intake.report import ImportReport
from data_access.progress import Progress
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for, once."""

    kind: RecordKind | AgreementKind
    file: Path
    settings: Settings
    taken_on: dt.date
    actor: str
    dry_run: bool
    is_synthetic: bool
    progress: Progress


@dataclass(frozen=True, slots=True)
class Found:
    """What the file turned out to be, beside what is in force."""

    extract: Extract
    outcome: Outcome
    said: pa.Table

    @property
    def quarantined(self) -> int:
        return len(findings.quarantined_lines(self.said))


def batch(request: Request, found: Found, batch_id: int) -> dict[str, Any]:
    """The row of `import_batch`."""
    outcome = found.outcome
    return {
        "batch_id": batch_id,
        "kind": request.kind.name,
        "file_name": personal.mask(request.file.name),
        "file_sha256": read.sha256(request.file),
        "taken_on": request.taken_on,
        "imported_at": dt.datetime.now(dt.UTC),
        "actor": request.actor,
        "rows_read": found.extract.rows_read,
        "rows_added": outcome.added,
        "rows_replaced": outcome.replaced,
        "rows_withdrawn": outcome.withdrawn,
        "rows_unchanged": outcome.unchanged,
        "rows_quarantined": found.quarantined,
        "is_synthetic": request.is_synthetic,
        "rows_outdated": outcome.outdated,
    }


def stored_findings(said: pa.Table) -> pa.Table:
    """The database has one sentence: what is wrong, and what would be right."""
    sentence = pa.compute.binary_join_element_wise(said["reason"], said["remedy"], " ")
    return said.set_column(said.schema.get_field_index("reason"), "reason", sentence).drop_columns("remedy")


def quarantined(request: Request, found: Found, batch_id: int | None) -> Path | None:
    """The spreadsheet of bad rows, written before the database changes so that none is ever in force without it."""
    if not found.quarantined:
        return None
    stem = personal.mask(request.file.stem).replace("*", "x")
    file = request.settings.home / "quarantine" / f"{stem}-{'uji' if batch_id is None else batch_id}.xlsx"
    quarantine.write(found.said, file)
    return file


def reported(found: Found, batch_id: int | None, file: Path | None) -> ImportReport:
    outcome = found.outcome
    return ImportReport(
        batch_id=batch_id,
        rows_read=found.extract.rows_read,
        added=outcome.added,
        replaced=outcome.replaced,
        withdrawn=outcome.withdrawn,
        unchanged=outcome.unchanged,
        outdated=outcome.outdated,
        duplicates=outcome.twins,
        not_in_force=outcome.nothing,
        quarantined=found.quarantined,
        findings=report.summary(found.said),
        extra_columns=found.extract.extra,
        notes=found.extract.notes,
        quarantine_file=file,
        changed=bool(outcome.added or outcome.replaced or outcome.withdrawn),
    )
