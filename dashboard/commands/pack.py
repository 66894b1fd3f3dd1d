"""`cakupan pack`: what a meeting looks at, as slides or as PDF; the same as on the page Bahan rapat."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands import asking_first, terminal
from dashboard.commands.asking_first import Yes
from dashboard.commands.options import EDITION, Options, having
from dashboard.language import _
from data_access import own_agendas, whole_file
from data_access.errors import CakupanError
from data_access.settings import Settings


def register(app: typer.Typer) -> None:
    """The command."""
    example = _("Contoh: cakupan pack --region 33.10 --posisi 2026-10 -o rapat.pptx")
    app.command("pack", help=_("Bahan rapat sebagai PPTX atau PDF.") + " " + example)(pack)


@having("region", "posisi", "basis", *EDITION)
def pack(
    options: Options,
    output: Annotated[Path, typer.Option("-o", "--output", help=_("Nama berkas: .pptx atau .pdf"))],
    name: Annotated[
        str, typer.Option("--agenda", help=_("bulanan_cabang, evaluasi_mou, rapat_desa, atau agenda yang disimpan"))
    ] = "bulanan_cabang",
    yes: Yes = False,
) -> None:
    from dashboard.desks.meetings import agenda, packing  # draws: seconds of imports no other command should wait for
    from dashboard.export import letters
    from dashboard.export.pack_formats import PACK_FORMATS

    formats = [one for one in PACK_FORMATS if one.suffix == output.suffix.lower()]
    if not formats:
        raise CakupanError(
            "Bahan rapat tidak dapat ditulis sebagai “{value}”; pilih salah satu: {known}.",
            value=output.suffix,
            known=", ".join(one.suffix for one in PACK_FORMATS),
        )
    if not asking_first.may_write(output, yes=yes):
        return
    who, question = options.asked()
    saved = {} if name in agenda.PLANS else agenda.own(own_agendas.saved(Settings()))
    found = agenda.agenda(who, agenda.plan(name, saved), question)
    with terminal.progress() as progress:
        deck, made = packing.files(who, found, question, formats, progress)
    whole_file.write(output, made[formats[0]])
    terminal.say(_("{title}: ditulis ke {path}"), title=found.title, path=output)
    terminal.remark(letters.of_deck(deck))
