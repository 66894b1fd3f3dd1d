"""One published figure, as the ledger holds it."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from data_access import mark, months

_ID: Final = re.compile(rf"CKP-(\d{{4}}-\d{{2}})-(?:{mark.PATTERN}-)?(\d{{4,}})")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be published, and, once it is, what was; `serial` and `published_at` are given when it is appended.

    `question` is canonical JSON (`dashboard.figures`); `numerator`, `denominator` None where the figure has none;
    `posisi` an integer month; `release_at` None: at once; `files` sha256 by file name. `public_rows`: the table as
    anybody may read it, `{"columns": [[key, word, kind], ...], "rows": [[label, [cell, ...]], ...]}`, a hidden cell
    being the word that says so; `public_counts`: who was counted and how many, null where hidden. `corrects`: the id of
    an older entry.
    """

    figure_id: str
    title: str
    question: str
    numerator: int | None
    denominator: int | None
    basis: str
    basis_source: str
    posisi: int
    edition_id: str
    edition_sha256: str
    published_by: str
    checks: list[Any] = field(default_factory=list)
    release_at: dt.datetime | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    public_rows: Mapping[str, Any] = field(default_factory=dict)
    public_counts: list[Any] = field(default_factory=list)
    corrects: str | None = None
    serial: int = 0
    published_at: dt.datetime | None = None


def next_id(posisi: int, taken: Iterable[str], marked: str = "") -> str:
    """The id after those of that posisi: `CKP-2026-10-0042`; of a restored home `CKP-2026-10-KMRT-0042`."""
    month = months.text(posisi)
    numbers = [int(found[2]) for found in map(_ID.fullmatch, taken) if found and found[1] == month]
    return f"CKP-{month}-{marked and marked + '-'}{max(numbers, default=0) + 1:04d}"
