"""Whose rows a viewer may see. Every statement passes through `Scope.limit`; an empty scope gives no rows."""

from dataclasses import dataclass
from typing import NewType

from sqlalchemy import ColumnElement, FromClause, Select, false, or_, true

from data_access.reference.regions import is_inside
from data_access.vocabulary import Level

ScopedSelect = NewType("ScopedSelect", Select)  # type: ignore[type-arg]  # a NewType takes no parameters


@dataclass(frozen=True, slots=True)
class Scope:
    """Regions a viewer may see, as dotted codes; the blank code is the nation."""

    regions: frozenset[str]

    def limit(self, statement: Select, table: FromClause) -> ScopedSelect:  # type: ignore[type-arg]
        """The statement, reduced to the rows of `table` inside the scope (`table` has the four `*_code` columns)."""
        return ScopedSelect(statement.where(self.sees(table)))

    def sees(self, table: FromClause) -> ColumnElement[bool]:
        """Rows of `table` inside the scope; none when it is empty."""
        return or_(false(), *(inside(table, code) for code in sorted(self.regions)))

    def holds(self, code: str) -> bool:
        """Whether a place lies inside the scope."""
        return any(is_inside(code, region) for region in self.regions)

    @staticmethod
    def answer(statement: Select) -> ScopedSelect:  # type: ignore[type-arg]
        """A statement that reads people and places only through subqueries already limited, or no people at all."""
        return ScopedSelect(statement)


NATION = Scope(frozenset({""}))
"""Everything: the command line on the office's own machine."""


def inside(table: FromClause, region: str) -> ColumnElement[bool]:
    """Rows of `table` placed in `region` or below it."""
    return table.c[f"{Level.of(region)}_code"] == region if region else true()
