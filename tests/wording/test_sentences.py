"""What is said of a figure is true of the numbers beside it."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import language as wording
from dashboard.wording import sentences
from dashboard.wording.sentences import Count, Subject

OCTOBER = 2026 * 12 + 9
NOW = Count(214_687, 684_654, OCTOBER)
YEAR_AGO = Count(206_764, 684_000, OCTOBER - 12)
WORKERS = Subject("Kabupaten Banyumas", "pekerja", "terlindungi")
IN_ENGLISH = Subject("Banyumas Regency", "workers", "protected")

counts = st.integers(0, 10**8)
wholes = st.integers(1, 10**8)
rates = st.tuples(counts, wholes)


def test_the_lead_says_how_many_of_how_many_where_when_and_since_when() -> None:
    assert sentences.lead(WORKERS, NOW, YEAR_AGO) == (
        "Di Kabupaten Banyumas, 214.687 dari 684.654 pekerja (31,4%) terlindungi pada 31 Oktober 2026, "
        "naik 1,2 poin persen dibanding 31 Oktober 2025, yaitu 206.764 dari 684.000 (30,2%)."
    )
    with wording.speaking("en"):
        assert sentences.lead(IN_ENGLISH, NOW, YEAR_AGO) == (
            "In Banyumas Regency, 214,687 of 684,654 workers (31.4%) were protected on 31 October 2026, "
            "up 1.2 percentage points compared with 31 October 2025, then 206,764 of 684,000 (30.2%)."
        )


def test_a_lead_near_a_round_fraction_names_it() -> None:
    near = Count(226_000, 684_654, OCTOBER)
    assert sentences.lead(WORKERS, near) == (
        "Di Kabupaten Banyumas, 226.000 dari 684.654 pekerja (33,0%), hampir sepertiga, "
        "terlindungi pada 31 Oktober 2026."
    )
    with wording.speaking("en"):
        assert "workers (33.0%), almost a third, were protected" in sentences.lead(IN_ENGLISH, near)


def test_without_workers_a_lead_has_counts_and_their_relative_change() -> None:
    assert sentences.lead(WORKERS, Count(214_687, None, OCTOBER), YEAR_AGO) == (
        "Di Kabupaten Banyumas, 214.687 pekerja terlindungi pada 31 Oktober 2026, "
        "naik 4% dari 206.764 menjadi 214.687 sejak 31 Oktober 2025."
    )


def test_a_hidden_figure_is_said_to_be_hidden_and_nothing_is_said_of_its_change() -> None:
    hidden = Count(None, 684_654, OCTOBER)
    said = "Di Kabupaten Banyumas, jumlah pekerja yang terlindungi pada 31 Oktober 2026 disembunyikan."
    assert sentences.lead(WORKERS, hidden, YEAR_AGO) == said
    assert "poin" not in sentences.lead(WORKERS, NOW, hidden)
    assert sentences.of_what(None, 684_654, "pekerja") == "disembunyikan"


def test_a_caption_names_posisi_basis_and_source() -> None:
    told = sentences.caption(
        "Pekerja aktif per profesi", WORKERS, NOW, basis="Penduduk bekerja (BPS, 2025)", source="BPJS Ketenagakerjaan"
    )
    assert told == (
        "Pekerja aktif per profesi. Kabupaten Banyumas: 214.687 dari 684.654 pekerja (31,4%). Posisi 31 Oktober 2026. "
        "Penyebut: Penduduk bekerja (BPS, 2025). Sumber: BPJS Ketenagakerjaan."
    )
    with wording.speaking("en"):
        assert "No workers to compare with. Source: BPJS." in sentences.caption(
            "Active workers", IN_ENGLISH, Count(7, None, OCTOBER), basis="", source="BPJS"
        )


def test_an_alternative_text_tells_three_rows_of_what_and_how_many_are_hidden() -> None:
    rows = [("Petani", 60_000), ("Nelayan", None), ("Ojek", 7_000), ("ART", 800), ("Montir", 90), ("Guru", None)]
    assert sentences.alt_text("Pekerja aktif per profesi", "Kalimat pertama.", rows, 70_000) == (
        "Pekerja aktif per profesi. Kalimat pertama. Baris pertama: Petani 60.000 dari 70.000 (85,7%); "
        "Ojek 7.000 dari 70.000 (10,0%); ART 800 dari 70.000 (1,1%). 2 baris disembunyikan."
    )
    assert sentences.alt_text("Judul", "", [], None) == "Judul."


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (500, 1000, "tepat separuh"),
        (4989, 10_000, "hampir separuh"),
        (49_998, 100_000, "sekitar separuh"),
        (495, 1000, "hampir separuh"),
        (4949, 10_000, ""),
        (505, 1000, "lebih dari separuh"),
        (5051, 10_000, ""),
        (333, 1000, "sekitar sepertiga"),
        (332, 1000, "hampir sepertiga"),
        (214_687, 684_654, ""),
        (0, 10, ""),
        (10, 10, "semuanya"),
        (99_999, 100_000, "hampir semuanya"),
        (1001, 1000, ""),
    ],
)
def test_a_round_fraction_is_named_within_half_a_point(part: int, whole: int, said: str) -> None:
    assert sentences.round_fraction(part, whole) == said


SIDES = {"": {0}, "hampir": {-1}, "tepat": {0}, "sekitar": {-1, 1}, "lebih dari": {1}}


@given(rates)
def test_almost_is_below_and_more_than_is_above(rate: tuple[int, int]) -> None:
    said, share = sentences.round_fraction(*rate), Fraction(*rate)
    if said:
        ((named, name),) = [one for one in sentences.ROUND_FRACTIONS if said.endswith(one[1])]
        assert abs(share - named) <= Fraction(1, 200)
        assert (share > named) - (share < named) in SIDES[said.removesuffix(name).strip()]


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (208_434, 214_687, "naik 3% dari 208.434 menjadi 214.687"),
        (100, 96, "turun 4% dari 100 menjadi 96"),
        (1000, 1004, "naik 0,4% dari 1.000 menjadi 1.004"),
        (10_000, 10_001, "naik 1 orang dari 10.000 menjadi 10.001"),
        (10_000, 10_005, "naik 0,1% dari 10.000 menjadi 10.005"),
        (200, 205, "naik 3% dari 200 menjadi 205"),
        (7, 7, "tetap dari 7 menjadi 7"),
        (0, 12, "dari 0 menjadi 12"),
        (10, 25, "naik 150% dari 10 menjadi 25"),
        (5, 0, "turun 100% dari 5 menjadi 0"),
    ],
)
def test_a_change_of_counts_is_relative(before: int, now: int, said: str) -> None:
    assert sentences.change_of_count(before, now) == said


def test_a_change_of_rates_is_in_points() -> None:
    before, now = Count(300, 1000, OCTOBER - 1), Count(312, 1000, OCTOBER)
    assert sentences.change_of_rate(before, now) == (
        "naik 1,2 poin persen dibanding 30 September 2026, yaitu 300 dari 1.000 (30,0%)"
    )
    with wording.speaking("en"):
        assert sentences.change_of_rate(now, before).startswith("down 1.2 percentage points compared with 31 October")
    assert sentences.change_of_rate(before, Count(3000, 10_000, OCTOBER)).startswith("tetap dibanding")
    assert sentences.change_of_rate(before, Count(3001, 10_000, OCTOBER)) == (
        "naik 0,01 poin persen dibanding 30 September 2026, yaitu 300 dari 1.000 (30,00%)"
    )
    assert sentences.change_of_rate(before, Count(3_000_001, 10_000_000, OCTOBER)) == ""
    assert sentences.change_of_rate(before, Count(3, None, OCTOBER)) == ""


def test_a_change_between_rates_over_workers_of_two_years_names_both_years() -> None:
    before, now = Count(300, 1000, OCTOBER - 12, "2024"), Count(312, 1000, OCTOBER, "2022-2025")
    assert sentences.lead(WORKERS, now, before).endswith(
        "naik 1,2 poin persen dibanding 31 Oktober 2025, yaitu 300 dari 1.000 (30,0%); "
        "angka pekerja 2024, kini 2022-2025."
    )
    with wording.speaking("en"):
        assert sentences.change_of_rate(before, now).endswith("(30.0%); workers of 2024, now of 2022-2025")
    assert ";" not in sentences.change_of_rate(before, Count(312, 1000, OCTOBER, "2024"))


@pytest.mark.parametrize("language", wording.LOCALES)
@given(before=rates, now=rates)
def test_every_percentage_recomputes_from_the_two_numbers_beside_it(
    language: str, before: tuple[int, int], now: tuple[int, int]
) -> None:
    with wording.speaking(language):
        said = sentences.lead(WORKERS, Count(*now, OCTOBER), Count(*before, OCTOBER - 12))
    found = re.findall(r"([\d.,]+) (?:dari|of) ([\d.,]+)(?: pekerja)? \(([<>]?)([\d.,]+)%\)", said)
    assert [(_whole(part), _whole(whole)) for part, whole, _side, _rate in found] in ([now, before], [now])
    for part, whole, side, rate in found:
        exact = 100 * _whole(part) / _whole(whole)
        assert abs(_decimal(rate, language) - exact) <= 0.0501
        if not side:
            assert (_decimal(rate, language) in (0, 100)) == (exact in (0, 100))
    points = re.search(r"(?:naik|turun|up|down) ([\d.,]+) (?:poin|percentage)", said)
    if points:
        after, then = (Fraction(_normal(rate, language)) for *_counts, rate in found)
        assert abs(after - then) == Fraction(_normal(points[1], language))


def test_where_three_decimals_do_not_tell_two_rates_apart_people_do() -> None:
    then, now = Count(3_000_000, 10_000_000, OCTOBER - 12), Count(3_000_002, 10_000_000, OCTOBER)
    assert sentences.lead(WORKERS, now, then) == (
        "Di Kabupaten Banyumas, 3.000.002 dari 10.000.000 pekerja (30,0%) terlindungi pada 31 Oktober 2026, "
        "naik 2 orang dari 3.000.000 menjadi 3.000.002 sejak 31 Oktober 2025."
    )


@given(counts, counts)
def test_a_relative_change_recomputes_and_is_never_nought(before: int, now: int) -> None:
    told = re.match(r"(naik|turun) ([\d.,]+)%", sentences.change_of_count(before, now))
    if told:
        relative = 100 * (now - before) / before
        signed = _decimal(told[2], "id") * (1 if told[1] == "naik" else -1)
        assert signed
        assert abs(signed - relative) <= (0.501 if abs(relative) >= 1 else 0.0501)


def _whole(text: str) -> int:
    return int(re.sub(r"[.,]", "", text))


def _decimal(text: str, language: str) -> float:
    return float(_normal(text, language))


def _normal(text: str, language: str) -> str:
    return text.replace(".", "").replace(",", ".") if language == "id" else text.replace(",", "")
