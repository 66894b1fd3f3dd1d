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


def test_no_contract_waives_an_import() -> None:
    waivers = [contract["name"] for contract in _contracts() if "ignore_imports" in contract]
    assert waivers == []


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("data_access/months.py", "import dashboard.formatting", "imports only go down"),
        ("pages/breaks.py", "from data_access import months", "never the data"),
        ("dashboard/formatting.py", "import sqlalchemy", "Only data_access speaks SQL"),
        ("data_access/months.py", "import streamlit", "know nothing of Streamlit"),
        ("dashboard/metrics/breaks.py", "import altair", "neither draws nor fetches"),
        ("dashboard/charts/breaks.py", "from data_access import months", "fetch nothing"),
        ("dashboard/disclosure/breaks.py", "from data_access import months", "on counts alone"),
        ("dashboard/metrics/breaks.py", "from dashboard.metrics import coverage", "lean on each other"),
        ("dashboard/charts/palette.py", "from dashboard.charts import comparison", "wears the house style"),
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
