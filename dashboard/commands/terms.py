"""`cakupan show retention`, `show cliff` and `show ending`: who stays, who is about to drop out, whom to call."""

import json
from typing import Annotated, Any

import pandas as pd
import typer

from dashboard.commands import terminal
from dashboard.commands.boards import within_edition
from dashboard.commands.show import (
    BasisOption,
    Demo,
    EditionOption,
    Json,
    MovementOption,
    Posisi,
    Region,
    Segments,
    asked_edition,
    asked_question,
    plain,
)
from dashboard.language import _
from dashboard.subjects.cliff import metrics as cliff_metric
from dashboard.subjects.retention import metrics as metric
from dashboard.wording import cohorts as words
from data_access import months
from data_access.dimensions import Dimension
from data_access.edition.opening import Edition
from data_access.fetch import ask
from data_access.questions import basis as bases
from data_access.questions import cliff as falling
from data_access.questions import ending as ends
from data_access.questions import retention as staying
from data_access.questions.question import CoverageQuestion
from data_access.questions.retention import Followed
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.scope import NATION
from data_access.vocabulary import Basis, Segment

_YEARS = 24
"""Entry months that are looked at when none are named, as on the page."""


def register(app: typer.Typer) -> None:
    """The three commands under `show`."""
    example = _("Contoh: cakupan show retention --by acquirer --region 18.71 --k 3 --json")
    app.command("retention", help=_("Siapa bertahan sesudah masuk.") + " " + example)(retention)
    example = _("Contoh: cakupan show cliff --region 33.10 --months 12 --json")
    app.command("cliff", help=_("Yang masih dibayar bila tidak ada yang memperpanjang.") + " " + example)(cliff)
    example = _("Contoh: cakupan show ending --region 33.10 --within 3 --json")
    app.command("ending", help=_("Masa bayar yang akan berakhir, dan biaya memperpanjangnya.") + " " + example)(ending)


def retention(
    by: Annotated[Dimension, typer.Option(help=_("Rincian"))] = Dimension.SPONSOR_TYPE,
    k: Annotated[int, typer.Option(min=0, max=60, help=_("Bulan sesudah bulan masuk"))] = 3,
    since: Annotated[str | None, typer.Option("--from", help=_("Bulan masuk pertama; bila kosong dua tahun"))] = None,
    until: Annotated[str | None, typer.Option(help=_("Bulan masuk terakhir; bila kosong posisi"))] = None,
    region: Region = "",
    posisi: Posisi = None,
    segment: Segments = None,
    movement: MovementOption = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, posisi, 0, Basis.BEKERJA, segment, movement)
    last = months.month(until) if until else question.posisi
    first = months.month(since) if since else max(last - _YEARS + 1, edition.data_mulai)
    within_edition(edition, first, last)
    period = (first, last, by)
    cells = ask(edition, staying.still_paid(NATION, question, *period))
    entered = ask(edition, staying.what_followed(NATION, question, *period))
    followed = metric.followed(entered, tuple(map(str, Followed)))
    curves = metric.curves(cells)
    rows = [_kept(row, metric.at(curves, str(row["code"]), k), by) for row in followed.to_dict("records")]
    extra = {"by": by.value, "k": k, "from": months.text(first), "until": months.text(last)}
    columns = ("name", "people", "eligible", "retained", "rate", "low", "high")
    _print(rows, columns, _facts(edition, question) | extra | {"triangle": _triangle(cells)}, as_json)


def cliff(
    months_ahead: Annotated[int, typer.Option("--months", min=1, max=60, help=_("Banyak bulan ke depan"))] = 12,
    region: Region = "",
    posisi: Posisi = None,
    basis: BasisOption = Basis.BEKERJA,
    segment: Segments = None,
    movement: MovementOption = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, posisi, 0, basis, segment, movement)
    whole = ask(edition, bases.workers_of(NATION, question)).to_dict("records")
    people = ask(edition, falling.if_nobody_renews(NATION, question, months_ahead))
    ahead = range(question.posisi, question.posisi + months_ahead + 1)
    table = cliff_metric.table(people, ahead, MONTHLY_PAYERS, int(whole[0]["workers"]) if whole else None)
    table["month"] = [months.text(month) for month in table["month"]]
    columns = ("month", "active", "sponsored", "monthly", "rate")
    found = {
        "code": basis.value,
        "source": whole[0]["source"] if whole else None,
        "year": plain(whole[0]["last_year"]) if whole else None,
        "workers": plain(whole[0]["workers"]) if whole else None,
    }
    rows = table[list(columns)].to_dict("records")
    _print(rows, columns, _facts(edition, question) | {"basis": found, "assumed_to_go_on": MONTHLY_PAYERS}, as_json)


def ending(
    within: Annotated[int, typer.Option(min=1, max=60, help=_("Berakhir dalam sekian bulan"))] = 3,
    by: Annotated[str, typer.Option(help=_("payer atau village"))] = "payer",
    region: Region = "",
    posisi: Posisi = None,
    segment: Segments = None,
    movement: MovementOption = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    asking = {"payer": ends.by_payer, "village": ends.by_village}
    if by not in asking:
        raise typer.BadParameter(_("pilih salah satu: {known}").format(known=", ".join(asking)), param_hint="--by")
    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, posisi, 0, Basis.BEKERJA, segment, movement)
    rows = ask(edition, asking[by](NATION, question, within)).drop(columns="payer")
    rows = rows.sort_values(["people", "last_month", "code"], ascending=[False, True, True])
    rows["last_month"] = [months.text(month) for month in rows["last_month"]]
    fallen = ask(edition, ends.fallen(NATION, question, (within,)))
    whole = {column: int(fallen[column].sum()) for column in ("people", "villages", "unplaced")}
    where = ("village",) if by == "village" else ()
    columns = (*where, "label", "sponsor_type", "last_month", "people", "renew_3", "full_3")
    facts = _facts(edition, question) | {"within": within, "by": by} | whole
    _print(rows.to_dict("records"), columns, facts, as_json)


def _kept(row: dict[Any, Any], kept: metric.Kept, by: Dimension) -> dict[str, Any]:
    """A group: entries, of them those whose month k has come, those paid in it, the share with its interval, and what
    followed the entry spell."""
    low, high = kept.interval or (None, None)
    return {
        "code": row["code"],
        "name": words.group(by.value, str(row["code"])),
        "people": row["people"],
        "eligible": kept.eligible,
        "retained": kept.retained,
        "rate": kept.share,
        "low": low,
        "high": high,
        "followed": {word.value: int(row[word.value]) for word in Followed},
    }


def _triangle(cells: pd.DataFrame) -> list[dict[str, Any]]:
    shown = metric.triangle(cells)
    shown["month"] = [months.text(month) for month in shown["month"]]
    return [{str(key): plain(value) for key, value in row.items()} for row in shown.to_dict("records")]


def _facts(edition: Edition, question: CoverageQuestion) -> dict[str, Any]:
    """What is needed to ask the same again; these count months paid (g = 0)."""
    return {
        "posisi": months.text(question.posisi),
        "grace": 0,
        "edition": edition.edition_id,
        "edition_sha256": edition.file_sha256,
        "is_closed": edition.is_closed,
        "is_synthetic": edition.is_synthetic,
        "region": question.region or None,
        "segments": [segment.value for segment in Segment if segment in question.segments],
        "movement": question.movement.value if question.movement else None,
    }


def _print(rows: list[dict[Any, Any]], columns: tuple[str, ...], facts: dict[str, Any], as_json: bool) -> None:
    plain_rows = [
        {str(key): value if isinstance(value, dict) else plain(value) for key, value in row.items()} for row in rows
    ]
    if as_json:
        typer.echo(json.dumps({"rows": plain_rows, **facts}, ensure_ascii=False))
        return
    terminal.rows(columns, [tuple(row[column] for column in columns) for row in plain_rows])
    terminal.say(_("Posisi {posisi} · edisi {edition}"), posisi=facts["posisi"], edition=facts["edition"])
    if facts["is_synthetic"]:
        terminal.say(_("DATA CONTOH"))
