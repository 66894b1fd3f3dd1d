"""From a file to rows in force, in one transaction: all good rows, or on a crash at any point none."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from data_access.intake import fields, findings, keep, key, quarantine, read, report
from data_access.intake.columns import Kind
from data_access.intake.extract import Extract
from data_access.intake.kinds import named
from data_access.intake.matching import Outcome, Workspace
from data_access.intake.report import ImportReport
from data_access.progress import Progress, silent
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class _Import:
    """What is asked for, once."""

    kind: Kind
    file: Path
    settings: Settings
    taken_on: dt.date
    actor: str
    dry_run: bool
    is_synthetic: bool
    progress: Progress


@dataclass(frozen=True, slots=True)
class _Found:
    """What the file turned out to be, beside what is in force."""

    extract: Extract
    outcome: Outcome
    said: pa.Table

    @property
    def quarantined(self) -> int:
        return len(findings.quarantined_lines(self.said))


def import_file(
    kind: str,
    file: Path,
    settings: Settings,
    *,
    taken_on: dt.date,
    actor: str,
    dry_run: bool = False,
    is_synthetic: bool = False,
    progress: Progress = silent,
) -> ImportReport:
    """Import a file of a kind (`keanggotaan`, `penyebut`, `target`); `taken_on` is the day the extract was taken.

    Bad rows go to quarantine, all others count. A dry run reads, checks and compares, and changes nothing. Raises
    `CakupanError` when the file as a whole cannot be read, when there is no NIK key, and on a database not ready.
    """
    asked = _Import(named(kind), file, settings, taken_on, actor, dry_run, is_synthetic, progress)
    secret = key.load(settings)
    keep.ready(settings.registry_url)
    progress("Membaca berkas", 0.0)
    extract = read.rows(asked.kind, file)
    with Workspace(asked.kind, secret) as workspace:
        said = _checked(asked, extract, workspace)
        return _kept(asked, extract, workspace, said)


def _checked(asked: _Import, extract: Extract, workspace: Workspace) -> list[pa.Table]:
    """Read every cell and give good rows their keys; the findings so far."""
    asked.progress("Memeriksa isi", 0.25)
    cells, said = fields.read(asked.kind, extract.rows)
    faults = workspace.arrive(cells, findings.quarantined_lines(said))
    return [extract.findings, said, faults]


def _kept(asked: _Import, extract: Extract, workspace: Workspace, said: list[pa.Table]) -> ImportReport:
    """Compare with what is in force and, unless it is a dry run, change that."""
    with keep.writing(asked.settings.registry_url) as (writing, connection):
        asked.progress("Mencocokkan dengan data yang berlaku", 0.5)
        existing = writing.existing(asked.kind.in_force)
        outcome, more = workspace.match(existing)
        found = _Found(extract, outcome, findings.gathered([*said, more]))
        batch_id = None if asked.dry_run else writing.next_batch()
        file = _quarantine(asked, found, batch_id)
        if batch_id is not None:
            asked.progress("Menyimpan", 0.65)
            _write(asked, found, writing, workspace, batch_id, existing.num_rows)
            connection.commit()
    asked.progress("Selesai", 1.0)
    return _report(found, batch_id, file)


def _write(
    asked: _Import, found: _Found, writing: keep.Writing, workspace: Workspace, batch_id: int, standing: int
) -> None:
    """Everything an import leaves in the database."""
    kind = asked.kind
    writing.supersede(kind.in_force, kind.superseded, workspace.gone(), batch_id)
    writing.put_in_force(kind.in_force, workspace.fresh(batch_id), standing)
    writing.record(_batch(asked, found, batch_id), _stored_findings(found.said))


def _batch(asked: _Import, found: _Found, batch_id: int) -> dict[str, Any]:
    outcome = found.outcome
    return {
        "batch_id": batch_id,
        "kind": asked.kind.name,
        "file_name": findings.mask(asked.file.name),
        "file_sha256": read.sha256(asked.file),
        "taken_on": asked.taken_on,
        "imported_at": dt.datetime.now(dt.UTC),
        "actor": asked.actor,
        "rows_read": found.extract.rows_read,
        "rows_added": outcome.added,
        "rows_replaced": outcome.replaced,
        "rows_withdrawn": outcome.withdrawn,
        "rows_unchanged": outcome.unchanged,
        "rows_quarantined": found.quarantined,
        "is_synthetic": asked.is_synthetic,
    }


def _stored_findings(said: pa.Table) -> pa.Table:
    """The database has one sentence: what is wrong, and what would be right."""
    sentence = pa.compute.binary_join_element_wise(said["reason"], said["remedy"], " ")
    return said.set_column(said.schema.get_field_index("reason"), "reason", sentence).drop_columns("remedy")


def _quarantine(asked: _Import, found: _Found, batch_id: int | None) -> Path | None:
    """The spreadsheet of bad rows, written before the database changes so that none is ever in force without it."""
    if not found.quarantined:
        return None
    stem = findings.mask(asked.file.stem).replace("*", "x")
    file = asked.settings.home / "quarantine" / f"{stem}-{'uji' if batch_id is None else batch_id}.xlsx"
    quarantine.write(found.said, file)
    return file


def _report(found: _Found, batch_id: int | None, file: Path | None) -> ImportReport:
    outcome = found.outcome
    return ImportReport(
        batch_id=batch_id,
        rows_read=found.extract.rows_read,
        added=outcome.added,
        replaced=outcome.replaced,
        withdrawn=outcome.withdrawn,
        unchanged=outcome.unchanged,
        duplicates=outcome.twins,
        not_in_force=outcome.nothing,
        quarantined=found.quarantined,
        findings=report.summary(found.said),
        extra_columns=found.extract.extra,
        quarantine_file=file,
        changed=bool(outcome.added or outcome.replaced or outcome.withdrawn),
    )
