"""The `cakupan` command: from an empty machine to an answer. `show` lives in `dashboard.commands`."""

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated

import typer

from dashboard import office
from dashboard.commands import (
    asking_first,
    doctor,
    figure,
    imported,
    ledger,
    machine,
    mou,
    pack,
    publish,
    show,
    terminal,
    terms,
)
from dashboard.commands import backup as backup_commands
from dashboard.commands import boards as show_boards
from dashboard.commands import undo as undo_command
from dashboard.commands.asking_first import Yes
from dashboard.language import _
from data_access import disk, home
from data_access.demo import opened
from data_access.edition import publishing
from data_access.errors import CakupanError
from data_access.intake import importing, template
from data_access.settings import Settings
from data_access.vocabulary import ImportKind

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help=_("Cakupan: berapa pekerja terlindungi, dari berapa."),
)
editions_app = typer.Typer(
    invoke_without_command=True, help=_("Edisi yang pernah diterbitkan. Contoh: cakupan editions")
)
app.add_typer(editions_app, name="editions")
app.add_typer(show.app, name="show")
show_boards.register(show.app)
terms.register(show.app)
mou.register(show.app)
figure.register(app)
undo_command.register(app)
publish.register(app)
backup_commands.register(app)
pack.register(app)
app.add_typer(ledger.app, name="ledger")

Kind = Annotated[ImportKind, typer.Argument(help=_("Jenis isi berkas"))]


def main() -> None:
    """Exit 0: done; 1: an expected fault, said in one sentence; 2: the command was written wrongly; 3 and 4: an import
    put every row, or some rows, in quarantine."""
    try:
        app()
    except CakupanError as fault:
        terminal.fault(fault)
        sys.exit(1)
    except OSError as fault:
        terminal.fault(disk.fault(fault) if fault.filename or terminal.answers() else terminal.unwritten())
        sys.exit(1)


@app.command(help=_("Menyiapkan rumah data dan kunci NIK. Contoh: cakupan init"))
def init() -> None:
    settings = Settings()
    made = home.prepare(settings)
    terminal.say(_("Rumah data: {home}"), home=settings.home)
    terminal.say(
        _("Kunci NIK dibuat; simpan cadangannya di tempat aman.") if made else _("Kunci NIK sudah ada; tidak diubah.")
    )


@app.command("doctor", help=_("Memeriksa konfigurasi, basis data, edisi, dan huruf. Contoh: cakupan doctor"))
def check() -> None:
    if not terminal.checklist(doctor.findings(Settings())):
        raise typer.Exit(1)


@app.command(
    "import",
    help=_(
        "Memuat berkas CSV, XLSX, atau Parquet. Contoh: cakupan import keanggotaan ekstrak.csv --diambil 2026-11-16"
    ),
)
def import_(
    kind: Kind,
    file: Annotated[Path, typer.Argument(help=_("Berkas yang dimuat"))],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Periksa saja, jangan simpan"))] = False,
    diambil: Annotated[
        dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help=_("Tanggal ekstrak diambil; bila kosong hari ini"))
    ] = None,
    contoh: Annotated[bool, typer.Option("--contoh", help=_("Tandai sebagai DATA CONTOH"))] = False,
) -> None:
    settings = Settings()
    taken_on = diambil.date() if diambil else office.today()
    machine.refuse_future(_("tanggal ekstrak"), taken_on, within=dt.timedelta(days=1))  # a zone further east
    with terminal.progress() as progress:
        report = importing.import_file(
            kind,
            file,
            settings,
            taken_on=taken_on,
            actor=office.actor(settings),
            dry_run=dry_run,
            is_synthetic=contoh,
            progress=progress,
        )
    imported.said(report, dry_run=dry_run)
    if code := imported.exit_code(report):
        raise typer.Exit(code)


@app.command("template", help=_("Menulis templat XLSX. Contoh: cakupan template keanggotaan -o keanggotaan.xlsx"))
def template_(
    kind: Kind,
    output: Annotated[Path | None, typer.Option("-o", "--output", help=_("Nama berkas"))] = None,
    yes: Yes = False,
) -> None:
    path = output or Path(f"templat-{kind}.xlsx")
    if asking_first.may_write(path, yes=yes):
        template.write(kind, path)
        terminal.say(_("Templat ditulis: {path}"), path=path)


@editions_app.callback()
def editions(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        terminal.editions(publishing.editions(Settings()))


@editions_app.command(help=_("Kembali ke edisi lain. Contoh: cakupan editions use 2026-10.1"))
def use(edition_id: str) -> None:
    settings = Settings()
    edition = publishing.use(settings, edition_id, actor=office.actor(settings))
    terminal.say(_("Edisi {edition} sekarang dipakai."), edition=edition.edition_id)


@app.command(help=_("Menjalankan dasbor di mesin ini saja. Contoh: cakupan serve --port 8501"))
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help=_("Porta"))] = 8501,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help=_("Buka peramban"))] = False,
) -> None:
    from dashboard import server  # imports Streamlit, which must come after the change of folder inside

    server.serve(port=port, browser=browser, announce=_opened)


@app.command(help=_("Membuka dasbor dengan dunia contoh, tanpa data kantor. Contoh: cakupan demo --members 20000"))
def demo(
    members: Annotated[
        int | None, typer.Option(min=1, help=_("Banyak orang, mulai 20.000; bila kosong 150.000"))
    ] = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help=_("Porta"))] = 8501,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help=_("Buka peramban"))] = True,
) -> None:
    with terminal.progress() as progress:
        settings = opened.open_demo(Settings(), members=members, progress=progress)
    terminal.say(_("DATA CONTOH di {home}"), home=settings.home)
    from dashboard import server

    server.serve(port=port, browser=browser, settings=settings, announce=_opened)


def _opened(address: str) -> None:
    terminal.say(_("Dasbor terbuka di {address} (Ctrl+C menghentikannya)"), address=address)
