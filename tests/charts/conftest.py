"""Golden files: what a chart was when somebody last looked at it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Golden = Callable[[str, dict[str, Any]], None]
_FOLDER: Final = Path(__file__).parent / "golden"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares with the golden file of that name; with `--update` writes it. Look at the picture after a change."""

    def same(name: str, found: dict[str, Any]) -> None:
        file = _FOLDER / f"{name}.json"
        if request.config.getoption("--update"):
            file.write_text(json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        assert found == json.loads(file.read_text(encoding="utf-8"))

    return same
