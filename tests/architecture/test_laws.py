"""Laws of the code that are about signatures and names rather than imports."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _questions() -> list[ast.FunctionDef]:
    """Every public function that hands out a statement to run."""
    modules = sorted((ROOT / "data_access/questions").rglob("*.py"))
    functions = [n for m in modules for n in ast.walk(ast.parse(m.read_text())) if isinstance(n, ast.FunctionDef)]
    return [f for f in functions if f.returns and ast.unparse(f.returns) == "ScopedSelect" and f.name[0] != "_"]


def test_there_are_questions() -> None:
    assert len(_questions()) > 5


@pytest.mark.parametrize("question", _questions(), ids=lambda question: question.name)
def test_the_first_argument_of_every_question_is_whose_rows_may_be_seen(question: ast.FunctionDef) -> None:
    first = question.args.args[0]
    assert first.annotation is not None
    assert ast.unparse(first.annotation) == "Scope"


def test_only_a_scope_makes_a_statement_that_may_be_run() -> None:
    made = [m for m in (ROOT / "data_access").rglob("*.py") if re.search(r"\bScopedSelect\(", m.read_text())]
    assert [str(module.relative_to(ROOT)) for module in made] == ["data_access/scope.py"]


CHOOSING = re.compile(r"\b(?:loaders\.in_use|opening\.(?:current|by_id)|viewer\.begin)\b")
"""What answers with an edition nobody's tab has to be looking at."""


def _choosing(text: str) -> set[str]:
    """Which edition a module chooses by itself, under whatever name it imports what does."""
    tree = ast.parse(text)
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    named = [f"{node.module}".rpartition(".")[2] + f".{alias.name}" for node in froms for alias in node.names]
    used = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return {name for name in (*named, *used) if CHOOSING.fullmatch(name)}


def test_no_page_chooses_an_edition_but_by_the_one_of_its_tab() -> None:
    """The register asks the edition each entry names; the command line and the health check have no tab."""
    modules = [path for folder in ("dashboard", "pages") for path in sorted((ROOT / folder).rglob("*.py"))]
    found = {str(path.relative_to(ROOT)): _choosing(path.read_text()) for path in modules}
    chosen = {name: what for name, what in found.items() if what and not name.startswith("dashboard/commands/")}
    assert chosen == {
        "dashboard/loaders.py": {"opening.current"},
        "dashboard/viewer.py": {"loaders.in_use", "opening.by_id"},
        "dashboard/screen/edition_bar.py": {"viewer.begin"},
        "dashboard/desks/ledger/again.py": {"opening.by_id"},
        "dashboard/desks/press/read.py": {"opening.by_id"},
        "dashboard/server.py": {"opening.current"},
    }


@pytest.mark.parametrize("text", ["loaders.in_use()", "from data_access.edition.opening import current as now"])
def test_a_page_that_chooses_by_itself_is_seen(text: str) -> None:
    assert _choosing(text)


def test_no_module_of_the_dashboard_hides_one_of_the_standard_library() -> None:
    """`streamlit run dashboard/app.py` puts dashboard/ first on sys.path: a `calendar.py` there breaks everything."""
    ours = {path.stem for path in (ROOT / "dashboard").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert ours & sys.stdlib_module_names == set()


def test_the_constraints_pin_versions_and_name_no_address() -> None:
    lines = (ROOT / "tests/constraints.txt").read_text().splitlines()
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    assert len(lines) > 50
