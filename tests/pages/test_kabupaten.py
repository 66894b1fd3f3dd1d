"""The page Kabupaten/Kota: targets, rank, and what closes the lines of its MoUs."""

import re
from urllib.parse import parse_qs

import pandas as pd
import pytest

from dashboard.screen import sending
from dashboard.subjects.mou.closing_table import closing
from data_access.settings import Settings
from tests import worlds
from tests.agreements import published
from tests.pages import odd_worlds
from tests.pages.conftest import opened
from tests.reading import metrics, said, with_tables

BASES = """
    kode_wilayah | jumlah
    65.03        | 10
    65.71        | 10
    33.10        | 10
"""
TARGETS = [
    {
        "kode_wilayah": "65.03",
        "ukuran": "cakupan",
        "periode": "2026",
        "nilai": "50",
        "satuan": "persen",
        "dasar": "bekerja",
        "segmen": "semua",
        "tenggang": "3",
        "sumber": "Perjanjian contoh",
    },
    {
        "kode_wilayah": "65.03",
        "ukuran": "cakupan",
        "periode": "2026",
        "nilai": "45",
        "satuan": "persen",
        "dasar": "",
        "segmen": "",
        "tenggang": "",
        "sumber": "Rencana contoh",
    },
]
OTHERS = """
    nik  | kode_desa     | bulan_mulai | jumlah_bulan
    gita | 65.71.01.1001 | 2026-10     | 1
    hari | 33.10.22.2005 | 2026-10     | 1
    ida  | 18.71.01.1001 | 2026-10     | 1
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = published.built(tmp_path_factory.mktemp("regency") / "home")
    worlds.load(settings, worlds.bases(BASES), "penyebut")
    worlds.load(settings, worlds.world(OTHERS))
    worlds.load(settings, TARGETS, "target")
    worlds.publish(settings, "2026-10", "2025-01")
    return settings


@pytest.fixture(autouse=True)
def shown(home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.point_to(home, monkeypatch)


def test_every_target_stands_beside_the_figure_and_only_one_that_fits_is_judged() -> None:
    page = opened("kabupaten", wilayah="65.03")
    assert metrics(page)[:2] == ["4", "40,0%"]
    rows = page.dataframe[0].value
    assert list(zip(rows["source"], rows["standing"], strict=True)) == [
        ("Perjanjian contoh", "belum tercapai, Okt 2026"),
        ("Rencana contoh", "dasar tidak disebut"),
    ]
    other = opened("kabupaten", wilayah="65.03", g="0").dataframe[0].value
    assert list(other["standing"]) == ["dasar berbeda", "dasar tidak disebut"]


def test_a_regency_is_ranked_with_its_numerator_and_denominator() -> None:
    page = opened("kabupaten", wilayah="65.03")
    assert "Kabupaten Nunukan peringkat 1 dari 3 kabupaten/kota: 40,0% (4 dari 10)" in said(page)
    rows = with_tables(page).dataframe[-1].value
    assert list(rows["code"]) == ["65.03", "33.10", "65.71", "18.71"]
    assert [None if rank != rank else int(rank) for rank in rows["rank"].astype(float)] == [1, 2, 2, None]
    assert "3 berperingkat, 1 dengan pekerja aktif tetapi belum punya data pembanding" in said(page)


def test_what_closes_a_line_is_people_times_the_rate_of_each_month() -> None:
    """Line 1 lacks two people in November and December; where any payer will do, the rate without the discount."""
    page = opened("kabupaten", wilayah="65.03")
    rows = page.dataframe[1].value.set_index("name")
    assert list(rows["missing"]) == [2, 1, 1]
    assert rows.loc["Baris 1 · RT/RW", "rupiah"] == 2 * 2 * 16_800
    assert rows.loc["Baris 2 · Petani", ["months", "rupiah"]].isna().all(), "due already"
    assert "3 dari 3 baris MoU masih kurang orang; terbesar Rp67.200 untuk Baris 1 · RT/RW" in said(page)


def test_where_no_mou_is_in_force_it_says_where_they_are() -> None:
    assert "Belum ada MoU yang berlaku di wilayah ini" in said(opened("kabupaten", wilayah="33.10"))


def test_what_closes_the_lines_leads_to_how_they_stand_there() -> None:
    for region in ("65.03", "33.10"):
        page = opened("kabupaten", wilayah=region)
        (way,) = (link.proto for link in page.main.get("page_link") if link.proto.label == "Buka Target MoU")
        assert parse_qs(way.query_string)["wilayah"] == [region]


def test_the_number_of_the_only_mou_stands_in_spreadsheets_alone() -> None:
    rows = pd.DataFrame(
        [["7/2026", "Baris 1", 2, 1, 16_800, 0, "siapa pun", pd.NA, "2026-11"]],
        columns=["mou", "name", "missing", "months", "rupiah", "unpriced", "payer", "budgeted", "due"],
    )
    one, two = closing(rows), closing(pd.concat([rows, rows.assign(mou="8/2026")]))
    assert (one.columns[0].key, [column.key for column in one.figures]) == ("name", ["mou"])
    assert (two.columns[0].key, two.figures) == ("mou", ())
    assert list(one.rows["mou"]) == ["7/2026"]


def test_the_nation_and_a_district_have_the_ranks_too() -> None:
    assert "Kabupaten Nunukan peringkat 1 dari 3" in said(opened("kabupaten"))
    assert "Kabupaten Klaten peringkat 2 dari 3" in said(opened("kabupaten", wilayah="33.10.22"))


def test_a_click_on_another_regency_opens_it_and_one_on_its_own_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is clicked stays clicked: a page that ran again for its own regency would never come to rest."""
    monkeypatch.setattr(sending, "chart", lambda *_values, picks=False, **_named: "65.71" if picks else None)
    for region in ("65.03", "65.71"):
        page = opened("kabupaten", wilayah=region)
        assert not page.exception
        assert page.query_params["wilayah"] == "65.71"
        assert "Kota Tarakan peringkat 2 dari 3" in said(page)


def test_without_a_basis_nobody_is_ranked() -> None:
    page = opened("kabupaten", wilayah="65.03", dasar="eligible")
    assert not page.exception
    assert "Belum ada data pembanding kabupaten/kota untuk pilihan ini" in said(page)


def test_english_is_english_throughout() -> None:
    page = opened("kabupaten", bahasa="en", wilayah="65.03")
    assert not page.exception
    for indonesian in ("orang", "dari", "sejak", "tidak", "belum", "kurang", "tarif", "peringkat", "pekerja"):
        assert not re.search(rf"\b{indonesian}\b", said(page), re.IGNORECASE), indonesian
