"""The data files of this folder, and how a word written by hand is compared with one of theirs."""

import csv
import re
from pathlib import Path

FOLDER = Path(__file__).parent


def path(name: str) -> Path:
    """The path of a data file, e.g. `path("rates.csv")`; `FileNotFoundError` if there is none of that name."""
    found = FOLDER / name
    if not found.is_file():
        raise FileNotFoundError(found)
    return found


def rows(name: str) -> list[dict[str, str]]:
    """Every row of a small CSV of this folder, by header."""
    with path(name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def word_key(written: str) -> str:
    """Letters and digits alone, lower case: `Baby-Sitter`, `baby_sitter` and `babysitter` are one word.

    For closed lists of our own only; region names keep their punctuation (`Lubuk Pakam I,II` is not `III`).
    """
    return re.sub(r"[\W_]+", "", written.casefold())
