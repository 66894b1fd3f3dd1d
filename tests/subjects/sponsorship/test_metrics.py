"""Types add up to everybody, money is given or at the rate, the largest payers are a part of the sponsored."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.subjects.sponsorship import metrics

NOW = 2026 * 12 + 9
TYPES = ["mandiri", "pemberi_kerja", "iik", "apbdes", "baznas", "koperasi", "asn", "lainnya"]
people_by_type = st.dictionaries(st.sampled_from(TYPES), st.integers(1, 900))


def by_month(*rows: tuple[int, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["month", "code", "active"]).astype({"month": "int64", "active": "int64"})


def now(people: dict[str, int]) -> pd.DataFrame:
    return by_month(*[(NOW, code, count) for code, count in people.items()])


def worker_months(**paid: tuple[int, int]) -> pd.DataFrame:
    rows = [(code, *counts) for code, counts in paid.items()]
    return pd.DataFrame(rows, columns=["sponsor_type", "paid", "covered"])


def amounts(**given: tuple[int | None, int | None, int, int | None]) -> pd.DataFrame:
    rows = [(code, *counts) for code, counts in given.items()]
    columns = ["sponsor_type", "amount_rupiah", "difference_rupiah", "unpriced_months", "other_rupiah"]
    return pd.DataFrame(rows, columns=columns).assign(other_unpriced_months=0)


def types(people: dict[str, int]) -> pd.DataFrame:
    return metrics.by_type(now(people), worker_months(), amounts(), NOW)


def endings(*rows: tuple[int, int, int]) -> pd.DataFrame:
    """`within, payer, people`; a payer's last end is its horizon."""
    return pd.DataFrame(
        [(within, payer, "iik", f"P{payer}", NOW, NOW + within - 1, people, 1) for within, payer, people in rows],
        columns=["within", "payer", "sponsor_type", "label", "first_end", "last_end", "people", "villages"],
    )


def test_a_type_that_paid_and_has_nobody_now_is_a_row_too() -> None:
    rows = metrics.by_type(now({"iik": 3}), worker_months(apbdes=(24, 20)), amounts(), NOW).set_index("code")
    assert list(rows.index) == ["iik", "apbdes"]
    assert (rows.loc["apbdes", "active"], rows.loc["apbdes", "overlapping"]) == (0, 4)


def test_what_was_given_differs_from_the_rate() -> None:
    rows = metrics.by_type(now({"iik": 3}), worker_months(), amounts(iik=(50_000, 16_800, 2, 0)), NOW)
    assert rows.loc[0, "difference_rupiah"] == 16_800
    assert rows.loc[0, "unpriced_months"] == 2


def test_an_unknown_amount_is_no_zero_and_no_months_are_one() -> None:
    paid = amounts(pemberi_kerja=(None, None, 136, 0))
    rows = metrics.by_type(now({"iik": 3, "pemberi_kerja": 2}), worker_months(pemberi_kerja=(136, 130)), paid, NOW)
    rows = rows.set_index("code")
    assert rows.loc[["pemberi_kerja"], ["amount_rupiah", "difference_rupiah"]].isna().all(axis=None)
    assert rows.loc[["iik"], ["amount_rupiah", "difference_rupiah"]].to_numpy().tolist() == [[0, 0]]
    assert metrics.carried_by(rows.reset_index(), {"iik"}).rupiah is None


@given(people_by_type)
def test_shares_of_types_are_of_everybody(people: dict[str, int]) -> None:
    rows = types(people)
    assert rows["active"].sum() == sum(people.values())
    assert rows["share"].sum() == pytest.approx(1 if people else 0)


@given(people_by_type)
def test_the_sponsored_and_those_who_pay_month_by_month_are_everybody(people: dict[str, int]) -> None:
    monthly = {"mandiri", "pemberi_kerja"}
    rest = metrics.carried_by(types(people), monthly).people
    assert metrics.sponsored(types(people), monthly).part + rest.part == sum(people.values())


def test_nothing_is_no_share_of_nothing() -> None:
    assert metrics.carried_by(types({}), {"iik"}).people.share is None
    assert types({}).empty


@given(people_by_type.filter(bool), st.integers(1, 6))
def test_types_taken_together_lose_nobody(people: dict[str, int], keep: int) -> None:
    month_before = by_month(*[(NOW - 1, code, count + 1) for code, count in people.items()])
    stack = metrics.over_time(pd.concat([now(people), month_before]), keep)
    assert stack.groupby("month")["active"].sum().to_dict() == {
        NOW: sum(people.values()),
        NOW - 1: sum(people.values()) + len(people),
    }
    assert stack["code"].nunique() <= keep + 1
    assert len(stack) == 2 * stack["code"].nunique()


def test_one_type_beyond_the_kept_keeps_its_name() -> None:
    stack = metrics.over_time(now({"iik": 3, "apbdes": 2, "asn": 1}), keep=2)
    assert list(stack["code"]) == ["iik", "apbdes", "asn"]


def test_the_course_of_nobody_is_empty() -> None:
    assert metrics.over_time(by_month(), keep=5).empty


def test_largest_payers_cumulate() -> None:
    largest = pd.DataFrame({"payer": [1, 2], "sponsor_type": ["iik", "asn"], "label": ["A", "B"], "active": [30, 20]})
    assert metrics.payers(largest, 100)["cumulative"].tolist() == [0.3, 0.5]
    assert metrics.payers(largest, 0)["share"].isna().all()


def test_a_payer_ending_soon_and_resumed_later_still_has_a_row() -> None:
    rows = metrics.endings(endings((1, 7, 5), (3, 8, 4), (6, 8, 9)), (1, 3, 6)).set_index("payer")
    assert rows[["people_1", "people_3", "people_6"]].to_numpy().tolist() == [[0, 4, 9], [5, 0, 0]]
    assert list(rows.index) == [8, 7]


def test_falls_are_summed_over_payers() -> None:
    assert metrics.falling(endings((1, 7, 5), (6, 7, 5), (6, 8, 9)), (1, 3, 6)) == {1: 5, 3: 0, 6: 14}
