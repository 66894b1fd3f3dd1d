"""The address of a screen is the whole state of a meeting."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dashboard.desks.meetings import stage_choice
from dashboard.desks.meetings.stage_choice import StageChoice

TODAY = dt.date(2026, 11, 21)


@given(st.builds(StageChoice, st.dates(), st.text("0123456789-.", min_size=1), st.integers(1, 999)))
def test_what_is_written_is_read_back(choice: StageChoice) -> None:
    assert stage_choice.read(choice.at(choice.screen), TODAY) == (choice, ())


@given(st.dictionaries(st.sampled_from(stage_choice.KEYS), st.text()))
def test_nothing_in_an_address_is_fatal(query: dict[str, str]) -> None:
    found, refused = stage_choice.read(query, TODAY)
    assert 1 <= found.screen < 1_000
    assert {fault.key for fault in refused} <= set(query)


def test_where_nothing_is_said_it_is_todays_meeting() -> None:
    assert stage_choice.read({}, TODAY) == (StageChoice(TODAY), ())
