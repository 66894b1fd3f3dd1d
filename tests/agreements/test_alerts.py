"""Alerts: each a state with the month it began, found from the months alone."""

import datetime as dt

import pytest

from data_access import months
from data_access.agreements import alerts
from data_access.agreements.alerts import Alert, AlertKind
from data_access.agreements.path import Course

B, D = 100, 112
LINE = Course(B, D, 120)
SEPTEMBER = months.month("2026-09")


def paid(*people: int) -> dict[int, int]:
    return dict(enumerate(people, B))


def test_a_status_is_told_with_the_month_it_began_and_stays_as_it_is() -> None:
    people = paid(0, 10, 20, 22, 25)
    late = Alert(AlertKind.STATUS, B + 3, before_status="sesuai_jalur", after_status="tertinggal")
    assert [list(alerts.of_line(LINE, people, B + at)) for at in (3, 4)] == [[late], [late]]


def test_a_line_that_has_not_begun_says_nothing() -> None:
    assert list(alerts.of_line(LINE, paid(50, 0), B)) == []


@pytest.mark.parametrize(("after", "told"), [(90, True), (91, False), (110, False)])
def test_a_tenth_fewer_people_than_the_month_before_is_told(after: int, told: bool) -> None:
    kinds = [alert.kind for alert in alerts.of_line(LINE, paid(0, 100, after), B + 2)]
    assert (AlertKind.FELL in kinds) is told


def test_a_fall_that_goes_on_is_one_alert_since_its_first_month() -> None:
    found = [a for a in alerts.of_line(LINE, paid(0, 100, 80, 60), B + 3) if a.kind is AlertKind.FELL]
    assert found == [Alert(AlertKind.FELL, B + 2, 100, 60)]
    quiet = alerts.of_line(LINE, paid(0, 100, 80, 60, 60), B + 4)
    assert [a for a in quiet if a.kind is AlertKind.FELL] == []


def test_nobody_cannot_become_fewer_and_a_fall_before_the_start_is_not_the_lines() -> None:
    assert AlertKind.FELL not in {a.kind for a in alerts.of_line(LINE, paid(0, 0, 0), B + 2)}
    falling_into_it = {B - 1: 100, B: 50, B + 1: 60}
    assert AlertKind.FELL not in {a.kind for a in alerts.of_line(LINE, falling_into_it, B + 1)}


@pytest.mark.parametrize(
    ("ends_on", "expected"),
    [
        (dt.date(2026, 12, 31), []),
        (dt.date(2026, 12, 29), [Alert(AlertKind.ENDS, SEPTEMBER, None, 90)]),
        (dt.date(2026, 11, 29), [Alert(AlertKind.ENDS, SEPTEMBER, 90, 60)]),
        (dt.date(2026, 10, 30), [Alert(AlertKind.ENDS, SEPTEMBER, 60, 30)]),
        (dt.date(2026, 9, 30), [Alert(AlertKind.ENDS, SEPTEMBER - 1, 90, 30)]),
        (dt.date(2026, 9, 29), []),
    ],
)
def test_an_mou_that_ends_soon_is_told_by_the_days_left(ends_on: dt.date, expected: list[Alert]) -> None:
    """Between two closes lie 28 to 31 days: a state may last two of them, and 60 may be skipped."""
    assert list(alerts.of_end(ends_on, SEPTEMBER)) == expected
