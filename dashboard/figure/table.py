"""A frame as a reader sees it: which columns, under which words, written how. Screen, XLSX and CSV share it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.language import _
from dashboard.wording import labels


class Unit(StrEnum):
    """How the cells of a column are written."""

    TEXT = "text"
    COUNT = "count"
    DECIMAL = "decimal"
    """People as arithmetic has them: expected, or a pace."""
    RATE = "rate"
    CHANGE = "change"
    MONTH = "month"
    """Kept as `2026-10`, which sorts and which a spreadsheet reads; shown as `Okt 2026`."""


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    label: str
    unit: Unit
    help: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in the order to show, and their columns; `subject` names files (`profesi`), `note` is the line below.

    `figures` are further columns that only spreadsheets carry; `sheet` is what one upright page of paper shows instead.
    """

    subject: str
    rows: pd.DataFrame
    columns: tuple[Column, ...]
    note: str
    figures: tuple[Column, ...] = ()
    sheet: "Table | None" = None


_WRITE: Final[dict[Unit, Callable[[Any], str]]] = {
    Unit.TEXT: str,
    Unit.COUNT: lambda count: formatting.number(int(count)),
    Unit.DECIMAL: lambda value: formatting.decimal(float(value)),
    Unit.RATE: lambda rate: formatting.percent(float(rate)),
    Unit.CHANGE: lambda change: formatting.signed(int(change)),
    Unit.MONTH: lambda text: formatting.month(formatting.month_of(text)),
}
_SUBJECTS: Final = {
    "profession": "profesi",
    "province": "provinsi",
    "regency": "kabupaten",
    "district": "kecamatan",
    "village": "desa",
    "sponsor_type": "jenis-sponsor",
    "segment": "segmen",
    "movement": "gerakan",
}


def coverage(rows: pd.DataFrame, by: str) -> Table:
    """A coverage table with names filled in. Without any basis there is no rate: then workers and rate are left out."""
    named = rows.assign(
        name=[labels.row_name(by, code, name) for code, name in zip(rows["code"], rows["name"], strict=True)]
    )
    columns = [
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension(by), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column("workers", _("Pekerja (penyebut)"), Unit.COUNT),
        Column("rate", _("Cakupan"), Unit.RATE, _("Pekerja aktif dibagi pekerja penyebut baris itu sendiri")),
        Column("andil", _("Andil"), Unit.RATE, _("Pekerja aktif baris ini dibagi pekerja penyebut seluruh wilayah")),
    ]
    shown = [column for column in columns if column.key in ("code", "name", "active") or rows[column.key].notna().any()]
    return Table(_SUBJECTS[by], named[[column.key for column in shown]], tuple(shown), _note(rows))


def written(column: Column, cell: Any) -> str:  # noqa: ANN401  a pandas scalar of any column
    """A cell as text in the language in force; what is missing is "–"."""
    if pd.isna(cell):
        return formatting.UNKNOWN
    is_word = isinstance(cell, str) and not (column.unit is Unit.MONTH and cell[:1].isdigit())
    return str(cell) if is_word else _WRITE[column.unit](cell)  # a word in a column of numbers is the sign


def readable(shown: Table) -> Table:
    """The table with every column of numbers in which the sign stands as one of texts: a screen knows no mixed ones."""
    marked = {
        column.key
        for column in shown.columns
        if column.unit not in (Unit.TEXT, Unit.MONTH) and any(isinstance(cell, str) for cell in shown.rows[column.key])
    }
    texts = {c.key: [written(c, cell) for cell in shown.rows[c.key]] for c in shown.columns if c.key in marked}
    columns = tuple(replace(c, unit=Unit.TEXT) if c.key in marked else c for c in shown.columns)
    return replace(shown, rows=shown.rows.assign(**texts), columns=columns) if marked else shown


def hidden_sign() -> str:
    """What stands in every cell hidden outside the house (definitions 5.13), whatever the reason."""
    return _("disembunyikan")


def _note(rows: pd.DataFrame) -> str:
    total = formatting.number(int(rows["active"].sum()))
    note = _("Jumlah {total} pekerja aktif dalam {count} baris.").format(
        total=total, count=formatting.number(len(rows))
    )
    if rows["rate"].isna().all():
        note += " " + _("Baris ini tanpa penyebut sendiri, maka tanpa cakupan.")
    if (rows["rate"].fillna(0) > 1).any():
        note += " " + _(
            "Cakupan di atas 100% ditampilkan apa adanya: periksa tahun penyebut dan pekerja yang tercatat "
            "di sini tetapi bekerja di tempat lain."
        )
    return note
