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
    from dashboard.subjects.mou.answer import Agreement, Agreements
    from dashboard.subjects.mou.lines_answer import Line

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
    from dashboard.subjects.mou import answer  # draws: seconds of imports that no other command should wait for
    from dashboard.subjects.mou.figure import no_mou

    clerk, question = replace(options, grace=0).asked()
    versions = editing.versions(clerk.scope, options.home(), question.region)
    found = answer.of(clerk, question, number, versions)
    if number in found.unpublished:
        raise CakupanError("MoU {number} menunggu terbit; terbitkan edisi baru dengan: cakupan publish.", number=number)
    if number and number not in found.titles:
        raise no_mou(number, found.titles)
    facts = answers.facts(clerk, question)
    if options.as_json:
        answers.say(_answer(found) | {key: facts[key] for key in _FACTS})
    else:
        _on_screen(found, facts)


def _answer(found: "Agreements") -> answers.Row:
    """The MoUs in order of number, and those only the registry has."""
    return {"mous": [_mou(one) for one in _by_number(found)], "awaiting_publish": list(found.unpublished)}


def _mou(mou: "Agreement") -> dict[str, Any]:
    """`people` are those paid, distinct over its lines, as the stages below it are; so no percentage of a target.
    `is_awaiting_publish`: it was changed after this edition."""
    return {
        "number": mou.number,
        "title": mou.title,
        "counterpart": mou.counterpart,
        "region": mou.region_code or None,
        "status": mou.status,
        "is_awaiting_publish": mou.is_awaiting,
        "people": mou.people["paid"],
        **mou.people,
        "lines": [_line(line) for line in mou.lines],
    }


def _line(line: "Line") -> dict[str, Any]:
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


def _on_screen(found: "Agreements", facts: answers.Row) -> None:
    lines = [_line(line) | {"number": one.number} for one in _by_number(found) for line in one.lines]
    terminal.rows(_COLUMNS, [[_cell(column, row[column]) for column in _COLUMNS] for row in lines])
    for one in found.mous:
        if one.is_awaiting:
            terminal.say(_("MoU {number} menunggu terbit: diubah sesudah edisi ini."), number=one.number)
    if found.unpublished:
        terminal.say(_("Menunggu terbit, belum ada di edisi ini: {numbers}."), numbers=", ".join(found.unpublished))
    answers.below(facts)


def _cell(key: str, value: object) -> object:
    from dashboard.subjects.mou import words

    if key == "status":
        return words.status(str(value))
    return formatting.decimal(value) if isinstance(value, float) else value


def _by_number(found: "Agreements") -> list["Agreement"]:
    return sorted(found.mous, key=lambda one: one.number)
