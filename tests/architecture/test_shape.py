"""The house rules that are neither ruff's nor import-linter's: sizes, names, and who may touch what of Streamlit."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRODUCT = ("dashboard", "data_access", "pages")
NO_SUBJECT = {"utils", "util", "helpers", "helper", "common", "core", "services", "repositories", "managers", "misc"}
TOP_LEVEL = {"dashboard", "pages", "data_access", "tests", "pyproject.toml", "README.md", "LICENSE"}
ONLY_HOME = {
    r"\bst\.cache_(data|resource)\b": {"dashboard/loaders.py"},
    r"\bst\.query_params\b": {"dashboard/screen/filters.py", "dashboard/screen/ways.py"},
    r"\bst\.session_state\b": {
        "dashboard/screen/filters.py",
        "dashboard/screen/ways.py",
        "dashboard/screen/drafts.py",  # what a URL cannot hold: unsaved typing
        "dashboard/viewer.py",  # ... which edition a run looks at
        "dashboard/screen/pager.py",  # ... and how far a table was turned over
        "dashboard/screen/layout.py",  # ... and what was done in the run before
    },
    r"\bst\.user\b": {"dashboard/viewer.py"},
}


def _modules(*folders: str) -> list[Path]:
    """Every module of ours in these folders; a migration is history and keeps its shape."""
    found = [path.relative_to(ROOT) for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "versions" not in path.parts]


def _text(module: Path) -> str:
    return (ROOT / module).read_text(encoding="utf-8")


def _functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    nodes = ast.walk(ast.parse(_text(module)))
    return (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    docstring = ast.get_docstring(function, clean=False)
    return (function.end_lineno or 0) - function.lineno + 1 - (docstring.count("\n") + 1 if docstring else 0)


def test_there_is_something_to_look_at() -> None:
    assert len(_modules(*PRODUCT)) > 20


@pytest.mark.parametrize("module", _modules("pages"), ids=str)
def test_a_page_reads_as_it_looks(module: Path) -> None:
    assert len(_text(module).splitlines()) <= 40


def test_a_module_is_one_subject_of_200_lines_at_most() -> None:
    sizes = {str(module): len(_text(module).splitlines()) for module in _modules("dashboard", "data_access")}
    assert {module: size for module, size in sizes.items() if size > 200} == {}


def test_a_function_fits_thirty_lines() -> None:
    sizes = {f"{m}:{f.name}": _lines(f) for m in _modules(*PRODUCT) for f in _functions(m)}
    assert {name: size for name, size in sizes.items() if size > 30} == {}


def test_half_of_all_functions_fit_eight_lines() -> None:
    sizes = sorted(_lines(function) for module in _modules(*PRODUCT) for function in _functions(module))
    assert sizes[len(sizes) // 2] <= 8


def test_every_module_names_its_subject() -> None:
    named = [path for path in _modules(*PRODUCT, "tests") if NO_SUBJECT & {*path.parent.parts, path.stem}]
    assert named == []


def test_nothing_is_left_for_later() -> None:
    marker = re.compile("TO" + r"DO\b|FIX" + r"ME\b|XX" + "X")
    assert [module for module in _modules(*PRODUCT, "tests") if marker.search(_text(module))] == []


def test_nobody_writes_html_past_the_framework() -> None:
    calls = "unsafe_allow" + "_html"
    assert [module for module in _modules(*PRODUCT) if calls in _text(module)] == []


@pytest.mark.parametrize(("use", "homes"), ONLY_HOME.items(), ids=ONLY_HOME)
def test_streamlit_state_has_its_homes(use: str, homes: set[str]) -> None:
    assert {str(module) for module in _modules(*PRODUCT) if re.search(use, _text(module))} <= homes


def _caches(module: Path) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, ast.expr]]:
    """Functions cached by Streamlit, each with its decorator."""
    for function in _functions(module):
        for decorator in function.decorator_list:
            if re.search(r"\bcache_(data|resource)\b", ast.unparse(decorator)):
                yield function, decorator


def _fault(function: ast.FunctionDef | ast.AsyncFunctionDef, decorator: ast.expr) -> str | None:
    keywords = {keyword.arg for keyword in decorator.keywords} if isinstance(decorator, ast.Call) else set()
    if "max_entries" not in keywords:
        return f"{function.name} has no max_entries"
    if any(argument.arg.startswith("_") for argument in (*function.args.args, *function.args.kwonlyargs)):
        return f"{function.name} leaves an argument out of its key"
    return None


def test_every_streamlit_cache_is_bounded_and_keyed_by_all_it_is_given() -> None:
    faults = [_fault(*cache) for module in _modules("dashboard") for cache in _caches(module)]
    assert [fault for fault in faults if fault] == []


@pytest.mark.parametrize(
    "cached",
    [
        "@st.cache_data\ndef f(a): ...",
        "@st.cache_data(ttl=1)\ndef f(a): ...",
        "@st.cache_data(max_entries=1)\ndef f(_a): ...",
    ],
)
def test_an_unbounded_cache_would_be_noticed(cached: str) -> None:
    function = ast.parse(cached).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert _fault(function, function.decorator_list[0])


def test_the_top_level_is_what_the_client_asked_for() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    top = {path.split("/")[0] for path in tracked}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL
