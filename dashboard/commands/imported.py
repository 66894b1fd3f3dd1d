"""What an import did, as the command line says it: what was not read first, then rows by their way, then faults."""

from typing import Final

from dashboard.commands.terminal import say
from dashboard.language import _
from data_access.intake.report import ImportReport

ALL_ASIDE: Final = 3
SOME_ASIDE: Final = 4
"""Exit codes of an import that put every row, or some rows, in quarantine."""
_SHOWN: Final = 5
"""Findings named one by one on screen; all of them stand in the quarantine file."""


def exit_code(report: ImportReport) -> int:
    """0 where every row is in force or was there already; otherwise whether all or some of them were set aside."""
    if not report.quarantined:
        return 0
    return ALL_ASIDE if report.quarantined == report.rows_read else SOME_ASIDE


def said(report: ImportReport, *, dry_run: bool) -> None:
    if dry_run:
        say(_("Percobaan: tidak ada yang disimpan."))
    for note in report.notes:
        say("! " + _(note.template), **note.values)
    if report.extra_columns:
        say(
            "! " + _("{count} kolom tambahan tidak dibaca (dalam kurung: baris yang terisi): {columns}"),
            count=len(report.extra_columns),
            columns=", ".join(f"{name} ({filled})" for name, filled in report.extra_columns),
        )
    if not dry_run and not report.changed:
        _unchanged(report)
    say(
        _(
            "{read} baris dibaca: {added} baru, {replaced} diganti, {withdrawn} dibatalkan, {unchanged} tetap, "
            "{outdated} lebih lama daripada yang berlaku, {quarantined} dikarantina."
        ),
        read=report.rows_read,
        added=report.added,
        replaced=report.replaced,
        withdrawn=report.withdrawn,
        unchanged=report.unchanged,
        outdated=report.outdated,
        quarantined=report.quarantined,
    )
    _set_aside(report)


def _unchanged(report: ImportReport) -> None:
    """That nothing changed, and whether that is because all is there already."""
    if report.quarantined:
        say(
            _("Tidak ada yang berubah: {unchanged} baris sudah dimuat, {quarantined} baris belum, karena dikarantina."),
            unchanged=report.unchanged,
            quarantined=report.quarantined,
        )
    elif report.unchanged and not report.outdated:
        say(_("Tidak ada yang berubah: isi berkas ini sudah dimuat."))
    else:
        say(_("Tidak ada yang berubah."))


def _set_aside(report: ImportReport) -> None:
    """What was quarantined or remarked on, by reason, the first cells, and where the rest stands."""
    for reason, lines in report.findings.faults:
        say("✗ " + _("{lines} baris: {reason}"), lines=lines, reason=_(reason))
    for reason, lines in report.findings.remarks:
        say("· " + _("{lines} baris: {reason}"), lines=lines, reason=_(reason))
    for found in report.findings.sample[:_SHOWN]:
        say(
            _("  baris {line}, kolom {column}, isi “{cell}”: {reason} {remedy}"),
            line=str(found.line),
            column=found.column_name or "-",
            cell=found.cell,
            reason=found.reason,
            remedy=found.remedy,
        )
    if report.duplicates or report.not_in_force:
        say(
            _("{duplicates} baris kembar disimpan sekali; {nothing} pembatalan tanpa yang dibatalkan."),
            duplicates=report.duplicates,
            nothing=report.not_in_force,
        )
    if report.quarantine_file:
        say(_("Baris yang dikarantina, dengan alasan dan cara membetulkannya: {path}"), path=report.quarantine_file)
