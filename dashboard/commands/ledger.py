"""`cakupan ledger`: what was published, and whether it still computes."""

import json
from typing import Annotated, Any

import typer

from dashboard import formatting
from dashboard.commands import answers, terminal
from dashboard.commands.options import Options, having
from dashboard.desks.ledger import words
from dashboard.language import _
from data_access import months
from data_access.ledger import keeping
from data_access.ledger.comparison import Difference
from data_access.ledger.entry import Entry
from data_access.settings import Settings

app = typer.Typer(
    no_args_is_help=True, help=_("Register angka terbit: angka yang pernah disiarkan, dan apakah masih terhitung.")
)
FigureId = Annotated[str, typer.Argument(help=_("Nomor angka, mis. CKP-2026-10-0042"))]


@app.command("list", help=_("Semua angka yang pernah disiarkan. Contoh: cakupan ledger list"))
@having("demo", "as_json")
def list_(options: Options) -> None:
    entries = keeping.entries(options.home())
    if options.as_json:
        typer.echo(json.dumps([_facts(entry) for entry in entries], ensure_ascii=False))
    elif not entries:
        terminal.say(f"{_('Belum ada angka yang disiarkan')}. {words.how_to_begin()}")
    else:
        heads = (_("Nomor"), _("Angka"), _("Posisi"), _("Waktu siar"), _("Judul"))
        terminal.rows(heads, [_line(entry) for entry in entries])


@app.command(help=_("Satu angka seperti disiarkan. Contoh: cakupan ledger show CKP-2026-10-0042 --json"))
@having("demo", "as_json")
def show(options: Options, figure_id: FigureId) -> None:
    entry = keeping.get(options.home(), figure_id)
    if options.as_json:
        answers.say(_facts(entry))
        return
    terminal.facts(dict(words.facts(entry)))
    terminal.rows(*words.table(entry))


@app.command(help=_("Menghitung ulang semuanya dari edisi yang disimpan; keluar 1 bila ada yang berbeda."))
@having("demo", "as_json")
def verify(options: Options) -> None:
    settings = options.home()
    entries = keeping.entries(settings)
    differing = _recomputed(settings, entries)
    if options.as_json:
        answers.say(_report(entries, differing))
    else:
        for figure_id, found in differing.items():
            terminal.differences(figure_id, [words.difference(one) for one in found])
        well = len(entries) - len(differing)
        terminal.say(_("{well} dari {all} angka terhitung ulang sama persis."), well=well, all=len(entries))
    if differing:
        raise typer.Exit(1)


def _recomputed(settings: Settings, entries: list[Entry]) -> dict[str, list[Difference]]:
    """What differs, by id, of the entries of which anything does."""
    from dashboard.desks.ledger import again  # draws: seconds of imports that no other command should wait for

    found = {}
    with terminal.progress() as progress:
        for at, entry in enumerate(entries):
            progress(entry.figure_id, at / len(entries))
            found[entry.figure_id] = again.of_its_edition(settings, entry)
    return {figure_id: differences for figure_id, differences in found.items() if differences}


def _report(entries: list[Entry], differing: dict[str, list[Difference]]) -> dict[str, Any]:
    return {
        "figures": len(entries),
        "equal": len(entries) - len(differing),
        "differing": {
            figure_id: [{"what": one.what, "published": one.published, "now": one.now} for one in found]
            for figure_id, found in differing.items()
        },
    }


def _line(entry: Entry) -> tuple[object, ...]:
    released = words.moment(entry.release_at or entry.published_at)
    return entry.figure_id, words.number(entry), formatting.month(entry.posisi), released, entry.title


def _facts(entry: Entry) -> dict[str, Any]:
    """An entry as the outside reads it."""
    return {
        "id": entry.figure_id,
        "title": entry.title,
        "question": json.loads(entry.question),
        "numerator": entry.numerator,
        "denominator": entry.denominator,
        "basis": entry.basis or None,
        "basis_source": entry.basis_source or None,
        "posisi": months.text(entry.posisi),
        "edition": entry.edition_id,
        "edition_sha256": entry.edition_sha256,
        "checks": entry.checks,
        "published_by": entry.published_by,
        "published_at": entry.published_at.isoformat() if entry.published_at else None,
        "release_at": entry.release_at.isoformat() if entry.release_at else None,
        "files": dict(entry.files),
        "table": dict(entry.public_rows),
        "corrects": entry.corrects,
    }
