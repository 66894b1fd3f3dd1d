"""The page Kelangsungan on the small world, on odd ones, and on the sixty of Bandar Lampung."""

import re

import pytest

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.figure import made as figures_made
from data_access import months
from data_access.edition import opening
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests.pages import odd_worlds
from tests.pages.conftest import Costs, opened
from tests.reading import metrics, said, with_tables


@pytest.fixture
def home(published_home: Settings) -> Settings:
    return published_home


@pytest.mark.usefixtures("home")
def test_of_those_whose_month_has_come_it_says_how_many_are_still_paid() -> None:
    """Month 3: cici, dedi, joko of the five who came in up to July; month 6: cici of two; month 12: not cici."""
    page = opened("kelangsungan")
    assert metrics(page) == ["60,0%", "1/2", "0/1"]
    for of in (
        "3 dari 5 yang masuk dan bulan ke-3-nya",
        "1 dari 2 yang masuk dan bulan ke-6-nya",
        "0 dari 1 yang masuk",
    ):
        assert of in said(page)


@pytest.mark.usefixtures("home")
def test_the_triangle_has_each_entry_month_with_how_many_stayed() -> None:
    rows = with_tables(opened("kelangsungan")).dataframe[0].value.set_index("code")
    assert rows["people"].to_dict() == {
        "2025-09": 1,
        "2026-04": 1,
        "2026-05": 1,
        "2026-06": 1,
        "2026-07": 1,
        "2026-08": 1,
        "2026-10": 2,
    }
    assert list(rows.loc["2026-04", ["kept_1", "kept_2", "kept_3", "kept_7"]]) == [
        "1 dari 1",
        "1 dari 1",
        "0 dari 1",
        "–",
    ]
    assert rows.loc["2026-10", "kept_1"] == "–"


@pytest.mark.usefixtures("home")
def test_of_too_few_for_curves_the_table_stands_alone() -> None:
    (rows,) = (frame.value for frame in opened("kelangsungan").dataframe)
    assert rows["people"].sum() == 8
    assert not opened("kelangsungan", per="pencatat").dataframe


@pytest.mark.usefixtures("home")
def test_what_followed_adds_up_to_those_who_came_in() -> None:
    rows = with_tables(opened("kelangsungan", per="profesi")).dataframe[2].value
    words = ["berjalan", "lanjut", "alih", "pindah", "reaktivasi", "menunggu", "berakhir"]
    assert (rows[words].sum(axis=1) == rows["people"]).all()
    assert rows["people"].sum() == 8


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("language", "title", "rule"),
    [
        ("id", "Sesudah masa bayar pertama bersambung tanpa jeda: ", "Bersambung: dibayar pada bulan pertama sesudah"),
        ("en", "Continued without a gap after the first term: ", "Continued: paid for in the first month after"),
    ],
)
@pytest.mark.parametrize("per", ["jenis-sponsor", "pencatat"])
def test_who_went_on_stands_by_payer_and_by_acquirer_with_the_terms_and_the_rule(
    language: str, title: str, rule: str, per: str
) -> None:
    page = with_tables(opened("kelangsungan", per=per, bahasa=language))
    assert not page.exception
    assert title in said(page)
    assert rule in said(page)
    (rows,) = (frame.value for frame in page.dataframe if "kept_on" in frame.value)
    assert {"kept_on", "terms"} <= set(rows)
    assert rows["people"].sum() == 8


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("per", "heading", "of_curves"),
    [
        ("jenis-sponsor", "jenis sponsor", "Terlalu sedikit orang untuk kurva"),
        ("gerakan", "gerakan", "Terlalu sedikit orang untuk kurva"),
        ("pencatat", "pencatat", "masih dibayar menurut pencatat"),
        ("profesi", "profesi", "Terlalu sedikit orang untuk kurva"),
    ],
)
def test_the_breakdown_is_that_of_the_address(per: str, heading: str, of_curves: str) -> None:
    page = opened("kelangsungan", per=per)
    assert not page.exception
    assert [choice.value for choice in page.radio if choice.label == "Dirinci menurut"] == [per]
    assert of_curves in said(page)
    assert f"masa bayar pertama, sampai posisi, menurut {heading};" in said(page)


@pytest.mark.parametrize("name", ["kelangsungan", "jatuh_tempo"])
def test_each_figure_can_be_asked_for_again_by_its_text(home: Settings, name: str) -> None:
    page = opened(name, per="gerakan", lain="perisai", dalam="6")
    question = CoverageQuestion(months.month("2026-10"), grace=0)
    who, by = Clerk(opening.current(home)), {"by": "movement"}
    more = {"retention_triangle": {}, "retention_followed": by, "retention_compared": by | {"other": "perisai"}}
    more |= {"retention_continued": by}
    wanted = more if name == "kelangsungan" else {"cliff": {"within": "6"}}
    for kind, asked in wanted.items():
        made = kinds.read(kinds.asked(kind, question, **asked).text()).make(who)
        assert isinstance(made, figures_made.Made)
        assert made.drawn.title in said(page)
        assert kinds.read(made.asked.text()) == made.asked


@pytest.mark.usefixtures("home")
def test_two_groups_are_those_of_the_address_or_the_largest() -> None:
    page = opened("kelangsungan")
    assert "Mandiri 1/2" not in said(page)
    assert "belum beda nyata" in said(page)
    chosen = opened("kelangsungan", satu="iik", lain="apbd_kab")
    assert "Ikatan Istri Karyawan (IIK) – dan APBD kabupaten/kota 0 dari 1 pada bulan ke-3: belum cukup waktu" in said(
        chosen
    )
    same = opened("kelangsungan", satu="iik", lain="iik")
    assert "Pilih dua kelompok yang berbeda." in said(same)


@pytest.mark.usefixtures("home")
def test_a_word_nobody_knows_is_refused_by_name_and_one_of_another_breakdown_is_not() -> None:
    page = opened("kelangsungan", per="bulan", kelompok="tidak-ada")
    assert ["per=bulan" in page.warning[0].value, "kelompok=tidak" in page.warning[1].value] == [True, True]
    assert not opened("kelangsungan", per="gerakan", kelompok="perusahaan_csr").warning


@pytest.mark.usefixtures("home")
def test_where_nobody_came_in_it_says_so_and_what_to_do() -> None:
    page = opened("kelangsungan", wilayah="65")
    assert not page.exception
    assert "Belum ada yang masuk dan sudah lewat satu bulan" in said(page)
    assert "Pilih wilayah, segmen, gerakan, atau kelompok lain." in said(page)


def test_the_sixty_of_bandar_lampung_show_what_happened_after_their_third_month(
    demo_home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd_worlds.point_to(demo_home, monkeypatch)
    page = with_tables(opened("kelangsungan", wilayah="18.71", per="pencatat", kelompok="iik"))
    fall = "Yang terbayar turun paling banyak pada bulan ke-3: 60 menjadi 14 dari 60 orang (100,0% → 23,3%)"
    assert fall in said(page)
    cohort = page.dataframe[0].value.set_index("code").loc[["2024-12"]]
    assert cohort[["people", "kept_2", "kept_3", "kept_9"]].to_numpy().tolist() == [
        [60, "60 dari 60 (100,0%)", "14 dari 60 (23,3%)", "7 dari 60 (11,7%)"]
    ]
    iik = page.dataframe[2].value.set_index("code").loc[["iik"]]
    assert iik[["people", "lanjut", "alih"]].to_numpy().tolist() == [[60, 10, 4]]


@pytest.mark.usefixtures("home")
def test_english_is_english_throughout() -> None:
    page = opened("kelangsungan", bahasa="en")
    assert not page.exception
    for indonesian in ("pekerja", "dari", "sejak", "bulan", "pembayar", "tidak", "dibayar", "jenis", "paling", "masuk"):
        assert not re.search(rf"\b{indonesian}\b", said(page), re.IGNORECASE), indonesian


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("name", "budget"), [("kelangsungan", 6), ("jatuh_tempo", 8)])
def test_a_warm_page_asks_nothing_and_a_cold_one_little(name: str, budget: int, costs: Costs) -> None:
    costs(lambda: opened(name, wilayah="33.10"), budget)
