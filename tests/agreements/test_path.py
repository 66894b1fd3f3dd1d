"""The path of a line: by hand where a number says more, and against month-by-month arithmetic on any line."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.agreements import path
from data_access.agreements.path import Course, LineStatus
from tests.edition import mou_judge

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
    ("begun", "people", "status"),
    [
        (0, 60, LineStatus.SESUAI_JALUR),
        (0, 59, LineStatus.PERLU_PERHATIAN),
        (0, 48, LineStatus.PERLU_PERHATIAN),
        (0, 47, LineStatus.TERTINGGAL),
        (0, 120, LineStatus.TERCAPAI),
        (20, 70, LineStatus.SESUAI_JALUR),
        (20, 69, LineStatus.PERLU_PERHATIAN),
        (20, 60, LineStatus.PERLU_PERHATIAN),
        (20, 59, LineStatus.TERTINGGAL),
    ],
)
def test_half_way_through_the_status_follows_from_the_way_that_is_gone(
    begun: int, people: int, status: LineStatus
) -> None:
    """From 20 to the 70 expected the way is 50: at 60 it is 80% gone, though 56 are 80% of what is expected."""
    assert path.status(LINE, months(begun) | {B + 6: people}, B + 6) is status


@pytest.mark.parametrize("people", [100, 99, 0])
def test_who_stands_still_or_loses_people_lags_however_many_it_had(people: int) -> None:
    """Of 104 expected 100 are 96%, and none of the way."""
    assert path.expected(LINE, 100, B + 3) == 105
    assert path.status(LINE, months(100) | {B + 3: people}, B + 3) is LineStatus.TERTINGGAL


def test_below_a_milestone_that_falls_back_under_the_baseline_a_line_lags() -> None:
    """Of a way down nobody is 80%: what is expected does not exceed those paid at the start."""
    falling = Course(B, D, 120, ((B + 6, 10),))
    found = [path.status(falling, months(40) | {B + 6: people}, B + 6) for people in (10, 9, 0)]
    assert found == [LineStatus.SESUAI_JALUR, LineStatus.TERTINGGAL, LineStatus.TERTINGGAL]


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
    found = path.standing(LINE, months(0, *[96] * 12), D)
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
    """Months counted from the baseline; the oracle knows nothing of the product."""
    milestones = {at: people for at, people in between.items() if at < length}
    course = Course(B, B + length, target, tuple((B + at, people) for at, people in milestones.items()))
    m, found = len(paid) - 1, path.standing(course, months(*paid), B + len(paid) - 1)
    judged = mou_judge.judged(dict(enumerate(paid)), (0, length, target, milestones), m)
    assert (found.status.value, found.expected) == (judged.status, judged.expected)
    assert (found.needed_per_month, found.pace) == (judged.needed, judged.pace)
    ahead = found.outlook
    assert (None if ahead is None else (ahead.low, ahead.forecast, ahead.high)) == judged.forecast
