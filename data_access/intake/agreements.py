"""MoUs out of a file: rows settle into whole MoUs, by the rules the form has, each change kept in their history."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

import pyarrow as pa
from sqlalchemy import Connection, func, insert, select

from data_access.agreements import keeping, validation
from data_access.agreements import rows as kept
from data_access.agreements.faults import Fault, no_such_line, no_such_mou
from data_access.agreements.keeping import Cause
from data_access.agreements.mou import Mou
from data_access.intake import entries, fields, findings, keep, older, plausible, request
from data_access.intake.entries import KeptEntry, Said
from data_access.intake.extract import Extract
from data_access.intake.matching import Outcome
from data_access.intake.mou import AgreementKind
from data_access.intake.report import ImportReport
from data_access.intake.request import Found, Request
from data_access.registry.models import finding, import_batch
from data_access.vocabulary import ChangeAction


@dataclass(slots=True)
class _Settled:
    """MoUs as the file leaves them, how many rows went which way, and what is to be said."""

    changed: list[Mou] = field(default_factory=list)
    ways: Counter[str] = field(default_factory=Counter)
    said: list[Said] = field(default_factory=list)


def keep_rows(asked: Request, kind: AgreementKind, extract: Extract) -> ImportReport:
    """Read every cell, settle the rows into MoUs beside those that stand and, unless it is a dry run, keep them."""
    cells, read = fields.read(kind, extract.rows)
    said = pa.concat_tables([read, plausible.doubted(kind.rules, cells, extract.rows, asked.taken_on)])
    found, contradictions = entries.agreeing(entries.entries(kind, cells, findings.quarantined_lines(said)))
    typed = {row["line"]: row for row in extract.rows.to_pylist()}
    with keep.alone(asked.settings.registry_url) as connection:
        asked.progress("Mencocokkan dengan data yang berlaku", 0.5)
        standing = kept.read(connection)
        later = older.changed_later(connection, standing.keys() & {entry.number for entry in found}, asked.taken_on)
        settled = _settled(found, typed, standing, later, kept.starts(connection))
        together = pa.Table.from_pylist([*contradictions, *settled.said], findings.SCHEMA)
        outcome = _outcome(settled, contradictions)
        noted = extract.noted(older.told_of_mous(asked.taken_on, later, outcome))
        result = Found(noted, outcome, findings.gathered([extract.findings, said, together], kind.word_columns))
        batch_id = None if asked.dry_run else _next_batch(connection)
        file = request.quarantined(asked, result, batch_id)
        if batch_id is not None:
            asked.progress("Menyimpan", 0.65)
            _write(asked, result, connection, settled.changed, batch_id)
    asked.progress("Selesai", 1.0)
    return request.reported(result, batch_id, file)


def _settled(
    found: Sequence[KeptEntry],
    typed: Mapping[int, Mapping[str, str]],
    standing: Mapping[str, Mou],
    later: Collection[str],
    starts: dict[str, dt.date],
) -> _Settled:
    """Each MoU the file is about, beside those that stand, and when each starts; those that start earlier first, since
    later ones may renew them. `typed`: the cells of each line of the file; `later`: MoUs that were changed after it was
    taken, in which nothing that stands is replaced."""
    groups = defaultdict(list)
    for entry in found:
        groups[entry.number].append(entry)
    settled = _Settled()
    for number, rows in sorted(groups.items(), key=lambda group: _start(group[1][0])):
        before = standing.get(number)
        known, faults = _known(before, rows)
        overriding = [entry for entry in known if number in later and entries.overrides(before, entry)]
        known = [entry for entry in known if entry not in overriding]
        settled.ways["outdated"] += len(overriding)
        after, more = _accepted(before, known, starts)
        settled.said += [entries.faulted(entry, fault, typed[entry.at]) for entry, fault in (*faults, *more)]
        refused = {entry.at for entry, _fault in (*faults, *more)}
        settled.ways.update(_way(before, entry) for entry in known if entry.at not in refused)
        if after is not None and after != before:
            settled.changed.append(after)
            starts[number] = after.starts_on
    return settled


def _start(entry: KeptEntry) -> tuple[dt.date, str]:
    return (entry.header.starts_on if entry.header else dt.date.min), entry.number


def _known(before: Mou | None, rows: Sequence[KeptEntry]) -> tuple[list[KeptEntry], list[tuple[KeptEntry, Fault]]]:
    """Rows without the milestones of an MoU or a line that does not stand."""
    faults: list[tuple[KeptEntry, Fault]] = []
    for entry in rows:
        if entry.month is not None and before is None:
            faults.append((entry, no_such_mou(entry.number)))
        elif entry.month is not None and before is not None and before.line(entry.line) is None:
            faults.append((entry, no_such_line(entry.line, [line.line for line in before.lines])))
    refused = {entry.at for entry, _fault in faults}
    return [entry for entry in rows if entry.at not in refused], faults


def _accepted(
    before: Mou | None, rows: Sequence[KeptEntry], starts: dict[str, dt.date]
) -> tuple[Mou | None, list[tuple[KeptEntry, Fault]]]:
    """The MoU through those rows that leave it without a fault; the faults of the others."""
    if not rows:
        return before, []
    after = reduce(entries.merged, rows[1:], entries.merged(before, rows[0]))
    faults = [*validation.validate(after), *validation.predecessor(after, starts)]
    found = [(entry, fault) for fault in faults for entry in entries.blamed(fault, rows)]
    refused = {entry.at for entry, _fault in found}
    if not refused:
        return after, []
    lasting, more = _accepted(before, [entry for entry in rows if entry.at not in refused], starts)
    return lasting, [*found, *more]


def _way(before: Mou | None, entry: KeptEntry) -> str:
    if before is not None and entries.merged(before, entry) == before:
        return "unchanged"
    return "replaced" if entries.stands(before, entry) else "added"


def _outcome(settled: _Settled, contradictions: Sequence[Said]) -> Outcome:
    ways, twins = settled.ways, sum(not said["quarantined"] for said in contradictions)
    return Outcome(ways["added"], ways["replaced"], 0, ways["unchanged"], ways["outdated"], 0, twins)


def _next_batch(connection: Connection) -> int:
    newest = select(func.coalesce(func.max(import_batch.c.batch_id), 0))
    return int(connection.execute(newest).scalar_one()) + 1


def _write(asked: Request, found: Found, connection: Connection, changed: Sequence[Mou], batch_id: int) -> None:
    """Everything an import leaves in the database; the batch first, since the history points to it."""
    connection.execute(insert(import_batch).values(request.batch(asked, found, batch_id)))
    said = request.stored_findings(found.said).to_pylist()
    if said:
        connection.execute(insert(finding), [row | {"batch_id": batch_id} for row in said])
    for after in changed:
        keeping.write(connection, after, after.version, Cause(ChangeAction.IMPORT, asked.actor, batch_id))
