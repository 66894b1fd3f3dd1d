"""Names to codes: exact names decide, inside their parent; similarity only suggests."""

from collections import Counter, defaultdict
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.reference import place_code, spelling
from data_access.reference.regions import names, parent

VILLAGES = [code for code in names() if code.count(".") == 3]


def _written(code: str) -> tuple[str, str, str]:
    return names()[code[:5]], names()[code[:8]], names()[code]


def test_every_village_is_found_by_its_own_three_names_unless_a_namesake_stands_beside_it() -> None:
    found = {code: place_code(*_written(code)).code for code in VILLAGES}
    assert [code for code in VILLAGES if found[code] not in {code, None}] == []
    assert Counter(found.values())[None] == 2 * 16


def test_taking_spaces_out_joins_no_two_names_of_one_parent() -> None:
    kept, joined = set(), set()
    for code, name in names().items():
        kept.add((parent(code), name.casefold()))
        joined.add((parent(code), spelling.key(name)))
    assert len(kept) == len(joined)


@pytest.mark.parametrize(
    ("regency", "district", "village", "code"),
    [
        ("Kabupaten Klaten", "Delanggu", "Gatak", "33.10.16.2012"),
        ("Klaten", "Ngawen", "Gatak", "33.10.22.2002"),
        ("KAB. KLATEN", "Kec. Delanggu", "Desa  gatak", "33.10.16.2012"),
        ("kab.klaten", "kecamatan ngawen", "Ds.Gatak", "33.10.22.2002"),
        ("Klaten", "Klaten Tengah", "Kabupaten", "33.10.25.1002"),
        ("Klaten", "", "Kelurahan Kabupaten", "33.10.25.1002"),
        ("Klaten", "Bayat", "Dukuh", "33.10.04.2003"),
        ("Klaten", "Delanggu", "Desa Dukuh", "33.10.16.2001"),
        ("Kota Semarang", "", "", "33.74"),
        ("Kab Semarang", "", "", "33.22"),
        ("Kota Kediri", "Kota", "", "35.71.02"),
        ("Kota Kediri", "Kec. Kota", "", "35.71.02"),
        ("Nunukan", "", "", "65.03"),
        ("Jakarta Pusat", "", "", "31.71"),
        ("Kota Adm. Jakarta Pusat", "", "", "31.71"),
        ("Kab. Kep. Seribu", "", "", "31.01"),
        ("Bandar Lampung", "Way Halim", "Jagabaya I", "18.71.15.1004"),
        ("Bandar Lampung", "Way Halim", "Jagabaya II", "18.71.15.1005"),
        ("Bandar Lampung", "Wayhalim", "jagabaya iii", "18.71.15.1006"),
        ("Rokan Hilir", "Pasir Limau Kapas", "Desa Panipahan", "14.07.06.2001"),
        ("Rokan Hilir", "Pasir Limau Kapas", "Kel. Panipahan", "14.07.06.1007"),
        ("Klaten", "Delanggu", "", "33.10.16"),
        ("Klaten", " ", "", "33.10"),
        ("", "", "", ""),
    ],
)
def test_exact_names_decide(regency: str, district: str, village: str, code: str) -> None:
    assert place_code(regency, district, village).code == code


@pytest.mark.parametrize(
    ("regency", "district", "village", "column", "said"),
    [
        ("Semarang", "", "", "kabupaten", "Kabupaten Semarang (33.22) dan Kota Semarang (33.74)"),
        ("Kota Klaten", "", "", "kabupaten", "Kabupaten Klaten"),
        ("", "Delanggu", "Gatak", "kabupaten", "Kabupaten kosong"),
        ("Klaten", "Delangu", "Gatak", "kecamatan", "“Delangu” bukan kecamatan di Kabupaten Klaten"),
        ("Klaten", "", "Gatak", "desa", "Kecamatan Delanggu (33.10.16.2012), Desa Gatak, Kecamatan Ngawen"),
        ("Klaten", "Gantiwarno", "Gatak", "desa", "Desa Gatak, Kecamatan Delanggu"),
        ("Klaten", "Ceper", "Jomborr", "desa", "mungkin maksudnya: Desa Jombor, Kecamatan Ceper"),
        ("Klaten", "Ceper", "Zzzzzz", "desa", "periksa ejaannya"),
        ("Bandar Lampung", "Way Halim", "Jagabaya", "desa", "“Jagabaya” bukan desa/kelurahan di Kecamatan Way Halim"),
        ("Rokan Hilir", "Pasir Limau Kapas", "Panipahan", "desa", "tulis Desa atau Kelurahan"),
    ],
)
def test_what_is_not_certain_is_refused_with_its_reason(
    regency: str, district: str, village: str, column: str, said: str
) -> None:
    match = place_code(regency, district, village)
    assert match.code is None
    assert match.column == column
    assert said in match.reason


def test_similar_neighbours_are_suggested_and_never_chosen() -> None:
    match = place_code("Bandar Lampung", "Way Halim", "Jagabaya 3")
    assert match.code is None
    assert len(match.suggestions) == 3
    assert "Kelurahan Jagabaya III, Kecamatan Way Halim" in match.suggestions


def test_seventeen_names_stand_in_two_or_more_districts_of_klaten_and_each_needs_its_district() -> None:
    districts: dict[str, set[str]] = defaultdict(set)
    for code in VILLAGES:
        if code.startswith("33.10."):
            districts[names()[code]].add(parent(code))
    twice = [name for name, where in districts.items() if len(where) > 1]
    assert len(twice) == 17
    assert all(place_code("Klaten", "", name).code is None for name in twice)
    assert all(place_code("Klaten", names()[code], name).code for name in twice for code in districts[name])


@given(st.sampled_from(VILLAGES), st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from(["", " ", "  "]))
def test_case_and_spaces_change_nothing(code: str, case: Callable[[str], str], space: str) -> None:
    plain = place_code(*_written(code))
    regency, district, village = (space + case(name).replace(" ", f" {space}") + space for name in _written(code))
    assert place_code(regency, district, village).code == plain.code


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_any_three_texts_give_a_code_or_a_reason(regency: str, district: str, village: str) -> None:
    match = place_code(regency, district, village)
    assert (match.code is None) == bool(match.reason) == bool(match.column)
    assert len(match.suggestions) <= 3
