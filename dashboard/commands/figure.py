"""`cakupan figure`: any figure of the pages as a file, marked INTERNAL as a page's downloads are."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.asking import Clerk
from dashboard.commands import asking_first, terminal
from dashboard.commands.asking_first import Yes
from dashboard.commands.options import EDITION, FILTERS, Options, having
from dashboard.language import _
from data_access import whole_file
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion


def register(app: typer.Typer) -> None:
    """The command."""
    example = _("Contoh: cakupan figure coverage --by profession --region 33.10 --posisi 2026-10 -o profesi.png")
    app.command("figure", help=_("Satu angka sebagai berkas: gambar, dokumen, atau tabel.") + " " + example)(figure)


@having(*FILTERS, *EDITION)
def figure(
    options: Options,
    kind: Annotated[str, typer.Argument(help=_("Angka yang mana, mis. coverage, trend, bridge, board"))],
    output: Annotated[Path, typer.Option("-o", "--output", help=_("Nama berkas; akhirannya menentukan jenisnya"))],
    by: Annotated[str, typer.Option(help=_("Rincian"))] = "",
    choices: Annotated[
        list[str] | None, typer.Option("--with", help=_("Pilihan lain, mis. --with since=2026-01; boleh diulang"))
    ] = None,
    yes: Yes = False,
) -> None:
    if not asking_first.may_write(output, yes=yes):
        return
    clerk, question = options.asked()
    title, content, remark = _written(clerk, kind, question, _more(by, choices or []), output.suffix.lower())
    whole_file.write(output, content)
    terminal.say(_("{title}: ditulis ke {path}"), title=title, path=output)
    terminal.remark(remark)


def _written(
    clerk: Clerk, kind: str, question: CoverageQuestion, choices: dict[str, str], suffix: str
) -> tuple[str, bytes, str]:
    """The title of the figure, its file, and which letters of it no font has: a table keeps them as they are. Raises
    `CakupanError` on another kind of file, on a figure that is not known, and where there is nothing to show."""
    from dashboard import kinds  # draws: seconds of imports that no other command should wait for
    from dashboard.export import letters
    from dashboard.export.formats import FORMATS
    from dashboard.export.stamp import INTERNAL
    from dashboard.figure.made import Nothing

    asked, known = kinds.asked(kind, question, **choices), {one.suffix: one for one in FORMATS}
    if suffix not in known:
        raise CakupanError(
            "Jenis berkas “{value}” tidak dikenal; pilih salah satu: {known}.", value=suffix, known=", ".join(known)
        )
    made = asked.make(clerk)
    if isinstance(made, Nothing):
        raise CakupanError("{what} ({todo})", what=made.what.rstrip("."), todo=made.todo)
    content = known[suffix].write(made.drawn, made.shown, made.source, INTERNAL)
    remark = "" if known[suffix].tabulate else letters.of_figure(made.drawn, made.shown, made.source)
    return made.drawn.title, content, remark


def _more(by: str, choices: list[str]) -> dict[str, str]:
    more = {"by": by} if by else {}
    for choice in choices:
        key, is_pair, text = choice.partition("=")
        if not is_pair or key in ("kind", "question"):
            raise typer.BadParameter(_("tulis seperti kunci=nilai"), param_hint="--with")
        more[key] = text
    return more
