"""A day at the command line: a home, an import, an edition and back again, each answered with what was done."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typer.testing import CliRunner

from dashboard import office, server
from dashboard.cli import app
from data_access.settings import Settings
from tests import worlds

EXTRACT = """
    nik  | bulan_mulai | jumlah_bulan
    ana  | 2026-01     | 12
    budi | 2026-02     | 12
    cici | 2026-03     | 12
"""


def says(*words: str, exit_code: int = 0) -> str:
    """All a command says, answers and notes, as one line."""
    result = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == exit_code, result.output
    return " ".join(result.output.split())


def imported(file: Path, *words: str) -> str:
    return says("import", "keanggotaan", str(file), "--diambil", "2026-11-20", *words)


@pytest.fixture
def extract(settings: Settings, tmp_path: Path) -> Path:
    """An extract of three people, beside a home that is ready."""
    assert settings.nik_key_file.exists()
    return worlds.write(worlds.world(EXTRACT), tmp_path / "anggota.csv")


def test_init_makes_a_key_once_and_says_where_the_home_is(tmp_path: Path) -> None:
    first, second = says("init"), says("init")
    assert str(tmp_path / "home") in first.replace(" ", "")
    assert "Kunci NIK dibuat" in first
    assert "Kunci NIK sudah ada" in second


def test_a_trial_keeps_nothing_and_the_same_file_twice_changes_nothing(extract: Path) -> None:
    trial = imported(extract, "--dry-run")
    assert "Percobaan: tidak ada yang disimpan." in trial
    assert "3 baris dibaca: 3 baru" in trial
    assert "3 baris dibaca: 3 baru" in imported(extract)
    assert "isi berkas ini sudah dimuat" in imported(extract)


def test_a_file_that_only_withdraws_what_never_was_changes_nothing_and_says_how_many(settings: Settings) -> None:
    file = settings.home / "batal.csv"
    said = imported(worlds.write([row | {"batal": "ya"} for row in worlds.world(EXTRACT)[:2]], file))
    assert "Tidak ada yang berubah." in said
    assert "2 pembatalan tanpa yang dibatalkan" in said


def test_columns_that_are_not_kept_and_rows_that_are_there_twice_are_told(settings: Settings) -> None:
    rows = [row | {"hobi": "memancing"} for row in worlds.world(EXTRACT)]
    said = imported(worlds.write([*rows, rows[0]], settings.home / "lebih.csv"))
    assert "1 kolom tambahan tidak dibaca (dalam kurung: baris yang terisi): hobi (4)" in said
    assert "1 baris kembar disimpan sekali" in said


def test_undoing_names_the_file_and_the_data_are_as_before(extract: Path) -> None:
    imported(extract)
    assert "Impor anggota.csv (keanggotaan) dibatalkan" in says("undo", "--ya")
    assert "3 baris dibaca: 3 baru" in imported(extract)


def test_a_template_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "isi.xlsx"
    assert "Templat ditulis:" in says("template", "keanggotaan", "-o", str(file))
    heads = {cell.value for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows() for cell in row}
    assert {"nik", "bulan_mulai"} <= heads


def test_editions_are_listed_with_the_one_in_use_and_an_earlier_one_comes_back(extract: Path) -> None:
    assert "Belum ada edisi" in says("editions")
    imported(extract)
    assert "Edisi 2026-09.1 terbit: 3 orang, 3 baris." in says("publish", "--posisi", "2026-09")
    says("publish", "--posisi", "2026-10")
    assert "→ 2026-10.1" in says("editions")
    assert "Edisi 2026-09.1 sekarang dipakai." in says("editions", "use", "2026-09.1")
    assert "→ 2026-09.1" in says("editions")


def test_a_day_that_has_not_come_is_questioned_and_not_refused(extract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "today", lambda: worlds.TAKEN_ON.replace(day=19))
    said = imported(extract)
    assert "tanggal ekstrak 2026-11-20 belum tiba" in said
    assert "3 baru" in said


def test_one_start_long_before_all_others_is_questioned_with_the_command_that_mends_it(settings: Settings) -> None:
    crowd = [worlds.world(f"nik | bulan_mulai | jumlah_bulan\n p{at} | 2026-01 | 12")[0] for at in range(120)]
    alone = worlds.world("nik | bulan_mulai | jumlah_bulan\n ana | 2020-01 | 12")
    worlds.load(settings, crowd)
    assert "Salah tulis?" not in says("publish", "--posisi", "2026-09")
    worlds.load(settings, alone)
    said = says("publish", "--posisi", "2026-10")
    assert "Data mulai 2020-01, tetapi hanya 1 orang sebelum 2026-01" in said
    assert "cakupan publish --posisi 2026-10 --data-mulai 2026-01" in said


@pytest.mark.usefixtures("published_home")
def test_on_a_screen_coverage_is_a_table_with_its_posisi_and_edition() -> None:
    said = says("show", "coverage", "--region", "33.10", "--by", "profession")
    assert "Kode Nama Terlindungi Pekerja Cakupan" in said
    assert "Posisi 2026-10 · g = 3 · edisi 2026-10.1" in said
    assert "aktif (toleransi 3 bulan): " in said
    assert "iuran Oktober 2026 terbayar: " in said


@pytest.mark.usefixtures("published_home")
def test_on_a_screen_a_board_has_a_row_for_each_who_brought_workers_in() -> None:
    said = says("show", "leaderboard", "--movement", "sertakan", "--by", "sponsor", "--from", "2026-01")
    assert "rank name acquired share" in said
    assert "1 IIK Contoh 1 50,0% 1 0 1 8.400" in said


def test_what_was_loaded_as_a_sample_says_so_under_every_table(extract: Path) -> None:
    imported(extract, "--contoh")
    says("publish", "--posisi", "2026-10")
    assert "DATA CONTOH" in says("show", "coverage")
    assert "DATA CONTOH" in says("show", "cliff")


@pytest.mark.usefixtures("published_home")
def test_the_doctor_finds_a_good_house_well_and_counts_its_sources() -> None:
    said = says("doctor")
    assert "✗" not in said
    assert "✓ Edisi: 2026-10.1" in said
    assert "✓ Penyebut: 1 sumber" in said


def test_the_doctor_says_what_to_load_where_there_is_no_denominator(extract: Path) -> None:
    imported(extract)
    says("publish", "--posisi", "2026-10")
    assert "→ Muat penyebut: cakupan import penyebut" in says("doctor", exit_code=1)


@pytest.mark.parametrize("browser", [True, False])
def test_serve_and_demo_open_the_port_asked_for_and_say_the_address(
    browser: bool, published_home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[dict[str, Any]] = []

    def serve(**values: Any) -> None:
        values.pop("announce")("http://127.0.0.1:8600")
        given.append(values)

    monkeypatch.setattr(server, "serve", serve)
    monkeypatch.setattr("data_access.demo.opened.open_demo", lambda *_given, **_named: published_home)
    words = ("--port", "8600", "--browser" if browser else "--no-browser")
    assert "Dasbor terbuka di http://127.0.0.1:8600" in says("serve", *words)
    assert "DATA CONTOH di" in says("demo", *words)
    assert given == [
        {"port": 8600, "browser": browser},
        {"port": 8600, "browser": browser, "settings": published_home},
    ]
