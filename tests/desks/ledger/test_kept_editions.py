"""Editions that the ledger names are never deleted, by whatever deletes anything."""

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest

from data_access.demo import opened
from data_access.edition import publishing
from data_access.errors import CakupanError
from data_access.intake import undo
from data_access.settings import CHECKOUT, Settings
from tests import worlds
from tests.desks.ledger.conftest import crowd, load, publish

DELETING = {"unlink", "rmtree", "rmdir", "remove", "removedirs"}


def test_publishing_anew_undoing_and_going_back_keep_every_edition(settings: Settings) -> None:
    first = load(settings)
    publish(settings, first)
    left = settings.editions / "2026-10.9.duckdb.unfinished"
    left.write_bytes(b"half")
    worlds.load(settings, crowd(20, "nelayan"))
    second = worlds.publish(settings, "2026-10", "2024-01")
    undo.undo(settings, actor="uji")
    publishing.use(settings, first.edition_id, actor="uji")
    assert not left.exists()
    for edition in (first, second):
        assert publishing.checked(edition).path.is_file()
        assert edition.path.stat().st_mode & 0o222 == 0


def test_a_demo_whose_figures_were_published_is_not_drawn_anew(settings: Settings) -> None:
    edition = load(settings)
    publish(settings, edition)
    edition.path.unlink()
    with pytest.raises(CakupanError, match="1 angka sudah disiarkan"):
        opened.make(settings, SimpleNamespace())  # type: ignore[arg-type]  # it is refused before the recipe is read
    assert (settings.home / "membership.db").is_file()


def _deletions(file: Path) -> list[str]:
    called = [node.func for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return [func.attr for func in called if isinstance(func, ast.Attribute) and func.attr in DELETING]


def test_nothing_else_deletes_files() -> None:
    """Whoever adds a deletion must see that no edition of the ledger is among what it deletes: a file not whole has a
    name of its own, and a restore that fails takes back only what it put there itself."""
    files = [file for folder in ("dashboard", "data_access") for file in sorted((CHECKOUT / folder).rglob("*.py"))]
    found = {str(file.relative_to(CHECKOUT)) for file in files if set(_deletions(file)) & (DELETING - {"remove"})}
    assert found == {
        "data_access/backup/restoring.py",
        "data_access/demo/opened.py",
        "data_access/edition/publishing.py",  # ... and the empty file it was given to write to
        "data_access/registry/connect.py",  # an empty database that a full disk kept from its tables
        "data_access/whole_file.py",
        "dashboard/export/cut_fonts.py",  # fonts of its own making, in a folder of the user's cache
    }
