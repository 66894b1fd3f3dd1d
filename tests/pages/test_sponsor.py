"""The page Sponsor, and the heatmap on Profesi, on the small world and on odd ones."""

import re

import pytest

from data_access.settings import Settings
from tests.pages.conftest import Costs, opened
from tests.reading import metrics, said, with_tables


@pytest.fixture
def home(published_home: Settings) -> Settings:
    return published_home


@pytest.mark.usefixtures("home")
def test_it_says_how_many_others_pay_for_and_what_is_government_money() -> None:
    page = opened("sponsor", posisi="2026-07")
    assert not page.exception
    assert metrics(page)[:2] == ["2", "14,3%"]
    assert "28,6% (2 dari 7) pekerja aktif; selebihnya mandiri atau dibayar pemberi kerja" in said(page)
    assert "1 dari 7 pekerja aktif" in said(page)
    fallen = "pekerja yang iuran Juli 2026-nya ditanggung pihak lain tidak lagi dibayar bila tidak diperpanjang"
    assert fallen in said(page), "of those paid, who are fewer than the active beside it"


@pytest.mark.usefixtures("home")
def test_types_add_up_to_everybody_and_worker_months_to_what_was_paid() -> None:
    rows = with_tables(opened("sponsor")).dataframe[0].value
    assert rows["active"].sum() == 9
    assert (rows["paid"] == rows["covered"] + rows["overlapping"]).all()
    employer = rows.set_index("code").loc["pemberi_kerja"]
    assert employer["paid"] == 12 + 5
    assert employer["unpriced_months"] == 17


@pytest.mark.usefixtures("home")
def test_money_without_a_price_is_counted_and_said() -> None:
    page = with_tables(opened("sponsor"))
    assert "17 orang-bulan tanpa iuran tercatat dan tanpa tarif tidak masuk rupiah" in said(page)


@pytest.mark.usefixtures("home")
def test_companies_and_chapters_stand_by_name_and_persons_do_not() -> None:
    names = set(with_tables(opened("sponsor")).dataframe[2].value["name"])
    assert {"PT Contoh", "IIK Contoh"} <= names
    assert not [name for name in names if "Tejo" in name]


@pytest.mark.usefixtures("home")
def test_terms_that_end_are_told_by_payer_and_whose_go_on_is_named() -> None:
    page = with_tables(opened("sponsor"))
    ends = page.dataframe[3].value.set_index("name")
    assert ends.loc[["IIK Contoh"], ["people_1", "people_3", "people_6"]].to_numpy().tolist() == [[0, 1, 1]]
    assert ends.loc["IIK Contoh", "last"] == "2026-12"
    assert "Mandiri dan pemberi kerja membayar bulan demi bulan dan diasumsikan berlanjut" in said(page)
    assert not {"Mandiri", "Pemberi kerja"} & set(ends["kind"])


@pytest.mark.usefixtures("home")
def test_what_hangs_on_the_largest_is_a_part_of_what_others_pay() -> None:
    assert "pembayar terbesar menanggung 3 dari 3 pekerja yang iurannya ditanggung pihak lain (100,0%)" in said(
        opened("sponsor")
    )


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("page_name", ["sponsor", "profesi"])
def test_english_is_english_throughout(page_name: str) -> None:
    page = opened(page_name, bahasa="en")
    assert not page.exception
    for indonesian in ("pekerja", "dari", "sejak", "bulan", "pembayar", "tidak", "dibayar", "jenis", "paling"):
        assert not re.search(rf"\b{indonesian}\b", said(page), re.IGNORECASE), indonesian


@pytest.mark.usefixtures("home")
def test_a_place_whose_workers_pay_themselves_has_no_sponsor_to_hang_on() -> None:
    page = opened("sponsor", wilayah="18.71")
    assert not page.exception
    assert "Tidak ada pembayar selain pekerja sendiri dan pemberi kerja" in said(page)
    assert "Tidak ada masa bayar yang berakhir dalam 6 bulan" in said(page)


@pytest.mark.usefixtures("home")
def test_profesi_crosses_professions_with_sponsors() -> None:
    page = opened("profesi", posisi="2026-10", wilayah="33.10")
    assert "4 pasangan sama banyak, masing-masing 1 dari 4 pekerja aktif (25,0%)" in said(page)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("page_name", "budget"), [("sponsor", 10), ("profesi", 11)])
def test_a_warm_page_asks_nothing_and_a_cold_one_little(page_name: str, budget: int, costs: Costs) -> None:
    costs(lambda: opened(page_name, wilayah="33.10"), budget)


@pytest.mark.usefixtures("home")
def test_where_nobody_is_active_any_more_what_was_paid_is_told_all_the_same() -> None:
    page = opened("sponsor", wilayah="33.02.01.2002", g="0", segmen="BPU")
    assert not page.exception
    assert said(page).count("Tidak ada pekerja aktif pada pilihan ini") == 1
    rows = page.dataframe[0].value
    assert rows["active"].sum() == 0
    assert rows["paid"].sum() > 0


@pytest.mark.usefixtures("home")
def test_nobody_at_all_is_said_once() -> None:
    page = opened("sponsor", wilayah="11")
    assert not page.exception
    assert said(page).count("Tidak ada pekerja aktif pada pilihan ini") == 1
    assert len(page.dataframe) == 0
