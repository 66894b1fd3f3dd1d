"""The lines of an MoU beside each other, as they stand; the table has every figure of each."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Counts, Made, Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.mou import answer, figure, lines_chart, lines_table
from dashboard.subjects.mou.answer import Agreement
from dashboard.subjects.mou.lines_answer import Line
from dashboard.subjects.mou.lines_table import Row
from data_access.agreements.path import Outlook
from data_access.questions.question import CoverageQuestion


def lines(mou: Agreement, question: CoverageQuestion, source: Provenance) -> Made | Nothing:
    """Every line of one MoU. They may hold the same people, so nothing is the sum of them, and nothing a share of all.

    What was paid when a line began is counted, too: what was expected, and so the status, tells it.
    """
    if not mou.lines:
        return Nothing(_("MoU ini belum punya baris"), _("Tambahkan barisnya di halaman Kelola MoU."))
    rows = pd.DataFrame([_drawn(line) for line in mou.lines])
    return Made(
        LINES.asked(replace(question, region=mou.region_code, grace=0), number=mou.number),
        lines_chart.bars(rows, mou.number),
        lines_table.lines([row(mou, line) for line in mou.lines]),
        answer.provenance(source, mou),
        counts=Counts(
            (("paid", "mou paid"), ("start", "mou paid at start")),
            tuple(figure.counted(mou, line) for line in mou.lines),
            built=(
                *(BuiltOn("status", count) for count in ("paid", "start")),
                BuiltOn("expected", "start"),
                BuiltOn("needed", "paid"),
            ),
            drawn=("paid", "start"),
        ),
        redraw=lambda hidden: _without(rows, hidden, mou.number),
    )


def make(who: Asker, asked: Asked) -> Made | Nothing:
    one = figure.found(who, asked)
    if one is None:
        return figure.nothing()
    mou, _line, source = one
    return lines(mou, asked.question, source)


def row(mou: Agreement, line: Line) -> Row:
    """A line as a row of the table."""
    stands = line.standing
    return Row(
        mou=mou.number,
        title=mou.title,
        counterpart=mou.counterpart,
        name=line.name,
        status=stands.status,
        due=line.course.due,
        target=line.course.target,
        budgeted=line.budgeted_people,
        people=line.people,
        start=line.paid.get(line.course.baseline),
        at_due=stands.at_due,
        expected=_decimal(stands.expected),
        needed=stands.needed_per_month,
        pace=_decimal(stands.pace),
        **_ahead(stands.outlook),
    )


def _drawn(line: Line) -> dict[str, Any]:
    stands = line.standing
    return {
        "name": line.name,
        "status": str(stands.status),
        "target": line.course.target,
        "paid": stands.people,
        "expected": _decimal(stands.expected),
    }


def _without(rows: pd.DataFrame, hidden: Collection[int], number: str) -> Figure:
    left = rows.copy()
    left.loc[list(hidden), ["status", "paid", "expected"]] = None
    return lines_chart.bars(left, number)


def _decimal(exact: Any) -> float | None:  # noqa: ANN401  a Fraction or none
    return None if exact is None else float(exact)


def _ahead(outlook: Outlook | None) -> dict[str, Any]:
    if outlook is None:
        return {}
    return {
        "forecast": outlook.forecast,
        "low": outlook.low,
        "high": outlook.high,
        "reached_in": outlook.reached_in,
        "is_out_of_reach": outlook.is_out_of_reach,
    }


LINES: Final = Kind(
    "mou_lines",
    make,
    (
        "number",
        "line",
    ),
)
KINDS: Final = (LINES,)
