"""Numbers as a reader of either language writes them."""

import datetime as dt
import math
from fractions import Fraction

import pytest
from hypothesis import given, reject
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
    assert formatting.rates(0.3756, 0.3804) == ("37,6%", "38,0%", "naik 0,4 poin persen")
    assert formatting.rates(0.3804, 0.3756) == ("38,0%", "37,6%", "turun 0,4 poin persen")
    assert formatting.rates(0.5, 0.5) == ("50,0%", "50,0%", "tetap")


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


def test_what_is_not_nothing_nor_the_whole_is_never_written_so() -> None:
    said = {153: "0,02%", 0: "0,0%", 3: "<0,001%", 706_900: "99,99%", 706_997: ">99,999%", 707_000: "100,0%"}
    assert {part: formatting.percent(part / 707_000) for part in said} == said
    assert formatting.percent(1.0004) == "100,04%"
    assert formatting.percent(1.0000001) == ">100,0%"


def test_two_rates_that_differ_are_told_apart_by_up_to_three_decimals_then_not_at_all() -> None:
    assert formatting.rates(0, 153 / 707_000) == ("0,00%", "0,02%", "naik 0,02 poin persen")
    assert formatting.rates(0.33333, 0.33346) == ("33,33%", "33,35%", "naik 0,02 poin persen")
    assert formatting.rates(0.333331, 0.333346) == ("33,333%", "33,335%", "naik 0,002 poin persen")
    assert formatting.rates(0.333331, 0.333333) is None


def test_halves_are_rounded_up_from_the_integers() -> None:
    assert formatting.share(1, 16) == "6,3% (1 dari 16)"
    assert formatting.share(285, 100_000) == "0,3% (285 dari 100.000)"
    assert formatting.share(29, 2000) == "1,5% (29 dari 2.000)"
    assert formatting.decimal(0.25) == "0,3"
    assert formatting.stated_percent(0.00125) == "0,13%"
    assert formatting.rupiah_in_short(628_450_000) == "Rp628,5\u00a0jt"


def _written(percentage: str) -> tuple[Fraction, int]:
    """Its value in percent, and how many decimals it has."""
    digits = percentage.strip("<>%").replace(".", "").replace(",", ".")
    return Fraction(digits), len(digits.partition(".")[2])


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=1, max_value=10**9))
def test_a_written_share_is_its_two_counts_divided_and_rounded_half_up(part: int, whole: int) -> None:
    rate, _, parts = formatting.share(part, whole).partition(" (")
    assert [int(text.strip(")").replace(".", "")) for text in parts.split(" dari ")] == [part, whole]
    (said, places), exact = _written(rate), Fraction(100 * part, whole)
    if rate.startswith("<"):
        assert 0 < exact < Fraction(1, 1000)
    elif rate.startswith(">"):
        assert 100 - Fraction(1, 1000) < exact != 100
    else:
        assert said == Fraction(math.floor(exact * 10**places + Fraction(1, 2)), 10**places)
        assert (said == 0, said == 100) == (exact == 0, exact == 100)


@given(st.tuples(st.integers(0, 10**7), st.integers(1, 10**7)), st.tuples(st.integers(0, 10**7), st.integers(1, 10**7)))
def test_a_written_change_is_the_difference_of_the_two_written_rates(
    then: tuple[int, int], now: tuple[int, int]
) -> None:
    written = formatting.rates(then[0] / then[1], now[0] / now[1])
    assert (written is not None) >= (Fraction(*then) == Fraction(*now))
    if written is None:
        reject()
    (before, places), (after, same), said = _written(written[0]), _written(written[1]), written[2]
    assert places == same <= 3
    assert (said == "tetap") == (Fraction(*then) == Fraction(*now)) == (before == after)
    if said != "tetap":
        way, points, *_words = said.split()
        assert _written(points)[0] == abs(after - before)
        assert way == ("naik" if after > before else "turun")
