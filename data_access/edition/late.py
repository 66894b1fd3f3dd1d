"""Denominators that came late (definitions 5.4): which posisi, closed when an edition was published, they moved."""

from dataclasses import dataclass
from typing import Final

import duckdb
import pyarrow as pa

from data_access.edition.facts import Edition
from data_access.edition.opening import connection
from data_access.reference import rules

_BASES: Final = """SELECT code, coalesce(profession_code, '') AS profession, segment, basis, month_from, month_until,
                          workers, last_year, parts FROM basis"""
_MOVED: Final = """
    WITH closed AS (SELECT unnest(range($first, $last + 1)) AS month), then_at AS (
        SELECT code, profession, segment, basis, month, workers FROM earlier
        JOIN closed ON coalesce(month_from <= month, true) AND coalesce(month < month_until, true)
    ), now_at AS (
        SELECT code, profession, segment, basis, month, workers, last_year FROM now
        JOIN closed ON coalesce(month_from <= month, true) AND coalesce(month < month_until, true)
        WHERE parts = 0
    )
    SELECT code, basis, segment, profession, last_year, min(month), max(month), then_at.workers, now_at.workers
    FROM now_at LEFT JOIN then_at USING (code, profession, segment, basis, month)
    WHERE then_at.workers IS DISTINCT FROM now_at.workers
    GROUP BY ALL ORDER BY ALL"""


@dataclass(frozen=True, slots=True)
class Moved:
    """A region's own figure (blank profession: of all) that changed its denominator on closed posisi, from the month
    `first` to `last`: workers `before` (None: there was none) and `after`."""

    code: str
    basis: str
    segment: str
    profession: str
    year: int
    first: int
    last: int
    before: int | None
    after: int


def moved(earlier: Edition, now: Edition) -> list[Moved]:
    """What an edition's denominators say otherwise of posisi that were closed in an earlier one, of places both
    know."""
    last = _last_closed(earlier)
    with duckdb.connect() as beside:
        beside.register("earlier", _bases(earlier))
        beside.register("now", _bases(now))
        rows = beside.execute(_MOVED, {"first": now.data_mulai, "last": last}).fetchall()
    known = _known(earlier)
    return [one for one in (Moved(*row) for row in rows) if one.code in known]


def _known(edition: Edition) -> set[str]:
    """Places whose denominators can be compared: not those outside a scope, which had none, nor parents known in part,
    which had another."""
    codes = {code for (code,) in connection(edition).execute("SELECT code FROM region").fetchall()}
    return (codes | {""}) - {code for code, _known, _regencies in edition.partly}


def _bases(edition: Edition) -> pa.Table:
    return connection(edition).sql(_BASES).to_arrow_table()


def _last_closed(edition: Edition) -> int:
    """The last month an extract taken after its due day was loaded for; the month before the data where there is
    none."""
    closed = (month for month in range(edition.posisi, edition.data_mulai - 1, -1) if _is_closed(edition, month))
    return next(closed, edition.data_mulai - 1)


def _is_closed(edition: Edition, month: int) -> bool:
    taken = edition.extract_taken_on
    return taken is not None and taken > rules.closing_due_day(month)
