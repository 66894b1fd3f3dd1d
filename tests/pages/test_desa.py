"""The page Desa on the small world of tests/conftest.py and on odd ones, as its reader sees it."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.settings import Settings
from tests.pages import odd_worlds
from tests.pages.conftest import Costs, opened
from tests.reading import metrics, said, whole, with_tables


@pytest.fixture
def home(published_home: Settings) -> Settings:
    return published_home


def drawn(page: AppTest) -> str:
    """The specification of the first chart, which is the map."""
    return str(page.get("vega_lite_chart")[0].proto.spec)


@pytest.mark.usefixtures("home")
def test_it_says_how_many_villages_of_how_many_and_how_many_people() -> None:
    page = opened("desa", wilayah="33.10")
    assert not page.exception
    assert metrics(page) == ["2", "4", "399"]
    assert "0,5% dari 401 desa/kelurahan: pernah ada pekerja terlindungi" in said(page)
    assert "2 dari 401 desa/kelurahan memiliki pekerja aktif" in said(page)


@pytest.mark.usefixtures("home")
def test_a_village_is_named_with_its_district() -> None:
    assert "Ngawen, Kecamatan Ngawen · Segmen" in said(opened("desa", wilayah="33.10.22.2005"))


@pytest.mark.usefixtures("home")
def test_every_village_has_a_row_and_the_unplaced_too() -> None:
    rows = whole(opened("desa", wilayah="33.10")).set_index("code")
    assert len(rows) == 402
    assert rows["active"].sum() == 4
    assert (rows.loc["33.10.22.2005", "active"], rows.loc["33.10.22.2005", "first_month"]) == (2, "2024-01")
    assert rows.loc["unallocated", "name"] == "Belum teralokasi"


@pytest.mark.usefixtures("home")
def test_above_a_regency_its_regencies_are_shown_and_the_reader_told_why() -> None:
    page = opened("desa")
    assert len(whole(page)) == 515
    assert "Pilih sebuah kabupaten/kota untuk melihat desanya; 83.762 baris terlalu banyak" in said(page)
    assert metrics(page)[0] == "4"
    assert "83.758 dari 83.762 desa/kelurahan belum pernah ada peserta" in said(page)


@pytest.mark.usefixtures("home")
def test_a_village_once_reached_is_not_among_the_unreached() -> None:
    page = opened("desa", wilayah="33.02", posisi="2026-10", g="0")
    unreached = whole(with_tables(page), 2)
    assert len(unreached) == 331 - 2
    assert not {"33.02.01.2001", "33.02.01.2002"} & set(unreached["code"])


@pytest.mark.usefixtures("home")
def test_a_search_finds_by_name_by_district_and_by_code_whatever_the_case() -> None:
    page = opened("desa", wilayah="33.10")
    box = page.text_input[0]
    assert set(whole(box.set_value("gatak").run())["name"]) == {"Gatak"}
    assert set(whole(page.text_input[0].set_value("DELANGGU").run())["parent"]) >= {"Delanggu"}
    assert list(whole(page.text_input[0].set_value("33.10.22.2005").run())["code"]) == ["33.10.22.2005"]


@pytest.mark.usefixtures("home")
def test_a_search_without_a_match_says_so_and_runs_no_pattern() -> None:
    page = opened("desa", wilayah="33.10")
    page.text_input[0].set_value("(.*").run()
    assert not page.exception
    assert "Tidak ada yang cocok" in said(page)


@pytest.mark.usefixtures("home")
def test_a_rate_stands_only_where_a_basis_does() -> None:
    assert "workers" not in whole(opened("desa", wilayah="33.10"))
    regencies = whole(opened("desa", wilayah="33")).set_index("code")
    assert regencies.loc[["33.10"], ["active", "workers", "rate"]].to_numpy().tolist() == [[4, 20, 0.2]]
    assert regencies["rate"].isna()["33.01"]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("region", ["", "33", "33.10", "33.10.22", "33.10.22.2005"])
def test_english_is_english_throughout(region: str) -> None:
    page = opened("desa", bahasa="en", wilayah=region)
    assert not page.exception
    assert page.title[0].value == "Villages"
    for indonesian in ("pekerja", "dari", "sejak", "bulan", "desa", "tidak", "pernah", "terjangkau", "kecamatan"):
        assert not re.search(rf"\b{indonesian}\b", said(page), re.IGNORECASE), indonesian


@pytest.mark.usefixtures("home")
def test_a_village_shows_itself_without_a_map() -> None:
    page = opened("desa", wilayah="33.10.22.2005")
    assert not page.exception
    assert metrics(page) == ["1", "2", "0"]
    assert list(whole(page)["code"]) == ["33.10.22.2005"]
    assert not [button for button in page.button_group if (button.key or "").startswith("colour_")]


@pytest.mark.usefixtures("home")
def test_what_the_colour_tells_is_chosen_among_what_is_known() -> None:
    page = opened("desa", wilayah="33.10")
    switch = page.button_group(key="colour_33.10_24321")
    assert switch.options == ["Bagian", "Sejak bulan lalu", "Sejak setahun lalu"]
    assert "bertambah" not in drawn(page)
    switch.set_value("since_year").run()
    assert not page.exception
    assert "bertambah" in drawn(page)


@pytest.mark.usefixtures("home")
def test_nobody_is_said_and_no_map_drawn() -> None:
    page = opened("desa", wilayah="11")
    assert not page.exception
    assert "Tidak ada pekerja aktif pada pilihan ini" in said(page)
    assert not [button for button in page.button_group if (button.key or "").startswith("colour_")]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("region", ["", "33", "33.10", "33.10.22"])
def test_a_warm_page_asks_nothing_and_a_cold_one_little(region: str, costs: Costs) -> None:
    costs(lambda: opened("desa", wilayah=region), 9)


def test_all_unallocated_is_said_not_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.published("all unallocated", tmp_path / "odd", monkeypatch)
    page = opened("desa")
    assert metrics(page)[0] == "0"
    rows = whole(page)
    assert rows["active"].sum() == rows.loc[rows["code"] == "unallocated", "active"].sum() == 2


@pytest.mark.usefixtures("home")
def test_a_colour_no_longer_known_gives_way_to_the_usual_one() -> None:
    page = opened("desa", wilayah="33")
    switch = page.button_group(key="colour_33_24321")
    assert switch.options[0] == "Cakupan"
    switch.set_value("since_year").run()
    page.button_group(key="colour_33_24321").set_value("rate").run()
    page.selectbox(key="filter_dasar").select("mou").run()
    assert page.button_group(key="colour_33_24321").options[0] == "Bagian"
    assert not page.exception
    assert not page.error
