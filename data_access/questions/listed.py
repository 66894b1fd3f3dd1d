"""Values given as rows, so that what nobody stands for is a row, too."""

from collections.abc import Sequence

from sqlalchemy import CTE, Integer, String, column, values


def codes(given: Sequence[str]) -> CTE:
    """One row a code. Columns: code."""
    return values(column("code", String), name="word").data([(one,) for one in given]).cte("word")


def months(given: Sequence[int], name: str = "listed") -> CTE:
    """One row a month, also of those to come: the edition's own table of months ends at its posisi. Columns: month."""
    return values(column("month", Integer), name=name).data([(one,) for one in given]).cte(name)
