"""Who stays: the triangle, curves and what followed by group, and two groups compared."""

from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Made, Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.retention import (
    answer,
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
from dashboard.wording import spans
from data_access import dimensions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion


def triangle(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """Entry months by months since, of all or of the group chosen."""
    by = choice.by.value if choice.group else ""
    return TRIANGLE.asked(_paid(question), by=by, group=choice.group)


def curves(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """Survival curves of the groups."""
    return CURVES.asked(_paid(question), by=choice.by.value)


def followed(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """What followed the first term, group by group."""
    return FOLLOWED.asked(_paid(question), by=choice.by.value)


def compared(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """The two groups chosen, with intervals and a verdict."""
    return COMPARED.asked(_paid(question), by=choice.by.value, one=choice.one, other=choice.other)


def _make_triangle(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = _paid(asked.question), _choice(asked)
    by, group = choice.by.value, choice.group
    rows = who.recall(answer.triangle, question, choice.by, group)
    if not (rows["k"] > 0).any():
        return _nobody()
    whom = words.group(by, group) if group else _("Semua yang masuk")
    shown, kept = table.triangle(rows), metrics.latest(rows, SHARE_AT, answer.ENTRIES)
    return Made(
        triangle(question, choice),
        cohorts_chart.triangle(rows, whom),
        shown,
        _source(who, question),
        part=kept.retained,
        whole=kept.eligible,
        counts=counting.triangle(shown, _period(who, question), by, group),
        redraw_cells=lambda cells: hidden.triangle(rows, whom, cells),
    )


def _make_curves(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = _paid(asked.question), _choice(asked)
    found = who.recall(answer.of, question, choice.by)
    if not found.people:
        return _nobody()
    drawn = curves_chart.curves(found.drawn, found.by, found.shown, SHARE_AT, found.curves)
    if drawn is None:
        return Nothing(_("Terlalu sedikit orang untuk kurva"), _("Di bawah lima orang tidak digambar; lihat tabel."))
    shown = table.curves(found.curves, found.by, found.followed, COHORTS)
    at = found.curves[found.curves["k"] == SHARE_AT]
    return Made(
        curves(question, choice),
        drawn,
        shown,
        _source(who, question),
        part=int(at["retained"].sum()),
        whole=int(at["eligible"].sum()),
        counts=counting.curves(shown, _period(who, question), found.by),
        redraw_cells=lambda cells: hidden.curves(found, cells),
    )


def _make_followed(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = _paid(asked.question), _choice(asked)
    found = who.recall(answer.of, question, choice.by)
    if not found.people:
        return _nobody()
    shown = table.followed(found.followed, found.by)
    return Made(
        followed(question, choice),
        cohorts_chart.followed(found.drawn_followed, found.by, found.shown),
        shown,
        _source(who, question),
        part=int(found.followed["berakhir"].sum()),
        whole=found.people,
        counts=counting.followed(shown, _period(who, question), found.by),
        redraw_cells=lambda cells: hidden.followed(found, cells),
    )


def _make_compared(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = _paid(asked.question), _choice(asked)
    pairs, by = who.recall(answer.compared, question, choice.by, choice.one, choice.other), choice.by.value
    if not pairs:
        return Nothing(_("Tidak ada dua kelompok untuk dibandingkan"), _("Pilih dua kelompok yang berbeda."))
    shown, first = table.compared(pairs, by), pairs[0]
    return Made(
        compared(question, replace(choice, one=first.one.code, other=first.other.code)),
        intervals_chart.compared(pairs, by),
        shown,
        _source(who, question),
        part=first.one.retained,
        whole=first.one.eligible,
        counts=counting.compared(shown, _period(who, question), by, pairs),
        redraw=lambda rows: hidden.compared(pairs, by, rows),
    )


def _nobody() -> Nothing:
    """Nobody came in, or only just."""
    return Nothing(
        _("Belum ada yang masuk dan sudah lewat satu bulan"), _("Pilih wilayah, segmen, gerakan, atau kelompok lain.")
    )


def _paid(question: CoverageQuestion) -> CoverageQuestion:
    """Whoever is counted here is paid in month k: no grace."""
    return replace(question, grace=0)


def _choice(asked: Asked) -> CohortChoice:
    by = Dimension(asked.one_of("by", dimensions.COHORTS, Dimension.SPONSOR_TYPE.value))
    known = ("", *words.codes(by.value))
    return CohortChoice(by, **{key: asked.one_of(key, known) for key in ("group", "one", "other")})


def _period(who: Asker, question: CoverageQuestion) -> str:
    since, until = answer.entered(who, question)
    return f"{since}..{until}"


def _source(who: Asker, question: CoverageQuestion) -> Provenance:
    """The foot of every file says who is counted, in place of a basis."""
    months = spans.between(*answer.entered(who, question))
    entered = _("Yang masuk pertama kali (baru) {months}").format(months=months)
    rule = (entered, _("Bertahan: dibayar pada bulan itu, oleh siapa pun dan di mana pun"))
    return replace(who.recall(backing.provenance, question), rule=rule)


_CHOICES: Final = ("by", "group", "one", "other")
TRIANGLE: Final = Kind("retention_triangle", _make_triangle, _CHOICES)
CURVES: Final = Kind("retention_curves", _make_curves, _CHOICES)
FOLLOWED: Final = Kind("retention_followed", _make_followed, _CHOICES)
COMPARED: Final = Kind("retention_compared", _make_compared, _CHOICES)
KINDS: Final = (TRIANGLE, CURVES, FOLLOWED, COMPARED)
