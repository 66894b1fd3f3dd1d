"""definitions 5.11 on the course of a line, once more: clause by clause, in exact fractions, on plain numbers."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

Promised = tuple[int, int, int, Mapping[int, int]]
"""Baseline month b, due month d, target in people, milestones by month."""


class Judged(NamedTuple):
    """What is said of a line at a month; None is "-". `forecast`: low, likely, high."""

    status: str
    expected: Fraction | None
    needed: int | None
    pace: Fraction | None
    forecast: tuple[int, int, int] | None


def judged(paid: Mapping[int, int], promised: Promised, m: int) -> Judged:
    """A line with `paid` people by month, looked at in month m."""
    b, d, target, _milestones = promised
    steps = [paid[at] - paid[at - 1] for at in (m - 2, m - 1, m) if at > b]
    pace = Fraction(sum(steps), len(steps)) if steps else None
    needed = forecast = None
    if m < d:
        needed = next(n for n in range(target + 1) if n * (d - m) >= target - paid[m])
        ends = [paid[m] + step * (d - m) for step in (min(steps), pace or 0, max(steps))] if steps else []
        forecast = (_whole(ends[0]), _whole(ends[1]), _whole(ends[2])) if ends else None
    return Judged(_status(paid, promised, m), _expected(paid, promised, m), needed, pace, forecast)


def _whole(people: Fraction | int) -> int:
    """Down, and at least nobody."""
    return max(0, Fraction(people).numerator // Fraction(people).denominator)


def _expected(paid: Mapping[int, int], promised: Promised, m: int) -> Fraction | None:
    b, d, target, milestones = promised
    if m < b:
        return None
    if m >= d:
        return Fraction(target)
    points = {at: people for at, people in milestones.items() if b < at < d} | {b: paid[b], d: target}
    left, right = max(at for at in points if at <= m), min(at for at in points if at > m)
    return (points[left] * Fraction(right - m) + points[right] * Fraction(m - left)) / (right - left)


def _status(paid: Mapping[int, int], promised: Promised, m: int) -> str:
    b, d, target, _milestones = promised
    if m <= b:
        return "belum_mulai"
    if paid[m] >= target or (m >= d and paid[d] >= target):
        return "tercapai"
    if m > d:
        return "lewat_tenggat"
    expected = _expected(paid, promised, m)
    assert expected is not None
    if paid[m] >= expected:
        return "sesuai_jalur"
    is_near = expected > paid[b] and Fraction(paid[m] - paid[b]) >= Fraction(80, 100) * (expected - paid[b])
    return "perlu_perhatian" if is_near else "tertinggal"
