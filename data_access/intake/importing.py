"""From a file to rows in force, in one transaction: all good rows, or on a crash at any point none."""

import datetime as dt
from pathlib import Path

from data_access.intake import agreements, key_of_data, read, records
from data_access.intake.kinds import named
from data_access.intake.mou import AgreementKind
from data_access.intake.report import ImportReport
from data_access.intake.request import Request
from data_access.progress import Progress, silent
from data_access.registry import connect
from data_access.settings import Settings


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
    """Import a file of a kind (`kinds.KINDS`); `taken_on` is the day the extract was taken.

    Bad rows go to quarantine, all others count. A dry run reads, checks and compares, and changes nothing. Raises
    `CakupanError` when the file as a whole cannot be read, when there is no NIK key or another than the database
    knows, and on a database not ready.
    """
    asked = Request(named(kind), file, settings, taken_on, actor, dry_run, is_synthetic, progress)
    connect.ready(settings.registry_url)
    secret = key_of_data.load(settings)
    key_of_data.check(settings) if dry_run else key_of_data.settle(settings, secret)
    progress("Membaca berkas", 0.0)
    extract = read.rows(asked.kind, file)
    progress("Memeriksa isi", 0.25)
    if isinstance(asked.kind, AgreementKind):
        return agreements.keep_rows(asked, asked.kind, extract)
    return records.keep_rows(asked, asked.kind, extract, secret)
