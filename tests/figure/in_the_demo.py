"""Where in the demo of 20.000 each kind of figure has something to show, and where it may leave the house."""

from itertools import product
from typing import Final

from dashboard import kinds
from data_access import months

OCTOBER: Final = months.month("2026-10")
VILLAGE: Final = "33.10.22.2005"
"""A village of nobody: what is drawn of it is a course or a rank."""
NUNUKAN: Final = "65.03"
"""A regency with MoUs; Klaten has none."""
MOUS: Final = ("mou_lines", "mou_funnel", "mou_path", "mou_villages")
DEMANDING: Final = (
    *("coverage", "bridge", "across", "sponsor_types", "sponsor_largest", "sponsor_endings", "board", "map"),
    *("retention_curves", "retention_compared", "retention_continued", "cliff"),
)
"""Kinds that have nothing to show of nobody."""

PLACES: Final = (*product(kinds.KINDS, ("", "33.10", VILLAGE)), *product(MOUS, (NUNUKAN,)))
NOTHING: Final = (*product(MOUS, ("33.10", VILLAGE)), *product(DEMANDING, (VILLAGE,)))
SOMETHING: Final = tuple(place for place in PLACES if place not in NOTHING)

TOO_SMALL: Final = (
    *product(("sponsor_endings", "board"), ("", "33.10", "33.10.22")),
    *product(("bridge", "sponsor_course", "sponsor_largest"), ("33.10.22",)),
    *product(("retention_triangle", "retention_curves", "retention_followed", "retention_compared"), ("33.10.22",)),
    ("retention_continued", "33.10.22"),
    ("map", "33.10"),
    *product(("mou_funnel", "mou_villages"), ("", NUNUKAN)),
)
"""What cannot be told without its few."""
_INSIDE: Final = {*TOO_SMALL, *product(MOUS, ("33.10", "33.10.22"))}
SEMARANG: Final = {"number": "DISNAKER-SEMARANG/2026-01 (CONTOH)", "line": "6"}
"""A line with enough people to be told of."""
Case = tuple[str, str, dict[str, str]]
LEAVING: Final[tuple[Case, ...]] = (
    *((kind, at, {}) for kind, at in product(kinds.KINDS, ("", "33.10", "33.10.22")) if (kind, at) not in _INSIDE),
    *((kind, NUNUKAN, {}) for kind in ("board", "mou_lines", "mou_path")),
    *((kind, "33.74", SEMARANG) for kind in ("mou_funnel", "mou_villages")),
)
