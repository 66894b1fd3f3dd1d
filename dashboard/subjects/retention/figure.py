"""Who stays: the triangle, curves and what followed by group, and two groups compared."""

from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Made, Nothing, saying
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.subjects.retention import (
    answer,
    asked_cohorts,
    cohorts_chart,
    counting,
    curves_chart,
    hidden,
    intervals_chart,
    metrics,
    table,
    words,
)
from dashboard.subjects.retention.answer import COHORTS
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.subjects.retention.counting import SHARE_AT
from data_access.questions.question import CoverageQuestion


def triangle(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """Entry months by months since, of all or of the group chosen."""
    by = choice.by.value if choice.group else ""
    return TRIANGLE.asked(asked_cohorts.paid(question), by=by, group=choice.group, **choice.period())


def curves(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """Survival curves of the groups."""
    return CURVES.asked(asked_cohorts.paid(question), by=choice.by.value, **choice.period())


def followed(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """What followed the first term, group by group."""
    return FOLLOWED.asked(asked_cohorts.paid(question), by=choice.by.value, **choice.period())


def compared(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """The two groups chosen, with intervals and a verdict."""
    pair = {"one": choice.one, "other": choice.other}
    return COMPARED.asked(asked_cohorts.paid(question), by=choice.by.value, **pair, **choice.period())


def _make_triangle(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = asked_cohorts.paid(asked.question), asked_cohorts.choice(asked)
    by, group = choice.by.value, choice.group
    rows = who.recall(answer.triangle, question, choice)
    shown = table.triangle(rows)
    if not (rows["k"] > 0).any():
        return _nobody(shown)
    whom = words.group(by, group) if group else _("Semua yang masuk")
    kept = metrics.latest(rows, SHARE_AT, answer.ENTRIES)
    source = asked_cohorts.source(who, question, choice)
    made = Made(
        triangle(question, choice),
        cohorts_chart.triangle(rows, whom),
        shown,
        source,
        formerly=(kept.retained, kept.eligible, source),
        counts=counting.triangle(shown, asked_cohorts.period(who, question, choice), by, group),
        redraw_cells=lambda cells: hidden.triangle(rows, whom, cells),
    )
    return saying(made, made.drawn)


def _make_curves(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = asked_cohorts.paid(asked.question), asked_cohorts.choice(asked)
    found = who.recall(answer.of, question, choice.of_all())
    if not found.people:
        return _nobody()
    drawn = curves_chart.curves(found.drawn, found.by, found.shown, SHARE_AT, found.curves)
    shown = table.curves(found.curves, found.by, found.followed, COHORTS)
    if drawn is None:
        what, todo = _("Terlalu sedikit orang untuk kurva"), _("Di bawah lima orang tidak digambar; lihat tabel.")
        return Nothing(what, todo, shown)
    at, source = found.curves[found.curves["k"] == SHARE_AT], asked_cohorts.source(who, question, choice)
    made = Made(
        curves(question, choice),
        drawn,
        shown,
        source,
        formerly=(int(at["retained"].sum()), int(at["eligible"].sum()), source),
        counts=counting.curves(shown, asked_cohorts.period(who, question, choice), found.by),
        redraw_cells=lambda cells: hidden.curves(found, cells),
    )
    part, whole = drawn.says or (None, None)
    return replace(made, part=part, whole=whole)


def _make_followed(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = asked_cohorts.paid(asked.question), asked_cohorts.choice(asked)
    found = who.recall(answer.of, question, choice.of_all())
    if not found.people:
        return _nobody()
    shown = table.followed(found.followed, found.by)
    return Made(
        followed(question, choice),
        cohorts_chart.followed(found.drawn_followed, found.by, found.shown),
        shown,
        asked_cohorts.source(who, question, choice),
        part=int(found.followed["berakhir"].sum()),
        whole=found.people,
        counts=counting.followed(shown, asked_cohorts.period(who, question, choice), found.by),
        redraw_cells=lambda cells: hidden.followed(found, cells),
    )


def _make_compared(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = asked_cohorts.paid(asked.question), asked_cohorts.choice(asked)
    pairs, by = who.recall(answer.compared, question, choice), choice.by.value
    if not pairs:
        return Nothing(_("Tidak ada dua kelompok untuk dibandingkan"), _("Pilih dua kelompok yang berbeda."))
    shown, first, source = table.compared(pairs, by), pairs[0], asked_cohorts.source(who, question, choice)
    return Made(
        compared(question, replace(choice, one=first.one.code, other=first.other.code)),
        intervals_chart.compared(pairs, by),
        shown,
        source,
        part=first.one.retained,
        whole=first.one.eligible,
        formerly=(first.one.retained, first.one.eligible, source),
        counts=counting.compared(shown, asked_cohorts.period(who, question, choice), by, pairs),
        redraw=lambda rows: hidden.compared(pairs, by, rows),
    )


def _nobody(shown: Table | None = None) -> Nothing:
    """Nobody came in, or only just."""
    what = _("Belum ada yang masuk dan sudah lewat satu bulan")
    return Nothing(what, _("Pilih wilayah, segmen, gerakan, atau kelompok lain."), shown)


_CHOICES: Final = ("by", "group", "one", "other", "since", "until", "months")
TRIANGLE: Final = Kind("retention_triangle", _make_triangle, _CHOICES)
CURVES: Final = Kind("retention_curves", _make_curves, _CHOICES)
FOLLOWED: Final = Kind("retention_followed", _make_followed, _CHOICES)
COMPARED: Final = Kind("retention_compared", _make_compared, _CHOICES)
KINDS: Final = (TRIANGLE, CURVES, FOLLOWED, COMPARED)
