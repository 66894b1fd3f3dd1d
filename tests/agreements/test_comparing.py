"""Two states of an MoU beside each other, and two people's changes of one state put together."""

import datetime as dt
from dataclasses import replace

from hypothesis import given

from data_access.agreements import comparing
from data_access.agreements.comparing import MouDifference
from data_access.agreements.mou import Line, Mou
from tests.agreements.drawn import MOUS
from tests.agreements.nunukan import MOU

FIRST, SECOND = MOU.lines


def test_a_change_is_told_with_its_line_its_field_and_both_values() -> None:
    after = replace(MOU, title="Lain", lines=(replace(FIRST, target_people=500), SECOND))
    assert comparing.differences(MOU, after) == (
        MouDifference("", "title", MOU.title, "Lain"),
        MouDifference("1", "target_people", 400, 500),
    )


def test_a_line_that_came_or_went_is_told_whole() -> None:
    third = Line("3", 7, dt.date(2026, 12, 31))
    assert comparing.differences(MOU, replace(MOU, lines=(FIRST, third))) == (
        MouDifference("2", comparing.WHOLE, SECOND, None),
        MouDifference("3", comparing.WHOLE, None, third),
    )


def test_changes_of_two_people_in_different_fields_are_both_kept() -> None:
    mine = replace(MOU, title="Punyaku", lines=(replace(FIRST, target_people=500), SECOND))
    theirs = replace(MOU, counterpart="Disnaker", version=2, lines=(replace(FIRST, notes="baru"), SECOND))
    both = comparing.merged(MOU, mine, theirs)
    assert (both.title, both.counterpart, both.version) == ("Punyaku", "Disnaker", 2)
    assert both.lines == (replace(FIRST, target_people=500, notes="baru"), SECOND)


def test_where_both_changed_one_field_what_is_typed_here_wins() -> None:
    both = comparing.merged(MOU, replace(MOU, title="Punyaku"), replace(MOU, title="Punyamu"))
    assert both.title == "Punyaku"


def test_lines_that_either_adds_or_deletes_are_added_and_deleted() -> None:
    third, fourth = (Line(number, 7, dt.date(2026, 12, 31)) for number in "34")
    mine, theirs = replace(MOU, lines=(FIRST, third)), replace(MOU, lines=(*MOU.lines, fourth))
    assert comparing.merged(MOU, mine, theirs).lines == (FIRST, fourth, third)


def test_lines_that_carry_one_number_are_all_kept() -> None:
    twins = (FIRST, replace(FIRST, notes="dua"))
    assert comparing.merged(MOU, replace(MOU, lines=twins), replace(MOU, title="Lain")).lines == twins


@given(one=MOUS, other=MOUS)
def test_who_changed_nothing_loses_nothing_and_takes_nothing_away(one: Mou, other: Mou) -> None:
    assert comparing.merged(one, one, other) == other
    assert set(comparing.merged(one, other, one).lines) == set(other.lines)
    assert comparing.differences(one, one) == ()
    assert (comparing.differences(one, other) == ()) == (one == other)
