"""`cakupan undo`: what taking the last import back would change, the question, and the deed."""

import datetime as dt

import typer

from dashboard import formatting, office
from dashboard.commands import asking_first, terminal
from dashboard.commands.asking_first import Yes
from dashboard.language import _
from data_access.intake import undo as undoing
from data_access.intake.undo import Standing
from data_access.settings import Settings

_LISTED = 5
"""Editions named one by one, the newest."""


def register(app: typer.Typer) -> None:
    """The command."""
    app.command(help=_("Membatalkan impor terakhir, setelah menunjukkannya. Contoh: cakupan undo"))(undo)


def undo(yes: Yes = False) -> None:
    settings = Settings()
    standing = undoing.latest(settings)
    _shown(standing)
    if not asking_first.agreed(_("Batalkan impor ini?"), yes=yes):
        return
    undone = undoing.undo(settings, actor=office.actor(settings), batch_id=standing.batch_id)
    terminal.say(
        _("Impor {file} ({kind}) dibatalkan; data kembali seperti sebelumnya."), file=undone.file_name, kind=undone.kind
    )


def _shown(standing: Standing) -> None:
    """What came with the import, and what of it was published."""
    text = _("Impor terakhir: {file} ({kind}), {rows} baris, dimuat {at} UTC oleh {actor}.")
    terminal.say(
        text,
        file=standing.file_name,
        kind=standing.kind,
        rows=standing.rows,
        at=_moment(standing.imported_at),
        actor=standing.actor,
    )
    text = _(
        "Bila dibatalkan: {added} baris baru hilang, {replaced} yang diganti dan {withdrawn} yang dibatalkan kembali."
    )
    terminal.say(text, added=standing.added, replaced=standing.replaced, withdrawn=standing.withdrawn)
    if not standing.editions:
        terminal.say(_("Belum ada edisi yang memuatnya."))
        return
    text = _("Sudah dimuat {count} edisi, yang tetap seperti diterbitkan: {editions}.")
    named = ", ".join(standing.editions[:_LISTED]) + (", …" if len(standing.editions) > _LISTED else "")
    terminal.say(text, count=len(standing.editions), editions=named)


def _moment(at: dt.datetime) -> str:
    return f"{formatting.day(at.date())} {at:%H:%M}"
