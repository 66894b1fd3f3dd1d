"""What a file of one kind holds, and what is read out of it: columns of the file, fields of the database."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pyarrow as pa
from sqlalchemy import Table

from data_access.intake.cells import CellReading
from data_access.intake.plausible import Rule


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file. `required`: its header must be there. `choices`: the closed list a template offers."""

    name: str
    note: str
    examples: tuple[str, str]
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A value read from one or several cells of a row; `read` takes one text a source and sees distinct ones only.
    `is_reference`: a document's number, in which digits between dots and slashes are no NIK. `is_kept`: words of no
    list, stored as they are written."""

    name: str
    type: pa.DataType
    sources: tuple[str, ...]
    read: Callable[..., CellReading]
    is_reference: bool = False
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of import. `one_row` says what a row is. `texts` are columns too varied for `Field`: they go to the kind's
    SQL as they are. `rules`: what values that can be read cannot be."""

    name: str
    one_row: str
    columns: tuple[Column, ...]
    fields: tuple[Field, ...]
    texts: tuple[str, ...] = field(default=(), kw_only=True)
    rules: tuple[Rule, ...] = field(default=(), kw_only=True)

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def word_columns(self) -> frozenset[str]:
        """Columns of whose faulty cells words may be kept: all of a kind without persons; elsewhere columns slip."""
        return frozenset() if self.texts else frozenset(self.column_names)


@dataclass(frozen=True, slots=True)
class RecordKind(Kind):
    """A kind whose rows are records, in force or superseded."""

    in_force: Table
    superseded: Table
