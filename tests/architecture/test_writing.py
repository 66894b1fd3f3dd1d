"""Files are written in one way, `whole_file`: whoever writes otherwise may leave half a file, or lose an older one."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

from data_access.settings import CHECKOUT

_WRITES: Final = frozenset(
    {"write_bytes", "write_text", "touch", "rename", "hardlink_to", "symlink_to", "mkstemp", "mkdtemp"}
    | {"NamedTemporaryFile", "TemporaryDirectory", "TemporaryFile", "copyfile", "copy2", "copytree", "move", "Workbook"}
)
_MODE: Final = re.compile(r"[rbt]*[wax+][rwaxbt+]*")
_ELSEWHERE: Final = {
    ("data_access/lock.py", "open(file, 'w', opener=_own)"): "a lock, which holds nothing",
    ("data_access/registry/connect.py", "file.touch(384)"): "SQLite's own file, empty, before SQLite writes it",
    ("data_access/backup/archive.py", "archive.open(name, 'w', force_zip64=True)"): "a member of a ZIP being written",
    ("dashboard/export/packed.py", "zipfile.ZipFile(made, 'w')"): "in memory",
    ("dashboard/desks/press/bundle.py", "zipfile.ZipFile(out, 'w')"): "in memory",
    ("dashboard/export/workbook.py", "xlsxwriter.Workbook(content, options)"): "in memory",
    ("data_access/intake/template.py", "xlsxwriter.Workbook(content, options)"): "in memory",
    ("dashboard/export/cut_fonts.py", "tempfile.mkdtemp(suffix=_UNFINISHED, prefix='cakupan-fonts-', dir=place)"): (
        "a folder, which takes its name when it is whole"
    ),
}
"""What is written otherwise, each with its reason."""


def _is_write(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in _WRITES:
        return not any(part.arg == "columns" for part in call.keywords)  # a frame's own renaming
    texts = [part.value for part in call.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return name in {"open", "ZipFile", "fdopen"} and any(_MODE.fullmatch(text) for text in texts)


def _written(file: Path) -> list[str]:
    """Calls that write, but for those that write where `whole_file.writing` said."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return [text for text in map(ast.unparse, filter(_is_write, calls)) if "unfinished" not in text]


def test_whatever_is_written_is_written_whole_or_has_its_reason() -> None:
    own = CHECKOUT / "data_access/whole_file.py"
    files = [file for folder in ("dashboard", "data_access", "pages") for file in (CHECKOUT / folder).rglob("*.py")]
    found = {(str(file.relative_to(CHECKOUT)), text) for file in files if file != own for text in _written(file)}
    assert found == set(_ELSEWHERE)


@pytest.mark.parametrize(
    "call", ["p.write_text('x')", "p.open('w')", "open(p, 'ab')", "open(p, 'r+')", "ZipFile(p, 'w')"]
)
def test_a_way_of_writing_is_told(call: str) -> None:
    assert _is_write(ast.parse(call).body[0].value)  # type: ignore[attr-defined]  # an expression
