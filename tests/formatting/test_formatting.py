"""Numbers as a reader of either language writes them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import formatting, language

OCTOBER = 2026 * 12 + 9


def test_indonesian_writes_points_for_thousands_and_a_decimal_comma() -> None:
    assert formatting.share(214_687, 684_654) == "31,4% (214.687 dari 684.654)"
    assert formatting.rupiah(16_800) == "Rp16.800"


def test_english_writes_commas_for_thousands_and_a_decimal_point() -> None:
    with language.speaking("en"):
        assert formatting.share(214_687, 684_654) == "31.4% (214,687 of 684,654)"
        assert formatting.rupiah(16_800) == "Rp16,800"


def test_money_in_a_headline_is_short_from_a_million_on() -> None:
    assert formatting.rupiah_in_short(999_999) == "Rp999.999"
    assert formatting.rupiah_in_short(628_510_800) == "Rp628,5\u00a0jt"
    assert formatting.rupiah_in_short(12_628_510_800) == "Rp12,6\u00a0M"
    with language.speaking("en"):
        assert formatting.rupiah_in_short(628_510_800) == "Rp628.5M"


def test_a_posisi_is_the_last_day_of_its_month_in_either_language() -> None:
    assert formatting.posisi(OCTOBER) == "31 Oktober 2026"
    assert formatting.month(OCTOBER) == "Okt 2026"
    assert formatting.iso_month(OCTOBER) == "2026-10"
    with language.speaking("en"):
        assert formatting.posisi(OCTOBER + 4) == "28 February 2027"


def test_a_change_says_its_direction() -> None:
    assert formatting.signed(1204) == "+1.204"
    assert formatting.signed(-87) == "−87"
    assert formatting.signed(0) == "0"
    assert formatting.points(0.012) == "naik 1,2 poin persen"
    assert formatting.points(-0.003) == "turun 0,3 poin persen"
    assert formatting.points(0.0001) == "tetap"


@pytest.mark.parametrize(
    "write", [formatting.number, formatting.signed, formatting.percent, formatting.rupiah, formatting.day]
)
def test_what_is_unknown_is_a_dash(write: object) -> None:
    assert callable(write)
    assert write(None) == "–"


def test_a_date_is_written_in_words() -> None:
    assert formatting.day(dt.date(2024, 12, 5)) == "5 Desember 2024"


def test_a_rate_above_one_is_not_capped() -> None:
    assert formatting.percent(1.234) == "123,4%"


@given(st.floats(min_value=-0.00049, max_value=0.00049))
def test_what_rounds_to_nothing_has_no_sign(rate: float) -> None:
    assert formatting.percent(rate) == "0,0%"
    assert formatting.points(rate) == "tetap"


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=1, max_value=10**9))
def test_a_written_share_can_be_recomputed_from_its_parts(part: int, whole: int) -> None:
    rate, _, parts = formatting.share(part, whole).partition("% (")
    numerator, denominator = (int(text.strip(")").replace(".", "")) for text in parts.split(" dari "))
    assert (numerator, denominator) == (part, whole)
    assert abs(float(rate.replace(".", "").replace(",", ".")) - 100 * part / whole) <= 0.0501
