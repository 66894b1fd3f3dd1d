"""Every text the product may show, read from its source by Babel's own extractor."""

import ast
import functools
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from data_access.settings import CHECKOUT

FOLDERS: Final = ("dashboard", "pages", "data_access")
_MARKS: Final = frozenset({"_", "d", "deferred", "progress"})


def sources() -> list[Path]:
    return sorted(file for folder in FOLDERS for file in (CHECKOUT / folder).rglob("*.py"))


@functools.cache
def messages() -> dict[str, str]:
    """Each msgid, with the first place it stands at: marked texts, labels of progress, and the
    templates of errors."""
    found: dict[str, str] = {}
    for file in sources():
        for text, line in _texts(ast.parse(file.read_text(encoding="utf-8"))):
            found.setdefault(text, f"{file.relative_to(CHECKOUT)}:{line}")
    return found


def braces(text: str) -> set[str]:
    """The names of what is filled in."""
    return {field for _text, field, _spec, _conversion in string.Formatter().parse(text) if field is not None}


def _texts(tree: ast.Module) -> Iterator[tuple[str, int]]:
    faults = _faults(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in _MARKS | faults:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                yield first.value, node.lineno


def _faults(tree: ast.Module) -> set[str]:
    """CakupanError and what is derived from it, by the family's naming."""
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    derived = {
        n.name
        for n in ast.walk(tree)
        if isinstance(n, ast.ClassDef) and any(_name(b) in {"CakupanError", "NoEdition", "NotReady"} for b in n.bases)
    }
    return {"CakupanError", *derived, *(named & {"NoEdition", "Fault"})}


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
