"""`cakupan show retention`, `show cliff` and `show ending`: who stays, who is about to drop out, whom to call."""

from dataclasses import replace
from typing import Annotated, Final

import typer

from dashboard.asking import Clerk
from dashboard.commands import answers
from dashboard.commands.options import EDITION, PEOPLE, Options, having, one_of, period
from dashboard.language import _
from data_access import dimensions, months
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion
from data_access.questions.retention import Followed
from data_access.questions.sponsorship import MONTHLY_PAYERS

_YEARS: Final = 24
"""Entry months that are looked at when none are named, as on the page."""
_EVERY: Final = 600
"""Months after entry, more than there are."""
_TOLD: Final = 12
"""Months to come that a cliff has unasked."""


def register(app: typer.Typer) -> None:
    """The three commands under `show`."""
    example = _("Contoh: cakupan show retention --by acquirer --region 18.71 --k 3 --json")
    app.command("retention", help=_("Siapa bertahan sesudah masuk.") + " " + example)(retention)
    example = _("Contoh: cakupan show cliff --region 33.10 --months 12 --json")
    app.command("cliff", help=_("Yang masih dibayar bila tidak ada yang memperpanjang.") + " " + example)(cliff)
    example = _("Contoh: cakupan show ending --region 33.10 --within 3 --json")
    app.command("ending", help=_("Masa bayar yang akan berakhir, dan biaya memperpanjangnya.") + " " + example)(ending)


@having(*PEOPLE, *EDITION, "as_json")
def retention(
    options: Options,
    by: Annotated[Dimension, typer.Option(help=_("Rincian"))] = Dimension.SPONSOR_TYPE,
    k: Annotated[int, typer.Option(min=0, max=60, help=_("Bulan sesudah bulan masuk"))] = 3,
    since: Annotated[str | None, typer.Option("--from", help=_("Bulan masuk pertama; bila kosong dua tahun"))] = None,
    until: Annotated[str | None, typer.Option(help=_("Bulan masuk terakhir; bila kosong posisi"))] = None,
) -> None:
    one_of(by, dimensions.COHORTS, "--by")
    clerk, question = replace(options, grace=0).asked()
    last = months.month(until) if until else question.posisi
    first = months.month(since) if since else max(last - _YEARS + 1, clerk.edition.begins(question.region))
    period(clerk.edition, first, last)
    asked = {"by": by.value, "since": months.text(first), "until": months.text(last), "months": str(_EVERY)}
    extra = {"by": by.value, "k": k, "from": asked["since"], "until": asked["until"]}
    columns = ("name", "people", "eligible", "retained", "rate", "low", "high")
    rows = _kept(clerk, question, asked, k)
    _print(rows, columns, _facts(clerk, question) | extra | {"triangle": _triangle(clerk, question, asked)}, options)


@having("region", "posisi", "basis", "segment", "movement", *EDITION, "as_json")
def cliff(
    options: Options,
    months_ahead: Annotated[int, typer.Option("--months", min=1, max=60, help=_("Banyak bulan ke depan"))] = 12,
) -> None:
    clerk, question = replace(options, grace=0).asked()
    told = answers.rows(clerk, "cliff", question, months=str(months_ahead) if months_ahead > _TOLD else "")
    rows = [row | {"month": row["code"]} for row in told[: months_ahead + 1]]
    counted = ("counted",) if rows and "counted" in rows[0] else ()
    columns = ("month", "active", *counted, "sponsored", "monthly", "rate")
    facts = answers.facts(clerk, question) | {"assumed_to_go_on": MONTHLY_PAYERS}
    _print(answers.only(rows, columns), columns, facts, options)


@having(*PEOPLE, *EDITION, "as_json")
def ending(
    options: Options,
    within: Annotated[int, typer.Option(min=1, max=60, help=_("Berakhir dalam sekian bulan"))] = 3,
    by: Annotated[str, typer.Option(help=_("payer atau village"))] = "payer",
) -> None:
    from dashboard.subjects.cliff import ending_answer

    one_of(by, ending_answer.BY, "--by")
    clerk, question = replace(options, grace=0).asked()
    found = clerk.recall(ending_answer.of, question, within, by)
    rows = [row | {"last_month": months.text(row["last_month"])} for row in answers.records(found.rows)]
    where = ("village",) if by == "village" else ()
    columns = (*where, "label", "sponsor_type", "last_month", "people", "renew_3", "full_3")
    _print(rows, columns, _facts(clerk, question) | {"within": within, "by": by} | dict(found.whole), options)


def _kept(clerk: Clerk, question: CoverageQuestion, asked: dict[str, str], k: int) -> list[answers.Row]:
    """A row a group: entries, of them those whose month k has come, those paid in it, the share with its interval, what
    followed the entry spell, and who went on after it without a gap."""
    of_months = {key: text for key, text in asked.items() if key != "months"}
    went_on = {row["code"]: row for row in answers.rows(clerk, "retention_continued", question, **of_months)}
    curves = {row["code"]: row for row in answers.rows(clerk, "retention_curves", question, **asked)}
    return [
        {
            "code": row["code"],
            "name": row["name"],
            "people": row["people"],
            "eligible": curves[row["code"]].get(f"eligible_{k}", 0),
            "retained": curves[row["code"]].get(f"retained_{k}", 0),
            "rate": curves[row["code"]].get(f"share_{k}"),
            "low": curves[row["code"]].get(f"low_{k}"),
            "high": curves[row["code"]].get(f"high_{k}"),
            "followed": {word.value: row[word.value] for word in Followed},
            "continued": answers.continuing(went_on[row["code"]])["continued"],
        }
        for row in answers.rows(clerk, "retention_followed", question, **asked)
    ]


def _triangle(clerk: Clerk, question: CoverageQuestion, asked: dict[str, str]) -> list[answers.Row]:
    """A row an entry month and month after it: of the people who came in, how many are paid, and their share."""
    return [
        {
            "month": row["code"],
            "k": k,
            "people": row["people"],
            "retained": int(row[f"retained_{k}"]),
            "share": row[f"share_{k}"],
        }
        for row in answers.rows(clerk, "retention_triangle", question, **asked)
        for k in range(_EVERY)
        if row.get(f"retained_{k}") is not None
    ]


def _facts(clerk: Clerk, question: CoverageQuestion) -> answers.Row:
    """Of people without a denominator."""
    return {key: fact for key, fact in answers.facts(clerk, question).items() if key != "basis"}


def _print(rows: list[answers.Row], columns: tuple[str, ...], facts: answers.Row, options: Options) -> None:
    answer = {"rows": rows, **facts}
    if options.as_json:
        answers.say(answer)
    else:
        answers.on_screen(columns, answer)
