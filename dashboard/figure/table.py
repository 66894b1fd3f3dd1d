"""A frame as a reader sees it: which columns, under which words, written how. Screen, XLSX and CSV share it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.unchanging import Unchanging


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
class Table(Unchanging):
    """Rows in the order to show, and their columns; `subject` names files (`profesi`), `note` is the line below.

    `figures` are further columns that only spreadsheets carry; `sheet` is what one upright page of paper shows instead.
    """

    subject: str
    rows: pd.DataFrame
    columns: tuple[Column, ...]
    note: str
    figures: tuple[Column, ...] = ()
    sheet: "Table | None" = None


NUMBERS: Final = (Unit.COUNT, Unit.CHANGE, Unit.DECIMAL, Unit.RATE)
"""Of these a cell is a number; of the others a text."""
_WRITE: Final[dict[Unit, Callable[[Any], str]]] = {
    Unit.TEXT: str,
    Unit.COUNT: lambda count: formatting.number(int(count)),
    Unit.DECIMAL: lambda value: formatting.decimal(float(value)),
    Unit.RATE: lambda rate: formatting.percent(float(rate)),
    Unit.CHANGE: lambda change: formatting.signed(int(change)),
    Unit.MONTH: lambda text: formatting.month(formatting.month_of(text)),
}


def written(column: Column, cell: Any) -> str:  # noqa: ANN401  a pandas scalar of any column
    """A cell as text in the language in force; what is missing is "–"."""
    return formatting.UNKNOWN if pd.isna(cell) else text(column.unit, cell)


def text(unit: Unit, cell: Any) -> str:  # noqa: ANN401  a number, or a word
    """A cell that is known as text; a word in a column of numbers is the sign, and stays as it is."""
    is_word = isinstance(cell, str) and not (unit is Unit.MONTH and cell[:1].isdigit())
    return cell if is_word else _WRITE[unit](cell)


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
