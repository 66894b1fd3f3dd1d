"""Which column of a file is which: names matched without regard to case and spaces, other names pointed out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
    extra: Mapping[str, str]
    """Columns the kind does not know, each with its title as it may be shown: told in the report, never stored."""

    @property
    def unnamed(self) -> tuple[str, ...]:
        """Columns whose header is blank."""
        return tuple(name for at, name in enumerate(self.names) if name == _unnamed(at))


def spelled(text: str) -> str:
    """The form in which headers are compared: `Kode Desa` is `kode_desa`."""
    return re.sub(r"[\s_]+", "_", letters.plain(text)).lower()


def place(kind: Kind, rows: Sequence[Sequence[str]]) -> int:
    """Which of a file's first rows is its header: the first, unless one below names far more columns, or the same and
    others."""
    named = [other_names.named(kind, cells) for cells in rows[:SEARCHED]]
    best = max(range(len(named)), key=lambda at: (len(named[at]), -at))
    is_fuller = len(named[best]) >= 2 * len(named[0]) or named[best] > named[0]
    return best if len(named[best]) >= _FEWEST and is_fuller else 0


def matched(kind: Kind, cells: Sequence[str], above: Sequence[tuple[int, Sequence[str]]] = ()) -> Headers:
    """The headers of a file; `above` are the rows that stand over them, each after its number. Raises `CakupanError`
    naming all at once: rows above, required columns that are missing, doubled ones, and those under another name."""
    names = [spelled(cell) for cell in cells]
    known = set(kind.column_names)
    faults = [*_above(kind, cells, above), *_doubled(kind, names), *_missing(kind, cells, names)]
    if not above and not other_names.recognised(kind, cells):
        raise CakupanError("Baris pertama harus berisi nama kolom: {columns}.", columns=", ".join(kind.column_names))
    if faults:
        raise faults[0] if len(faults) == 1 else SeveralFaults(faults)
    return Headers(
        tuple(name or _unnamed(at) for at, name in enumerate(names)),
        {name: veil.cell_text(cell) for name, cell in zip(names, cells, strict=True) if name and name not in known},
    )


def _above(kind: Kind, header: Sequence[str], above: Sequence[tuple[int, Sequence[str]]]) -> Iterator[CakupanError]:
    if not above:
        return
    first, cells = above[0]
    split = {line: names for line, row in above if (names := _over_blanks(kind, header, row))}
    if split:
        yield CakupanError(
            "Judul kolom terbagi: {columns} ada di baris {first}, yang lain di baris {line}. Tulis semuanya di baris "
            "{line}, lalu hapus baris di atasnya.",
            columns=", ".join(f"“{veil.cell_text(name)}”" for names in split.values() for name in names),
            first=", ".join(map(str, split)),
            line=str(above[-1][0] + 1),
        )
    elif other_names.recognised(kind, cells) >= _FEWEST:
        yield CakupanError(
            "Judul kolom terbagi di beberapa baris; nama kolom yang lengkap ada di baris {line}. "
            "Hapus baris di atasnya.",
            line=str(above[-1][0] + 1),
        )
    else:
        title = veil.veiled("", next((cell for cell in cells if cell.strip()), ""))[:_LONGEST_TITLE]
        yield CakupanError(
            "Baris {first} berisi “{title}”; nama kolom baru ada di baris {line}. Hapus baris di atasnya.",
            first=str(first),
            title=title,
            line=str(above[-1][0] + 1),
        )


def _over_blanks(kind: Kind, header: Sequence[str], row: Sequence[str]) -> list[str]:
    """The cells of a row above the header that name columns it lacks, each over a blank of its."""
    named = other_names.named(kind, header)
    is_blank = [not cell.strip() for cell in header] + [True] * len(row)
    return [
        cell
        for cell, over_blank in zip(row, is_blank, strict=False)
        if over_blank and other_names.named(kind, [cell]) - named
    ]


def _doubled(kind: Kind, names: Sequence[str]) -> Iterator[CakupanError]:
    """Of a file without a header these may be cells of its first row."""
    known = set(kind.column_names)
    doubled = [
        veil.cell_text(name) if name in known else veil.veiled("", name)
        for name, count in Counter(names).items()
        if count > 1 and name
    ]
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


def _unnamed(place: int) -> str:
    """What no header can be, since a name holds no line break."""
    return f"\n{place}"
