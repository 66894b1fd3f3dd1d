"""Rows that were not kept, as a spreadsheet for the people who can correct them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyarrow as pa
import xlsxwriter

from data_access import whole_file
from data_access.intake import findings

MOST_ROWS: Final = 200_000
"""Lines a sheet is given; beyond it, nobody mends by hand. The database has them all."""
_HEADERS: Final = ("baris", "kolom", "isi", "alasan", "cara membetulkan")
_WIDTHS: Final = (8, 18, 30, 60, 70)
_FORMULA: Final = ("=", "+", "-", "@", "\t")


def write(said: pa.Table, file: Path) -> None:
    """Two sheets: faults of rows in quarantine, and remarks on rows that were kept."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with whole_file.writing(file, 0o600) as unfinished, xlsxwriter.Workbook(str(unfinished), options) as book:
        bold = book.add_format({"bold": True})
        for title, rows in (
            ("Karantina", said.filter(said["quarantined"])),
            ("Catatan", said.filter(pa.compute.invert(said["quarantined"]))),
        ):
            _sheet(book.add_worksheet(title), rows, bold)


def _sheet(sheet: xlsxwriter.worksheet.Worksheet, rows: pa.Table, bold: xlsxwriter.format.Format) -> None:
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, _HEADERS, bold)
    place = 0
    for place, (line, *texts) in enumerate(_rows(rows), start=1):
        sheet.write_number(place, 0, line)
        for at, text in enumerate(texts, start=1):
            sheet.write_string(place, at, _harmless(text))
    if rows.num_rows > MOST_ROWS:
        sheet.write_string(place + 1, 3, f"... dan {rows.num_rows - MOST_ROWS} temuan lagi; lihat basis data.")


def _rows(said: pa.Table) -> Iterator[tuple[int, str, str, str, str]]:
    names = [name for name in findings.SCHEMA.names if name != "quarantined"]
    for batch in said.select(names).slice(0, MOST_ROWS).to_batches(max_chunksize=10_000):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula, even once saved as CSV."""
    return f"'{text}" if text.startswith(_FORMULA) else text
