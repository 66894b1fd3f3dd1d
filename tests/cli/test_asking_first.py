"""What takes something away, or replaces a file, shows what and asks; where nobody could answer it refuses."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.commands import asking_first
from data_access.errors import CakupanError
from data_access.intake import undo
from data_access.registry import connect
from data_access.registry.models import import_batch
from data_access.settings import CHECKOUT, Settings
from tests import worlds

FIRST = "nik | bulan_mulai | jumlah_bulan\n ana | 2026-01 | 12\n budi | 2026-01 | 12"
SECOND = "nik | bulan_mulai\n cici | 2026-01"


def published(settings: Settings) -> None:
    """Two imports, one edition before the second and one after it."""
    worlds.load(settings, worlds.world(FIRST))
    worlds.publish(settings, "2026-09")
    worlds.load(settings, worlds.world(SECOND))
    worlds.publish(settings, "2026-10")


@pytest.fixture
def twice(filled: worlds.Filled, tmp_path: Path) -> Settings:
    return filled(published, tmp_path / "home")


def imports(settings: Settings) -> int:
    with connect.begin(settings.registry_url) as registry:
        return int(registry.scalar(select(func.count()).select_from(import_batch)) or 0)


def typed(answer: str, monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    """All a command says to a person who answers so."""
    monkeypatch.setattr(asking_first, "is_watched", lambda: True)
    result = CliRunner().invoke(app, list(words), input=f"{answer}\n", catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize("answer", ["", "t", "tidak", "n", "apa?"])
def test_anything_but_yes_changes_nothing(answer: str, twice: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Tidak ada yang diubah." in typed(answer, monkeypatch, "undo")
    assert imports(twice) == 2


def test_undo_shows_what_it_takes_back_and_the_editions_that_hold_it(
    twice: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = typed("ya", monkeypatch, "undo")
    assert "(keanggotaan), 1 baris, dimuat" in said
    assert "UTC oleh uji." in said
    assert "Bila dibatalkan: 1 baris baru hilang, 0 yang diganti dan 0 yang dibatalkan kembali." in said
    assert "Sudah dimuat 1 edisi, yang tetap seperti diterbitkan: 2026-10.1." in said
    assert "Batalkan impor ini? [y/t]" in said
    assert imports(twice) == 1
    assert "2 edisi, yang tetap seperti diterbitkan: 2026-10.1, 2026-09.1." in typed("t", monkeypatch, "undo")


def test_without_a_terminal_it_is_refused_and_the_flag_named(twice: Settings) -> None:
    with pytest.raises(CakupanError, match="tambahkan --ya"):
        CliRunner().invoke(app, ["undo"], catch_exceptions=False)
    assert imports(twice) == 2
    for flag in ("--ya", "--yes"):
        assert CliRunner().invoke(app, ["undo", flag]).exit_code == 0
    assert imports(twice) == 0


def test_an_import_that_came_while_one_thought_is_not_taken_back(twice: Settings) -> None:
    seen = undo.latest(twice).batch_id
    worlds.load(twice, worlds.world("nik | bulan_mulai\n dedi | 2026-01"))
    with pytest.raises(CakupanError, match="Sementara itu uji memuat"):
        undo.undo(twice, actor="uji", batch_id=seen)
    assert imports(twice) == 3


@pytest.mark.parametrize("words", [("template", "target"), ("figure", "coverage"), ("pack",)])
def test_a_file_that_is_there_is_replaced_only_when_asked_for(
    words: tuple[str, ...], twice: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert twice.editions.is_dir()
    file = tmp_path / {"template": "a.xlsx", "figure": "a.csv", "pack": "a.pptx"}[words[0]]
    file.write_bytes(b"penting")
    with pytest.raises(CakupanError, match="tambahkan --ya"):
        CliRunner().invoke(app, [*words, "-o", str(file)], catch_exceptions=False)
    assert "sudah ada. Timpa? [y/t]" in typed("t", monkeypatch, *words, "-o", str(file))
    assert file.read_bytes() == b"penting"
    assert "ditulis" in typed("y", monkeypatch, *words, "-o", str(file))
    assert file.read_bytes() != b"penting"


def test_a_real_terminal_is_asked(twice: Settings) -> None:
    ours, theirs = pty.openpty()
    program = "from dashboard import cli; import sys; sys.argv = ['cakupan', 'undo']; cli.main()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=theirs, stderr=subprocess.PIPE, cwd=CHECKOUT
    ) as process:
        os.write(ours, b"ya\n")
        said = process.communicate(timeout=120)[1].decode()
    assert process.returncode == 0, said
    assert "[y/t]" in said
    assert imports(twice) == 1
