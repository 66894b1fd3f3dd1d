"""Rates are sums over sums, nothing is made up, parts add up to the whole."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import remainder
from dashboard.figure import rates
from data_access import vocabulary


def active(**people: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "code": pd.Series(list(people), dtype="str"),
            "name": pd.Series([None] * len(people), dtype="object"),
            "active": list(people.values()),
        }
    )


def workers(**counts: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"code": pd.Series(list(counts), dtype="str"), "workers": pd.Series(list(counts.values()), dtype="int64")}
    )


def by_month(start: int, *people: int) -> pd.DataFrame:
    return pd.DataFrame({"month": range(start, start + len(people)), "active": people})


def test_the_unplaced_have_the_word_of_the_vocabulary() -> None:
    assert remainder.UNALLOCATED == vocabulary.UNALLOCATED


def test_rows_are_sorted_by_people_and_the_unplaced_come_last() -> None:
    rows = rates.table(active(a=1, unallocated=9, b=3), workers())
    assert list(rows["code"]) == ["b", "a", "unallocated"]


def test_a_row_without_workers_has_no_rate() -> None:
    rows = rates.table(active(a=5, b=5), workers(a=10)).set_index("code")
    assert rows.loc["a", "rate"] == 0.5
    assert rows["rate"].isna().to_dict() == {"a": False, "b": True}


def test_zero_workers_are_no_denominator() -> None:
    assert rates.table(active(a=5), workers(a=0))["rate"].isna().all()


def test_a_rate_above_one_is_kept() -> None:
    assert rates.table(active(a=15), workers(a=10))["rate"].tolist() == [1.5]


def test_workers_without_anybody_active_are_a_row_of_zero() -> None:
    rows = rates.table(active(a=5), workers(a=10, b=20)).set_index("code")
    assert rows.loc["b", "active"] == 0
    assert rows.loc["b", "rate"] == 0


def test_an_empty_answer_is_an_empty_table_with_its_columns() -> None:
    rows = rates.table(active(), workers())
    assert list(rows.columns) == ["code", "name", "active", "placed", "counted", "workers", "rate", "andil"]
    assert rows.empty


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 10_000), min_size=1), st.integers(1, 100_000))
def test_the_andil_of_all_rows_add_up_to_the_rate_of_the_whole(people: dict[str, int], whole: int) -> None:
    rows = rates.table(active(**people), workers(), whole)
    assert rows["andil"].sum() == pytest.approx(sum(people.values()) / whole)
    assert rows["active"].sum() == sum(people.values())


def test_the_summary_sets_now_beside_a_month_and_a_year_ago() -> None:
    of = {
        "month": range(100, 113),
        "workers": [100] * 13,
        "first_year": [2022] * 13,
        "last_year": [2022] * 6 + [2026] * 7,
        "in_force": [100] * 13,
    }
    series = rates.series(by_month(100, *range(10, 23)), pd.DataFrame(of))
    whole = rates.summary(series, 112)
    assert (whole.now.active, whole.now.rate, whole.now.years) == (22, 0.22, "2022-2026")
    assert whole.last_month is not None
    assert rates.Change(whole.last_month, whole.now).people == 1
    assert whole.last_year is not None
    assert rates.Change(whole.last_year, whole.now).rates == pytest.approx((0.1, 0.22))
    assert whole.last_year.years == "2022"


def test_there_is_no_change_since_before_the_data_begin() -> None:
    nothing = pd.DataFrame(
        {"month": [], "workers": [], "first_year": [], "last_year": [], "in_force": []}, dtype="int64"
    )
    whole = rates.summary(rates.series(by_month(100, 5), nothing), 100)
    assert whole.last_month is None
    assert whole.last_year is None
    assert (whole.now.rate, whole.now.years) == (None, "")


def test_without_workers_then_or_now_points_are_unknown() -> None:
    assert rates.Change(rates.Reading(1, 5, None), rates.Reading(2, 6, 10)).rates is None
