"""`cakupan show mou`: agreements and their lines, the same figures as the page Target MoU."""

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from dashboard import formatting
from dashboard.commands import answers, terminal
from dashboard.commands.options import EDITION, Options, having
from dashboard.language import _
from data_access import months
from data_access.agreements import editing
from data_access.errors import CakupanError

if TYPE_CHECKING:
    from dashboard.subjects.mou.answer import MouAtPosisi, MousAtPosisi
    from dashboard.subjects.mou.lines_answer import LineAtPosisi
    from dashboard.subjects.mou.waiting import Waiting

_FACTS: Final = ("posisi", "edition", "edition_sha256", "is_closed", "is_synthetic", "region")
"""What stands behind people of MoUs: their lines say who is counted, and there is no rate."""
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


@having("region", "posisi", *EDITION, "as_json")
def mou(options: Options, number: Annotated[str, typer.Option(help=_("Nomor MoU; bila kosong semua"))] = "") -> None:
    from dashboard.subjects.mou import answer, waiting  # draw: seconds of imports that no other command should wait for

    clerk, question = replace(options, grace=0).asked()
    found = answer.of(clerk, question, number)
    now = waiting.of(found.listed.versions, editing.versions(clerk.scope, options.home(), question.region))
    if number in now.unpublished:
        raise CakupanError("MoU {number} menunggu terbit; terbitkan edisi baru dengan: cakupan publish.", number=number)
    if number and number not in found.listed.titles:
        raise answer.no_mou(number, found.listed.titles)
    facts = answers.facts(clerk, question)
    if options.as_json:
        answers.say(_answer(found, now) | {key: facts[key] for key in _FACTS})
    else:
        _on_screen(found, now, facts)


def _answer(found: "MousAtPosisi", now: "Waiting") -> answers.Row:
    """The MoUs in order of number, and those only the registry has."""
    return {"mous": [_mou(one, now) for one in _by_number(found)], "awaiting_publish": list(now.unpublished)}


def _mou(mou: "MouAtPosisi", now: "Waiting") -> dict[str, Any]:
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


def _line(line: "LineAtPosisi") -> dict[str, Any]:
    """A line as JSON has it. `expected` and `pace` are exact fractions: whole ones are written whole, others as the
    nearest double, the same digits on every machine. `needed_per_month` and what is forecast are null from the due
    month on; `is_out_of_reach`: at this pace the target is never reached, so `reached_in` names no month."""
    stands, ahead = line.standing, line.standing.outlook
    return {
        "line": line.line,
        "description": line.description,
        "target": line.course.target,
        "village_quota": line.village_quota,
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


def _on_screen(found: "MousAtPosisi", now: "Waiting", facts: answers.Row) -> None:
    lines = [_line(line) | {"number": one.number} for one in _by_number(found) for line in one.lines]
    terminal.rows(_COLUMNS, [[_cell(column, row[column]) for column in _COLUMNS] for row in lines])
    for one in found.mous:
        if one.number in now.changed:
            terminal.say(_("MoU {number} menunggu terbit: diubah sesudah edisi ini."), number=one.number)
    if now.unpublished:
        terminal.say(_("Menunggu terbit, belum ada di edisi ini: {numbers}."), numbers=", ".join(now.unpublished))
    answers.below(facts)


def _cell(key: str, value: object) -> object:
    from dashboard.subjects.mou import words

    if key == "status":
        return words.status(str(value))
    return formatting.decimal(value) if isinstance(value, float) else value


def _by_number(found: "MousAtPosisi") -> list["MouAtPosisi"]:
    return sorted(found.mous, key=lambda one: one.number)
