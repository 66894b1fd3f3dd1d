"""What the membership database holds, read past the product's own readers."""

from typing import Any

import sqlalchemy
from sqlalchemy import String, Table, cast, select

from data_access.registry import connect
from data_access.registry.models import finding, metadata, paid_spell
from data_access.settings import Settings

Row = dict[str, Any]


def rows(settings: Settings, table: Table = paid_spell) -> list[Row]:
    """Rows of a table in the order of their first two columns, as text: PostgreSQL does not order JSON."""
    in_order = [cast(column, String) for column in table.columns[:2]]
    with connect.begin(settings.registry_url) as connection:
        found = connection.execute(select(table).order_by(*in_order))
        return [{name: _plain(value) for name, value in row.items()} for row in found.mappings()]


def spells(settings: Settings) -> list[Row]:
    """Paid spells in force, without the import that brought them."""
    return [{name: value for name, value in row.items() if name != "batch_id"} for row in rows(settings)]


def spell(settings: Settings) -> Row:
    """The only paid spell in force."""
    (only,) = spells(settings)
    return only


def said(settings: Settings) -> list[tuple[int, str, str, str, bool]]:
    """Findings stored: line, column, cell, reason with its remedy, whether it quarantined the row; in that order."""
    names = ("line", "column_name", "cell", "reason", "quarantined")
    found = [tuple(row[name] for name in names) for row in rows(settings, finding)]
    return sorted(found)


def everything(settings: Settings) -> dict[str, list[str]]:
    """Every row of every table, as text, in no order of the engine's."""
    tables = metadata.sorted_tables
    return {table.name: sorted(repr(row) for row in rows(settings, table)) for table in tables}


def count(settings: Settings, table: Table) -> int:
    with connect.begin(settings.registry_url) as connection:
        return int(connection.execute(select(sqlalchemy.func.count()).select_from(table)).scalar_one())


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview | bytearray) else value
