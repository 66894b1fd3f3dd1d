"""An MoU line: its funnel, its path against what was expected, and its villages by how far they are."""

from collections.abc import Collection
from itertools import pairwise
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import Counts
from dashboard.figure.made import Made, Nothing, cannot_be_drawn, told_by
from dashboard.figure.sums import within
from dashboard.language import _
from dashboard.subjects.mou import (
    answer,
    asked_line,
    funnel_chart,
    lines_answer,
    metrics,
    path_chart,
    table,
    villages_chart,
)
from data_access.questions.question import CoverageQuestion

_STAGES: Final = {stage: f"mou {stage}" for stage in metrics.STAGES}
_NESTED: Final = tuple(within(later, earlier) for earlier, later in pairwise(metrics.STAGES))


def funnel(question: CoverageQuestion, number: str, line: str) -> Asked:
    """The stages of a line at the posisi."""
    return FUNNEL.asked(question, number=number, line=line)


def path(question: CoverageQuestion, number: str, line: str) -> Asked:
    """People a line counts as paid month by month, beside what was expected."""
    return PATH.asked(question, number=number, line=line)


def villages(question: CoverageQuestion, number: str, line: str) -> Asked:
    """Villages of a line by standing; the table is the list to take to a meeting."""
    return VILLAGES.asked(question, number=number, line=line)


def _make_funnel(who: Asker, asked: Asked) -> Made | Nothing:
    of = asked_line.of(who, asked)
    if isinstance(of, Nothing):
        return of
    line = of.line
    rows = metrics.funnel(line.course.target, line.budgeted_people, line.people)
    first = len(rows) - len(metrics.STAGES)
    groups = tuple((*of.group, ("stage", frozenset({stage}))) for stage in metrics.STAGES)
    return Made(
        of.asked(FUNNEL),
        funnel_chart.bars(rows, line.name),
        table.funnel(rows),
        of.source,
        part=line.people["paid"],
        whole=line.course.target or None,
        counts=Counts.nested(
            {"people": "mou people"}, (*(None,) * first, *groups), list(pairwise(range(first, len(rows))))
        ).also(built=[BuiltOn("share", "people")], known=[asked_line.known(line)] * len(rows)),
        redraw=lambda hidden: funnel_chart.bars(_without(rows, hidden), line.name),
    )


def _without(rows: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The stages with the hidden ones blank; without the paid ones there is nothing to say."""
    if len(rows) - 1 in hidden:
        raise cannot_be_drawn()
    left = rows.copy()
    left.loc[list(hidden), ["people", "share"]] = pd.NA
    return left


def _make_path(who: Asker, asked: Asked) -> Made | Nothing:
    of = asked_line.of(who, asked)
    if isinstance(of, Nothing):
        return of
    line, posisi = of.line, of.question.posisi
    if posisi < line.course.baseline:
        return Nothing(
            _("{line} belum mulai").format(line=line.name), _("Jalurnya digambar sejak bulan sebelum MoU mulai.")
        )
    rows = lines_answer.months(line, posisi)
    everywhere = tuple(range(len(rows)))
    return Made(
        of.asked(PATH),
        path_chart.line(rows, lines_answer.said(line, posisi)),
        table.months(rows),
        of.source,
        part=line.standing.people,
        whole=line.course.target or None,
        counts=Counts.by_month({"paid": "mou paid"}, [int(month) for month in rows["month"]], of.group).also(
            built=[BuiltOn("expected", "paid", everywhere[:1])], known=[asked_line.known(line)] * len(rows)
        ),
    )


def _make_villages(who: Asker, asked: Asked) -> Made | Nothing:
    of = asked_line.of(who, asked)
    if isinstance(of, Nothing):
        return of
    rows = who.recall(answer.villages, of.question, of.mou.number, of.line.line)
    if rows.empty:
        return Nothing(_("Wilayah baris ini tidak punya desa di acuan"), _("Periksa kode desanya di Kelola MoU."))
    drawn = villages_chart.bars(rows, of.line.name)
    return Made(
        of.asked(VILLAGES),
        drawn,
        table.villages(rows, of.line.village_quota),
        of.source,
        counts=Counts.listed(_STAGES, [(of.group[0], *where) for where in told_by(rows, "village", of.question)]).also(
            *_NESTED, built=_VILLAGES_BUILT, known=[asked_line.known_anywhere(of.line)] * len(rows)
        ),
        redraw=lambda _hidden: drawn,
    )


_VILLAGES_BUILT: Final = (
    *(BuiltOn("standing", stage) for stage in ("registered", "ever_paid", "paid")),
    *(BuiltOn("unpaid", stage) for stage in ("registered", "paid")),
    *(BuiltOn(key, "paid") for key in ("first", "last")),
)
FUNNEL: Final = Kind("mou_funnel", _make_funnel, asked_line.CHOICES)
PATH: Final = Kind("mou_path", _make_path, asked_line.CHOICES)
VILLAGES: Final = Kind("mou_villages", _make_villages, asked_line.CHOICES)
KINDS: Final = (FUNNEL, PATH, VILLAGES)
