"""Decisions in words: the same on the stage, on the page and in both files."""

import datetime as dt
import re

from dashboard import formatting
from dashboard.desks.meetings.minutes import FollowUp, Minutes
from dashboard.figure.made import Made
from dashboard.language import _
from dashboard.language import deferred as d
from data_access.minutes.decision import Decision, DecisionStatus, Snapshot

STATUSES = {
    DecisionStatus.OPEN: d("Terbuka"),
    DecisionStatus.DONE: d("Selesai"),
    DecisionStatus.WITHDRAWN: d("Dicabut"),
}

ROLES = (
    d("Kepala kantor cabang"),
    d("Bidang kepesertaan"),
    d("Bidang pelayanan"),
    d("Pengurus IIK"),
    d("Agen Perisai"),
    d("Dinas Tenaga Kerja"),
    d("Dinas PMD"),
    d("Bappeda"),
    d("Camat"),
    d("Pemerintah desa"),
)
"""Offices a meeting usually charges; any other may be typed."""


def due(decision: Decision, day: dt.date) -> str:
    """`15 Desember 2026`, and of one that is open how far that is from the day."""
    said, left = formatting.day(decision.due_on), (decision.due_on - day).days
    if decision.status is not DecisionStatus.OPEN:
        return said
    if left < 0:
        return _("{day}, LEWAT TENGGAT {count} hari").format(day=said, count=formatting.number(-left))
    return (
        _("{day}, hari ini").format(day=said)
        if not left
        else _("{day}, {count} hari lagi").format(day=said, count=formatting.number(left))
    )


def status(decision: Decision, day: dt.date) -> str:
    """`Terbuka`, `Lewat tenggat`, `Selesai`, `Dicabut`."""
    return _("Lewat tenggat") if decision.is_overdue(day) else _(STATUSES[decision.status])


def status_and_due(decision: Decision, day: dt.date) -> str:
    """The due day where it still matters, else that it is done."""
    return due(decision, day) if decision.status is DecisionStatus.OPEN else _(STATUSES[decision.status])


def then(snapshot: Snapshot | None) -> str:
    """The figure as it stood: its sentence, what was divided by what, posisi and edition."""
    if snapshot is None:
        return _("Tidak pada angka tertentu")
    return _told(snapshot.sentence, snapshot.numerator, snapshot.denominator, snapshot.posisi, snapshot.edition_id)


def now(follow: FollowUp) -> str:
    """The figure as it is now, or why there is none."""
    if follow.now is None:
        return formatting.UNKNOWN
    if not isinstance(follow.now, Made):
        return f"{follow.now.what} {follow.now.todo}".rstrip()
    made = follow.now
    return _told(made.drawn.title, made.part, made.whole, made.source.posisi, made.source.edition_id)


def change(follow: FollowUp) -> str:
    """`214.687 → 215.003 (+316)`: the numerator then and now; blank where one of them is not known."""
    before = follow.decision.snapshot.numerator if follow.decision.snapshot else None
    after = follow.now.part if isinstance(follow.now, Made) else None
    if before is None or after is None:
        return ""
    return f"{formatting.number(before)} → {formatting.number(after)} ({formatting.signed(after - before)})"


def counted(part: int | None, whole: int | None, sentence: str) -> str:
    """What was divided by what, beside a sentence; blank where the sentence says it itself, as most do, and where
    nothing was divided: a number alone does not say of whom."""
    if part is None or whole is None:
        return ""
    said = set(re.findall(r"\d[\d.,]*\d|\d", sentence))
    parts = {formatting.number(part), formatting.number(whole)}
    return "" if parts <= said else formatting.share(part, whole)


def opening(minutes: Minutes) -> str:
    """The message of the first screen: how many decisions stand open, and how many of them are late."""
    decisions = [follow.decision for follow in minutes.earlier]
    if not decisions:
        return _("Belum ada keputusan rapat sebelumnya")
    still = [one for one in decisions if one.status is DecisionStatus.OPEN]
    late = sum(one.is_overdue(minutes.meeting_on) for one in still)
    if not still:
        return _("Semua {count} keputusan rapat lalu selesai").format(count=len(decisions))
    text = _("{open} dari {count} keputusan rapat lalu masih terbuka, {late} lewat tenggat")
    return text.format(open=len(still), count=len(decisions), late=late)


def closing(minutes: Minutes) -> str:
    """The message of the last screen."""
    if not minutes.decided:
        return _("Rapat ini belum mencatat keputusan")
    return _("Rapat ini memutuskan {count} hal").format(count=len(minutes.decided))


def _told(sentence: str, part: int | None, whole: int | None, posisi: int, edition: str) -> str:
    stated = _("posisi {day}, edisi {edition}").format(day=formatting.posisi(posisi), edition=edition)
    return " · ".join(filter(None, (sentence, counted(part, whole, sentence), stated)))
