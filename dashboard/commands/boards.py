"""`cakupan show leaderboard` and `show bridge`: who brought workers in, and what became of the number."""

import json
from dataclasses import replace
from typing import Annotated, Any

import pandas as pd
import typer

from dashboard.commands import terminal
from dashboard.commands.show import (
    Demo,
    EditionOption,
    Grace,
    Json,
    MovementOption,
    Posisi,
    Region,
    Segments,
    asked_edition,
    asked_question,
    beyond,
    plain,
)
from dashboard.language import _
from dashboard.subjects.boards import metrics
from dashboard.wording import boards as board_words
from dashboard.wording import labels
from data_access import months, reference
from data_access.dimensions import Dimension
from data_access.edition.opening import Edition
from data_access.errors import CakupanError
from data_access.fetch import ask
from data_access.questions import bridge as bridging
from data_access.questions import coverage, leaderboard, region
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.vocabulary import UNALLOCATED, Basis, Movement

IIK = "iik"
"""Beside the movements, a board of what IIK chapters brought in: they work inside SERTAKAN."""
From = Annotated[str, typer.Option("--from", help=_("Bulan pertama, mis. 2026-01"))]
Until = Annotated[str | None, typer.Option(help=_("Bulan terakhir; bila kosong posisi"))]


def register(app: typer.Typer) -> None:
    """Both commands under `show`."""
    example = _("Contoh: cakupan show leaderboard --movement sertakan --by sponsor --from 2026-01 --json")
    app.command("leaderboard", help=_("Papan akuisisi.") + " " + example)(board)
    example = _("Contoh: cakupan show bridge --region 33.02 --from 2025-10 --until 2026-10 --json")
    app.command("bridge", help=_("Jembatan dua posisi.") + " " + example)(bridge)


def board(
    since: From,
    until: Until = None,
    by: Annotated[Dimension, typer.Option(help=_("Siapa yang diberi kredit"))] = Dimension.SPONSOR,
    movement: Annotated[str | None, typer.Option(help=_("Gerakan, atau iik; bila kosong semua"))] = None,
    rank: Annotated[str, typer.Option(help=_("acquired atau retained"))] = "acquired",
    k: Annotated[int, typer.Option(help=_("Bulan ketahanan yang diperingkat: 3, 6, atau 12"))] = 3,
    region: Region = "",
    posisi: Posisi = None,
    grace: Grace = 3,
    segment: Segments = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    _one_of(rank, ("acquired", "retained"), "--rank")
    _one_of(k, metrics.COHORTS, "--k")
    _one_of(movement, (None, IIK, *Movement), "--movement")
    edition = asked_edition(edition_id, demo)
    chosen = Movement(movement) if movement and movement != IIK else None
    people = asked_question(edition, region, posisi, grace, Basis.BEKERJA, segment, chosen)
    last = months.month(until) if until else people.posisi
    within_edition(edition, months.month(since), last)
    question = BoardQuestion(people, months.month(since), last, by, is_iik=movement == IIK)
    rows = _rows(edition, question, "acquired" if rank == "acquired" else f"retained_{k}")
    _print(rows, edition, question, {"rank": rank, "k": k}, as_json)


def bridge(
    since: Annotated[str, typer.Option("--from", help=_("Posisi awal, mis. 2025-10"))],
    until: Until = None,
    region: Region = "",
    grace: Grace = 3,
    segment: Segments = None,
    movement: MovementOption = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, until, grace, Basis.BEKERJA, segment, movement)
    start = months.month(since)
    within_edition(edition, start, question.posisi)
    flows = ask(edition, bridging.flows(NATION, question, start)).drop(columns="month").sum()
    answer: dict[str, Any] = {
        "opening": _active(edition, replace(question, posisi=start)),
        **{str(name): int(people) for name, people in flows.items()},
        "closing": _active(edition, question),
        "from": since,
        "until": months.text(question.posisi),
        "grace": grace,
        "edition": edition.edition_id,
        "region": region or None,
    }
    typer.echo(json.dumps(answer)) if as_json else terminal.facts(answer)


def within_edition(edition: Edition, since: int, last: int) -> None:
    """Refuses a period that runs backwards, or beyond what the edition knows."""
    if since > last:
        raise CakupanError(
            "Periode {since} sampai {last} terbalik; tulis bulan yang lebih awal di --from.",
            since=months.text(since),
            last=months.text(last),
        )
    if last > edition.posisi:
        raise beyond(edition, months.text(last))


def _active(edition: Edition, question: CoverageQuestion) -> int:
    """People active at the question's posisi, also before the edition's data_mulai."""
    return int(ask(edition, coverage.active_by(NATION, question, Dimension.SEGMENT))["active"].sum())


def _one_of(value: object, known: tuple[object, ...], option: str) -> None:
    if value not in known:
        raise typer.BadParameter(
            _("pilih salah satu: {known}").format(known=", ".join(str(one) for one in known if one)), param_hint=option
        )


def _rows(edition: Edition, question: BoardQuestion, by: str) -> pd.DataFrame:
    rows = metrics.table(
        ask(edition, leaderboard.acquired(NATION, question)),
        ask(edition, leaderboard.reactivated(NATION, question)),
        ask(edition, leaderboard.worker_months(NATION, question)),
        ask(edition, leaderboard.acquired(NATION, question.before())),
        by=by,
    )
    names = _names(edition, question.credit, list(rows["code"]))
    return rows.assign(name=[board_words.name(question.credit.value, code, names) for code in rows["code"]])


def _names(edition: Edition, credit: Dimension, codes: list[str]) -> dict[str, str]:
    """Names by code; the row without credit says so."""
    without = _(board_words.WITHOUT_CREDIT[credit.value])
    if credit is Dimension.BRANCH:
        named = {branch.code: branch.name for branch in reference.branches()}
    elif credit is Dimension.PROFESSION:
        named = {code: labels.name("profession", code) for code in codes}
    elif credit in (Dimension.REGENCY, Dimension.DISTRICT, Dimension.VILLAGE):
        named = _named(ask(edition, region.named(NATION, codes)))
    else:
        named = _named(ask(edition, leaderboard.names(NATION, credit)))
    return named | {UNALLOCATED: without}


def _named(rows: pd.DataFrame) -> dict[str, str]:
    return dict(zip(rows["code"], rows["name"], strict=True))


def _print(rows: pd.DataFrame, edition: Edition, question: BoardQuestion, rule: dict[str, Any], as_json: bool) -> None:
    """One object: ranked rows, the rule they are ranked by, and all that is needed to recompute them."""
    records = [_record(row) for row in rows.to_dict("records")]
    answer = {
        "rows": records,
        "from": months.text(question.since),
        "until": months.text(question.until),
        **rule,
        "by": question.credit.value,
        "movement": IIK if question.is_iik else question.people.movement,
        "posisi": months.text(question.people.posisi),
        "grace": question.people.grace,
        "edition": edition.edition_id,
        "region": question.people.region or None,
        "acquired_iik": metrics.whole(rows)["acquired_iik"],
    }
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False))
        return
    columns = ("rank", "name", "acquired", "share", "active_now", "reactivated", "worker_months", "amount_rupiah")
    terminal.rows(columns, [tuple(record[column] for column in columns) for record in records])


def _record(row: dict[Any, Any]) -> dict[str, Any]:
    """A row as the outside reads it; `retained_k` is a fraction of those whose month k has come."""
    plain_row = {key: plain(value) for key, value in row.items() if key != "acquired_iik"}
    for k in metrics.COHORTS:
        plain_row[f"retained_{k}"] = {
            "retained": plain_row[f"retained_{k}"],
            "eligible": plain_row.pop(f"eligible_{k}"),
        }
    return plain_row
