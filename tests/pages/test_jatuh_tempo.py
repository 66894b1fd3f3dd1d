"""The page Jatuh tempo on the small world and on odd ones."""

import re

import pytest

from data_access.settings import Settings
from tests.pages.conftest import opened
from tests.reading import metrics, said, with_tables


@pytest.fixture
def home(published_home: Settings) -> Settings:
    return published_home


@pytest.mark.usefixtures("home")
def test_who_is_paid_who_falls_and_what_keeping_them_costs() -> None:
    """budi is paid until October, evi until December: three months of both from November and from January on."""
    page = opened("jatuh_tempo")
    assert metrics(page) == ["7", "2", "Rp84.000"]
    assert "tanpa keringanan iuran: Rp100.800" in said(page)
    assert (
        "7,0% (7 dari 100) menjadi 5,0% (5 dari 100) pada 31 Januari 2027 bila 2 pekerja di 2 desa tidak diperpanjang"
        in said(page)
    )


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("within", "falls"), [("1", "1"), ("3", "2"), ("6", "2"), ("12", "2")])
def test_within_how_many_months_is_said_by_the_address(within: str, falls: str) -> None:
    page = with_tables(opened("jatuh_tempo", dalam=within))
    assert metrics(page)[1] == falls
    assert page.dataframe[1].value["people"].sum() == int(falls)


@pytest.mark.usefixtures("home")
def test_months_run_from_the_posisi_and_those_who_pay_monthly_go_on() -> None:
    rows = with_tables(opened("jatuh_tempo")).dataframe[0].value
    assert list(rows["active"]) == [7, 6, 6, *[5] * 10]
    assert set(rows["monthly"]) == {5}
    assert (rows["active"] == rows["sponsored"] + rows["monthly"]).all()
    assert "diasumsikan berlanjut" in said(opened("jatuh_tempo"))


@pytest.mark.usefixtures("home")
def test_without_a_basis_the_sentence_is_of_people() -> None:
    page = opened("jatuh_tempo", dasar="mou")
    assert "7 menjadi 5 pekerja dibayar pada 31 Januari 2027 bila 2 pekerja di 2 desa tidak diperpanjang" in said(page)
    assert "belum ada data pembanding" in said(page)


@pytest.mark.usefixtures("home")
def test_a_payer_is_chosen_by_the_address_and_an_individual_has_no_name() -> None:
    every = with_tables(opened("jatuh_tempo")).dataframe[2].value
    assert sorted(every["code"]) == ["33.02.01.2001", "33.10.22.2005"]
    one = with_tables(opened("jatuh_tempo", pembayar="iik:IIK CONTOH")).dataframe[2].value
    assert list(one["payer_name"]) == ["IIK Contoh"]
    assert not [name for name in every["payer_name"] if "Tejo" in name]
    assert len(with_tables(opened("jatuh_tempo", pembayar="iik:TIDAK ADA")).dataframe[2].value) == 2


@pytest.mark.usefixtures("home")
def test_of_one_village_there_is_one_list() -> None:
    """The terms of a village and the calls to make for it would be the same rows twice."""
    page = with_tables(opened("jatuh_tempo", wilayah="33.10.22.2005"))
    assert "1 sponsor perlu dihubungi: 1 pekerja di 1 desa" in said(page)
    months, calls = (frame.value for frame in page.dataframe)
    assert months["active"].iloc[0] == int(metrics(page)[0])
    assert list(calls["code"]) == ["33.10.22.2005"]


@pytest.mark.usefixtures("home")
def test_one_month_is_one_in_english() -> None:
    page = opened("jatuh_tempo", bahasa="en", dalam="1")
    assert [metric.label for metric in page.metric][1] == "No longer paid within 1 month"


@pytest.mark.usefixtures("home")
def test_a_month_nobody_offers_is_refused_by_name() -> None:
    page = opened("jatuh_tempo", dalam="7")
    assert "dalam=7" in said(page)
    assert metrics(page)[1] == "2"


@pytest.mark.usefixtures("home")
def test_where_nobodys_term_ends_it_says_so() -> None:
    page = opened("jatuh_tempo", wilayah="18.71")
    assert not page.exception
    assert "tidak ada masa bayar yang berakhir: 1 pekerja tetap dibayar" in said(page)
    assert "Tidak ada masa bayar yang berakhir dalam 3 bulan" in said(page)
    nobody = opened("jatuh_tempo", wilayah="33.01")
    assert "Tidak ada yang terbayar pada bulan posisi" in said(nobody)


@pytest.mark.usefixtures("home")
def test_the_g_of_another_page_stays_in_the_address_and_says_nothing_here() -> None:
    page = opened("jatuh_tempo", g="3")
    assert "Dibayar: iuran bulan posisi sudah dibayar" in said(page)
    assert not [box for box in page.selectbox if box.label == "Dihitung aktif"]


@pytest.mark.usefixtures("home")
def test_english_is_english_throughout() -> None:
    page = opened("jatuh_tempo", bahasa="en")
    assert not page.exception
    for indonesian in (
        "pekerja",
        "dari",
        "sejak",
        "bulan",
        "pembayar",
        "tidak",
        "dibayar",
        "jenis",
        "paling",
        "menjadi",
    ):
        assert not re.search(rf"\b{indonesian}\b", said(page), re.IGNORECASE), indonesian
