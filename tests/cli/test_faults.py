"""What the command line says when something is not as it should be: one sentence, exit 1, and nothing made."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard import cli
from data_access.edition import opening, publishing
from data_access.edition.facts import Edition
from data_access.months import month
from data_access.settings import Settings
from tests import worlds

READERS = (
    ("editions",),
    ("editions", "use", "2026-10.1"),
    ("publish", "--posisi", "2026-10"),
    ("show", "coverage"),
    ("undo",),
)


def said(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command says on its way out with exit code 1, as one line."""
    monkeypatch.setattr(sys, "argv", ["cakupan", *words])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 1
    return " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("words", READERS)
def test_without_a_database_each_command_says_so_and_makes_none(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "cakupan init" in said(words, monkeypatch, capsys)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", READERS)
def test_a_file_that_is_no_database_is_said_in_a_sentence(
    words: tuple[str, ...], settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (settings.home / "membership.db").write_text("no database " * 10)
    assert "rusak; pindahkan, lalu pulihkan cadangan: cakupan restore" in said(words, monkeypatch, capsys)


@pytest.mark.parametrize("words", READERS[:4])
def test_a_server_out_of_reach_is_said_without_its_password(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", "postgresql://u:rahasia@127.0.0.1:1/x")
    sentence = said(words, monkeypatch, capsys)
    assert "tidak terjangkau" in sentence
    assert "rahasia" not in sentence


def test_a_folder_that_cannot_be_made_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("CAKUPAN_HOME", str(tmp_path / "file" / "home"))
    assert str(tmp_path / "file") in said(("init",), monkeypatch, capsys)
    assert "tidak-ada" in said(("template", "target", "-o", "/tidak-ada/x.xlsx"), monkeypatch, capsys)


def test_init_refuses_a_key_that_import_would_refuse(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAKUPAN_NIK_KEY", "pendek")
    assert "terlalu pendek" in said(("init",), monkeypatch, capsys)


def published(settings: Settings) -> None:
    worlds.load(settings, worlds.world("nik | bulan_mulai | jumlah_bulan\n ana | 2026-01 | 12"))
    publishing.publish(settings, month("2026-10"), worlds.declared(), actor="uji")


@pytest.fixture
def edition(filled: worlds.Filled, tmp_path: Path) -> Edition:
    """A published edition whose file may be harmed."""
    return opening.current(filled(published, tmp_path / "home"))


@pytest.mark.parametrize("words", [("show", "coverage"), ("editions", "use", "2026-10.1")])
@pytest.mark.parametrize("left", [b"", b"no edition at all", None])
def test_a_damaged_or_lost_edition_is_said_in_a_sentence(
    words: tuple[str, ...],
    left: bytes | None,
    edition: Edition,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opening.close()
    edition.path.unlink()
    if left is not None:
        edition.path.write_bytes(left)
    sentence = said(words, monkeypatch, capsys)
    assert ("hilang" if left is None else "rusak") in sentence
    assert "terbitkan lagi" in sentence
    assert CliRunner().invoke(cli.app, ["doctor"]).exit_code == 1


def test_data_cannot_begin_after_the_posisi(settings: Settings) -> None:
    result = CliRunner().invoke(cli.app, ["publish", "--posisi", "2026-10", "--data-mulai", "2026-11"])
    assert "2026-11 melampaui posisi 2026-10" in str(result.exception)
    assert not settings.editions.exists()


@pytest.mark.parametrize(
    "view", ["SELECT 1 AS person_key", "SELECT *, 'banyak' AS paid_months FROM (SELECT * FROM other)"]
)
def test_an_office_view_of_another_shape_is_told_what_it_must_have(
    view: str, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert settings.home.is_dir()
    columns = [name for name in opening_columns() if name != "paid_months"]
    with sqlite3.connect(tmp_path / "office.db") as office:
        office.execute(f"CREATE TABLE other AS SELECT {', '.join(f'1 AS {name}' for name in columns)}")
        office.execute(f"CREATE VIEW paid_spell AS {view}")
    office.close()
    monkeypatch.setenv("CAKUPAN_OFFICE_URL", f"sqlite:///{tmp_path / 'office.db'}")
    sentence = said(("publish", "--posisi", "2026-10"), monkeypatch, capsys)
    assert "paid_months INTEGER" in sentence


def opening_columns() -> tuple[str, ...]:
    from data_access.edition.extract import SPELL_COLUMNS

    return SPELL_COLUMNS


def test_serve_keeps_what_was_configured_where_it_was_started(edition: Edition, tmp_path: Path) -> None:
    """It moves to the checkout; a relative home and the secrets.toml of the office's folder hold all the same."""
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text('[cakupan]\nhome = "home"\n')
    program = (
        "import json\nfrom pathlib import Path\nfrom dashboard import server\nfrom data_access.settings import *\n"
        "server._keep(Settings())\nserver.os.chdir(CHECKOUT)\n"
        "print(bytes(server.health(None).body).decode())\n"
    )
    without = {name: value for name, value in os.environ.items() if not name.startswith("CAKUPAN_")}
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=without, capture_output=True, text=True)
    assert json.loads(ran.stdout)["edition"] == edition.edition_id


@pytest.mark.parametrize("words", [("doctor",), ("--help",), ("show", "coverage", "--json")])
def test_where_the_answer_goes_being_full_is_one_sentence_and_names_no_disk(
    words: tuple[str, ...], edition: Edition, settings: Settings
) -> None:
    assert edition.edition_id
    home = {"CAKUPAN_HOME": str(settings.home), "CAKUPAN_DATABASE_URL": settings.registry_url, "COLUMNS": "500"}
    program = "from dashboard import cli; import sys; sys.argv[0] = 'cakupan'; cli.main()"
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", program, *words], env={**os.environ, **home}, stdout=full, stderr=subprocess.PIPE
        )
    said = ran.stderr.decode().split("\n")
    assert (ran.returncode, len(said), said[-1]) == (1, 2, "")
    assert said[0].startswith("Jawaban perintah ini tidak dapat ditulis seluruhnya: tujuannya (sesudah “>” atau “|”) ")
