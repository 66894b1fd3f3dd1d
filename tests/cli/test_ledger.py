"""`cakupan ledger` and `cakupan figure`: what was published, whether it still computes, and any figure as a file."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader
from typer.testing import CliRunner

from dashboard.cli import app
from data_access.settings import Settings
from tests import worlds
from tests.desks.ledger.conftest import crowd, load, publish


def cakupan(*words: str, exit_code: int = 0) -> Any:
    """The JSON answer of a command, or what it prints."""
    result = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == exit_code, result.output
    return json.loads(result.stdout) if "--json" in words else result.output


def test_a_ledger_lists_shows_and_verifies_what_was_published(settings: Settings) -> None:
    edition = load(settings)
    first = publish(settings, edition, files={"a.png": "ab" * 32})
    publish(settings, edition, "trend", corrects=first.figure_id)
    assert [entry["id"] for entry in cakupan("ledger", "list", "--json")] == ["CKP-2026-10-0001", "CKP-2026-10-0002"]
    shown = cakupan("ledger", "show", first.figure_id, "--json")
    assert (shown["numerator"], shown["denominator"], shown["posisi"]) == (41, 200, "2026-10")
    assert shown["question"]["kind"] == "coverage"
    assert shown["edition_sha256"] == edition.file_sha256
    assert shown["files"] == {"a.png": "ab" * 32}
    assert cakupan("ledger", "verify", "--json") == {"figures": 2, "equal": 2, "differing": {}}
    text = cakupan("ledger", "list")
    assert "41 dari 200 pekerja" in text
    assert "disembunyikan" in cakupan("ledger", "show", first.figure_id)
    assert "2 dari 2 angka terhitung ulang sama persis." in cakupan("ledger", "verify")


def test_verifying_says_what_differs_and_fails(settings: Settings) -> None:
    edition = load(settings)
    publish(settings, edition)
    publish(settings, edition, numerator=40)
    report = cakupan("ledger", "verify", "--json", exit_code=1)
    assert report["differing"] == {"CKP-2026-10-0002": [{"what": "numerator", "published": 40, "now": 41}]}
    assert "Pembilang: disiarkan 40, sekarang 41" in cakupan("ledger", "verify", exit_code=1)


def test_a_new_edition_does_not_make_old_figures_wrong(settings: Settings) -> None:
    publish(settings, load(settings))
    worlds.load(settings, crowd(20, "nelayan"))
    worlds.publish(settings, "2026-10", "2024-01")
    assert cakupan("ledger", "verify", "--json")["equal"] == 1


def test_an_edition_that_is_gone_is_named(settings: Settings) -> None:
    edition = load(settings)
    publish(settings, edition)
    edition.path.unlink()
    [difference] = cakupan("ledger", "verify", "--json", exit_code=1)["differing"]["CKP-2026-10-0001"]
    assert difference["what"] == "edition"
    assert edition.path.name in difference["now"]


@pytest.mark.usefixtures("published_home")
def test_an_empty_ledger_says_how_to_begin() -> None:
    assert cakupan("ledger", "list", "--json") == []
    assert "Belum ada angka yang disiarkan. Tambahkan angka ke siaran" in cakupan("ledger", "list")
    assert cakupan("ledger", "verify", "--json") == {"figures": 0, "equal": 0, "differing": {}}


ASKED = ("figure", "coverage", "--by", "profession", "--region", "33.10", "--posisi", "2026-10", "--segment", "BPU")


@pytest.mark.usefixtures("published_home")
def test_a_figure_is_a_file_of_the_kind_its_name_says(tmp_path: Path) -> None:
    files = {kind: tmp_path / f"angka.{kind}" for kind in ("png", "svg", "pdf", "xlsx", "csv")}
    for file in files.values():
        cakupan(*ASKED, "-o", str(file))
    with Image.open(files["png"]) as picture:
        assert picture.format == "PNG"
    assert files["svg"].read_text(encoding="utf-8").lstrip().startswith(("<svg", "<?xml"))
    assert "pekerja aktif" in PdfReader(files["pdf"]).pages[0].extract_text()
    cells = list(openpyxl.load_workbook(files["xlsx"]).worksheets[0].iter_rows(values_only=True))
    rows = list(csv.reader(io.StringIO(files["csv"].read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == [row[0] for row in cells[1:]]
    assert "INTERNAL" in rows[1][-1]
    shown = cakupan("show", *ASKED[1:], "--json")
    assert {row[0]: int(row[2]) for row in rows[1:]} == {row["code"]: row["active"] for row in shown["rows"]}


@pytest.mark.usefixtures("published_home")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((*ASKED, "-o", "angka.docx"), "Jenis berkas “.docx” tidak dikenal; pilih salah satu: .png"),
        (("figure", "tebakan", "-o", "a.png"), "Angka “tebakan” tidak dikenal; yang ada: coverage"),
        (("figure", "coverage", "--by", "bintang", "-o", "a.png"), "bukan pilihan by"),
        (("figure", "bridge", "--with", "since=week", "-o", "a.png"), "pilih salah satu: month, year"),
        (("figure", "coverage", "--region", "33.01", "-o", "a.png"), "Tidak ada pekerja aktif pada pilihan ini"),
        (("ledger", "show", "CKP-1"), "nomornya seperti CKP-2026-10-0042"),
    ],
)
def test_a_wrong_word_is_answered_with_what_would_be_right(
    words: tuple[str, ...], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code != 0
    assert sentence in str(result.exception)
    assert list(tmp_path.glob("*.png")) == []


@pytest.mark.usefixtures("published_home")
def test_a_choice_is_written_as_a_pair() -> None:
    result = CliRunner().invoke(app, ["figure", "board", "--with", "since", "-o", "a.png"])
    assert result.exit_code == 2
