"""Which column of a file is which: names matched without regard to case and spaces."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from data_access.errors import CakupanError
from data_access.intake import findings
from data_access.intake.columns import Kind


@dataclass(frozen=True, slots=True)
class Headers:
    """The file's columns in its own order: `names` as the kind calls them, or as they stand when it knows them not."""

    names: tuple[str, ...]
    extra: tuple[str, ...]
    """Columns the kind does not know: named in the report, never stored."""


def spelled(text: str) -> str:
    """The form in which headers are compared: `Kode Desa` is `kode_desa`."""
    return re.sub(r"[\s_]+", "_", text.strip("\ufeff \t\r\n\u00a0")).lower()


def matched(kind: Kind, cells: Sequence[str]) -> Headers:
    """The headers of a file. Raises `CakupanError` on a doubled one, and naming all required ones that are missing."""
    names = [spelled(cell) for cell in cells]
    known = set(kind.column_names)
    if not known & set(names):
        raise CakupanError("Baris pertama harus berisi nama kolom: {columns}.", columns=", ".join(kind.column_names))
    doubled = [name for name, count in Counter(names).items() if count > 1 and name in known]
    if doubled:
        raise CakupanError("Kolom ini ada lebih dari sekali: {columns}; sisakan satu.", columns=", ".join(doubled))
    missing = [column.name for column in kind.columns if column.required and column.name not in names]
    if missing:
        raise CakupanError("Kolom wajib ini tidak ada: {columns}.", columns=", ".join(missing))
    return Headers(
        tuple(_unique(names)), tuple(findings.cell_text(name) for name in names if name and name not in known)
    )


def _unique(names: Sequence[str]) -> list[str]:
    """Numbers unknown and blank headers by their position, since a table needs distinct names."""
    counts = Counter(names)
    return [f"{name}#{place}" if counts[name] > 1 or not name else name for place, name in enumerate(names)]
