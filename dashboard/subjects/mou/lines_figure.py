"""The lines of an MoU beside each other, as they stand; the table has every figure of each."""

from collections.abc import Collection
from typing import Any, Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import Counts
from dashboard.figure.made import Made, Nothing
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.subjects.mou import answer, asked_line, lines_chart, lines_table
from dashboard.subjects.mou.answer import MouAtPosisi
from dashboard.subjects.mou.lines_answer import LineAtPosisi
from dashboard.subjects.mou.lines_table import LineRow
from data_access.agreements.path import Outlook
from data_access.questions.question import CoverageQuestion


def lines(question: CoverageQuestion, number: str) -> Asked:
    """Every line of one MoU."""
    return LINES.asked(question, number=number)


def _make_lines(who: Asker, asked: Asked) -> Made | Nothing:
    """They may hold the same people, so nothing is the sum of them, and nothing a share of all. What was paid when a
    line began is counted, too: what was expected, and so the status, tells it."""
    mou = asked_line.of_mou(who, asked)
    if mou is not None and not mou.lines:
        return Nothing(_("MoU ini belum punya baris"), _("Tambahkan barisnya di halaman Kelola MoU."))
    of = asked_line.of(who, asked)
    if mou is None or isinstance(of, Nothing):
        return asked_line.nothing()
    rows = pd.DataFrame([_drawn(line) for line in mou.lines])
    return Made(
        lines(of.question, mou.number),
        lines_chart.bars(rows, mou.number),
        lines_table.lines([row(mou, line) for line in mou.lines]),
        answer.provenance(who, of.question, mou),
        counts=Counts.listed(_MEASURES, [asked_line.group(mou, line) for line in mou.lines]).also(
            built=_BUILT,
            drawn=tuple(_MEASURES),
            at={"start": [line.course.baseline for line in mou.lines]},
            known=[asked_line.known(line) for line in mou.lines],
        ),
        redraw=lambda hidden: _without(rows, hidden, mou.number),
    )


def every_line(who: Asker, question: CoverageQuestion) -> Table:
    """Every line of every MoU in sight, with every figure of it; no rows where there is none."""
    return lines_table.lines([row(mou, line) for mou in who.recall(answer.of, question).mous for line in mou.lines])


def row(mou: MouAtPosisi, line: LineAtPosisi) -> LineRow:
    """A line as a row of the table."""
    stands = line.standing
    return LineRow(
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


def _drawn(line: LineAtPosisi) -> dict[str, Any]:
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


_MEASURES: Final = {"paid": "mou paid", "start": "mou paid"}
_BUILT: Final = (
    *(BuiltOn("status", count) for count in ("paid", "start")),
    BuiltOn("expected", "start"),
    BuiltOn("needed", "paid"),
)
LINES: Final = Kind("mou_lines", _make_lines, asked_line.CHOICES)
KINDS: Final = (LINES,)
