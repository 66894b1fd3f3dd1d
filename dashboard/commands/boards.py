"""`cakupan show leaderboard` and `show bridge`: who brought workers in, and what became of the number."""

from dataclasses import replace
from typing import Annotated, Any, Final

import typer

from dashboard.asking import Clerk
from dashboard.commands import answers, terminal
from dashboard.commands.options import EDITION, Options, having, one_of, period
from dashboard.language import _
from dashboard.remainder import TOTAL
from data_access import months
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Movement

IIK: Final = "iik"
"""Beside the movements, a board of what IIK chapters brought in: they work inside SERTAKAN."""
_COHORTS: Final = (3, 6, 12)
_RANKS: Final = ("acquired", "retained", "continued")
_WORDS: Final = ("change", *(f"kept_{k}" for k in _COHORTS), "kept_on", "terms")
"""Columns of a board that are sentences for a page."""
_LOSSES: Final = ("lapsed", "moved_out")
From = Annotated[str, typer.Option("--from", help=_("Bulan pertama, mis. 2026-01"))]
Until = Annotated[str | None, typer.Option(help=_("Bulan terakhir; bila kosong posisi"))]


def register(app: typer.Typer) -> None:
    """Both commands under `show`."""
    example = _("Contoh: cakupan show leaderboard --movement sertakan --by sponsor --from 2026-01 --json")
    app.command("leaderboard", help=_("Papan akuisisi.") + " " + example)(board)
    example = _("Contoh: cakupan show bridge --region 33.02 --from 2025-10 --until 2026-10 --json")
    app.command("bridge", help=_("Arus masuk dan keluar di antara dua posisi.") + " " + example)(bridge)


@having("region", "posisi", "grace", "segment", *EDITION, "as_json")
def board(
    options: Options,
    since: From,
    until: Until = None,
    by: Annotated[Dimension, typer.Option(help=_("Siapa yang diberi kredit"))] = Dimension.SPONSOR,
    movement: Annotated[str | None, typer.Option(help=_("Gerakan, atau iik; bila kosong semua"))] = None,
    rank: Annotated[str, typer.Option(help=_("acquired, retained, atau continued"))] = "acquired",
    k: Annotated[int, typer.Option(help=_("Bulan ketahanan yang diperingkat: 3, 6, atau 12"))] = 3,
) -> None:
    one_of(rank, _RANKS, "--rank")
    one_of(k, _COHORTS, "--k")
    one_of(movement, (None, IIK, *Movement), "--movement")
    chosen = Movement(movement) if movement and movement != IIK else None
    clerk, question = replace(options, movement=chosen).asked()
    first, last = months.month(since), months.month(until) if until else question.posisi
    period(clerk.edition, first, last)
    asked = {
        "by": by.value,
        "since": months.text(first),
        "until": months.text(last),
        "rank": f"retained_{k}" if rank == "retained" else rank,
        "iik": "yes" if movement == IIK else "",
    }
    rule = {"from": asked["since"], "until": asked["until"], "rank": rank, "k": k, "by": by.value, "movement": movement}
    rows = answers.rows(clerk, "board", question, **asked)
    _print(rows, answers.facts(clerk, question) | rule, options)


@having("region", "grace", "segment", "movement", *EDITION, "as_json")
def bridge(
    options: Options,
    since: Annotated[str, typer.Option("--from", help=_("Posisi awal, mis. 2025-10"))],
    until: Until = None,
) -> None:
    clerk, question = replace(options, posisi=until).asked()
    first = months.month(since)
    period(clerk.edition, first, question.posisi)
    _note_beginning(first, clerk.edition.begins(question.region))
    answer = _steps(clerk, question, since) | {
        "from": since,
        "until": months.text(question.posisi),
        "grace": question.grace,
        "edition": clerk.edition.edition_id,
        "data_mulai": months.text(clerk.edition.begins(question.region)),
        "region": question.region or None,
    }
    answers.say(answers.facts(clerk, question) | answer) if options.as_json else terminal.facts(answer)


def _note_beginning(first: int, data_mulai: int) -> None:
    """Says that the bridge begins before the data do."""
    from dashboard.subjects.bridge import figure  # draws: seconds of imports that no other command should wait for

    if told := figure.before_the_data(first, data_mulai):
        terminal.say("{told}.", told=told[:1].upper() + told[1:])


def _steps(clerk: Clerk, question: CoverageQuestion, since: str) -> dict[str, Any]:
    """People of both ends and of each step between them, who went as a number of people, too."""
    rows = answers.rows(clerk, "bridge", question, since=since)
    return {row["code"]: -row["people"] if row["code"] in _LOSSES else row["people"] for row in rows}


def _print(rows: list[answers.Row], facts: answers.Row, options: Options) -> None:
    """One object: ranked rows, the rule they are ranked by, and all that is needed to recompute them."""
    told = [_record(row) for row in rows if row["code"] != TOTAL]
    iik = next((row["acquired_iik"] for row in rows if row["code"] == TOTAL), 0)
    if options.as_json:
        answers.say({"rows": told, **facts, "acquired_iik": iik})
        return
    columns = ("rank", "name", "acquired", "share", "active_now", "reactivated", "worker_months", "amount_rupiah")
    terminal.rows(columns, answers.cells(columns, told))


def _record(row: answers.Row) -> answers.Row:
    """A row as the outside reads it; `retained_k` is a fraction of those whose month k has come, `continued` of those
    whose term has ended."""
    told = {key: cell for key, cell in row.items() if key not in ("acquired_iik", *_WORDS)}
    for k in _COHORTS:
        told[f"retained_{k}"] = {"retained": told[f"retained_{k}"], "eligible": told.pop(f"eligible_{k}")}
    return answers.continuing(told)
