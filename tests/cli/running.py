"""A command as it is typed, in this process."""

import json
from typing import Any

from typer.testing import CliRunner

from dashboard.cli import app


def cakupan(*words: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout)) if "--json" in words else {}
