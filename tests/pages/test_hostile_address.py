"""Whatever an address says, a page stands, says what it did not understand, and shows its usual view."""

import ast
import importlib
from collections.abc import Iterator
from functools import cache

import pytest

from dashboard.desks.meetings import pack_choice, stage_choice
from dashboard.screen import address, menu
from dashboard.subjects.boards import choice as board_choice
from dashboard.subjects.cliff import choice as cliff_choice
from dashboard.subjects.retention import choice as cohort_choice
from data_access.settings import CHECKOUT, Settings
from tests.pages.conftest import opened
from tests.reading import everything

HOSTILE = {
    "ten thousand digits": "9" * 10_000,
    "ten thousand and a sign": "-" + "9" * 10_000,
    "nothing": "",
    "NUL": "33\0.10",
    "right to left": "\u202e01.33\u202c",
    "other digits": "٣٣.١٠",
    "raised two": "²",
    "a list": "[1, 2]",
    "an exponent": "1e400",
    "not a number": "nan",
    "braces": "{value} %s %(x)s {0}",
    "markup": "<script>alert(1)</script> **x** $x$ :red[x]",
    "quotes": "'; DROP TABLE edition; --\"",
    "replacement": "\ufffd\ufffe",
    "several lines": "33.10\r\n33.02\t",
}
DIGITS = "9" * 60
"""What no page repeats whole."""


@cache
def keys() -> frozenset[str]:
    """Every key of an address the code asks for, read from the code: what is handed to `ways.said`, and what is looked
    up in a query."""
    found = set[str]()
    for file in sorted((CHECKOUT / "dashboard").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        asked = [one for node in ast.walk(tree) for one in _asked(node)]
        if asked and file.name != "app.py":
            module = importlib.import_module(".".join(file.relative_to(CHECKOUT).with_suffix("").parts))
            found |= {key for expression in asked for key in _values(expression, vars(module))}
    return frozenset(found | {stage_choice.SCREEN})


def _asked(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        of = ast.unparse(node.func.value)
        if node.func.attr == "said" or (node.func.attr == "get" and of in {"query", "st.query_params"}):
            yield node.args[0]
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) in {"query", "st.query_params"}:
        yield node.slice


def _values(expression: ast.expr, names: dict[str, object]) -> tuple[str, ...]:
    """Of an expression that hangs on what runs, such as the variable of a loop over keys, what stands written in it."""
    try:
        value = eval(compile(ast.Expression(expression), "", "eval"), names)  # noqa: S307  our own source
    except NameError:
        parts = [part for part in ast.iter_child_nodes(expression) if isinstance(part, ast.expr)]
        return tuple(key for part in parts for key in _values(part, names))
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list | tuple | set | frozenset) else ()


def test_no_key_is_forgotten() -> None:
    listed = {*address.KEYS, *address.KEPT, *stage_choice.KEYS, *pack_choice.KEYS}
    listed |= {*board_choice.KEYS, *cliff_choice.KEYS, *cohort_choice.KEYS}
    assert listed <= keys()
    assert len(keys()) > 25


@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize("name", menu.PAGES)
def test_a_page_bears_it_in_every_key_at_once(name: str, turn: int, published_home: Settings) -> None:
    """On the first turn each has the same digits, then each another of the values."""
    assert published_home.editions.is_dir()
    asked, values = sorted(keys() - {address.EDITION, address.LANGUAGE}), list(HOSTILE.values())
    said = {key: values[(at + 4) * turn % len(values)] for at, key in enumerate(asked)}
    page = opened(name, **said)
    assert not page.exception
    assert not page.error
    assert bool(page.title) is (name != menu.STAGE)
    assert DIGITS not in everything(page)


@pytest.mark.parametrize("key", sorted(keys()))
@pytest.mark.parametrize("name", ["target_mou", "presentasi"])
def test_a_page_bears_it_in_one_key_alone(name: str, key: str, published_home: Settings) -> None:
    assert published_home.editions.is_dir()
    page = opened(name, **{key: HOSTILE["ten thousand digits"]})
    assert not page.exception
    assert not page.error
    assert DIGITS not in everything(page)


def test_of_a_key_said_twice_one_value_is_taken(published_home: Settings) -> None:
    assert published_home.editions.is_dir()
    page = opened("ringkasan", wilayah=["33.02", "33.10"], g=["x", "0"])  # type: ignore[arg-type]  # as a list
    assert not page.exception
    assert not page.error
    assert "Klaten" in everything(page)
