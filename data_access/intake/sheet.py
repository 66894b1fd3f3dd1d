"""A sheet of a workbook, and what is said of it: read beside others, left, hidden, or hiding something."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from data_access.errors import CakupanError
from data_access.intake import headers, veil
from data_access.intake.merged import Cell, Range

EXACT: Final = 2**53
"""Below it a float holds every whole number."""
FEWEST: Final = 3
"""Columns a sheet must name to be read beside others."""
MOST_NAMED: Final = 10
_NIK: Final = re.compile(r"['’]?\d{16}(?:\.0)?")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook. `header`: which row names the columns, from 0; `named`: how many; `unseen`: rows and
    columns, from 0, that hold something and are hidden."""

    name: str
    rows: list[list[Cell]]
    ranges: list[Range]
    header: int
    named: int
    unseen: tuple[list[int], list[int]]

    @property
    def is_table(self) -> bool:
        """Whether it names its columns, and has rows below."""
        return self.named >= FEWEST and len(self.rows) > self.header + 1


def refuse_hidden(hidden: list[Sheet], *, is_alone: bool) -> None:
    """Raises `CakupanError` where the data stand on sheets nobody sees; `is_alone`: no other has anything in it."""
    filled = [veil.cell_text(sheet.name) for sheet in hidden if sheet.is_table or (is_alone and sheet.rows)]
    if filled:
        raise CakupanError(
            "Lembar yang terisi tersembunyi: {sheets}. Tampilkan lembarnya di lembar kerja, simpan, lalu impor lagi.",
            sheets=", ".join(filled),
        )


def unseen(sheet: Sheet) -> list[CakupanError]:
    """What is said of rows and columns that are read and that nobody sees."""
    rows, columns = sheet.unseen
    name, notes = veil.cell_text(sheet.name), []
    if rows:
        notes.append(
            CakupanError(
                "Lembar “{sheet}”: {count} baris tersembunyi ikut dibaca (mulai baris {line}); hapus bila bukan data.",
                sheet=name,
                count=len(rows),
                line=str(rows[0] + 1),
            )
        )
    if columns:
        notes.append(
            CakupanError(
                "Lembar “{sheet}”: {count} kolom tersembunyi ikut dibaca ({columns}); hapus bila bukan data.",
                sheet=name,
                count=len(columns),
                columns=", ".join(map(xl_col_to_name, columns[:MOST_NAMED])),
            )
        )
    return notes


def left(sheet: Sheet) -> CakupanError:
    """What is said of a sheet without the kind's header. Raises it where people stand on the sheet."""
    name, count = veil.cell_text(sheet.name), sum(any(cell != "" for cell in row) for row in sheet.rows)
    if any(_NIK.fullmatch(text(cell).strip()) for row in sheet.rows for cell in row):
        raise CakupanError(
            "Lembar “{sheet}” memuat {count} baris dengan NIK tanpa nama kolom; beri nama kolom, atau hapus lembarnya.",
            sheet=name,
            count=count,
        )
    return CakupanError("Lembar “{sheet}” ({count} baris) tidak dibaca: tanpa nama kolom.", sheet=name, count=count)


def joined(sheet: Sheet, offset: int) -> CakupanError:
    return CakupanError(
        "Lembar “{sheet}” dibaca menyambung: baris 1-nya disebut baris {line}.",
        sheet=veil.cell_text(sheet.name),
        line=str(offset + 1),
    )


def of_one_shape(first: Sheet, other: Sheet) -> None:
    if different := _known(first) ^ _known(other):
        raise CakupanError(
            "Lembar “{first}” dan “{other}” berbeda kolom: {columns}. Samakan, atau simpan sebagai berkas tersendiri.",
            first=veil.cell_text(first.name),
            other=veil.cell_text(other.name),
            columns=", ".join(veil.cell_text(name) for name in sorted(different)),
        )


def _known(sheet: Sheet) -> set[str]:
    return {headers.spelled(text(cell)) for cell in sheet.rows[sheet.header] if cell != ""}


def text(cell: Cell) -> str:
    """A cell as a person would have typed it."""
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < EXACT else repr(cell)
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ")
    return str(cell)
