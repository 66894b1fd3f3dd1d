"""The page Ringkasan on the small world of tests/conftest.py and on odd ones, as its reader sees it."""

import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from data_access.settings import CHECKOUT, Settings
from tests import conftest, worlds
from tests.pages import odd_worlds
from tests.pages.conftest import Costs, opened
from tests.reading import metrics, said

TARGETS = """
    kode_wilayah | ukuran        | periode | nilai    | satuan | dasar   | segmen | tenggang | sumber
    nasional     | cakupan       | 2025    | 32.15    | persen |         |        |          | RPJMN uji
    nasional     | peserta_aktif | 2026    | 70000000 | orang  |         |        |          | Rencana uji
    33.02        | cakupan       | 2026    | 10       | persen | bekerja | semua  | 3        | Kontrak uji
    33.02        | cakupan       | 2026    | 90       | persen | bekerja | semua  | 0        | Kontrak lain
"""
USUAL_TARGET = dict.fromkeys(
    ("kode_wilayah", "ukuran", "periode", "nilai", "satuan", "dasar", "segmen", "tenggang", "sumber"), ""
)


def links(page: AppTest) -> list[tuple[str, dict[str, list[str]]]]:
    """Page and query of every link, in order."""
    return [(link.proto.page, parse_qs(link.proto.query_string)) for link in page.main.get("page_link")]


@pytest.fixture
def home(published_home: Settings) -> Settings:
    return published_home


@pytest.fixture
def home_with_targets(settings: Settings) -> Settings:
    worlds.load(settings, worlds.world(conftest.SMALL_WORLD))
    worlds.load(settings, worlds.bases(conftest.SMALL_BASES), "penyebut")
    worlds.load(settings, worlds.drawn(TARGETS, USUAL_TARGET), "target")
    worlds.publish(settings, "2026-10", "2024-01")
    return settings


@pytest.mark.usefixtures("home")
def test_it_is_the_page_that_opens() -> None:
    page = AppTest.from_file(str(CHECKOUT / "dashboard" / "app.py"), default_timeout=60).run()
    assert not page.exception
    assert page.title[0].value == "Ringkasan"


@pytest.fixture
def home_with_bases_of_two_years(settings: Settings) -> Settings:
    """Workers of 2024 are in force from January 2025, those of 2025 from January 2026."""
    worlds.load(settings, worlds.world(conftest.SMALL_WORLD))
    newer = "\n    nasional     | semua    | bekerja  | 2025  | 110\n"
    worlds.load(settings, worlds.bases(conftest.SMALL_BASES.rstrip() + newer), "penyebut")
    worlds.publish(settings, "2026-10", "2024-01")
    return settings


@pytest.mark.usefixtures("home_with_bases_of_two_years")
def test_a_change_of_rates_over_workers_of_two_years_names_both_on_the_page_and_its_trend() -> None:
    told, named = said(opened("ringkasan")), "angka pekerja 2024, kini 2025"
    month, year = (line for line in told.splitlines() if line.startswith("cakupan "))
    assert named not in month
    assert named in year
    assert f"dalam setahun ({named})" in told


@pytest.mark.usefixtures("home_with_bases_of_two_years")
def test_a_card_of_a_segment_whose_workers_are_of_another_year_says_which() -> None:
    told = said(opened("ringkasan"))
    assert "11,7% dari 60 pekerja (angka pekerja 2024)" in told
    assert "11,7% dari 60 pekerja (angka" not in said(opened("ringkasan", segmen="BPU"))


@pytest.mark.usefixtures("home")
def test_it_says_how_many_of_how_many_and_both_changes() -> None:
    page = opened("ringkasan")
    assert metrics(page) == ["9", "9,0%"]
    assert "9 dari 100 pekerja" in said(page)
    assert re.search(r"\d+ pada Sep 2026 → 9", said(page))
    assert re.search(r"\d+ pada Okt 2025 → 9", said(page))


@pytest.mark.usefixtures("home")
def test_it_agrees_with_profesi_on_the_same_question() -> None:
    assert metrics(opened("ringkasan", segmen="BPU")) == metrics(opened("profesi", segmen="BPU")) == ["7", "11,7%"]


@pytest.mark.usefixtures("home")
def test_a_card_a_segment_with_its_own_workers_whatever_is_chosen() -> None:
    text = said(opened("ringkasan", segmen="PU"))
    assert "Bukan penerima upah (BPU)**\n### 7" in text
    assert "Pekerja migran (PMI)**\n### 1" in text
    assert "11,7% dari 60 pekerja" in text
    assert "pekerja aktif; belum ada data pembanding" in text


@pytest.mark.usefixtures("home")
def test_what_needs_attention_is_said_with_its_figures() -> None:
    text = said(opened("ringkasan", wilayah="33.02"))
    assert "IIK Contoh (Ikatan Istri Karyawan (IIK)): masa bayar 1 pekerja habis dalam tiga bulan" in text
    assert "yang pertama dibayar sampai Desember 2026." in text
    assert re.search(r"\d+ dari 331 desa/kelurahan belum pernah punya pekerja terlindungi.", text)


@pytest.mark.usefixtures("home")
def test_every_matter_leads_to_a_page_that_asks_the_same() -> None:
    found = links(opened("ringkasan", wilayah="33", g="0", bahasa="en"))
    assert found
    assert {page for page, _ in found} <= {"desa", "sponsor", "pengaturan"}
    for _page, query in found:
        assert (query["g"], query["bahasa"], query["segmen"]) == (["0"], ["en"], ["PU,BPU,JAKON"])
        assert query["wilayah"] == ["33"]


@pytest.mark.usefixtures("home_with_targets")
def test_targets_are_judged_where_they_fit_and_only_there() -> None:
    rows = opened("ringkasan", wilayah="33.02").dataframe[-1].value.set_index("source")
    assert rows["standing"].to_dict() == {
        "Kontrak uji": "tercapai, Okt 2026",
        "Kontrak lain": "dasar berbeda",
        "RPJMN uji": "target nasional",
        "Rencana uji": "target nasional",
    }
    assert rows.loc["Rencana uji", "name"] == "70.000.000 orang"


@pytest.mark.usefixtures("home")
def test_without_targets_it_says_how_they_come() -> None:
    assert "cakupan import target BERKAS" in said(opened("ringkasan"))


@pytest.mark.usefixtures("home")
def test_the_bridge_is_told_since_last_month_or_last_year_as_the_url_says() -> None:
    page = opened("ringkasan")
    assert "pekerja aktif sejak September 2026" in said(page)
    page.button_group(key="filter_jembatan").set_value("tahun").run()
    assert page.query_params["jembatan"] == "tahun"
    assert "pekerja aktif sejak Oktober 2025" in said(page)
    assert "pekerja aktif sejak September 2026" in said(opened("ringkasan", jembatan="abad"))


@pytest.mark.usefixtures("home")
def test_what_the_words_mean_is_sent_when_somebody_opens_it() -> None:
    page = opened("ringkasan", wilayah="33.10")
    assert "Hari terakhir sebuah bulan" not in said(page)
    before = links(page)
    page.session_state["meaning"] = True
    page.run()
    assert "**Posisi.** Hari terakhir sebuah bulan" in said(page)
    assert "Sumber: data kepesertaan BPJS Ketenagakerjaan, edisi 2026-10.1" in said(page)
    added = [link for link in links(page) if link not in before]
    assert [(name, query["wilayah"]) for name, query in added] == [("pengaturan", ["33.10"])]


@pytest.mark.usefixtures("home_with_targets")
def test_english_is_english_throughout() -> None:
    page = opened("ringkasan", bahasa="en", wilayah="33.02")
    assert not page.exception
    assert page.title[0].value == "Summary"
    for indonesian in ("pekerja", "dari", "sejak", "bulan", "target nasional", "orang", "tidak", "Lihat"):
        assert not re.search(rf"\b{indonesian}\b", said(page), re.IGNORECASE)
    said_links = {str(link.proto.label) for link in page.main.get("page_link")}
    assert said_links <= {"See Villages", "See Sponsors", "See Settings"}


@pytest.mark.usefixtures("home")
@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", ["ringkasan", "kabupaten", "desa"])
@pytest.mark.parametrize(
    ("language", "official", "paid"),
    [
        ("id", "aktif (toleransi 3 bulan)", "iuran Oktober 2026 terbayar"),
        ("en", "active (tolerance 3 months)", "contribution of October 2026 paid"),
    ],
)
def test_a_headline_shows_both_g_in_words_once_each(name: str, language: str, official: str, paid: str) -> None:
    """The one chosen is the label of the number, the other stands below it with its own number."""
    for g, chosen, other in (("3", official, paid), ("0", paid, official)):
        page = opened(name, wilayah="33.10", g=g, bahasa=language)
        labels = [metric.label for metric in page.metric]
        assert f"{chosen[:1].upper()}{chosen[1:]}" in labels
        below = [caption.value for caption in page.caption]
        assert (
            sum(f"{other}: ".replace("(", "\\(").replace(")", "\\)") in text.replace("\\:", ":") for text in below) == 1
        )
        assert not any(f"{chosen}: " in text.replace("\\", "") for text in below)


def test_a_warm_page_asks_nothing_and_a_cold_one_at_most_thirteen(published_home: Settings, costs: Costs) -> None:
    assert published_home.editions.is_dir()
    costs(lambda: opened("ringkasan", wilayah="33.10"), 13)


def test_a_first_month_has_nothing_to_fall_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.published("one person", tmp_path / "odd", monkeypatch)
    text = said(opened("ringkasan", wilayah="33.10.22.2005"))
    assert "tidak ada bulan sebelumnya" in text
    assert "lebih sedikit daripada bulan lalu" not in text


def test_where_nobody_was_active_it_says_so_calmly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.published("nobody left", tmp_path / "odd", monkeypatch)
    assert "Tidak ada pekerja aktif dalam dua tahun terakhir pada pilihan ini" in said(opened("ringkasan"))


def test_a_calm_month_says_that_nothing_stands_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.published("one person", tmp_path / "odd", monkeypatch)
    assert "Tidak ada yang menonjol bulan ini" in said(opened("ringkasan", wilayah="33.10.22.2005"))


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("segments", ["PMI", "PU,BPU"])
def test_villages_nobody_was_protected_in_say_of_which_segments(segments: str) -> None:
    named = f"(Segmen {segments.replace(',', ' + ')})."
    never = "desa/kelurahan belum pernah punya pekerja terlindungi"
    assert f"{never} {named}" in said(opened("ringkasan", wilayah="33.10", segmen=segments))
    assert f"{never}." in said(opened("ringkasan", wilayah="33.10", segmen="PU,BPU,JAKON,PMI"))
