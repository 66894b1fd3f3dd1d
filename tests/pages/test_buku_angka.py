"""Buku Angka: every published figure, and one of them as published beside now."""

from dataclasses import replace
from pathlib import Path

import pytest

from data_access.ledger import keeping
from data_access.settings import Settings
from tests import worlds
from tests.desks.ledger.conftest import crowd, load, publish
from tests.pages.conftest import opened
from tests.reading import everything, said

FIRST = "CKP-2026-10-0001"


def corrected(settings: Settings) -> None:
    """Two figures published, one of which corrects the other, and a new edition since."""
    edition = load(settings)
    publish(
        settings, edition, checks=[{"name": "Posisi tertutup", "said": "31 Oktober 2026"}], files={"a.png": "ab" * 32}
    )
    publish(settings, edition, "trend", corrects=FIRST)
    worlds.load(settings, crowd(20, "nelayan"))
    worlds.publish(settings, "2026-10", "2024-01")


@pytest.fixture
def office(filled: worlds.Filled, tmp_path: Path) -> Settings:
    return filled(corrected, tmp_path / "home")


@pytest.mark.usefixtures("published_home")
def test_an_empty_ledger_says_what_to_do() -> None:
    page = opened("buku_angka")
    assert "Belum ada angka yang disiarkan" in said(page)
    assert "terbitkan di halaman Siaran Pers" in said(page)


@pytest.mark.usefixtures("office")
def test_every_published_figure_is_listed_the_newest_first() -> None:
    page = opened("buku_angka")
    listed = page.dataframe[0].value
    assert list(listed["figure_id"]) == ["CKP-2026-10-0002", FIRST]
    assert set(listed["number"]) == {"41 dari 200 pekerja (20,5%)"}
    assert list(listed["by"]) == ["siti", "siti"]


@pytest.mark.usefixtures("office")
def test_one_figure_stands_as_published_beside_now_and_says_why_they_differ() -> None:
    page = opened("buku_angka", angka=FIRST)
    assert not page.exception
    assert [(metric.label, metric.value) for metric in page.metric] == [("Seperti disiarkan", "41"), ("Sekarang", "61")]
    assert said(page).count("Penduduk bekerja, 2024, dunia uji") == 2
    assert "41 dari 200 pekerja (20,5%)" in said(page)
    assert "61 dari 200 pekerja (30,5%)" in said(page)
    text = everything(page) + "".join(str(box.value) for box in (*page.warning, *page.subheader))
    for words in (
        "Berbeda karena edisinya lain",
        "sudah dikoreksi oleh CKP-2026-10-0002",
        "disembunyikan",
        "ab" * 32,
        "31 Oktober 2026",
        "Edisi 2026-10.1",
        "Edisi 2026-10.2",
        "Sel yang berbeda",
        "Nelayan · Pekerja aktif",
        "siti",
    ):
        assert words in text.replace("\\", ""), words


@pytest.mark.usefixtures("office")
def test_a_figure_is_shown_in_english_with_the_words_it_was_published_in() -> None:
    page = opened("buku_angka", angka=FIRST, bahasa="en")
    assert not page.exception
    assert "Different because the edition is another one" in page.warning[0].value.replace("\\", "")
    assert "disembunyikan" in everything(page)


@pytest.mark.usefixtures("office")
def test_an_id_nobody_published_leads_back_to_the_list() -> None:
    page = opened("buku_angka", angka="CKP-1")
    assert "Angka CKP-1 tidak ada di register angka terbit" in said(page)
    page.button(key="ledger_back").click().run()
    assert not page.exception
    assert len(page.dataframe[0].value) == 2
    assert "angka" not in page.query_params


def test_a_figure_that_cannot_be_made_any_more_says_so(office: Settings, tmp_path: Path) -> None:
    assert tmp_path.is_dir()
    old = keeping.get(office, FIRST)
    keeping.publish(
        office,
        lambda _earlier: [
            replace(old, figure_id="CKP-2026-10-0003", question=old.question.replace('"coverage"', '"lama"'))
        ],
    )
    page = opened("buku_angka", angka="CKP-2026-10-0003")
    assert not page.exception
    text = page.warning[0].value.replace("\\", "")
    assert "Tidak dapat dihitung lagi" in text
    assert "Angka “lama” tidak dikenal" in text


def test_a_figure_that_today_is_the_same_says_so(settings: Settings) -> None:
    publish(settings, load(settings))
    page = opened("buku_angka", angka=FIRST)
    assert [box.value.replace("\\", "") for box in page.success] == [
        "Sama: edisi yang ditampilkan memberi angka yang sama."
    ]
    assert not page.warning
