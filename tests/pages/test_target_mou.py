"""The page Target MoU on a small world counted by hand, and the alerts of MoUs on Ringkasan."""

import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from dashboard.subjects.mou import words
from data_access.agreements import editing
from data_access.agreements.path import LineStatus
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import MouStatus
from tests import worlds
from tests.agreements import published
from tests.pages import odd_worlds
from tests.pages.conftest import Costs, opened
from tests.reading import metrics, said


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return published.built(tmp_path_factory.mktemp("mou") / "home")


@pytest.fixture(autouse=True)
def shown(home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.point_to(home, monkeypatch)


def test_every_status_has_a_word_a_shape_an_icon_and_a_colour() -> None:
    statuses = set(map(str, LineStatus))
    assert statuses == set(words.STATUSES) == set(words.ICONS) == set(words.COLOURS)
    assert len({words.status(status)[0] for status in statuses}) == len(set(words.ICONS.values())) == len(statuses)
    assert set(words.STATES) == set(map(str, MouStatus))


def test_the_board_has_every_mou_with_its_lines_statuses_and_people() -> None:
    page = opened("target_mou")
    text = said(page)
    assert "3 dari 3 baris MoU yang berlaku perlu perhatian, tertinggal, atau lewat tenggat" in text
    for line in ("south: tertinggal", "close: lewat tenggat", "change_history: perlu perhatian", "belum mulai"):
        assert line in text
    assert "Baris 1 · RT/RW: 2 dari 4 dibayar, jatuh tempo Desember 2026; diharapkan 3,3 kini" in text
    assert "Baris 2 · Petani: 2 dari 3 dibayar, jatuh tempo September 2026; pada jatuh tempo 2" in text
    assert "Seluruh MoU: 4 orang dibayar, 6 didaftarkan" in text
    assert "%" not in "".join(re.findall(r"Seluruh MoU.*", text)), "lines overlap"
    rows = page.dataframe[0].value
    assert list(rows["paid"]) == [2, 2, 4, 4]
    assert list(rows["mou"]) == ["119/2026"] * 3 + ["119/2027"]


def test_a_line_on_its_path_stands_with_what_was_expected_and_where_its_pace_leads() -> None:
    told = said(opened("target_mou", posisi="2026-06"))
    (line,) = (line for line in told.splitlines() if "Baris 1 · RT/RW: 2" in line)
    assert "sesuai jalur" in line
    assert line.endswith(
        "2 dari 4 dibayar, jatuh tempo Desember 2026; diharapkan 2 kini; pada laju ini 2 pada Desember 2026  "
    )


def test_one_mou_is_chosen_by_the_address_and_opens_on_the_line_furthest_behind() -> None:
    page = opened("target_mou", mou=published.NUMBER)
    assert metrics(page)[:4] == ["6", "5", "4", "4"]
    assert "Baris 2 · Petani: lewat tenggat, 2 dari target 3 dibayar" in said(page)
    assert "Baris 2 · Petani: dibayar 66,7% (2 dari 3); 1 terdaftar tidak terbayar bulan ini" in said(page)
    assert metrics(page)[4:] == ["2", "–", "0,3", "–"]


def test_one_mou_says_how_its_lines_stand_and_leads_to_where_it_is_changed() -> None:
    page = opened("target_mou", mou=published.NUMBER)
    text = said(page)
    assert "MoU 119/2026: 3 dari 3 baris perlu perhatian, tertinggal, atau lewat tenggat" in text
    assert "ways_mou_lines" in "".join(str(menu.proto) for menu in page.get("popover"))
    (way,) = (link.proto for link in page.main.get("page_link") if link.proto.label == "Buka Kelola MoU")
    assert parse_qs(way.query_string)["mou"] == [published.NUMBER]


def test_under_an_mou_its_alerts_do_not_name_it_again_and_lead_to_lines_alone() -> None:
    page = opened("target_mou", mou=published.NUMBER)
    text = said(page)
    assert "Baris 2: tertinggal menjadi lewat tenggat sejak Oktober 2026." in text
    assert "MoU ini: berakhir dalam" in text
    assert "MoU 119/2026, baris" not in text
    opening = [button for button in page.button if button.label == "Buka"]
    assert len(opening) == len(re.findall(r"sejak (?!posisi)\w+ 2026\.", text)), "one a line, none for the MoU itself"


def test_a_line_says_what_is_expected_needed_and_where_its_pace_leads() -> None:
    page = opened("target_mou", mou=published.NUMBER, baris="3")
    assert metrics(page)[4:] == ["4", "1", "0,7", "5"]
    text = said(page)
    assert "diharapkan 4,3, target 5" in text
    assert "antara 4 dan 6; target tercapai Desember 2026 pada laju ini" in text
    stuck = said(opened("target_mou", mou=published.NUMBER, baris="1"))
    assert "antara 2 dan 2; target tidak tercapai pada laju ini" in stuck
    assert "Ketua RT/RW · dianggarkan 3 orang" in stuck


def test_a_parent_stands_against_the_sum_of_its_parts() -> None:
    page = opened("target_mou", mou=published.NUMBER)
    assert "Target induk berbeda dari jumlah bagiannya di 1 dari 1 baris" in said(page)
    parts = page.dataframe[0].value
    assert (parts["target_people"][0], parts["parts_target"][0], parts["difference"][0]) == (5, 7, -2)
    assert parts["overlap"][0] == "ya"


def test_villages_stand_with_those_to_call_first_on_top() -> None:
    page = opened("target_mou", mou=published.NUMBER, baris="2")
    assert "Baris 2 · Petani: di semua 2 desa/kelurahan ada yang dibayar" in said(page)
    rows = page.dataframe[-1].value
    assert list(rows["code"]) == ["65.03.01.2002", "65.03.01.2001"]
    assert list(rows["standing"]) == ["△ lunas sebagian", "✓ lunas"]
    assert list(rows["district"]) == ["Sebatik"] * 2
    assert (list(rows["first"]), list(rows["last"])) == (["2026-10", "2026-12"], ["2026-10", "2026-12"])
    page = opened("target_mou", mou=published.NUMBER, baris="1")
    first = page.dataframe[-1].value
    assert list(first["standing"].drop_duplicates()) == [
        "▼ belum dibayar",
        "■ pembayaran terhenti",
        "× belum didaftarkan",
    ]
    last = next(button for button in page.button if button.label == "Terakhir").click().run().dataframe[-1].value
    assert list(last["standing"].drop_duplicates()) == ["× belum didaftarkan", "✓ lunas"]


def test_a_line_without_a_budget_has_villages_that_are_not_budgeted_for() -> None:
    page = opened("target_mou", mou="119/2027")
    assert "◊ belum dianggarkan" in set(page.dataframe[-1].value["standing"])


def test_an_mou_that_has_not_begun_has_no_path_yet() -> None:
    text = said(opened("target_mou", mou="119/2027"))
    assert "belum mulai" in text
    assert "Jalurnya digambar sejak bulan sebelum MoU mulai" in text
    assert "memperbarui 119/2026" in text


def test_a_number_or_a_line_there_is_none_of_is_said_or_left() -> None:
    page = opened("target_mou", mou="7/2020")
    assert "mou=7/2020" in said(page)
    assert len(page.dataframe) == 1
    assert metrics(opened("target_mou", mou=published.NUMBER, baris="9"))[4:] == ["2", "–", "0,3", "–"]


def test_a_region_without_an_mou_says_how_to_enter_one() -> None:
    page = opened("target_mou", wilayah="33.10")
    assert not page.exception
    assert "Belum ada MoU di wilayah ini" in said(page)
    assert "cakupan import mou" in said(page)


def test_alerts_stand_here_and_on_ringkasan_with_the_month_they_began() -> None:
    late = "MoU 119/2026, baris 2: tertinggal menjadi lewat tenggat sejak Oktober 2026."
    assert late in said(opened("target_mou"))
    assert late in said(opened("ringkasan"))
    assert late not in said(opened("ringkasan", wilayah="33.10"))
    earlier = said(opened("target_mou", posisi="2026-08"))
    assert "peringatan MoU" not in earlier


def test_what_was_changed_since_awaits_publication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = published.built(tmp_path / "changed")
    odd_worlds.point_to(settings, monkeypatch)
    assert "menunggu terbit" not in said(opened("target_mou")).lower()
    standing = editing.load(NATION, settings, published.NUMBER)
    editing.end(NATION, settings, published.NUMBER, expected_version=standing.version, actor=worlds.ACTOR)
    editing.renew(NATION, settings, published.NUMBER, new_number="119/2028", actor=worlds.ACTOR)
    text = said(opened("target_mou"))
    assert "menunggu terbit: diubah sesudah edisi ini" in text
    assert [note.value for note in opened("target_mou").info] == [
        "Menunggu terbit, belum ada di edisi ini\\: 119/2028\\."
    ]
    assert not opened("target_mou", wilayah="33.10").info
    fresh = opened("target_mou", mou="119/2028")
    assert not fresh.warning, "whoever comes from the form with it is not told that it is unknown"
    assert fresh.info
    assert opened("target_mou", mou="7/2020").warning


@pytest.mark.parametrize(
    ("name", "query", "statements"),
    [
        ("target_mou", {}, 8),
        ("target_mou", {"mou": published.NUMBER}, 10),
        ("kabupaten", {"wilayah": "65.03"}, 14),
    ],
)
def test_a_warm_page_asks_nothing_and_a_cold_one_little(
    name: str, query: dict[str, str], statements: int, costs: Costs
) -> None:
    costs(lambda: opened(name, **query), statements)


@pytest.mark.parametrize("query", [{}, {"mou": published.NUMBER}, {"mou": published.NUMBER, "baris": "3"}])
def test_english_is_english_throughout(query: dict[str, str]) -> None:
    page = opened("target_mou", bahasa="en", **query)
    assert not page.exception
    for indonesian in ("orang", "dari", "sejak", "bulan", "tidak", "dibayar", "jatuh", "belum", "baris", "menjadi"):
        assert not re.search(rf"\b{indonesian}\b", said(page), re.IGNORECASE), indonesian
