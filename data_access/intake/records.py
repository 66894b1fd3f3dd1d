"""Rows of a file as records in force, by their keys: bulk, on one ADBC connection."""

import pyarrow as pa

from data_access.intake import fields, findings, keep, key, key_of_data, older, plausible, request, spellings, unlisted
from data_access.intake.columns import RecordKind
from data_access.intake.extract import Extract
from data_access.intake.matching import Workspace
from data_access.intake.report import ImportReport
from data_access.intake.request import Found, Request


def keep_rows(asked: Request, kind: RecordKind, extract: Extract, secret: bytes) -> ImportReport:
    """Read every cell, give good rows their keys, compare with what is in force and, unless it is a dry run, change
    that."""
    with Workspace(kind, secret, is_synthetic=asked.is_synthetic) as workspace:
        cells, read = fields.read(kind, extract.rows)
        said = pa.concat_tables([read, plausible.doubted(kind.rules, cells, extract.rows, asked.taken_on)])
        faults = workspace.arrive(cells, findings.quarantined_lines(said))
        if kind.texts:
            lines = findings.quarantined_lines(pa.concat_tables([said, faults.cast(findings.SCHEMA)]))
            extract = extract.noted([*unlisted.lacking(extract.absent, cells, lines), *spellings.told(faults)])
        return _kept(asked, extract, workspace, [extract.findings, said, faults], key.fingerprint(secret))


def _kept(asked: Request, extract: Extract, workspace: Workspace, said: list[pa.Table], mark: str) -> ImportReport:
    with keep.writing(asked.settings.registry_url) as (writing, connection):
        key_of_data.refuse_another(writing.fetch(key_of_data.RECORDED)["fingerprint"].to_pylist(), mark)
        asked.progress("Mencocokkan dengan data yang berlaku", 0.5)
        existing = writing.existing(workspace.kind.in_force)
        kind, latest = workspace.kind, writing.later(asked.kind.name, asked.taken_on)
        newer = writing.said_later(kind.in_force, kind.superseded, asked.taken_on) if latest else keep.NO_KEYS
        outcome, more = workspace.match(existing, newer)
        said_of = findings.gathered([*said, more], kind.word_columns)
        found = Found(extract.noted(older.told(asked.taken_on, latest, outcome)), outcome, said_of)
        batch_id = None if asked.dry_run else writing.next_batch()
        file = request.quarantined(asked, found, batch_id)
        if batch_id is not None:
            asked.progress("Menyimpan", 0.65)
            _write(asked, found, writing, workspace, batch_id, existing.num_rows)
            connection.commit()
    asked.progress("Selesai", 1.0)
    return request.reported(found, batch_id, file)


def _write(
    asked: Request, found: Found, writing: keep.Writing, workspace: Workspace, batch_id: int, standing: int
) -> None:
    """Everything an import leaves in the database."""
    kind = workspace.kind
    writing.supersede(kind.in_force, kind.superseded, workspace.gone(), batch_id)
    writing.put_in_force(kind.in_force, workspace.fresh(batch_id), standing)
    writing.record(request.batch(asked, found, batch_id), request.stored_findings(found.said))
