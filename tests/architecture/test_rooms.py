"""What import-linter cannot say, for its names are whole: modules called `lines_figure`, and who may draw on a screen;
and what a process has loaded, which is the proof of both."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PURE = {"chart", "metrics"}
FETCHING = {"data_access.fetch", "data_access.questions", "data_access.edition", "data_access.registry", "data_access"}
FLOORS = {
    "block": 4,
    "controls": 4,
    "notices": 4,
    "figure": 3,
    "answer": 2,
    "chart": 2,
    "table": 2,
    "metrics": 1,
}
"""By the last word of a module's name: a floor leans on those below it, and on itself."""
SCREENS = {"dashboard.app", "dashboard.server", "dashboard.loaders", "dashboard.viewer"}
"""Modules beside `dashboard.screen` and the blocks that speak with Streamlit."""

Imports = Mapping[str, frozenset[str]]


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(source: str) -> Iterator[str]:
    """Every module that may be meant, wherever in the source it is imported."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names))


def _imports(folder: str) -> dict[str, frozenset[str]]:
    files = sorted((ROOT / folder).rglob("*.py"))
    return {_name(file): frozenset(_imported(file.read_text(encoding="utf-8"))) for file in files}


def _floor(module: str) -> int | None:
    """None of a module that stands on no floor: a choice, words."""
    return FLOORS.get(module.rsplit(".", 1)[-1].rsplit("_", 1)[-1])


def _room(module: str) -> str:
    """`dashboard.subjects.mou` of every module in it."""
    return ".".join(module.split(".")[:3])


def _leans_on(module: str, imports: Imports) -> set[str]:
    """Modules of the same room it imports, itself or by way of those that stand on no floor; the room's own front,
    through which a name of each goes, is none."""
    found: set[str] = set()
    ahead, room = [module], _room(module)
    while ahead:
        one = ahead.pop()
        new = {other for other in imports[one] if other in imports and _room(other) == room != other} - found
        found |= new
        ahead += [other for other in new if _floor(other) is None]
    return found


def _upward(imports: Imports) -> list[str]:
    """Modules that lean on a floor above their own."""
    return [
        f"{module} -> {other}"
        for module in imports
        for other in sorted(_leans_on(module, imports))
        if (_floor(module) or 9) < (_floor(other) or 0)
    ]


def _may_draw(module: str) -> bool:
    """Whether a module may speak with Streamlit."""
    in_room = module.startswith(("dashboard.subjects.", "dashboard.desks.")) and _floor(module) == FLOORS["block"]
    return module in SCREENS or module.startswith("dashboard.screen.") or in_room


def _strangers(imports: Imports) -> list[str]:
    """Modules that speak with Streamlit and may not."""
    speaking = (module for module, found in imports.items() if any(one.split(".")[0] == "streamlit" for one in found))
    return [module for module in speaking if not _may_draw(module)]


def test_in_a_room_nothing_leans_on_what_stands_above_it() -> None:
    assert _upward(_imports("dashboard/subjects")) == []


@pytest.mark.parametrize(
    ("module", "other", "between"),
    [
        ("lines_figure", "line_block", "words"),
        ("path_chart", "lines_figure", "words"),
        ("closing_table", "figure", "choice"),
        ("metrics", "funnel_chart", "words"),
        ("lines_answer", "notices", "path"),
    ],
)
def test_a_module_that_leans_upward_would_be_noticed_also_by_a_way_round(module: str, other: str, between: str) -> None:
    low, high, way = (f"dashboard.subjects.mou.{name}" for name in (module, other, between))
    assert _upward({low: frozenset({high}), high: frozenset({low})}) == [f"{low} -> {high}"]
    assert _upward({low: frozenset({way}), way: frozenset({high}), high: frozenset()}) == [f"{low} -> {high}"]
    assert _upward({high: frozenset({way}), way: frozenset({low}), low: frozenset()}) == []


def test_a_room_hands_out_no_block() -> None:
    """Whoever asks a room for a figure, as a command does, gets no Streamlit with it."""
    imports = _imports("dashboard/subjects")
    rooms = [module for module in imports if module == _room(module)]
    handed = {room: [one for one in _leans_on(room, imports) if _floor(one) == FLOORS["block"]] for room in rooms}
    assert len(rooms) > 10
    assert {room: blocks for room, blocks in handed.items() if blocks} == {}


def test_a_chart_and_a_metric_of_whatever_name_fetch_nothing() -> None:
    """The contracts of pyproject.toml know whole names alone, `chart` and not `lines_chart`."""
    imports = _imports("dashboard/subjects")
    pure = {module: found for module, found in imports.items() if module.rsplit("_", 1)[-1] in PURE}
    fetching = {module: [one for one in found if one in FETCHING] for module, found in pure.items()}
    assert len(pure) > 8
    assert {module: found for module, found in fetching.items() if found} == {}


def test_only_screens_and_blocks_speak_with_streamlit() -> None:
    assert _strangers(_imports("dashboard")) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("dashboard.subjects.mou.lines_figure", "import streamlit as st"),
        ("dashboard.desks.press.checking", "from streamlit import config"),
        ("dashboard.kinds", "def late():\n    import streamlit.web"),
    ],
)
def test_a_stranger_would_be_noticed(module: str, line: str) -> None:
    assert _strangers({module: frozenset(_imported(line))}) == [module]


def test_a_page_imports_nothing_but_the_dashboard() -> None:
    imports = _imports("pages")
    assert len(imports) > 10
    assert {page: {one.split(".")[0] for one in found} - {"dashboard"} for page, found in imports.items()} == {
        page: set() for page in imports
    }


def _loaded(program: str) -> set[str]:
    """What a new process has imported after a program, by package; of ours by the first two names."""
    told = f"{program}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = [name.split(".") for name in json.loads(ran.stdout.splitlines()[-1])]
    return {".".join(parts[:2]) if parts[0] == "dashboard" else parts[0] for parts in modules}


def test_the_command_line_loads_no_streamlit_and_draws_nothing_before_it_is_asked_to() -> None:
    loaded = _loaded("import dashboard.cli")
    assert {"dashboard.commands", "rich", "typer"} <= loaded
    assert loaded & {"streamlit", "altair", "vl_convert", "pptx"} == set()


@pytest.mark.usefixtures("published_home")
def test_a_figure_of_the_command_line_loads_no_streamlit() -> None:
    loaded = _loaded("from dashboard.cli import app\napp(['show', 'coverage', '--json'], standalone_mode=False)")
    assert "altair" in loaded
    assert "streamlit" not in loaded


@pytest.mark.usefixtures("published_home")
def test_the_process_of_the_pages_loads_no_command() -> None:
    """After the run of a page, for it loads its subjects as it goes."""
    program = (
        "from streamlit.testing.v1 import AppTest\n"
        "page = AppTest.from_file('dashboard/app.py', default_timeout=120).run()\n"
        "assert not page.exception, page.exception"
    )
    loaded = _loaded(program)
    assert "dashboard.subjects" in loaded
    assert loaded & {"dashboard.commands", "dashboard.cli", "rich", "typer"} == set()
