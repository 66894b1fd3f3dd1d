"""Which tests run, on which worker, and when: the long ones first, so that no worker is left with one at the end."""

from typing import Any, Final

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # ships no type information

LONGEST_FIRST: Final = (
    "tests/crash/",
    "tests/browser/test_accessibility.py",
    "tests/pages/test_every_page.py",
    "tests/desks/press/",
    "tests/questions/",
    "tests/pages/test_siaran_pers.py",
    "tests/browser/",
    "tests/figure/",
    "tests/demo/",
    "tests/cli/",
    "tests/pages/",
    "tests/export/",
    "tests/intake/",
)
DEAR: Final = (
    "tests/browser/",
    "tests/crash/",
    "tests/demo/",
    "tests/benchmarks/",
    "tests/postgres/",
    "tests/questions/",
    "tests/legacy/",
    "tests/desks/press/",
    "tests/desks/meetings/",
    "tests/desks/ledger/test_again.py",
    "tests/cli/",
    "tests/export/test_slides.py",
    "tests/export/test_picture.py",
    "tests/pages/",
    "tests/figure/test_breakdowns.py",
    "tests/figure/test_kinds.py",
    "tests/figure/test_outside.py",
    "tests/subjects/boards/test_argued_cases.py",
    "tests/agreements/test_two_at_once.py",
    "tests/edition/test_publishing.py",
    "tests/architecture/test_steps.py",
)
"""What `--quick` leaves out: a browser, a server, a large world, a second process, or minutes of pages."""
TOGETHER: Final = ("tests/demo/", "tests/questions/")
"""Folders whose modules share a world that is dear to build: one worker builds it and asks it everything."""


class ByModule(LoadScopeScheduling):  # type: ignore[misc]  # ... so this is Any
    """A module is a worker's, or a whole folder of `TOGETHER`."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), super()._split_scope(nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByModule:
    config.option.loadscopereorder = False  # or xdist orders by how many tests there are, not by how long they take
    return ByModule(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help="leave out what is dear")
    parser.addoption("--update", action="store_true", help="write golden files anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--quick"):
        left_out = [item for item in items if item.nodeid.startswith(DEAR)]
        items[:] = [item for item in items if not item.nodeid.startswith(DEAR)]
        config.hook.pytest_deselected(items=left_out)
    items.sort(key=_place)  # stable: within a line of the list as they were found


def _place(item: pytest.Item) -> int:
    found = (at for at, start in enumerate(LONGEST_FIRST) if item.nodeid.startswith(start))
    return next(found, len(LONGEST_FIRST))
