"""Two states of an MoU beside each other: what differs, and two people's changes of one state put together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from data_access.agreements.mou import Line, Mou

HEADER: Final = tuple(field.name for field in fields(Mou) if field.compare and field.name != "lines")
LINE: Final = tuple(field.name for field in fields(Line))
WHOLE: Final = "whole"
"""As a field: a line that only one of the states has."""
Key = tuple[str, int]
"""A line's number, and which of the lines that carry it."""


@dataclass(frozen=True, slots=True)
class MouDifference:
    """`line` is blank for the MoU itself. A value is that of the field, or the `Line` itself where the field is
    `WHOLE`, None where it is not there."""

    line: str
    field: str
    before: Any
    after: Any


def differences(before: Mou, after: Mou) -> tuple[MouDifference, ...]:
    """What `after` says otherwise: the MoU first, then its lines, those of `before` first."""
    lines, later = _by_number(before.lines), _by_number(after.lines)
    found = [*_fields("", HEADER, before, after)]
    for key in dict.fromkeys([*lines, *later]):
        one, other = lines.get(key), later.get(key)
        if one is None or other is None:
            found.append(MouDifference(key[0], WHOLE, one, other))
        else:
            found += _fields(key[0], LINE, one, other)
    return tuple(found)


def merged(base: Mou, mine: Mou, theirs: Mou) -> Mou:
    """`theirs` with what `mine` says otherwise than `base`, from which both began; where both differ, mine."""
    before, own, other = (_by_number(state.lines) for state in (base, mine, theirs))
    lines = (_line(before.get(key), own.get(key), other.get(key)) for key in dict.fromkeys([*other, *own]))
    header = {name: _either(*(getattr(state, name) for state in (base, mine, theirs))) for name in HEADER}
    return replace(theirs, **header, lines=tuple(line for line in lines if line is not None))


def _line(base: Line | None, mine: Line | None, theirs: Line | None) -> Line | None:
    if base is None or mine is None or theirs is None:
        chosen: Line | None = _either(base, mine, theirs)
        return chosen
    return Line(**{name: _either(*(getattr(line, name) for line in (base, mine, theirs))) for name in LINE})


def _either(base: Any, mine: Any, theirs: Any) -> Any:  # noqa: ANN401  the value of whatever field
    return theirs if mine == base else mine


def _fields(line: str, names: Iterable[str], before: Mou | Line, after: Mou | Line) -> Iterator[MouDifference]:
    for name in names:
        one, other = getattr(before, name), getattr(after, name)
        if one != other:
            yield MouDifference(line, name, one, other)


def _by_number(lines: Iterable[Line]) -> dict[Key, Line]:
    found: dict[Key, Line] = {}
    for line in lines:
        turn = sum(number == line.line for number, _turn in found)
        found[line.line, turn] = line
    return found
