"""What is chosen of a board survives the way into a URL and back; nonsense is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.subjects.boards import choice as board_choice
from dashboard.subjects.boards.choice import BoardChoice, Period
from dashboard.subjects.boards.controls import CREDITS
from data_access import months
from data_access.dimensions import Dimension

FIRST, LAST = months.month("2024-01"), months.month("2026-10")
WITHIN = range(FIRST, LAST + 1)
ends = st.tuples(st.none() | st.integers(FIRST, LAST), st.none() | st.integers(FIRST, LAST)).filter(
    lambda pair: pair[0] is None or pair[1] is None or pair[0] <= pair[1]
)
kinds = st.sampled_from(sorted(CREDITS))


@st.composite
def choices(draw: st.DrawFn, kind: str) -> BoardChoice:
    period = draw(st.sampled_from(Period))
    since, until = draw(ends) if period is Period.MONTHS else (None, None)
    chapter = draw(st.sampled_from(["", "iik:IIK CONTOH"])) if kind == "iik" else ""
    credit, by = draw(st.sampled_from(CREDITS[kind])), draw(st.sampled_from(sorted(board_choice.RULES.values())))
    return BoardChoice(credit, period, since, until, by, chapter)


@given(st.data(), kinds)
def test_a_choice_comes_back_from_its_url_as_it_went(data: st.DataObject, kind: str) -> None:
    default, chosen = BoardChoice(CREDITS[kind][0]), data.draw(choices(kind))
    query = board_choice.pairs(chosen, default)
    assert board_choice.read(query, default, CREDITS[kind], WITHIN) == (chosen, ())


@given(st.dictionaries(st.sampled_from(board_choice.KEYS), st.text(max_size=9) | st.sampled_from(["pilihan"])), kinds)
def test_no_url_whatever_breaks_a_board(query: dict[str, str], kind: str) -> None:
    choice, refused = board_choice.read(query, BoardChoice(CREDITS[kind][0]), CREDITS[kind], WITHIN)
    since, until = choice.months(LAST, FIRST)
    assert FIRST <= since <= until <= LAST
    assert choice.credit in CREDITS[kind]
    assert {fault.key for fault in refused} <= set(query)


@given(st.data(), kinds, st.integers(FIRST, LAST))
def test_the_months_lie_within_the_data_whatever_the_posisi(data: st.DataObject, kind: str, posisi: int) -> None:
    since, until = data.draw(choices(kind)).months(posisi, FIRST)
    assert FIRST <= since <= until <= posisi


@pytest.mark.parametrize(
    ("period", "since"),
    [("bulan", "2026-05"), ("triwulan", "2026-04"), ("tahun", "2026-01"), ("peluncuran", "2024-01")],
)
def test_periods_run_from_their_calendar_beginning_to_the_posisi(period: str, since: str) -> None:
    choice = BoardChoice(Dimension.SPONSOR, Period(period))
    assert choice.months(months.month("2026-05"), FIRST) == (months.month(since), months.month("2026-05"))


def test_since_launch_is_september_2022_where_the_data_reach_so_far() -> None:
    choice = BoardChoice(Dimension.SPONSOR, Period.LAUNCH)
    assert choice.months(LAST, months.month("2020-01"))[0] == months.month("2022-09")


def test_a_period_that_runs_backwards_is_refused() -> None:
    query = {"kurun": "pilihan", "dari": "2026-05", "sampai": "2026-02"}
    choice, refused = board_choice.read(query, BoardChoice(Dimension.SPONSOR), CREDITS["sertakan"], WITHIN)
    assert [(fault.key, fault.value) for fault in refused] == [("dari", "2026-05")]
    assert choice.months(LAST, FIRST) == (months.month("2026-01"), months.month("2026-02"))


def test_the_credit_of_the_other_board_is_no_mistake() -> None:
    default = BoardChoice(Dimension.CHAPTER)
    assert board_choice.read({"kredit": "company"}, default, CREDITS["iik"], WITHIN) == (default, ())
    assert board_choice.read({"kredit": "desa"}, default, CREDITS["iik"], WITHIN)[1][0].key == "kredit"
