"""`cakupan figure`: any figure of the pages as a file, marked INTERNAL as a page's downloads are."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.commands import terminal
from dashboard.commands.show import (
    BasisOption,
    Demo,
    EditionOption,
    Grace,
    MovementOption,
    Posisi,
    Region,
    Segments,
    asked_edition,
    asked_question,
)
from dashboard.language import _
from data_access.vocabulary import Basis


def register(app: typer.Typer) -> None:
    """The command."""
    example = _("Contoh: cakupan figure coverage --by profession --region 33.10 --posisi 2026-10 -o profesi.png")
    app.command("figure", help=_("Satu angka sebagai berkas: PNG, SVG, PDF, XLSX, atau CSV.") + " " + example)(figure)


def figure(
    kind: Annotated[str, typer.Argument(help=_("Angka yang mana, mis. coverage, trend, bridge, board"))],
    output: Annotated[Path, typer.Option("-o", "--output", help=_("Nama berkas; akhirannya menentukan jenisnya"))],
    by: Annotated[str, typer.Option(help=_("Rincian"))] = "",
    choices: Annotated[
        list[str] | None, typer.Option("--with", help=_("Pilihan lain, mis. --with since=2026-01; boleh diulang"))
    ] = None,
    region: Region = "",
    posisi: Posisi = None,
    grace: Grace = 3,
    basis: BasisOption = Basis.BEKERJA,
    segment: Segments = None,
    movement: MovementOption = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
) -> None:
    from dashboard.commands import figure_files  # draws: seconds of imports that no other command should wait for

    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, posisi, grace, basis, segment, movement)
    asked = kinds.asked(kind, question, **_more(by, choices or []))
    title, content = figure_files.written(Clerk(edition), asked, output.suffix)
    output.write_bytes(content)
    terminal.say(_("{title}: ditulis ke {path}"), title=title, path=output)


def _more(by: str, choices: list[str]) -> dict[str, str]:
    more = {"by": by} if by else {}
    for choice in choices:
        key, is_pair, text = choice.partition("=")
        if not is_pair or key in ("kind", "question"):
            raise typer.BadParameter(_("tulis seperti kunci=nilai"), param_hint="--with")
        more[key] = text
    return more
