"""What the README promises about columns, settings and commands is what the code has."""

import re
from pathlib import Path

import pytest
import typer
from sqlalchemy import Column

from dashboard import cli
from data_access.edition.extract import SPELL_COLUMNS
from data_access.intake.kinds import KINDS
from data_access.registry.models import paid_spell
from data_access.settings import Settings

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
TYPES = {"VARCHAR": "VARCHAR", "BLOB": "BYTEA / BLOB", "DATE": "DATE", "INTEGER": "INTEGER", "BIGINT": "BIGINT"}


def _table(header: str) -> list[str]:
    """The rows of the Markdown table whose header begins so."""
    lines = README[README.index(f"\n| {header}") :].strip().splitlines()
    end = next((at for at, line in enumerate(lines) if not line.startswith("|")), len(lines))
    return lines[2:end]


@pytest.mark.parametrize("kind", KINDS)
def test_the_readme_lists_the_columns_of_a_kind_and_which_must_be_there(kind: str) -> None:
    first_cells = [row.split("|")[1] for row in _table(f"`{kind}`")]
    listed = {name: bool(bold) for cell in first_cells for bold, name in re.findall(r"(\*\*)?`(\w+)`", cell)}
    assert listed == {column.name: column.required for column in KINDS[kind].columns}


def test_the_readme_lists_the_office_contract_with_its_types() -> None:
    listed = [tuple(cell.strip(" `") for cell in row.split("|")[1:3]) for row in _table("column | type")]
    assert listed == [(name, _type(paid_spell.c[name])) for name in SPELL_COLUMNS]


def _type(column: Column[object]) -> str:
    return TYPES[
        column.type.__visit_name__.upper()
        .replace("STRING", "VARCHAR")
        .replace("LARGE_BINARY", "BLOB")
        .replace("BIG_INTEGER", "BIGINT")
    ]


def test_the_readme_lists_every_setting() -> None:
    listed = {row.split("|")[1].strip(" `") for row in _table("environment")}
    assert listed == {f"CAKUPAN_{name.upper()}" for name in Settings.model_fields}


def test_the_readme_shows_every_picture_there_is_with_its_words_and_none_is_heavy() -> None:
    root = Path(__file__).parents[2]
    shown = re.findall(r"!\[[^\]]+\]\((.*?)\)", README) + re.findall(
        r'<img src="(.*?)" width="\d+%" alt="[^"]+">', README
    )
    kept = {f".readme/{file.name}": file.stat().st_size for file in (root / ".readme").iterdir()}
    assert sorted(shown) == sorted(kept)
    assert [name for name, size in kept.items() if size > 300_000] == []


def test_every_command_the_readme_types_exists() -> None:
    typed = set(re.findall(r"(?:^|bin/|`)cakupan ([a-z]+)", README, re.MULTILINE))
    known = set(typer.main.get_command(cli.app).commands)  # type: ignore[attr-defined]  # a group, seen as a command
    assert typed - known == set()
    assert {"demo", "init", "import", "publish", "show", "serve"} <= typed
