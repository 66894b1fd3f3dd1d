"""The check on lines no test reaches finds a file without a reason, and every reason is of a file there is."""

import json
from pathlib import Path

import pytest

from data_access.settings import CHECKOUT
from tests import unreached

NAMED = "dashboard/server.py"


def _report(folder: Path, **lines: list[int]) -> Path:
    """What `coverage json` writes of these files, as much of it as is read."""
    names = {"named": NAMED, "strange": "dashboard/strange.py"}
    file = folder / "lines.json"
    file.write_text(json.dumps({"files": {names[key]: {"missing_lines": found} for key, found in lines.items()}}))
    return file


def test_a_file_that_no_reason_names_fails_with_its_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert unreached.main(_report(tmp_path, named=[3], strange=[7, 9])) == 1
    said = capsys.readouterr().err
    assert "no test reaches dashboard/strange.py: 7, 9;" in said
    assert NAMED not in said


def test_a_reason_that_is_not_needed_any_more_is_told_and_fails_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert unreached.main(_report(tmp_path, named=[], strange=[])) == 0
    said = capsys.readouterr()
    assert f"{NAMED} needs no reason any more" in said.out
    assert said.err == ""


def test_each_file_has_one_reason_and_is_there() -> None:
    files = [file for those in unreached.REASONS.values() for file in those]
    assert len(files) == len(set(files))
    assert [file for file in files if not (CHECKOUT / file).is_file()] == []
    assert [list(those) for those in unreached.REASONS.values()] == [sorted(t) for t in unreached.REASONS.values()]


def test_the_run_ends_with_this_check() -> None:
    assert "-m tests.unreached" in (CHECKOUT / "tests" / "run").read_text(encoding="utf-8")
