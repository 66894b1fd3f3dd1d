"""A letter no font has: the page says so beside what it offers, and a command beside what it wrote."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from data_access.settings import Settings
from tests import worlds
from tests.pages.conftest import opened
from tests.reading import said, with_ways_out

WORLD = """
    nik  | gerakan  | jenis_sponsor  | nama_sponsor    | jenis_pencatat | nama_pencatat | bulan_mulai
    lama |          |                |                 |                |               | 2024-01
    ana  | sertakan | perusahaan_csr | PT Cahaya \ue000 | iik            | IIK \U00012000   | 2026-10
"""
OF_SPONSOR = "Huruf tanpa bentuk, ditulis \ufffd: U+E000."
OF_CHAPTER = "Huruf tanpa bentuk, ditulis \ufffd: U+12000."


def published(settings: Settings) -> None:
    worlds.load(settings, worlds.world(WORLD))
    worlds.publish(settings, "2026-10", "2024-01")


@pytest.fixture(autouse=True)
def home(filled: worlds.Filled, tmp_path: Path) -> None:
    filled(published, tmp_path / "home")


@pytest.mark.parametrize(("page", "remark"), [("papan_sertakan", OF_SPONSOR), ("papan_iik", OF_CHAPTER)])
def test_a_card_says_so_beside_its_files(page: str, remark: str) -> None:
    assert remark in said(with_ways_out(opened(page)))
    assert "Huruf tanpa bentuk" not in said(with_ways_out(opened("profesi")))


def test_a_pack_says_so_beside_its_files() -> None:
    page = opened("bahan_rapat")
    (button,) = [button for button in page.button if button.label == "Siapkan PPTX dan PDF"]
    assert "U+E000" in said(button.click().run())


@pytest.mark.parametrize(("suffix", "is_told"), [("png", True), ("svg", True), ("pdf", True), ("xlsx", False)])
def test_a_command_says_so_of_a_drawing_and_leaves_a_table_as_it_is(suffix: str, is_told: bool, tmp_path: Path) -> None:
    words = ["figure", "board", "--by", "sponsor", "-o", str(tmp_path / f"papan.{suffix}")]
    result = CliRunner().invoke(app, words, catch_exceptions=False)
    assert result.exit_code == 0
    assert (OF_SPONSOR in result.stderr) is is_told


@pytest.mark.parametrize("suffix", ["pptx", "pdf"])
def test_a_pack_of_the_command_says_so_too(suffix: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["pack", "-o", str(tmp_path / f"rapat.{suffix}")], catch_exceptions=False)
    assert result.exit_code == 0
    assert "U+E000" in result.stderr
