"""Official targets beside a figure (definitions 5.12): all that hold, judged only where they measure the same thing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import pandas as pd

RATE: Final = "cakupan"
"""The measure of a target of the rate; its unit is `persen`."""
_PERIOD: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", re.ASCII)
_DECEMBER: Final = 12


class TargetStanding(StrEnum):
    """What may be said of a target beside a figure. Only the first two are a judgement."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    OTHER_BASIS = "other_basis"
    BASIS_NOT_STATED = "basis_not_stated"
    NATIONAL = "national"
    PARTLY_KNOWN = "partly_known"


@dataclass(frozen=True, slots=True)
class JudgedFigure:
    """The figure that targets are compared with: its region, basis, g, and the basis segments its workers have.
    `is_partly`: of a region with unknown regencies, whose rate is of the known ones alone (definitions 5.16)."""

    region: str
    basis: str
    segments: frozenset[str]
    grace: int
    posisi: int
    is_partly: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """One target of one document. `value` is 0 to 1 for a rate (`is_rate`), else in `unit`; `due` is the month whose
    end it is for, None where `period` names no year. `judged_at` is the month a judgement is of, else None."""

    source: str
    period: str
    due: int | None
    value: float
    unit: str
    is_rate: bool
    is_own: bool
    basis: str | None
    segment: str | None
    grace: int | None
    standing: TargetStanding
    judged_at: int | None


def beside(targets: pd.DataFrame, figure: JudgedFigure, by_month: pd.DataFrame) -> list[Target]:
    """The targets of the figure's region and the nation, earliest due first; `by_month` is a series of
    `month, active, workers, rate`, whose reading at the due month (the posisi, if that lies ahead or before the series)
    is what is judged."""
    found = [_target(row, figure, by_month) for row in targets.to_dict("records")]
    return sorted(found, key=lambda one: (not one.is_own, one.due is None, one.due or 0, one.source, one.value))


def drawable(targets: Sequence[Target]) -> list[Target]:
    """Those that stand on an axis of rates; numbers of people are listed only."""
    return [target for target in targets if target.is_rate]


def due_month(period: str) -> int | None:
    """A year is its December, a month itself; any other text has no month."""
    match = _PERIOD.fullmatch(period)
    return int(match[1]) * 12 + int(match[2] or _DECEMBER) - 1 if match else None


def _target(row: dict[Any, Any], figure: JudgedFigure, by_month: pd.DataFrame) -> Target:
    due, is_rate = due_month(row["period"]), row["measure"] == RATE and row["unit"] == "persen"
    value = row["value"] / 100 if is_rate else row["value"]
    basis, segment, grace = (_known(row[key]) for key in ("basis", "segment", "grace"))
    is_own = row["code"] == figure.region
    reading = _reading(by_month, due, figure.posisi) if is_rate else None
    standing = _standing(is_own, (basis, segment, grace), figure, value, reading)
    judged = standing in (TargetStanding.REACHED, TargetStanding.NOT_REACHED) and reading is not None
    return Target(
        row["source"],
        row["period"],
        due,
        value,
        row["unit"],
        is_rate,
        is_own,
        basis,
        segment,
        None if grace is None else int(grace),
        standing,
        reading[0] if judged and reading else None,
    )


def _standing(
    is_own: bool, stated: tuple[Any, Any, Any], figure: JudgedFigure, value: float, reading: tuple[int, float] | None
) -> TargetStanding:
    if not is_own:
        return TargetStanding.NATIONAL
    basis, segment, grace = stated
    fits = (basis == figure.basis, segment in figure.segments, grace == figure.grace)
    if any(said is not None and not same for said, same in zip(stated, fits, strict=True)):
        return TargetStanding.OTHER_BASIS
    if reading is None or not all(fits):
        return TargetStanding.BASIS_NOT_STATED
    if figure.is_partly:
        return TargetStanding.PARTLY_KNOWN
    return TargetStanding.REACHED if reading[1] >= value else TargetStanding.NOT_REACHED


def _reading(by_month: pd.DataFrame, due: int | None, posisi: int) -> tuple[int, float] | None:
    """Month and rate of the due month where the series has it, else of the posisi."""
    rates = by_month.dropna(subset="rate").set_index("month")["rate"]
    at = due if due in rates.index else posisi
    return (int(at), float(rates[at])) if at is not None and at in rates.index else None


def _known(cell: Any) -> Any:  # noqa: ANN401  a cell of a frame
    return None if pd.isna(cell) else cell
