"""Papan SERTAKAN and Papan IIK as their reader sees them, on a small world drawn here and on the empty database."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import language as wording
from dashboard.remainder import TOTAL
from dashboard.screen import card
from dashboard.subjects.boards import words
from data_access.settings import Settings
from tests import worlds
from tests.cli.running import cakupan
from tests.pages.conftest import Costs, opened
from tests.reading import metrics, said, with_tables

PAGES = ("papan_sertakan", "papan_iik")
WORLD = """
    nik  | kode_desa     | profesi     | gerakan  | jenis_sponsor  | nama_sponsor | jenis_pencatat | nama_pencatat | bulan_mulai | jumlah_bulan
    lama | 33.10.22.2005 | petani      | reguler  | mandiri        |              |                |               | 2024-01     | 1
    ana  | 33.10.22.2005 | petani      | sertakan | iik            | IIK Klaten   | iik            | IIK Klaten    | 2026-08     | 3
    budi | 33.10.22.2005 | petani      | sertakan | iik            | IIK Klaten   | iik            | IIK Klaten    | 2026-08     | 3
    cici | 33.10.01.2001 | buruh_tani  | sertakan | iik            | IIK Klaten   | iik            | IIK Klaten    | 2026-08     | 12
    dedi | 33.10.01.2001 | nelayan     | sertakan | perusahaan_csr | PT Contoh    |                |               | 2026-02     | 6
    dedi | 33.10.01.2001 | nelayan     | reguler  | mandiri        |              |                |               | 2026-08     | 1
    evi  | 33.10.01.2001 | nelayan     | sertakan | perusahaan_csr | PT Contoh    |                |               | 2026-02     | 3
    fani | 33.02.01.2001 | art         | sertakan | individu       |              |                |               | 2026-03     | 3
    gita | 33.02.01.2001 | art         | sertakan | perusahaan_csr | PT Contoh    |                |               | 2025-05     | 12
    hari | 33.02.01.2001 | tukang_ojek | sertakan | iik            | IIK Lain     | iik            | IIK Lain      | 2026-10     | 3
"""  # noqa: E501  a world is drawn in one screen


@pytest.fixture(scope="module")
def board_home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = worlds.new_home(tmp_path_factory.mktemp("boards") / "home")
    worlds.load(settings, worlds.world(WORLD))
    worlds.publish(settings)
    return settings


@pytest.fixture
def home(board_home: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("CAKUPAN_HOME", str(board_home.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", board_home.registry_url)
    return board_home


def noted(page: AppTest) -> str:
    """Reminders and remarks."""
    return "\n".join(re.sub(r"\\(.)", r"\1", box.value) for box in (*page.warning, *page.info))


@pytest.mark.usefixtures("home")
def test_it_says_how_many_were_acquired_and_names_iiks_part() -> None:
    page = opened("papan_sertakan")
    assert not page.exception
    assert metrics(page) == ["7", "5", "0"]
    assert "termasuk IIK: 4 · Januari 2026 sampai Oktober 2026" in said(page)
    assert "IIK Klaten di peringkat pertama: 3 dari 7 (42,9%) peserta baru" in said(page)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("credit", ["sponsor", "company", "branch", "regency", "district", "village", "profession"])
def test_the_total_is_the_sum_of_the_rows_with_those_without_credit(credit: str) -> None:
    rows = with_tables(opened("papan_sertakan", kredit=credit)).dataframe[0].value
    assert rows["code"].iloc[-1] == "total"
    for column in ("acquired", "active_now", "reactivated", "worker_months", "amount_rupiah"):
        assert rows[column].iloc[:-1].sum() == rows[column].iloc[-1]
    assert rows["acquired"].iloc[-1] == 7


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("rank", "column"), [("bertahan-12", "kept_12"), ("bersambung", "kept_on"), ("", "acquired")])
def test_what_a_board_is_ranked_by_stands_beside_the_names(rank: str, column: str) -> None:
    rows = with_tables(opened("papan_sertakan", peringkat=rank, kurun="12")).dataframe[0].value
    columns = list(rows.columns)
    assert columns.index(column) == columns.index("name") + 1


def test_who_only_pays_for_people_who_came_before_has_a_row_of_their_months(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    payers = "\n".join(f"p{at} | perusahaan_csr | PT Nomor {at} | 2025-0{at} | 12" for at in range(1, 5))
    people = "nik | jenis_sponsor | nama_sponsor | bulan_mulai | jumlah_bulan\nlama | | | 2024-01 | 1\n" + payers
    worlds.load(settings, [row | {"gerakan": "sertakan"} for row in worlds.world(people)])
    worlds.publish(settings, "2026-01")
    monkeypatch.setenv("CAKUPAN_HOME", str(settings.home))
    (rows,) = (frame.value for frame in opened("papan_sertakan", posisi="2026-01").dataframe)
    assert list(rows["name"]) == ["PT Nomor 2", "PT Nomor 3", "PT Nomor 4", "Jumlah"]
    assert list(rows["worker_months"]) == [1, 1, 1, 3], "January 2026 of those since February, March and April 2025"


@pytest.mark.usefixtures("home")
def test_the_page_and_the_command_line_tell_the_same() -> None:
    for credit, rank, options in (
        ("sponsor", "diakuisisi", ()),
        ("profession", "bertahan-3", ("--rank", "retained", "--k", "3")),
        ("sponsor", "bersambung", ("--rank", "continued")),
    ):
        page = with_tables(opened("papan_sertakan", kredit=credit, peringkat=rank)).dataframe[0].value.iloc[:-1]
        command = ("--movement", "sertakan", "--by", credit, "--from", "2026-01", "--until", "2026-10", *options)
        told = cakupan("show", "leaderboard", *command, "--json")["rows"]
        assert list(page["code"]) == [row["code"] for row in told]
        assert list(page["name"]) == [row["name"] for row in told]
        assert [None if rank != rank else int(rank) for rank in page["rank"].astype("Float64").to_numpy(float)] == [
            row["rank"] for row in told
        ]
        assert list(page["kept_3"]) == [
            words.retained(row["retained_3"]["retained"], row["retained_3"]["eligible"], row["acquired"])
            for row in told
        ]
        went_on = [(row["continued"]["continued"], row["continued"]["eligible"]) for row in told]
        fractions = zip(went_on, page["kept_on"], strict=True)
        assert all(cell == f"{some} dari {of}" for (some, of), cell in fractions if of)


@pytest.mark.usefixtures("home")
def test_who_stayed_is_a_fraction_and_before_its_time_it_is_said() -> None:
    rows = with_tables(opened("papan_sertakan")).dataframe[0].value.set_index("name")
    assert rows.loc["PT Contoh", "kept_3"] == "1 dari 2"
    assert rows.loc["PT Contoh", "kept_12"] == "belum cukup waktu"
    assert rows.loc["IIK Klaten", "kept_3"] == "belum cukup waktu"


@pytest.mark.usefixtures("home")
def test_who_went_on_without_a_gap_stands_beside_the_lengths_of_the_terms() -> None:
    """PT Contoh's dedi paid for himself the month after its six; its evi's three were followed by nothing."""
    rows = with_tables(opened("papan_sertakan")).dataframe[0].value.set_index("name")
    assert list(rows.loc["PT Contoh", ["kept_on", "terms"]]) == ["1 dari 2", "3–6 bulan"]
    assert list(rows.loc["IIK Klaten", ["kept_on", "terms"]]) == ["belum ada yang berakhir", "–"]
    assert list(rows.loc["Jumlah", ["kept_on", "terms"]]) == ["1 dari 3", "3–6 bulan"]
    told = cakupan("show", "leaderboard", "--movement", "sertakan", "--from", "2026-01", "--json")["rows"]
    assert {row["name"]: row["continued"] for row in told}["PT Contoh"] == {
        "continued": 1,
        "eligible": 2,
        "shortest_term": 3,
        "longest_term": 6,
    }


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("language", wording.LOCALES)
def test_the_board_is_ranked_by_who_went_on_and_its_rule_stands_under_it(language: str) -> None:
    page = with_tables(opened("papan_sertakan", peringkat="bersambung", bahasa=language))
    rows = page.dataframe[0].value.set_index("name")["rank"]
    assert rows.loc["PT Contoh"] == 1
    assert rows.isna().sum() == len(rows) - 1, "of nobody else anybody went on, or has ended"
    rule, chosen = {
        "id": ("Bersambung: dibayar pada bulan pertama sesudah masa bayar pertamanya", "bersambung tanpa jeda"),
        "en": ("Continued: paid for in the first month after the first term", "continued without a gap"),
    }[language]
    assert rule in said(page)
    assert f"{chosen}." in said(page)


@pytest.mark.usefixtures("home")
def test_where_no_term_has_ended_nobody_is_ranked_by_who_went_on() -> None:
    page = with_tables(opened("papan_iik", peringkat="bersambung"))
    assert "Belum cukup waktu untuk peringkat menurut bersambung tanpa jeda" in said(page)
    assert page.dataframe[0].value["rank"].isna().all()


@pytest.mark.usefixtures("home")
def test_another_rule_is_another_order_and_is_said_under_the_table() -> None:
    page = with_tables(opened("papan_sertakan", peringkat="bertahan-3"))
    assert "PT Contoh di peringkat pertama: 1 bertahan 3 bulan" in said(page)
    assert "Peringkat 1, 2, 2, 4 menurut jumlah yang bertahan 3 bulan." in said(page)
    assert page.dataframe[0].value["name"].iloc[0] == "PT Contoh"


@pytest.mark.usefixtures("home")
def test_the_change_since_the_period_before_has_a_shape_and_a_word() -> None:
    changes = with_tables(opened("papan_sertakan")).dataframe[0].value.set_index("name")["change"]
    assert changes["IIK Klaten"] == "◆ baru di papan"
    assert changes["PT Contoh"] == "▼ turun 1"
    assert changes["Tanpa sponsor"] == "–"
    late = with_tables(opened("papan_sertakan", kurun="peluncuran")).dataframe[0].value["change"]
    assert set(late) == {"–"}, "nothing lies before the data"


@pytest.mark.usefixtures("home")
def test_an_individual_nobody_knows_is_without_credit() -> None:
    rows = with_tables(opened("papan_sertakan")).dataframe[0].value.set_index("name")
    assert rows.loc["Tanpa sponsor", "acquired"] == 1
    assert with_tables(opened("papan_sertakan")).dataframe[0].value["name"].iloc[-2] == "Tanpa sponsor"


@pytest.mark.usefixtures("home")
def test_chapters_then_what_is_in_one_of_them() -> None:
    rows = with_tables(opened("papan_iik")).dataframe[0].value
    assert list(rows["name"]) == ["IIK Klaten", "IIK Lain", "Jumlah"]
    code = rows["code"].iloc[0]
    for credit, expected in (
        ("profession", {"Petani": 2, "Buruh tani": 1}),
        ("village", {"Ngawen": 2, "Sengon": 1}),
        ("term", {"3 bulan": 2, "12 bulan": 1}),
    ):
        inside = with_tables(opened("papan_iik", pengurus=code, kredit=credit)).dataframe[0].value.iloc[:-1]
        found = dict(zip(inside["name"], inside["acquired"], strict=True))
        assert found == expected


@pytest.mark.usefixtures("home")
def test_a_cohort_before_its_third_month_is_a_reminder_with_how_many_will_lapse() -> None:
    page = with_tables(opened("papan_iik"))
    assert "2 dari 3 pekerja yang masuk pada Agustus 2026 tidak lagi dibayar mulai November 2026" in noted(page)
    cohorts = page.dataframe[1].value
    assert list(cohorts.itertuples(index=False, name=None)) == [
        (cohorts["code"].iloc[0], "IIK Klaten", "Agustus 2026", "November 2026", 3, 2),
        (cohorts["code"].iloc[1], "IIK Lain", "Oktober 2026", "Januari 2027", 1, 1),
    ]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", PAGES)
def test_adding_both_boards_is_warned_against(name: str) -> None:
    assert "menghitung orang yang sama dua kali" in noted(opened(name))


@pytest.mark.usefixtures("home")
def test_a_word_the_url_has_wrong_is_named_and_the_board_stands() -> None:
    page = opened("papan_iik", kurun="abad", pengurus="iik:ENTAH", kredit="sponsor")
    assert not page.exception
    assert "kurun=abad" in noted(page)
    assert "pengurus=iik:ENTAH" in noted(page)
    assert "kredit" not in noted(page), "the other board's credit is no mistake"
    assert metrics(page)[0] == "4"


@pytest.mark.usefixtures("home")
def test_a_filter_of_other_pages_neither_narrows_a_board_nor_is_drawn() -> None:
    page = opened("papan_sertakan", gerakan="perisai", dasar="eligible")
    assert metrics(page)[0] == "7"
    assert not {"Gerakan", "Penyebut"} & {box.label for box in page.selectbox}


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", PAGES)
def test_a_period_of_nobody_says_so(name: str) -> None:
    page = opened(name, kurun="pilihan", dari="2024-03", sampai="2024-04")
    assert not page.exception
    assert "Tidak ada yang masuk dan tidak ada masa bayar pada kurun ini" in said(page)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", PAGES)
def test_where_nobody_can_be_ranked_yet_the_rows_stand_without_a_chart(name: str) -> None:
    page = opened(name, kurun="bulan", peringkat="bertahan-12")
    assert "Belum cukup waktu untuk peringkat menurut bertahan 12 bulan" in said(page)
    rows = page.dataframe[0].value
    assert rows["rank"].isna().all()
    assert rows["acquired"].iloc[-1] == 1


def test_a_total_stands_for_no_one_thing_that_a_click_could_open() -> None:
    assert TOTAL in card.NO_WAY


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("rank", ["diakuisisi", "bertahan-12"])
def test_english_is_english_throughout(name: str, rank: str) -> None:
    page = opened(name, bahasa="en", peringkat=rank)
    assert not page.exception
    text = said(page) + noted(page)
    for indonesian in ("pekerja", "dari", "bulan", "kredit", "tidak", "masuk", "peringkat", "sampai", "bertahan"):
        assert not re.search(rf"\b{indonesian}\b", text, re.IGNORECASE), indonesian


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", PAGES)
def test_a_warm_board_asks_nothing_and_a_cold_one_little(name: str, costs: Costs) -> None:
    costs(lambda: opened(name), 10)


@pytest.mark.usefixtures("home")
def test_the_bridge_stands_on_ringkasan_with_a_sentence() -> None:
    month, year = said(opened("ringkasan")), said(opened("ringkasan", jembatan="tahun"))
    assert re.search(r"\d+ menjadi \d+ pekerja aktif sejak September 2026: 1 masuk \(1 baru\), \d+ keluar", month)
    assert re.search(r"\d+ menjadi \d+ pekerja aktif sejak Oktober 2025: \d+ masuk \(7 baru\)", year)


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize("name", PAGES)
def test_an_empty_database_says_which_command_comes_next(settings: Settings, name: str, language: str) -> None:
    page = opened(name, bahasa=language)
    assert not page.exception
    assert settings.home.is_dir()
    assert "cakupan publish --posisi" in said(page)


@pytest.mark.parametrize("name", PAGES)
def test_where_iik_brought_in_everybody_both_boards_say_that_they_are_the_same_people(
    name: str, settings: Settings
) -> None:
    of_iik = [row for row in worlds.world(WORLD) if row["jenis_sponsor"] in ("mandiri", "iik")]
    worlds.load(settings, of_iik)
    worlds.publish(settings)
    told = noted(opened(name))
    assert (
        "Semua 4 peserta baru pada kurun ini dibawa IIK: peserta baru di Papan SERTAKAN dan di Papan IIK adalah orang "
        "yang sama." in told
    )
    assert "berisi orang yang sama" not in told, "those who came back differ"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", PAGES)
def test_where_others_brought_in_some_too_no_board_says_so(name: str) -> None:
    assert "adalah orang yang sama" not in noted(opened(name))
