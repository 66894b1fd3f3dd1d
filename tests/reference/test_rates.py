"""Dated rules: contribution rates, grace and the due day."""

import datetime as dt
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.errors import CakupanError
from data_access.months import month
from data_access.reference import closing_due_day, grace_months, is_government_money, monthly_rate
from data_access.reference.contributions import rates
from data_access.vocabulary import Segment


@pytest.mark.parametrize(
    ("when", "sector", "rupiah"),
    [
        ("2025-12", "transport", 16_800),
        ("2026-01", "transport", 8_400),
        ("2027-03", "transport", 8_400),
        ("2027-04", "transport", 16_800),
        ("2026-03", "lainnya", 16_800),
        ("2026-04", "lainnya", 8_400),
        ("2026-12", "lainnya", 8_400),
        ("2027-01", "lainnya", 16_800),
    ],
)
def test_the_discount_holds_inside_its_months_and_never_for_government_money(
    when: str, sector: str, rupiah: int
) -> None:
    assert monthly_rate(month(when), sector, False, "JKK+JKM") == rupiah
    assert monthly_rate(month(when), sector, False, "JKK+JKM+JHT") == rupiah + 20_000, "JHT is never discounted"
    assert monthly_rate(month(when), sector, True, "JKK+JKM") == 16_800


def test_workers_times_months_times_rate_is_the_budget_of_lumajang() -> None:
    government = is_government_money("dbh_cht")
    due = [monthly_rate(month("2024-06") + step, "lainnya", government, "JKK+JKM") for step in range(7)]
    assert sum(5_606 * rate for rate in due if rate is not None) == 659_265_600


@pytest.mark.parametrize("package", ["JKK", "JKM", "JP", "JKK+JHT", "JKK+JKM+JP", "JKK+JKM+JHT+JKP", ""])
def test_a_package_with_a_part_that_has_no_rate_has_none(package: str) -> None:
    assert monthly_rate(month("2024-06"), "lainnya", False, package) is None


def test_old_age_saving_alone_has_its_rate() -> None:
    assert monthly_rate(month("2026-06"), "transport", False, "JHT") == 20_000


def test_before_the_regulation_and_in_an_unknown_sector_there_is_no_rate() -> None:
    assert monthly_rate(month("2015-06"), "lainnya", False, "JKK+JKM") is None
    assert monthly_rate(month("2024-06"), "tambang", False, "JKK+JKM") is None


@given(st.integers(month("2015-07"), month("2040-12")))
def test_in_every_month_each_sector_and_payer_has_exactly_one_rate(when: int) -> None:
    for sector, government, programmes in product(
        ("transport", "lainnya"), (True, False), (frozenset({"JKK", "JKM"}), frozenset({"JHT"}))
    ):
        wanted = (sector, government, programmes)
        holding = [r for r in rates() if (r.sector, r.government_money, r.programmes) == wanted and r.holds(when)]
        assert len(holding) == 1


@pytest.mark.parametrize(("segment", "grace"), [("PU", 3), ("BPU", 3), ("JAKON", 0), ("PMI", 0)])
def test_grace_is_three_months_for_wage_earners_and_the_informal_only(segment: str, grace: int) -> None:
    assert grace_months(segment, month("2026-10")) == grace


def test_every_segment_has_a_grace() -> None:
    assert [grace_months(segment, month("2014-01")) for segment in Segment] == [3, 3, 0, 0]


def test_a_month_before_every_rule_is_an_error_that_names_it() -> None:
    with pytest.raises(CakupanError, match="2013-12"):
        grace_months("BPU", month("2013-12"))


def test_a_posisi_is_due_on_the_fifteenth_of_the_next_month() -> None:
    assert closing_due_day(month("2026-10")) == dt.date(2026, 11, 15)
    assert closing_due_day(month("2026-12")) == dt.date(2027, 1, 15)
