"""Laws on imports, as import-linter reads them from pyproject.toml."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _contracts() -> list[dict[str, object]]:
    return list(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"])


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """`lint-imports` over the packages of a folder, by the contracts of the checkout."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()"]
    options = ["--config", str(ROOT / "pyproject.toml"), "--no-cache"]
    wide = {**os.environ, "COLUMNS": "200"}  # a contract's name and its verdict stay on one line
    return subprocess.run([*command, *options], cwd=folder, env=wide, capture_output=True, text=True)


def test_every_contract_is_kept() -> None:
    lint = _lint(ROOT)
    assert lint.returncode == 0, lint.stdout + lint.stderr


def test_every_subject_has_a_contract_on_what_its_modules_lean_on() -> None:
    named = next(contract["containers"] for contract in _contracts() if str(contract["name"]).startswith("In a room"))
    rooms = sorted(room.name for room in (ROOT / "dashboard/subjects").iterdir() if (room / "__init__.py").exists())
    assert named == [f"dashboard.subjects.{room}" for room in rooms]


def test_no_contract_waives_an_import() -> None:
    waivers = [contract["name"] for contract in _contracts() if "ignore_imports" in contract]
    assert waivers == []


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("data_access/months.py", "import dashboard.formatting", "imports only go down"),
        ("dashboard/figure/breaks.py", "from dashboard.export import picture", "leans only on those below"),
        ("dashboard/breaks.py", "", "leans only on those below"),
        ("dashboard/subjects/bridge/breaks.py", "from dashboard.subjects.cliff import table", "know nothing of each"),
        (
            "dashboard/subjects/villages/metrics.py",
            "from dashboard.subjects.villages import table",
            "In a room a block",
        ),
        ("dashboard/subjects/boards/answer.py", "from dashboard.subjects.boards import figure", "In a room a block"),
        ("dashboard/desks/ledger/breaks.py", "from dashboard.desks.press import checks", "nothing of each other but"),
        ("dashboard/charts/palette.py", "from dashboard.charts import comparison", "wears the house style"),
        ("dashboard/desks/press/breaks.py", "from dashboard.commands import terminal", "the command line's alone"),
        ("pages/breaks.py", "from data_access import months", "never the data"),
        ("pages/breaks.py", "import streamlit", "nor a library"),
        ("dashboard/formatting.py", "import sqlalchemy", "Only data_access speaks SQL"),
        ("dashboard/commands/breaks.py", "from dashboard.screen import card", "know nothing of Streamlit"),
        ("dashboard/subjects/bridge/metrics.py", "import altair", "neither draws nor fetches"),
        ("dashboard/disclosure/breaks.py", "from data_access import months", "on counts alone"),
        ("dashboard/charts/breaks.py", "from data_access import months", "fetch nothing"),
    ],
)
def test_a_contract_notices_its_breach(tmp_path: Path, module: str, line: str, contract: str) -> None:
    """A contract over a misspelt package would be kept for ever: each is shown one breach."""
    for source in (source for name in ("dashboard", "data_access", "pages") for source in (ROOT / name).rglob("*.py")):
        copy = tmp_path / source.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
    breach = tmp_path / module
    breach.parent.mkdir(parents=True, exist_ok=True)
    before = breach.read_text() if breach.exists() else ""
    breach.write_text(f"{before}\n{line}\n")
    lint = _lint(tmp_path)
    broken = [told for told in lint.stdout.splitlines() if told.endswith("BROKEN")]
    assert any(contract in told for told in broken), lint.stdout + lint.stderr
