"""The page Profesi on the small world of tests/conftest.py, as its reader sees it."""

import re

import pytest

from tests.pages.conftest import Costs, Open
from tests.reading import metrics, said, with_tables


def test_it_opens_on_bpu_officially_active_in_the_nation(profesi: Open) -> None:
    page = profesi()
    assert not page.exception
    assert metrics(page) == ["7", "11,7%"]
    assert "7 dari 60 pekerja" in said(page)
    assert "Segmen BPU" in said(page)
    assert "Aktif (toleransi 3 bulan): paling banyak 3 bulan belum bayar" in said(page)


def test_the_url_alone_decides_what_is_shown(profesi: Open) -> None:
    page = profesi(wilayah="33.10", posisi="2026-09", g="0", segmen="BPU", dasar="bekerja")
    assert metrics(page)[0] == "3"
    assert "Posisi 30 September 2026 (tertutup)" in said(page)
    assert "Dibayar: iuran bulan posisi sudah dibayar" in said(page)
    assert [button.label for button in page.button][:2] == ["Indonesia", "Jawa Tengah"]


def test_both_changes_show_both_values(profesi: Open) -> None:
    text = said(profesi(wilayah="33.10"))
    assert "pekerja sejak bulan lalu" in text
    assert re.search(r"\d+ pada Sep 2026 → \d+", text)
    assert re.search(r"\d+ pada Okt 2025 → \d+", text)
    assert "poin persen" in text


def test_before_the_data_there_is_nothing_to_compare_with(profesi: Open) -> None:
    assert "tidak ada pembanding, Desember 2023 lebih awal daripada data" in said(profesi(posisi="2024-01"))


def test_a_basis_nobody_counted_gives_no_rate(profesi: Open) -> None:
    page = profesi(dasar="mou")
    assert metrics(page)[1] == "–"
    assert "Belum ada data pembanding: tidak ada angka “Angka MoU”" in said(page)


def test_english_is_english_throughout(profesi: Open) -> None:
    page = profesi(bahasa="en", wilayah="33.10")
    assert not page.exception
    assert [page.title[0].value, page.metric[0].label] == ["Occupation", "Active (tolerance 3 months)"]
    for indonesian in ("Pekerja", "Posisi", "Penyebut", "dari", "sejak"):
        assert not re.search(rf"\b{indonesian}\b", said(page))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("wilayah", "99.99"),
        ("wilayah", "banyumas"),
        ("posisi", "2031-01"),
        ("posisi", "kemarin"),
        ("g", "4"),
        ("dasar", "tebakan"),
        ("segmen", "BPU,XX"),
        ("segmen", ""),
        ("gerakan", "x"),
        ("bahasa", "fr"),
    ],
)
def test_a_wrong_value_in_the_url_is_named_and_the_usual_page_shown(profesi: Open, key: str, value: str) -> None:
    page = profesi(**{key: value})
    assert not page.exception
    assert metrics(page) == ["7", "11,7%"]
    assert f"{key}={value}" in re.sub(r"\\(.)", r"\1", page.warning[0].value)


def test_a_url_cannot_write_markdown_into_the_page(profesi: Open) -> None:
    page = profesi(wilayah="[klik](http://a.example)")
    assert r"\[klik\]\(http" in page.warning[0].value


def test_a_choice_of_region_goes_to_the_url_and_back_by_the_breadcrumb(profesi: Open) -> None:
    page = profesi(wilayah="33")
    page.selectbox(key="down_33").select("33.10").run()
    assert page.query_params["wilayah"] == "33.10"
    page.button(key="way_").click().run()
    assert "wilayah" not in page.query_params


def test_a_choice_of_filter_goes_to_the_url_and_the_default_leaves_it(profesi: Open) -> None:
    page = profesi()
    page.selectbox(key="filter_posisi").select("2026-09").run()
    assert page.query_params["posisi"] == "2026-09"
    page.selectbox(key="filter_posisi").select("2026-10").run()
    assert "posisi" not in page.query_params


def test_a_village_has_nothing_below_it(profesi: Open) -> None:
    page = profesi(wilayah="33.10.22.2005")
    assert not page.exception
    assert len(page.header) == 4


def test_a_region_without_anybody_says_so(profesi: Open) -> None:
    page = profesi(wilayah="11")
    assert "Tidak ada pekerja aktif pada pilihan ini" in said(page)
    assert metrics(page)[0] == "0"


def test_the_table_is_complete(profesi: Open) -> None:
    rows = with_tables(profesi()).dataframe[0].value
    assert len(rows) == 32
    assert rows["active"].sum() == 7


def test_a_warm_page_asks_nothing_and_a_cold_one_at_most_eleven(profesi: Open, costs: Costs) -> None:
    costs(lambda: profesi(wilayah="33.10"), 11)


def test_an_unexpected_fault_is_an_id_here_and_in_the_log(
    profesi: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("NIK 3310220101900003")

    monkeypatch.setattr("dashboard.figure.readings.trend", broken)
    page = profesi()
    reference = re.search(r"kode ([0-9a-f]{8})", page.error[0].value)
    assert reference
    assert "3310220101900003" not in said(page)
    assert reference[1] in caplog.text


@pytest.mark.parametrize("region", ["33.99", "33.10.99", "99"])
def test_a_region_there_is_none_of_is_refused_by_name(profesi: Open, region: str) -> None:
    page = profesi(wilayah=region)
    assert f"wilayah={region}, yang tidak dikenal" in said(page)
    assert metrics(page) == metrics(profesi())
