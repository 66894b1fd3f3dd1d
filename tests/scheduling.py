"""Which tests go to which worker, and when: the long ones first, so that no worker is left with one at the end."""

from typing import Any, Final

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # ships no type information

LONGEST_FIRST: Final = (
    "tests/crash/",
    "tests/browser/test_accessibility.py",
    "tests/pages/test_every_page.py",
    "tests/press/",
    "tests/questions/",
    "tests/pages/test_siaran_pers.py",
    "tests/browser/",
    "tests/figures/",
    "tests/demo/",
    "tests/cli/",
    "tests/pages/",
    "tests/export/",
    "tests/intake/",
)
TOGETHER: Final = ("tests/demo/", "tests/questions/")
"""Folders whose modules share a world that is dear to build: one worker builds it and asks it everything."""


class ByModule(LoadScopeScheduling):  # type: ignore[misc]  # ... so this is Any
    """A module is a worker's, or a whole folder of `TOGETHER`."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), super()._split_scope(nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByModule:
    config.option.loadscopereorder = False  # or xdist orders by how many tests there are, not by how long they take
    return ByModule(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_place)  # stable: within a line of the list as they were found


def _place(item: pytest.Item) -> int:
    found = (at for at, start in enumerate(LONGEST_FIRST) if item.nodeid.startswith(start))
    return next(found, len(LONGEST_FIRST))
