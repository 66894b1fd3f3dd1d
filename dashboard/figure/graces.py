"""A headline shows both g (definitions 5.3), in words: who is active with its months of grace, whose month is paid."""

from dataclasses import replace
from typing import Final

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import rates, readings
from dashboard.figure.rates import Reading
from dashboard.language import _
from data_access.questions.question import CoverageQuestion

BOTH: Final = (3, 0)
"""Active officially, and paid."""


def state(grace: int, posisi: int) -> str:
    """`aktif (toleransi 3 bulan)`; without any grace `iuran Oktober 2026 terbayar`."""
    if not grace:
        return _("iuran {month} terbayar").format(month=formatting.month_in_full(posisi))
    return _("aktif (toleransi {count} bulan)").format(count=grace)


def beside(who: Asker, question: CoverageQuestion) -> tuple[str, ...]:
    """What stands below a headline at the question's g, a line each: the same people at those of `BOTH` it is not."""
    return tuple(_said(who, question, grace) for grace in BOTH if grace != question.grace)


def label(question: CoverageQuestion) -> str:
    """What the number of a headline is, at the question's g."""
    said = state(question.grace, question.posisi)
    return f"{said[:1].upper()}{said[1:]}"


def reading(who: Asker, question: CoverageQuestion, grace: int) -> Reading:
    """People at the posisi at another g than the question's, of the workers it asks for anyway."""
    people = readings.people_by_segment(who, replace(question, grace=grace), 1)
    now = rates.by_month(people, frozenset(question.segments), range(question.posisi, question.posisi + 1))
    is_partly = readings.is_partly(who, question)
    return rates.summary(
        rates.series(now, readings.workers_of(who, question), is_partly=is_partly), question.posisi
    ).now


def told(state: str, active: int, counted: int, workers: int | None) -> str:
    """People in that state, and the rate; where it leaves some out, it is not the rate that says how many there are."""
    share = formatting.share(counted, workers)
    if counted == active:
        return _("{state}: {share}").format(state=state, share=share)
    text = _("{state}: {count} orang, cakupan {share}")
    return text.format(state=state, count=formatting.number(active), share=share)


def _said(who: Asker, question: CoverageQuestion, grace: int) -> str:
    found = reading(who, question, grace)
    return told(state(grace, question.posisi), found.active, found.counted, found.workers)
