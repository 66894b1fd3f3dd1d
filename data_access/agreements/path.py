"""The path of an MoU line (definitions 5.11): what is expected in a month, how the line stands, where its pace leads.

Pure arithmetic on whole months and people, exact: fractions, never floats. Asked at publish and by the pages alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Final

PACE_MONTHS: Final = 3
"""At most so many of the last changes make the pace."""
ATTENTION: Final = Fraction(8, 10)
"""Of the way from the baseline to what is expected; below it a line lags behind."""


class LineStatus(StrEnum):
    BELUM_MULAI = "belum_mulai"
    TERCAPAI = "tercapai"
    LEWAT_TENGGAT = "lewat_tenggat"
    SESUAI_JALUR = "sesuai_jalur"
    PERLU_PERHATIAN = "perlu_perhatian"
    TERTINGGAL = "tertinggal"


@dataclass(frozen=True, slots=True)
class Course:
    """What a line promised: the baseline month b, the last before its start; the due month d; the target in people;
    milestones as (month, people), which may fall back."""

    baseline: int
    due: int
    target: int
    milestones: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """People at the due month if the pace goes on, and if its least or its greatest change does; never below 0.

    `reached_in` is the month in which the pace reaches the target, however late; None once it is reached, or
    `is_out_of_reach`: not at this pace.
    """

    forecast: int
    low: int
    high: int
    reached_in: int | None
    is_out_of_reach: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A line at a posisi. People are those paid (g = 0).

    `expected` is None before the baseline, `at_due` (people at the due month) before that month, `needed_per_month`
    from it on; `pace` until the line began; `outlook` where there is no pace or nothing ahead.
    """

    status: LineStatus
    people: int
    at_due: int | None
    expected: Fraction | None
    needed_per_month: int | None
    pace: Fraction | None
    outlook: Outlook | None


def expected(course: Course, at_baseline: int, month: int) -> Fraction | None:
    """People expected at the end of a month: straight pieces through the baseline, milestones and the target, which
    stands after the due month; None before the baseline."""
    if month < course.baseline:
        return None
    points = dict(course.milestones) | {course.due: course.target, course.baseline: at_baseline}
    along = sorted((at, people) for at, people in points.items() if course.baseline <= at <= course.due)
    for (begin, low), (end, high) in pairwise(along):
        if month <= end:
            return low + Fraction((high - low) * (month - begin), end - begin)
    return Fraction(course.target)


def status(course: Course, paid: Mapping[int, int], month: int) -> LineStatus:
    """How the line stands at a month, judged on people paid; `paid` has every month from the baseline to it."""
    if month <= course.baseline:
        return LineStatus.BELUM_MULAI
    if max(paid[month], _at_due(course, paid, month) or 0) >= course.target:
        return LineStatus.TERCAPAI
    if month > course.due:
        return LineStatus.LEWAT_TENGGAT
    begun, wanted = paid[course.baseline], expected(course, paid[course.baseline], month) or Fraction(0)
    if paid[month] >= wanted:
        return LineStatus.SESUAI_JALUR
    return LineStatus.PERLU_PERHATIAN if _is_near(paid[month] - begun, wanted - begun) else LineStatus.TERTINGGAL


def _is_near(gone: int, way: Fraction) -> bool:
    """Whether enough of a way up is gone; standing still or losing people is never near where nobody was to be won."""
    return way > 0 and gone >= ATTENTION * way


def changed(course: Course, paid: Mapping[int, int], month: int) -> tuple[int, LineStatus] | None:
    """The month in which the status of `month` began, and the status before it; None: the same since the baseline."""
    now = status(course, paid, month)
    for earlier in range(month - 1, course.baseline - 1, -1):
        before = status(course, paid, earlier)
        if before is not now:
            return earlier + 1, before
    return None


def standing(course: Course, paid: Mapping[int, int], month: int) -> Standing:
    """Everything said of a line at a month. `paid` has every month from the baseline to it; before that, `month` alone
    will do."""
    people, ahead, changes = paid[month], course.due - month, _changes(course, paid, month)
    return Standing(
        status=status(course, paid, month),
        people=people,
        at_due=_at_due(course, paid, month),
        expected=expected(course, paid.get(course.baseline, 0), month),
        needed_per_month=ceil(Fraction(max(0, course.target - people), ahead)) if ahead > 0 else None,
        pace=_pace(changes) if changes else None,
        outlook=_outlook(course, people, changes, month) if changes and ahead > 0 else None,
    )


def _outlook(course: Course, people: int, changes: list[int], month: int) -> Outlook:
    pace, missing = _pace(changes), course.target - people
    forecast, low, high = (
        max(0, floor(people + by * (course.due - month))) for by in (pace, min(changes), max(changes))
    )
    reached_in = month + ceil(missing / pace) if pace > 0 and missing > 0 else None
    return Outlook(forecast, low, high, reached_in, pace <= 0 < missing)


def _at_due(course: Course, paid: Mapping[int, int], month: int) -> int | None:
    return paid.get(course.due) if month >= course.due else None


def _changes(course: Course, paid: Mapping[int, int], month: int) -> list[int]:
    """The last changes from month to month since the baseline, at most `PACE_MONTHS`; none before the line began."""
    span = max(0, min(PACE_MONTHS, month - course.baseline))
    return [paid[at] - paid[at - 1] for at in range(month - span + 1, month + 1)]


def _pace(changes: list[int]) -> Fraction:
    return Fraction(sum(changes), len(changes))
