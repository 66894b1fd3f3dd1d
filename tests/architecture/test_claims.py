"""Laws of the tests themselves: each stands alone, and each can fail."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ESCAPES = {"skip", "skipif", "xfail", "importorskip"}


def _modules() -> dict[str, ast.Module]:
    files = sorted((ROOT / "tests").rglob("*.py"))
    return {str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def _of_tests(name: str) -> bool:
    return name.startswith("tests.") and any(part.startswith("test_") for part in name.split("."))


def _leaning(tree: ast.AST) -> Iterator[str]:
    """Tests that are imported, wherever in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if _of_tests(alias.name))
        elif isinstance(node, ast.ImportFrom):
            meant = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name for name in meant if node.level or _of_tests(name))


def _tests(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return (function for function in functions if function.name.startswith("test_"))


def _own(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Everything in a test but the functions it makes."""
    ahead: list[ast.AST] = list(function.body)
    while ahead:
        node = ahead.pop()
        if not isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            yield node
            ahead.extend(ast.iter_child_nodes(node))


def _is_either_or(claim: ast.expr) -> bool:
    """`a or b`, or `all(a or b for ...)`: true in two ways."""
    if isinstance(claim, ast.Call) and ast.unparse(claim.func) == "all" and isinstance(claim.args[0], ast.GeneratorExp):
        return _is_either_or(claim.args[0].elt)
    return isinstance(claim, ast.BoolOp) and isinstance(claim.op, ast.Or)


def _forgiving(tree: ast.AST) -> Iterator[str]:
    """Assertions that hold in two ways, or always."""
    claims = ((node.lineno, node.test) for node in ast.walk(tree) if isinstance(node, ast.Assert))
    return (f"{line}: {ast.unparse(claim)}" for line, claim in claims if _is_lenient(claim))


def _is_lenient(claim: ast.expr) -> bool:
    return _is_either_or(claim) or isinstance(claim, ast.Constant)


def _escaping(tree: ast.AST) -> Iterator[str]:
    """Tests that end before their claims, or make none."""
    for test in _tests(tree):
        if any(isinstance(node, ast.Return | ast.Pass) for node in _own(test)):
            yield test.name
    yield from (node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in ESCAPES)


def test_no_test_imports_another() -> None:
    found = {name: list(_leaning(tree)) for name, tree in _modules().items()}
    assert {name: others for name, others in found.items() if others} == {}


def test_no_assertion_forgives() -> None:
    found = {name: list(_forgiving(tree)) for name, tree in _modules().items()}
    assert {name: claims for name, claims in found.items() if claims} == {}


def test_no_test_ends_early_is_empty_or_skipped() -> None:
    found = {name: list(_escaping(tree)) for name, tree in _modules().items()}
    assert {name: tests for name, tests in found.items() if tests} == {}


@pytest.mark.parametrize(
    "line",
    [
        "from tests.charts.test_boards import board",
        "from tests.charts import test_boards",
        "import tests.charts.test_boards",
        "from . import test_boards",
        "def late():\n    from tests.charts.test_boards import board",
    ],
)
def test_an_import_of_a_test_would_be_noticed(line: str) -> None:
    assert list(_leaning(ast.parse(line)))


@pytest.mark.parametrize("line", ["assert a or b", "assert all(a or b for a in c)", "assert True", "assert 'said'"])
def test_a_forgiving_assertion_would_be_noticed(line: str) -> None:
    assert list(_forgiving(ast.parse(line)))


@pytest.mark.parametrize(
    "test",
    [
        "def test_a():\n    pass",
        "def test_a():\n    if b:\n        return\n    assert c",
        "def test_a():\n    pytest.skip('later')",
        "@pytest.mark.xfail\ndef test_a():\n    assert b",
    ],
)
def test_a_way_out_of_a_test_would_be_noticed(test: str) -> None:
    assert list(_escaping(ast.parse(test)))
