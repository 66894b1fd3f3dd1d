"""Product files with lines that no test reaches, by the reason; `python -m tests.unreached` holds it against a run.

    coverage json -q -o .coverage/lines.json && python -m tests.unreached

A file with such lines that stands nowhere here is a failure. Reasons are of files, not of lines, which move.
"""

import json
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Final

REPORT: Final = Path(".coverage/lines.json")
REASONS: Final[Mapping[str, tuple[str, ...]]] = {
    "A branch that refuses what its callers never ask: only a later mistake in the code brings it, and it says so "
    "instead of showing a wrong figure.": (
        "dashboard/desks/ledger/again.py",
        "dashboard/desks/meetings/screens.py",
        "dashboard/desks/press/bundle.py",
        "dashboard/desks/press/checking.py",
        "dashboard/desks/press/preparing.py",
        "dashboard/desks/press/publishing.py",
        "dashboard/desks/press/read.py",
        "dashboard/desks/press/table.py",
        "dashboard/disclosure/small_cells.py",
        "dashboard/figure/finishing.py",
        "dashboard/screen/downloads.py",
        "data_access/intake/entries.py",
        "data_access/questions/coverage.py",
    ),
    "What is said where nothing but hidden cells is left to draw: the random worlds seldom come there, and such a "
    "figure stays in the house.": (
        "dashboard/charts/heatmap.py",
        "dashboard/subjects/boards/figure.py",
        "dashboard/subjects/coverage/figure.py",
        "dashboard/subjects/retention/hidden.py",
    ),
    "Words for a rare case that no world of the tests is in: tests/wording holds the words and their English, but "
    "not when they are said.": (
        "dashboard/desks/meetings/minutes_words.py",
        "dashboard/desks/press/figure_block.py",
        "dashboard/desks/press/telling.py",
        "dashboard/export/projected.py",
        "dashboard/subjects/cliff/table.py",
        "dashboard/subjects/mou/answer.py",
        "dashboard/subjects/mou/block.py",
        "dashboard/subjects/mou/board_block.py",
        "dashboard/subjects/mou/closing_answer.py",
        "dashboard/subjects/mou/figure.py",
        "dashboard/subjects/mou/line_glance.py",
        "dashboard/subjects/villages/figure.py",
    ),
    "A step of a page that no test takes: what it leads to is tested where it is kept or shown, the step itself "
    "is not.": (
        "dashboard/desks/mou/acts_block.py",
        "dashboard/desks/mou/draft.py",
        "dashboard/desks/mou/table.py",
        "dashboard/desks/press/block.py",
        "dashboard/subjects/boards/block.py",
    ),
    "A guard against what a library may refuse, or may order differently in another version.": (
        "dashboard/export/chart_parts.py",
        "dashboard/export/shape.py",
        "data_access/intake/careful_csv.py",
    ),
    "A run that a newer click overtakes, or two people who write in the same instant: whether it comes to that "
    "depends on how busy the machine is.": (
        "dashboard/desks/meetings/stage_block.py",
        "dashboard/screen/part.py",
        "dashboard/screen/ways.py",
        "data_access/press/keeping.py",
    ),
    "Opens a window of the machine's own browser, and takes the server down after coverage has written its lines.": (
        "dashboard/server.py",
    ),
    "Runs when somebody builds the list of regions anew by hand, from a file that is not in this repository.": (
        "data_access/reference/build_regions.py",
    ),
    "A method that an interface asks for and nothing calls.": (
        "dashboard/viewer.py",
        "data_access/settings.py",
    ),
}


def missed(report: Mapping[str, Any]) -> dict[str, list[int]]:
    """Lines no test reaches, by product file, of what `coverage json` wrote."""
    files = {name: list(found["missing_lines"]) for name, found in report["files"].items()}
    return {name: lines for name, lines in sorted(files.items()) if lines}


def without_reason(files: Mapping[str, list[int]], reasons: Mapping[str, Collection[str]]) -> list[str]:
    """`file: lines` of each file that no reason names."""
    named = {file for those in reasons.values() for file in those}
    return [f"{file}: {', '.join(map(str, lines))}" for file, lines in files.items() if file not in named]


def not_needed(files: Mapping[str, list[int]], reasons: Mapping[str, Collection[str]]) -> list[str]:
    """Files with a reason of which tests reach every line."""
    return sorted({file for those in reasons.values() for file in those} - set(files))


def main(path: Path) -> int:
    """What is wrong on stderr, with 1; what may be taken out of `REASONS` on stdout."""
    files = missed(json.loads(path.read_text(encoding="utf-8")))
    for file in not_needed(files, REASONS):
        sys.stdout.write(f"{file} needs no reason any more: tests reach every line\n")
    strange = without_reason(files, REASONS)
    for line in strange:
        sys.stderr.write(f"no test reaches {line}; write one, or the reason in tests/unreached.py\n")
    return 1 if strange else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else REPORT))
