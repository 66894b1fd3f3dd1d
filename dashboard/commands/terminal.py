"""What the command line prints: sentences, tables, progress. Answers go to stdout, everything else to stderr."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from dashboard import characters, formatting
from dashboard.commands.doctor import Probe
from dashboard.language import _
from dashboard.wording import labels, spans
from data_access import months
from data_access.edition.doubt import LoneStart
from data_access.errors import CakupanError, SeveralFaults
from data_access.progress import Progress as Report

_answers = Console(highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else 120)
_notes = Console(stderr=True, highlight=False, markup=False, emoji=False)


def say(template: str, **values: object) -> None:
    """A translated sentence; whole numbers are written the reader's way."""
    written = {key: formatting.number(value) if isinstance(value, int) else value for key, value in values.items()}
    _notes.print(characters.writable(template.format(**written)))


def remark(text: str) -> None:
    """A sentence in the language in force; nothing where there is nothing to remark."""
    if text:
        _notes.print(text)


def fault(error: CakupanError) -> None:
    for part in error.faults if isinstance(error, SeveralFaults) else (error,):
        _notes.print(_(part.template).format(**part.values), style="bold red")


def answers() -> bool:
    """Whether what answers go to takes a line (a refused one is forgotten, so only another tells); where it does not,
    nothing more is written there."""
    try:
        print(flush=True)  # noqa: T201  the stream itself is asked
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        return False
    return True


def unwritten() -> CakupanError:
    return CakupanError(
        "Jawaban perintah ini tidak dapat ditulis seluruhnya: tujuannya (sesudah “>” atau “|”) penuh atau menolak; "
        "pilih tujuan lain, lalu ulangi."
    )


@contextmanager
def progress() -> Iterator[Report]:
    """A progress bar that names the current step."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_notes, transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda label, done: bar.update(task, description=_(label), completed=done)


def checklist(findings: Sequence[Probe]) -> bool:
    """What the doctor found; true when all is well."""
    for finding in findings:
        mark = "✓" if finding.is_well else "✗"
        _answers.print(f"{mark} {finding.subject}: {finding.state}", style=None if finding.is_well else "bold red")
        if finding.remedy:
            _answers.print(f"  → {finding.remedy}")
    return all(finding.is_well for finding in findings)


def editions(rows: Sequence[Any]) -> None:
    if not rows:
        say(_("Belum ada edisi; terbitkan: cakupan publish --posisi 2026-10"))
        return
    headers = ("", _("Edisi"), _("Posisi"), _("Baris"), _("Orang"), _("Ukuran"), "sha256", _("Terbit"), _("Oleh"))
    cells = [
        (
            "→" if row.in_use else "",
            row.edition_id,
            months.text(row.posisi),
            formatting.number(row.paid_spells),
            formatting.number(row.people),
            f"{row.file_bytes / 1_048_576:.1f} MB",
            row.file_sha256[:12],
            f"{row.published_at:%Y-%m-%d %H:%M}",
            row.published_by,
        )
        for row in rows
    ]
    _table(headers, cells)


def ask_about(lone: LoneStart, posisi: str) -> None:
    """A lone early month is questioned (definitions 5.6), never moved silently."""
    say(
        _(
            "Data mulai {first}, tetapi hanya {people} orang sebelum {second}. Salah tulis? Bila ya, terbitkan dengan: "
            "cakupan publish --posisi {posisi} --data-mulai {second}"
        ),
        first=months.text(lone.first),
        people=lone.people,
        second=months.text(lone.second),
        posisi=posisi,
    )


def answer(columns: Sequence[str], facts: dict[str, Any]) -> None:
    """The figures as a table, and under it what they are."""
    from dashboard.figure import graces  # pandas: no other command should wait for it

    headers = {
        "code": _("Kode"),
        "name": _("Nama"),
        "month": _("Bulan"),
        "active": _("Terlindungi"),
        "counted": _("Di wilayah yang diketahui"),
        "workers": _("Pekerja"),
        "rate": _("Cakupan"),
    }
    cells = [tuple(_cell(value) for value in row.values()) for row in facts["rows"]]
    _table([headers[column] for column in columns], cells)
    for both in facts.get("headline", {}).values():
        say("{told}", told=graces.told(both["state"], both["active"], both["counted"], both["workers"]))
    basis = facts["basis"]
    known = f"{_years(basis)}, {basis['source']}" if basis["source"] else _("belum ada data pembanding")
    say(
        _("Posisi {posisi} · g = {grace} · edisi {edition} · penyebut: {source}"),
        posisi=facts["posisi"],
        grace=facts["grace"],
        edition=facts["edition"],
        source=f"{labels.name('basis', basis['code'])}, {known}",
    )
    if facts["is_synthetic"]:
        say(_("DATA CONTOH"))


def _years(basis: dict[str, Any]) -> str:
    later = basis["in_force_only_from"]
    return spans.of_figure(basis["first_year"], basis["year"], months.month(later) if later else None)


def facts(answer: dict[str, Any]) -> None:
    """One figure a line."""
    _table(("", ""), [(name, _cell(value)) for name, value in answer.items()])


def differences(of: str, lines: Sequence[str]) -> None:
    """What differs of one figure, line by line."""
    _answers.print(f"✗ {of}", style="bold red")
    for line in lines:
        _answers.print(f"  {line}")


def rows(columns: Sequence[str], cells: Sequence[Sequence[object]]) -> None:
    _table(columns, [[_cell(cell) for cell in row] for row in cells])


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return formatting.percent(value)
    return formatting.number(value) if isinstance(value, int) else characters.writable(str(value))


def _table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = Table(*headers, box=None, header_style="bold")
    for row in rows:
        table.add_row(*row)
    _answers.print(table)
