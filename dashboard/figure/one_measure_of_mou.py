"""People of a line of an MoU, under the names all figures share: by the line, and by what it asks of people."""

from collections.abc import Sequence
from typing import Final

from dashboard.figure.old_name import YES, Renamed, Told
from data_access import months
from data_access.vocabulary import Level

_STAGES: Final = ("paid", "active_official", "ever_paid", "registered")
"""Of an MoU line; each holds those before it."""
_OF_LINE: Final = "line_"
"""How conditions of a line begin among the groups of a register."""
_GRACES: Final = {"paid": frozenset("0"), "active_official": frozenset("0123")}


def people(told: Told) -> Renamed:
    """By the line's name, and by what it asks of people: those of a village, or of all of its places."""
    where = {key: codes for key, codes in told.where.items() if not key.startswith(_OF_LINE)}
    by = {key.removeprefix(_OF_LINE): codes for key, codes in told.where.items() if key.startswith(_OF_LINE)}
    (stage,) = where.pop("stage", None) or {told.said[0]}
    reached = _STAGES[: _STAGES.index(stage) + 1]
    yield "mou people", told.posisi, where | {"months_unpaid": None, "stage": frozenset(reached)}
    placed = where.get(f"placed_in_{Level.VILLAGE}")
    if placed not in (None, YES) or not (since := by.pop("since", None)):
        return
    whom = where | {"mou_line": None, "segment": None, "movement": None} | by
    yield "people_of_lines", told.posisi, whom | {"months_unpaid": None, "stage": _reached(reached, since, told.posisi)}
    if grace := _GRACES.get(stage):  # as the figures beside it choose segments, of which nearly everybody is
        segment = by.get("segment") or where.get("segment")
        yield "active", told.posisi, whom | {"segment": segment, "months_unpaid": grace}


def _reached(stages: Sequence[str], since: frozenset[str], posisi: int) -> frozenset[str]:
    """Those ever paid since a line's baseline hold those of a later one."""
    if "ever_paid" not in stages:
        return frozenset(stages)
    baseline = min(months.month(month) for month in since)
    return frozenset({*stages, *(f"ever_paid {month}" for month in range(baseline, posisi + 1))})
