"""What `cakupan import` prints and how it ends: rows are counted, and nothing ends well that was set aside."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.cli import app
from data_access.settings import Settings
from tests import worlds


@pytest.fixture
def home(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("CAKUPAN_HOME", str(settings.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", settings.registry_url)
    return settings


def _import(file: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["import", "keanggotaan", str(file), "--diambil", "2026-11-20", *words])


def _file(home: Settings, *segments: str) -> Path:
    rows = worlds.world("nik | segmen\n" + "\n".join(f"orang{n} | {word}" for n, word in enumerate(segments)))
    return worlds.write(rows, home.home / "a.csv")


@pytest.mark.parametrize(("segments", "code"), [(("BPU", "PU"), 0), (("TNI", "TNI"), 3), (("BPU", "TNI"), 4)])
@pytest.mark.parametrize("words", [(), ("--dry-run",)])
def test_the_exit_code_says_whether_all_or_some_rows_were_set_aside(
    home: Settings, segments: tuple[str, ...], code: int, words: tuple[str, ...]
) -> None:
    assert _import(_file(home, *segments), *words).exit_code == code


def test_loaded_already_is_not_said_of_what_is_in_quarantine(home: Settings) -> None:
    file = _file(home, "BPU", "TNI")
    _import(file)
    again = _import(file)
    assert "Tidak ada yang berubah: 1 baris sudah dimuat, 1 baris belum, karena dikarantina." in again.output
    assert "isi berkas ini sudah dimuat" not in again.output


def test_a_reason_is_counted_by_rows_not_by_cells(home: Settings) -> None:
    row = worlds.world("nik\nana")[0] | {"segmen": "", "program": "", "gerakan": ""}
    result = _import(worlds.write([row], home.home / "a.csv"))
    assert "✗ 1 baris: Sel wajib ini kosong." in result.output


def test_columns_that_are_not_read_are_told_before_the_counts(home: Settings) -> None:
    rows = worlds.world("nik\nana\nbudi")
    more = [{"keterangan": "lunas", "loket": "3"}, {"keterangan": " - ", "loket": "4"}]
    written = [row | extra for row, extra in zip(rows, more, strict=True)]
    said = " ".join(_import(worlds.write(written, home.home / "a.csv")).output.split())
    assert said.startswith(
        "! 2 kolom tambahan tidak dibaca (dalam kurung: baris yang terisi): keterangan (1), loket (2) 2 baris dibaca"
    )
