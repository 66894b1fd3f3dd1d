"""`cakupan show`: the same figures as the pages, asked for by value."""

from typing import Annotated

import typer

from dashboard.commands import answers, terminal
from dashboard.commands.options import EDITION, FILTERS, Options, having
from dashboard.language import _
from data_access.dimensions import Dimension

app = typer.Typer(no_args_is_help=True, help=_("Angka di layar perintah, sama dengan di halaman."))

_TOLD = 25
"""Months a trend has when no number is asked for."""


@app.command(
    help=_("Pekerja terlindungi, dari berapa. Contoh: cakupan show coverage --region 33.10 --by profession --json")
)
@having(*FILTERS, *EDITION, "as_json")
def coverage(
    options: Options, by: Annotated[Dimension, typer.Option(help=_("Rincian"))] = Dimension.PROFESSION
) -> None:
    clerk, question = options.asked()
    rows = answers.rows(clerk, "coverage", question, by=by.value)
    both = answers.at_both(clerk, question)
    _print(
        rows, ("code", "name", "active", "counted", "workers", "rate"), answers.facts(clerk, question) | both, options
    )


@app.command(help=_("Bulan demi bulan. Contoh: cakupan show trend --region 33.10 --months 24 --json"))
@having(*FILTERS, *EDITION, "as_json")
def trend(
    options: Options,
    months_back: Annotated[int, typer.Option("--months", min=1, max=600, help=_("Banyak bulan"))] = 24,
) -> None:
    clerk, question = options.asked()
    newest = answers.rows(clerk, "trend", question, months=str(months_back) if months_back > _TOLD else "")
    rows = [row | {"month": row["code"]} for row in reversed(newest[:months_back])]
    _print(rows, ("month", "active", "counted", "workers", "rate"), answers.facts(clerk, question), options)


def _print(rows: list[answers.Row], columns: tuple[str, ...], facts: answers.Row, options: Options) -> None:
    told = tuple(column for column in columns if all(column in row for row in rows))  # some say `counted`
    answer = {"rows": answers.only(rows, told)} | facts
    if options.as_json:
        answers.say(answer)
    else:
        terminal.answer(told, answer)
