"""Professions, sponsor types and branches: closed lists, and the words people write for them."""

import pytest

from data_access.reference import (
    branch_code,
    branches,
    is_government_money,
    is_known,
    profession_code,
    professions,
    sector,
    sponsor_types,
)
from data_access.reference.files import path, rows, word_key
from data_access.vocabulary import SponsorType

CODES = {profession.code for profession in professions()}


def test_thirty_one_professions_in_the_order_of_the_domain() -> None:
    assert [profession.code for profession in professions()][:3] == ["petani", "pekebun", "peternak"]
    assert len(CODES) == len(professions()) == 31


def test_only_the_three_without_a_certain_group_have_no_kbji() -> None:
    assert {p.code for p in professions() if not p.kbji} == {"marbot", "guru_ngaji", "pekerja_formal"}
    assert all(len(p.kbji) == 4 and p.kbji.isdigit() for p in professions() if p.kbji)


def test_every_synonym_is_one_word_of_one_profession_and_of_no_other_list() -> None:
    words = [word_key(row["synonym"]) for row in rows("profession_synonyms.csv")]
    own = {word_key(word) for profession in professions() for word in (profession.code, profession.label)}
    assert len(set(words)) == len(words)
    assert not own & set(words)
    assert {row["code"] for row in rows("profession_synonyms.csv")} <= CODES
    assert all(row["synonym"] == row["synonym"].lower().strip() for row in rows("profession_synonyms.csv"))


def test_every_slug_label_and_synonym_leads_to_its_profession() -> None:
    for profession in professions():
        assert profession_code(profession.code) == profession_code(profession.label) == profession.code
    for row in rows("profession_synonyms.csv"):
        assert profession_code(row["synonym"].upper()) == row["code"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Ojol", "tukang_ojek"),
        ("bentor", "tukang_becak"),
        ("mlijo", "pedagang_kaki_lima"),
        ("Penderes", "pekebun"),
        ("SUPIR  PRIBADI", "supir"),
        ("satpam-kompleks", "petugas_keamanan"),
        ("Petani / Pekebun", "petani"),
        ("asisten rumah tangga", "art"),
        ("Asisten Rumah Tangga (ART)", "art"),
        ("pedagang_kaki lima", "pedagang_kaki_lima"),
    ],
)
def test_local_words_are_understood(written: str, code: str) -> None:
    assert profession_code(written) == code


@pytest.mark.parametrize("written", ["", " ", "-", "buruh", "pedagang", "driver", "wiraswasta", "petanii", "tukang"])
def test_an_ambiguous_or_misspelt_word_stays_unmapped(written: str) -> None:
    assert profession_code(written) is None


def test_transport_is_ojek_supir_and_becak() -> None:
    assert {code for code in CODES if sector(code) == "transport"} == {"tukang_ojek", "supir", "tukang_becak"}
    assert sector("") == "lainnya"


def test_sponsor_types_are_those_of_the_vocabulary_in_its_order() -> None:
    assert [fact.code for fact in sponsor_types()] == list(SponsorType)
    assert len({fact.label for fact in sponsor_types()}) == len(SponsorType)


def test_government_money_is_state_and_regional_budget_only() -> None:
    paying = {code for code in SponsorType if is_government_money(code)}
    assert paying == {"apbd_prov", "apbd_kab", "apbdes", "dbh_cht", "dbh_sawit"}


def test_branches_serve_known_regencies() -> None:
    served = {branch.code: branch.regencies for branch in branches()}
    assert served["purwokerto"] == ("33.02", "33.03", "33.04")
    assert served["tarakan"] == ("65.03", "65.71")
    assert all(is_known(code) and code.count(".") == 1 for codes in served.values() for code in codes)
    assert {row["branch_code"] for row in rows("branch_regencies.csv")} == set(served)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("klaten", "klaten"),
        ("Kantor Cabang Purwokerto", "purwokerto"),
        ("KC Semarang Pemuda", "semarang_pemuda"),
        ("kc. bandar lampung", "bandar_lampung"),
        ("semarang_pemuda", "semarang_pemuda"),
        ("BPJS Ketenagakerjaan Kantor Cabang Tarakan", "tarakan"),
        ("Semarang", None),
        ("Kantor Cabang", None),
        ("", None),
    ],
)
def test_a_branch_is_its_code_or_name_with_or_without_its_prefix(written: str, code: str | None) -> None:
    assert branch_code(written) == code


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"tidak_ada\.csv"):
        path("tidak_ada.csv")


def test_the_published_figures_stand_on_known_regions_and_name_their_source() -> None:
    figures = rows("workforce.csv") + rows("targets.csv")
    assert len(figures) == 31
    assert [code for row in figures if not is_known(code := row["kode_wilayah"])] == ["nasional"] * 9
    assert all(row["sumber"] for row in figures)
