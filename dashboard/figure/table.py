"""A frame as a reader sees it: which columns, under which words, written how. Screen, XLSX and CSV share it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.language import _
from dashboard.unchanging import Unchanging


class Unit(StrEnum):
    """How the cells of a column are written."""

    TEXT = "text"
    COUNT = "count"
    DECIMAL = "decimal"
    """People as arithmetic has them: expected, or a pace."""
    RATE = "rate"
    CHANGE = "change"
    RUPIAH = "rupiah"
    """Unknown is never 0 (definitions 5.10)."""
    RUPIAH_CHANGE = "rupiah_change"
    MONTH = "month"
    """Kept as `2026-10`, which sorts and which a spreadsheet reads; shown as `Okt 2026`."""


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    label: str
    unit: Unit
    help: str = ""
    unpriced: str = ""
    """Of money: the key of the column that counts what is unknown in it, months or people, where there is one."""


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


MONEY: Final = (Unit.RUPIAH, Unit.RUPIAH_CHANGE)
WHOLE: Final = (Unit.COUNT, Unit.CHANGE, *MONEY)
NUMBERS: Final = (*WHOLE, Unit.DECIMAL, Unit.RATE)
"""Of these a cell is a number; of the others a text."""
_WRITE: Final[dict[Unit, Callable[[Any], str]]] = {
    Unit.TEXT: str,
    Unit.COUNT: lambda count: formatting.number(int(count)),
    Unit.DECIMAL: lambda value: formatting.decimal(float(value)),
    Unit.RATE: lambda rate: formatting.percent(float(rate)),
    Unit.CHANGE: lambda change: formatting.signed(int(change)),
    Unit.RUPIAH: lambda amount: formatting.number(int(amount)),
    Unit.RUPIAH_CHANGE: lambda change: formatting.signed(int(change)),
    Unit.MONTH: lambda text: formatting.month(formatting.month_of(text)),
}


def written(column: Column, cell: Any) -> str:  # noqa: ANN401  a pandas scalar of any column
    """A cell as text in the language in force; what is missing is "–", of money "tidak diketahui"."""
    return missing(column.unit) if pd.isna(cell) else text(column.unit, cell)


def missing(unit: Unit) -> str:
    """What stands where there is no value."""
    return _("tidak diketahui") if unit in MONEY else formatting.UNKNOWN


def texts(column: Column, rows: pd.DataFrame) -> list[str]:
    """Every cell of a column as text; of a sum of money with unknown parts what it is at least."""
    return as_words(column.unit, rows[column.key], rows.get(column.unpriced))


def as_words(unit: Unit, cells: Iterable[Any], unpriced: Iterable[Any] | None = None) -> list[str]:
    """Cells as text; of sums of money, with what is unknown in each beside it, what they are at least."""
    cells = list(cells)
    if unpriced is None:
        return [missing(unit) if pd.isna(cell) else text(unit, cell) for cell in cells]
    return [
        _lacking(unit, part) if pd.isna(cell) else at_least(text(unit, cell), cell, part)
        for cell, part in zip(cells, unpriced, strict=True)
    ]


def _lacking(unit: Unit, unpriced: Any) -> str:  # noqa: ANN401  a cell of any column
    """Of an amount that is not there: unknown, or of nothing at all where nothing is unknown."""
    is_nothing = not isinstance(unpriced, str) and not pd.isna(unpriced) and unpriced == 0
    return formatting.UNKNOWN if is_nothing else missing(unit)


def at_least(said: str, amount: Any, unpriced: Any) -> str:  # noqa: ANN401  cells of any column
    """`sedikitnya 1.204.000` of an amount of which `unpriced` parts are unknown; the sign stays as it is."""
    is_sum = not (isinstance(amount, str) or isinstance(unpriced, str) or pd.isna(amount) or pd.isna(unpriced))
    return _("sedikitnya {amount}").format(amount=said) if is_sum and unpriced else said


def with_notes(shown: Table) -> Table:
    """The table as a file of numbers holds it: beside money that is unknown, in all or in part, a column says so."""
    rows, figures = shown.rows, list(shown.figures)
    for column in shown.columns:
        if column.unit in MONEY and (notes := _notes(column, rows)):
            note = Column(f"{column.key}_note", _("Catatan {column}").format(column=column.label), Unit.TEXT)
            rows, figures = rows.assign(**{note.key: notes}), [*figures, note]
    return replace(shown, rows=rows, figures=tuple(figures))


def _notes(column: Column, rows: pd.DataFrame) -> list[str]:
    """Words beside each amount; nothing where all are known."""
    parts = rows[column.unpriced] if column.unpriced in rows else [pd.NA] * len(rows)
    notes = [_note(cell, part) for cell, part in zip(rows[column.key], parts, strict=True)]
    return notes if any(notes) else []


def _note(amount: Any, unpriced: Any) -> str:  # noqa: ANN401  cells of any column
    if not pd.isna(amount):
        return at_least("", amount, unpriced).strip()
    said = _lacking(Unit.RUPIAH, unpriced)
    return "" if said == formatting.UNKNOWN else said


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
    words = {c.key: texts(c, shown.rows) for c in shown.columns if c.key in marked}
    columns = tuple(replace(c, unit=Unit.TEXT) if c.key in marked else c for c in shown.columns)
    return replace(shown, rows=shown.rows.assign(**words), columns=columns) if marked else shown
