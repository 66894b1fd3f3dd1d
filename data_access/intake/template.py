"""An empty extract as a spreadsheet: headers, notes, closed lists to choose from, two example rows, instructions."""

import io
from pathlib import Path
from typing import Final

import xlsxwriter

from data_access import whole_file
from data_access.intake.columns import Column, Kind
from data_access.intake.kinds import named

_ROWS: Final = 10_000
"""Rows the lists to choose from reach down to."""
_LONGEST_LIST: Final = 255
"""Excel takes no longer list inside a cell's rule."""
_INTRODUCTION: Final = (
    "Baris pertama adalah judul kolom dan tidak diubah.",
    "Kolom bertanda wajib harus ada. Semua sel ditulis sebagai teks agar nol dan titik tidak hilang.",
    "Dua baris contoh (miring) ditolak saat impor bila masih ada; hapus sebelum mengisi.",
)


def write(kind: str, path: Path) -> None:
    """Write the template of a kind; raises `CakupanError` on a kind there is not."""
    chosen = named(kind)
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        _rows(book, chosen)
        _instructions(book, chosen)
    whole_file.write(path, content.getvalue())


def _rows(book: xlsxwriter.Workbook, kind: Kind) -> None:
    sheet = book.add_worksheet("Data")
    text = book.add_format({"num_format": "@"})
    head = book.add_format({"bold": True, "bg_color": "#d5dcd8", "num_format": "@"})
    example = book.add_format({"italic": True, "font_color": "#56625c", "num_format": "@"})
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(kind.columns):
        sheet.set_column(place, place, max(14, len(column.name) + 4), text)
        sheet.write_string(0, place, column.name, head)
        sheet.write_comment(0, place, _note(column), {"x_scale": 2})
        for row, cell in enumerate(column.examples, start=1):
            sheet.write_string(row, place, cell, example)
        if column.choices:
            _offer(sheet, place, column)


def _offer(sheet: xlsxwriter.worksheet.Worksheet, place: int, column: Column) -> None:
    """A list to choose from, where it fits; the note names every choice in any case."""
    if len(",".join(column.choices)) <= _LONGEST_LIST:
        sheet.data_validation(1, place, _ROWS, place, {"validate": "list", "source": list(column.choices)})


def _note(column: Column) -> str:
    parts = ["Wajib." if column.required else "", column.note]
    parts.append(f"Pilihan: {', '.join(column.choices)}." if column.choices else "")
    return " ".join(part for part in parts if part)


def _instructions(book: xlsxwriter.Workbook, kind: Kind) -> None:
    sheet = book.add_worksheet("Petunjuk")
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 20, wrapped)
    sheet.set_column(1, 1, 8, wrapped)
    sheet.set_column(2, 2, 100, wrapped)
    sheet.write_string(0, 0, f"Templat {kind.name}", bold)
    introduction = (kind.one_row, *_INTRODUCTION)
    for row, line in enumerate(introduction, start=1):
        sheet.write_string(row, 0, line)
    top = len(introduction) + 2
    sheet.write_row(top, 0, ("kolom", "wajib", "isi"), bold)
    for row, column in enumerate(kind.columns, start=top + 1):
        sheet.write_row(row, 0, (column.name, "ya" if column.required else "", _note(column)))
