"""`cakupan show mou`: agreements and their lines, the same figures as the page Target MoU."""

import json
from fractions import Fraction
from typing import Annotated, Any, Final

import typer

from dashboard import formatting
from dashboard.asking import Clerk
from dashboard.commands import terminal
from dashboard.commands.show import Demo, EditionOption, Json, Posisi, Region, asked_edition, asked_home, asked_question
from dashboard.language import _
from dashboard.subjects.mou import answer, waiting, words
from dashboard.subjects.mou.answer import MouAtPosisi, MousAtPosisi
from dashboard.subjects.mou.lines_answer import LineAtPosisi
from dashboard.subjects.mou.waiting import Waiting
from data_access import months
from data_access.agreements import editing
from data_access.edition.opening import Edition
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.vocabulary import Basis

_COLUMNS: Final = (
    "number",
    "line",
    "status",
    "target",
    "paid",
    "expected",
    "needed_per_month",
    "pace",
    "forecast",
    "due",
)


def register(app: typer.Typer) -> None:
    """The command under `show`."""
    example = _("Contoh: cakupan show mou --number 119/2026 --posisi 2026-10 --json")
    app.command("mou", help=_("MoU dan barisnya, dari target sampai dibayar.") + " " + example)(mou)


def mou(
    number: Annotated[str, typer.Option(help=_("Nomor MoU; bila kosong semua"))] = "",
    region: Region = "",
    posisi: Posisi = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, posisi, 0, Basis.BEKERJA, None, None)
    found = answer.of(Clerk(edition), question, number)
    now = waiting.of(found.listed.versions, editing.versions(NATION, asked_home(demo), region))
    if number in now.unpublished:
        raise CakupanError("MoU {number} menunggu terbit; terbitkan edisi baru dengan: cakupan publish.", number=number)
    if number and number not in found.listed.titles:
        raise answer.no_mou(number, found.listed.titles)
    if as_json:
        typer.echo(json.dumps(_answer(found, now, edition, question), ensure_ascii=False))
    else:
        _on_screen(found, now, edition, question)


def _answer(found: MousAtPosisi, now: Waiting, edition: Edition, question: CoverageQuestion) -> dict[str, Any]:
    """One object: the MoUs in order of number, those only the registry has, and what is needed to ask again."""
    return {
        "mous": [_mou(one, now) for one in _by_number(found)],
        "awaiting_publish": list(now.unpublished),
        "posisi": months.text(question.posisi),
        "edition": edition.edition_id,
        "edition_sha256": edition.file_sha256,
        "is_closed": edition.is_closed,
        "is_synthetic": edition.is_synthetic,
        "region": question.region or None,
    }


def _mou(mou: MouAtPosisi, now: Waiting) -> dict[str, Any]:
    """`people` are those paid, distinct over its lines, as the stages below it are; so no percentage of a target.
    `is_awaiting_publish`: it was changed after this edition."""
    return {
        "number": mou.number,
        "title": mou.title,
        "counterpart": mou.counterpart,
        "region": mou.region_code or None,
        "status": mou.status,
        "is_awaiting_publish": mou.number in now.changed,
        "people": mou.people["paid"],
        **mou.people,
        "lines": [_line(line) for line in mou.lines],
    }


def _line(line: LineAtPosisi) -> dict[str, Any]:
    """A line as JSON has it. `expected` and `pace` are exact fractions: whole ones are written whole, others as the
    nearest double, the same digits on every machine. `needed_per_month` and what is forecast are null from the due
    month on; `is_out_of_reach`: at this pace the target is never reached, so `reached_in` names no month."""
    stands, ahead = line.standing, line.standing.outlook
    return {
        "line": line.line,
        "description": line.description,
        "target": line.course.target,
        "budgeted": line.budgeted_people,
        **line.people,
        "expected": exact(stands.expected),
        "status": stands.status.value,
        "needed_per_month": stands.needed_per_month,
        "pace": exact(stands.pace),
        "forecast": ahead.forecast if ahead else None,
        "forecast_low": ahead.low if ahead else None,
        "forecast_high": ahead.high if ahead else None,
        "reached_in": months.text(ahead.reached_in) if ahead and ahead.reached_in else None,
        "is_out_of_reach": ahead is not None and ahead.is_out_of_reach,
        "paid_at_due": stands.at_due,
        "due": months.text(line.course.due),
    }


def exact(value: Fraction | None) -> int | float | None:
    """A fraction as a number: whole if it is whole, else the nearest double, whose digits are the same everywhere."""
    if value is None or value.denominator == 1:
        return None if value is None else value.numerator
    return float(value)


def _on_screen(found: MousAtPosisi, now: Waiting, edition: Edition, question: CoverageQuestion) -> None:
    rows = [_line(line) | {"number": one.number} for one in _by_number(found) for line in one.lines]
    terminal.rows(_COLUMNS, [[_cell(row, column) for column in _COLUMNS] for row in rows])
    for one in found.mous:
        if one.number in now.changed:
            terminal.say(_("MoU {number} menunggu terbit: diubah sesudah edisi ini."), number=one.number)
    if now.unpublished:
        terminal.say(_("Menunggu terbit, belum ada di edisi ini: {numbers}."), numbers=", ".join(now.unpublished))
    terminal.say(
        _("Posisi {posisi} · edisi {edition}"), posisi=months.text(question.posisi), edition=edition.edition_id
    )
    if edition.is_synthetic:
        terminal.say(_("DATA CONTOH"))


def _cell(row: dict[str, Any], column: str) -> object:
    value = row[column]
    if column == "status":
        return words.status(value)
    return formatting.decimal(value) if isinstance(value, float) else value


def _by_number(found: MousAtPosisi) -> list[MouAtPosisi]:
    return sorted(found.mous, key=lambda one: one.number)
