"""A place code counts only where it can be Kemendagri's and its names do not say otherwise (definitions 1 and 9)."""

import pytest

from data_access.intake import places
from data_access.intake.cells import CellReading
from data_access.reference import regions
from data_access.registry.models import basis_figure
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

KLATEN = "Kabupaten Klaten"


def read(code: str, village: str = "", district: str = "", regency: str = "") -> CellReading:
    return places.place(code, village, district, regency)


@pytest.mark.parametrize("code", ["3310160012", "3310222005", "331022", "3172", "3310.0", "91", "9101"])
def test_a_code_without_dots_and_names_is_of_unknown_numbering(code: str) -> None:
    assert (read(code).value, read(code).refused) == ("", True)
    assert "penomoran BPS dan Kemendagri" in read(code).reason


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (("3310162012", "Gatak", "Delanggu", "Klaten"), "33.10.16.2012"),
        (("3310162012", "Gatak"), "33.10.16.2012"),
        (("331016", "", "Delanggu", "Klaten"), "33.10.16"),
        (("331016", "Gatak", "Delanggu", "Klaten"), "33.10.16.2012"),
        (("3310.0", "", "", "Kab. Klaten"), "33.10"),
        (("3175", "", "", "Kota Jakarta Timur"), "31.75"),
        (("91", "", "", "Kabupaten Jayapura"), "91.03"),
        (("33",), "33"),
    ],
)
def test_a_code_without_dots_counts_where_its_names_agree(written: tuple[str, ...], code: str) -> None:
    assert read(*written) == CellReading(code)


@pytest.mark.parametrize(
    ("written", "both"),
    [
        (("3172", "", "", "Kota Jakarta Timur"), ("Jakarta Utara", "“Kota Jakarta Timur” (31.75)")),
        (("31.72", "", "", "Kota Jakarta Timur"), ("Jakarta Utara", "“Kota Jakarta Timur” (31.75)")),
        (
            ("33.10.22.2005", "Tembalang", "Tembalang", "Kota Semarang"),
            ("Ngawen, Ngawen, Kabupaten Klaten", "33.74.10"),
        ),
        (("33.10.16.2012", "Gatak", "Ngawen", "Klaten"), ("Gatak, Delanggu, Kabupaten Klaten", "33.10.22.2002")),
        (("33.10.16.2012", "Delanggu"), ("Gatak, Delanggu, Kabupaten Klaten", "“Delanggu”")),
        (("3310012001", "Gatak", "Delanggu", "Klaten"), ("33.10.01.2001", "33.10.16.2012")),
        (("9101", "", "", "Fakfak"), ("91.01 tidak dikenal", "“Fakfak” (92.03)")),
        (("33", "", "", "Kota Surabaya"), ("33 adalah Jawa Tengah", "35.78")),
    ],
)
def test_a_code_against_its_names_is_refused_and_both_are_named(
    written: tuple[str, ...], both: tuple[str, str]
) -> None:
    reading = read(*written)
    assert (reading.value, reading.refused, reading.reason) == ("", True, "Kode wilayah dan nama wilayahnya berbeda.")
    assert all(said in reading.remedy for said in both)


def test_every_village_of_the_nation_agrees_with_its_own_names_and_with_no_neighbours() -> None:
    names = regions.names()
    villages = [code for code in names if code.count(".") == 3]
    own = [read(code, names[code], names[code[:8]], names[code[:5]]) for code in villages[::7]]
    assert own == [CellReading(code) for code in villages[::7]]
    moved = [
        (code, other)
        for code, other in zip(villages[::7], villages[3::7], strict=False)
        if code[:8] != other[:8] and not read(code, names[other], names[other[:8]], names[other[:5]]).refused
    ]
    assert [pair for pair in moved if names[pair[0]] != names[pair[1]]] == []


@pytest.mark.parametrize("numbered", ["dotted", "undotted"])
def test_no_number_of_bps_becomes_another_place(numbered: str) -> None:
    """Jakarta's five cities as BPS numbers them, from published tables."""
    bps = {"3171": "Jakarta Selatan", "3172": "Jakarta Timur", "3173": "Jakarta Pusat", "3174": "Jakarta Barat"}
    for code, name in bps.items():
        written = code if numbered == "undotted" else f"{code[:2]}.{code[2:]}"
        assert read(written, regency=f"Kota {name}").refused


def test_another_spelling_of_the_codes_own_name_is_told_and_its_code_counts() -> None:
    reading = read("33.10.16.2012", "Gattak", "Delanggu", "Klaten")
    assert (reading.value, reading.refused) == ("33.10.16.2012", False)
    assert "Gatak, Delanggu, Kabupaten Klaten" in reading.remedy


def test_names_below_a_code_lead_deeper_into_it() -> None:
    assert read("33.10", "Gatak", "Delanggu", "") == CellReading("33.10.16.2012")
    reading = read("33.10", "Gatak", "", "")
    assert (reading.value, reading.refused) == ("33.10", False)
    assert "lebih dari satu" in reading.remedy


@pytest.mark.parametrize(
    ("written", "code"),
    [("92.01", "96.01"), ("92.01.01", "96.01"), ("92.01.01.2001", "96.01"), ("91.09", "94.04"), ("92.71", "96.71")],
)
def test_a_retired_code_is_read_as_the_regency_it_became_and_said_so(written: str, code: str) -> None:
    reading = read(written)
    assert (reading.value, reading.reason, reading.refused) == (code, "Kode wilayah lama.", False)
    assert reading.remedy.startswith(f"{written[:5]} menjadi {code} (")
    assert "2022" in reading.remedy


def test_a_retired_code_keeps_what_its_names_say_and_is_refused_against_them() -> None:
    assert read("92.01.01.2001", "", "Aimas", "Kabupaten Sorong").value == "96.01.05"
    assert read("92.01", "", "", "Kabupaten Manokwari").refused


@pytest.mark.parametrize("code", ["64.73", "33.99.01.2001", "99", "88.01"])
def test_a_regency_nobody_can_source_is_refused_and_never_put_into_its_province(code: str) -> None:
    assert read(code).refused


def test_figures_with_bps_numbers_are_refused_and_never_swapped(settings: Settings) -> None:
    rows = [
        worlds.USUAL_BASIS | {"kode_wilayah": code, "nama_wilayah": name}
        for code, name in (("3171", "Jakarta Selatan"), ("3172", "Jakarta Timur"), ("9471", "Kota Jayapura"))
    ]
    assert worlds.load(settings, rows, "penyebut").quarantined == 3
    assert stored.rows(settings, basis_figure) == []


def test_a_row_of_totals_is_never_the_nation(settings: Settings) -> None:
    rows = [
        worlds.USUAL_BASIS | {"kode_wilayah": code, "nama_wilayah": name, "jumlah": number}
        for code, name, number in (("33.10", "Klaten", "600"), ("33.11", "Sukoharjo", "450"), ("", "JUMLAH", "1050"))
    ]
    report = worlds.load(settings, rows, "penyebut")
    assert (report.rows_read, report.quarantined) == (2, 0)
    assert report.findings.remarks == (("Baris jumlah, bukan data; tidak dimuat.", 1),)
    assert [row["place_code"] for row in stored.rows(settings, basis_figure)] == ["33.10", "33.11"]


@pytest.mark.parametrize(
    ("code", "name", "region"),
    [
        ("nasional", "", ""),
        ("", "Indonesia", ""),
        ("Nasional", "INDONESIA", ""),
        ("", "Jawa Tengah", "33"),
        ("", "Provinsi Jawa Tengah", "33"),
        ("", "Kab. Klaten", "33.10"),
        ("3310", "Klaten", "33.10"),
        ("91", "Papua", "91"),
    ],
)
def test_the_region_of_a_figure_is_said_by_code_or_name(code: str, name: str, region: str) -> None:
    assert places.region(code, name) == CellReading(region)


@pytest.mark.parametrize(
    ("code", "name"),
    [("", ""), ("", "JUMLAH"), ("", "Jambi"), ("", "Semarang"), ("33", "nasional"), ("nasional", "Klaten"), ("91", "")],
)
def test_a_region_nobody_can_be_sure_of_is_refused(code: str, name: str) -> None:
    assert places.region(code, name).refused
