"""What a reader can add up in a table of people, and what stands on them: the parts of `counts.Counts`."""

from dataclasses import dataclass

from dashboard.disclosure.published import Where


@dataclass(frozen=True, slots=True)
class TotalRow:
    """The row at this position is the sum of all others, in every column of people."""

    at: int


@dataclass(frozen=True, slots=True)
class ToldSum:
    """The sum of the rows stands in words; or this many `people`, who are `those`, of which the first column's rows are
    parts."""

    people: int | None = None
    those: Where = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """The people of the rows at `left` are those of the rows at `right`, or hold them all."""

    left: tuple[int, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The sum of these cells, each by row and column, stands in words under a name of its own."""

    name: str
    cells: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class MadeOf:
    """In each row the people of the column `whole` hold those of `parts`, who are different people."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holds:
    """The people of the cell `whole`, by row and column, hold those of the cells `parts`, who are different people."""

    whole: tuple[int, str]
    parts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class StandsOn:
    """The values of `column`, months or rupiah, are of the distinct people whom `people` counts in the same row: they
    are shown where these are nobody or no few. Columns `beside` it tell it: they are hidden in the same rows. `period`:
    the months counted, `2026-01..2026-10`."""

    column: str
    people: str
    beside: tuple[str, ...]
    period: str = ""


Sum = TotalRow | ToldSum | Balance | Said | MadeOf | Holds


def within(part: str, whole: str) -> MadeOf:
    """The people of the column `part` are among those of `whole`, in each row."""
    return MadeOf(whole, (part,))
