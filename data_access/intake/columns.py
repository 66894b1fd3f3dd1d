"""What a file of one kind holds, and what is read out of it: columns of the file, fields of the database."""

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa
from sqlalchemy import Table

from data_access.intake.cells import Reading


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
    """A value read from one or several cells of a row; `read` takes one text a source and sees distinct ones only."""

    name: str
    type: pa.DataType
    sources: tuple[str, ...]
    read: Callable[..., Reading]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of import. `texts` are columns too varied for `Field`: they go to the kind's SQL as they are."""

    name: str
    columns: tuple[Column, ...]
    fields: tuple[Field, ...]
    texts: tuple[str, ...]
    in_force: Table
    superseded: Table

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)
