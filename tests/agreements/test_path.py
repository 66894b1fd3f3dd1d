"""The path of a line: by hand where a number says more, and against month-by-month arithmetic on any line."""

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.agreements import path
from data_access.agreements.path import Course, LineStatus

B, D = 100, 112
LINE = Course(B, D, 120)


def months(*people: int, since: int = B) -> dict[int, int]:
    return dict(enumerate(people, since))


@pytest.mark.parametrize(
    ("month", "people"), [(B - 1, None), (B, 20), (B + 3, 45), (B + 1, Fraction(85, 3)), (D, 120), (D + 9, 120)]
)
def test_without_milestones_the_path_is_one_straight_line(month: int, people: Fraction | None) -> None:
    assert path.expected(LINE, 20, month) == people


def test_the_path_follows_milestones_that_fall_back() -> None:
    falling = Course(B, D, 120, ((B + 4, 100), (B + 8, 60)))
    found = [path.expected(falling, 0, B + at) for at in (2, 4, 6, 8, 10, 12)]
    assert found == [50, 100, 80, 60, 90, 120]


def test_milestones_outside_the_line_are_not_on_its_path() -> None:
    assert path.expected(Course(B, D, 120, ((B, 90), (B - 3, 5), (D, 7), (D + 1, 9))), 0, B + 6) == 60


@pytest.mark.parametrize(
    ("people", "status"),
    [
        (60, LineStatus.SESUAI_JALUR),
        (59, LineStatus.PERLU_PERHATIAN),
        (48, LineStatus.PERLU_PERHATIAN),
        (47, LineStatus.TERTINGGAL),
        (120, LineStatus.TERCAPAI),
    ],
)
def test_half_way_through_the_status_follows_from_what_is_expected(people: int, status: LineStatus) -> None:
    assert path.status(LINE, months(0) | {B + 6: people}, B + 6) is status


def test_a_line_that_has_not_begun_is_not_judged_and_has_no_pace() -> None:
    found = path.standing(LINE, {B - 2: 130}, B - 2)
    assert (found.status, found.expected, found.pace, found.outlook) == (LineStatus.BELUM_MULAI, None, None, None)
    assert path.standing(LINE, {B: 0}, B).status is LineStatus.BELUM_MULAI


@pytest.mark.parametrize(("people", "status"), [(119, LineStatus.LEWAT_TENGGAT), (120, LineStatus.TERCAPAI)])
def test_a_due_date_in_the_past_is_late_unless_it_was_reached(people: int, status: LineStatus) -> None:
    paid = months(*[0] * 12, people, 80)
    found = path.standing(LINE, paid, D + 1)
    assert (found.status, found.people, found.at_due) == (status, 80, people)
    assert (found.needed_per_month, found.outlook) == (None, None)
    assert found.pace == Fraction(80, 3)


def test_on_the_due_month_itself_the_target_is_what_is_expected() -> None:
    found = path.standing(LINE, months(*[96] * 13), D)
    assert (found.status, found.expected, found.needed_per_month) == (LineStatus.PERLU_PERHATIAN, Fraction(120), None)


def test_a_target_of_nobody_is_reached_as_soon_as_the_line_begins() -> None:
    nobody = Course(B, D, 0)
    found = path.standing(nobody, months(0, 0), B + 1)
    assert (found.status, found.needed_per_month) == (LineStatus.TERCAPAI, 0)
    assert found.outlook is not None
    assert not found.outlook.is_out_of_reach


@pytest.mark.parametrize(("changes", "pace"), [((4, 0, -4), 0), ((-1, -2, 0), -1)])
def test_a_pace_of_nothing_or_less_never_reaches_the_target(changes: tuple[int, ...], pace: int) -> None:
    people = [50]
    for change in changes:
        people.append(people[-1] + change)
    found = path.standing(LINE, months(*people), B + 3)
    assert found.outlook is not None
    assert found.pace == pace
    assert (found.outlook.reached_in, found.outlook.is_out_of_reach) == (None, True)


def test_a_forecast_is_never_below_nobody() -> None:
    outlook = path.standing(LINE, months(30, 20, 10, 0), B + 3).outlook
    assert outlook is not None
    assert (outlook.forecast, outlook.low, outlook.high) == (0, 0, 0)


def test_a_slow_pace_says_the_month_after_the_due_date_it_leads_to() -> None:
    outlook = path.standing(LINE, months(0, 5, 10, 15), B + 3).outlook
    assert outlook is not None
    assert (outlook.forecast, outlook.reached_in, outlook.is_out_of_reach) == (60, B + 24, False)


def test_the_pace_of_the_first_months_is_of_the_months_there_were() -> None:
    found = path.standing(LINE, months(10, 17, 20), B + 2)
    assert found.pace == 5
    assert found.outlook is not None
    assert (found.outlook.low, found.outlook.forecast, found.outlook.high) == (50, 70, 90)


def test_a_status_has_a_month_it_began_in() -> None:
    paid = months(0, 10, 20, 22, 25, 28)
    assert [path.status(LINE, paid, at).value for at in paid] == [
        "belum_mulai",
        "sesuai_jalur",
        "sesuai_jalur",
        "tertinggal",
        "tertinggal",
        "tertinggal",
    ]
    assert path.changed(LINE, paid, B + 5) == (B + 3, LineStatus.SESUAI_JALUR)
    assert path.changed(LINE, paid, B) is None


PEOPLE = st.integers(0, 60)


@given(
    st.integers(1, 9),
    st.integers(0, 60),
    st.dictionaries(st.integers(1, 8), PEOPLE, max_size=3),
    st.lists(PEOPLE, min_size=1, max_size=14),
)
def test_any_line_is_judged_as_the_definition_says(
    length: int, target: int, between: dict[int, int], paid: list[int]
) -> None:
    """definitions 5.11 word for word, months counted from the baseline, pieces walked one by one."""
    milestones = tuple((B + at, people) for at, people in between.items() if at < length)
    course, m = Course(B, B + length, target, milestones), len(paid) - 1
    found = path.standing(course, months(*paid), B + m)
    wanted = _walked({0: paid[0], **{at - B: n for at, n in milestones}, length: target}, m)
    assert found.expected == wanted
    now = paid[-1]
    if m == 0:
        assert found.status == "belum_mulai"
    elif now >= target or (m >= length and paid[length] >= target):
        assert found.status == "tercapai"
    elif m > length:
        assert found.status == "lewat_tenggat"
    else:
        assert found.status == (
            "sesuai_jalur" if now >= wanted else "perlu_perhatian" if 5 * now >= 4 * wanted else "tertinggal"
        )
    if m < length:
        assert found.needed_per_month == max(0, ceil((target - now) / (length - m)))
    steps = [later - earlier for earlier, later in pairwise(paid)][-3:]
    if steps and m < length:
        assert found.outlook is not None
        assert found.outlook.forecast == max(0, floor(now + Fraction(sum(steps), len(steps)) * (length - m)))
        assert found.outlook.low == max(0, now + min(steps) * (length - m)) <= found.outlook.forecast
        assert found.outlook.high == max(0, now + max(steps) * (length - m)) >= found.outlook.forecast


def _walked(points: dict[int, int], month: int) -> Fraction:
    ahead = [at for at in points if at >= month]
    if not ahead:
        return Fraction(points[max(points)])
    end = min(ahead)
    begin = max((at for at in points if at < end), default=end)
    slope = Fraction(points[end] - points[begin], end - begin) if end > begin else Fraction(0)
    return points[end] - slope * (end - month)
