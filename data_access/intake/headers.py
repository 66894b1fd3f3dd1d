"""Which column of a file is which: names matched without regard to case and spaces, other names pointed out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from data_access import letters
from data_access.errors import CakupanError, SeveralFaults
from data_access.intake import other_names, veil
from data_access.intake.columns import Kind

SEARCHED: Final = 30
"""Rows of a file's beginning among which its header is looked for."""
_FEWEST: Final = 3
"""Columns a row below the first must name to be taken for a header."""
_LONGEST_TITLE: Final = 60


@dataclass(frozen=True, slots=True)
class Headers:
    """The file's columns in its own order: `names` as the kind calls them, or as they stand when it knows them not."""

    names: tuple[str, ...]
    extra: tuple[str, ...]
    """Columns the kind does not know: named in the report, never stored."""

    @property
    def unnamed(self) -> tuple[str, ...]:
        """Columns whose header is blank."""
        return tuple(name for at, name in enumerate(self.names) if name == _unnamed(at))


def spelled(text: str) -> str:
    """The form in which headers are compared: `Kode Desa` is `kode_desa`."""
    return re.sub(r"[\s_]+", "_", letters.plain(text)).lower()


def place(kind: Kind, rows: Sequence[Sequence[str]]) -> int:
    """Which of a file's first rows is its header: the first, unless one below names far more columns."""
    counts = [other_names.recognised(kind, cells) for cells in rows[:SEARCHED]]
    best = max(range(len(counts)), key=lambda at: (counts[at], -at))
    return best if counts[best] >= _FEWEST and counts[best] >= 2 * counts[0] else 0


def matched(kind: Kind, cells: Sequence[str], above: Sequence[tuple[int, Sequence[str]]] = ()) -> Headers:
    """The headers of a file; `above` are the rows that stand over them, each after its number. Raises `CakupanError`
    naming all at once: rows above, required columns that are missing, doubled ones, and those under another name."""
    names = [spelled(cell) for cell in cells]
    known = set(kind.column_names)
    faults = [*_above(above), *_doubled(names, known), *_missing(kind, cells, names)]
    if not above and not other_names.recognised(kind, cells):
        raise CakupanError("Baris pertama harus berisi nama kolom: {columns}.", columns=", ".join(kind.column_names))
    if faults:
        raise faults[0] if len(faults) == 1 else SeveralFaults(faults)
    return Headers(tuple(_unique(names)), tuple(veil.cell_text(name) for name in names if name and name not in known))


def _above(above: Sequence[tuple[int, Sequence[str]]]) -> Iterator[CakupanError]:
    if above:
        first, cells = above[0]
        title = veil.cell_text(next((cell for cell in cells if cell.strip()), ""))[:_LONGEST_TITLE]
        yield CakupanError(
            "Baris {first} berisi “{title}”; nama kolom baru ada di baris {line}. Hapus baris di atasnya.",
            first=str(first),
            title=title,
            line=str(above[-1][0] + 1),
        )


def _doubled(names: Sequence[str], known: set[str]) -> Iterator[CakupanError]:
    doubled = [name for name, count in Counter(names).items() if count > 1 and name in known]
    if doubled:
        yield CakupanError("Kolom ini ada lebih dari sekali: {columns}; sisakan satu.", columns=", ".join(doubled))


def _missing(kind: Kind, cells: Sequence[str], names: Sequence[str]) -> Iterator[CakupanError]:
    """Required columns that are not there, and any column that seems to be there under another name."""
    missing = [column.name for column in kind.columns if column.required and column.name not in names]
    if missing:
        yield CakupanError("Kolom wajib ini tidak ada: {columns}.", columns=", ".join(missing))
    meant = {
        cell: column
        for cell, name in zip(cells, names, strict=True)
        if name not in kind.column_names and (column := other_names.likely(kind, cell)) and column not in names
    }
    if meant:
        yield CakupanError(
            "Judul kolom ini tampaknya bermaksud lain: {pairs}. Ganti judulnya, atau hapus kolomnya bila bukan itu.",
            pairs=", ".join(f"“{veil.cell_text(cell)}” = {column}" for cell, column in meant.items()),
        )


def _unique(names: Sequence[str]) -> list[str]:
    """Numbers unknown and blank headers by their position, since a table needs distinct names."""
    counts = Counter(names)
    numbered = (f"{name}#{place}" if name and counts[name] > 1 else name for place, name in enumerate(names))
    return [name or _unnamed(place) for place, name in enumerate(numbered)]


def _unnamed(place: int) -> str:
    """What no header can be, since a name holds no line break."""
    return f"\n{place}"
