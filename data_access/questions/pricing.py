"""Rupiah of paid spells inside a period (definitions 5.10): as given, else the dated rate of each month."""

from sqlalchemy import ColumnElement, FromClause, and_, case, func

from data_access.edition.schema import package_rate, paid_spell
from data_access.vocabulary import Segment

_paid = paid_spell
GIVEN = _paid.c.contribution_rupiah
IS_PRICED = package_rate.c.rupiah.is_not(None)


class PricedPeriod:
    """Months `[since, until)` and what of a paid spell lies in them, stretch by stretch of one rate."""

    def __init__(self, since: int, until: int) -> None:
        self.begin = later_of(_paid.c.paid_from, since)
        self.end = earlier_of(_paid.c.paid_until, until)
        self.touches = and_(_paid.c.paid_from < until, since < _paid.c.paid_until)
        self.stretch = overlap(self.begin, self.end, package_rate.c.month_from, package_rate.c.month_until)
        self.months = case((package_rate.c.package.is_not(None), self.stretch), else_=self.end - self.begin)

    def rated(self, spells: FromClause) -> FromClause:
        """Paid spells beside the rates of their months; a spell stands once for each rate it meets, or once without."""
        meets = and_(
            _paid.c.segment == Segment.BPU.value,
            package_rate.c.package == _paid.c.package,
            package_rate.c.sector == _paid.c.sector,
            package_rate.c.is_government_money == _paid.c.is_government_money,
            package_rate.c.month_from < self.end,
            self.begin < package_rate.c.month_until,
        )
        return spells.outerjoin(package_rate, meets)

    def rupiah(self) -> ColumnElement[int]:
        """The amount of all of them; months with neither a contribution nor a rate add nothing."""
        return total(func.coalesce(GIVEN, package_rate.c.rupiah) * self.months)


def total(amount: ColumnElement[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(amount), 0)


def later_of(one: ColumnElement[int], other: ColumnElement[int] | int) -> ColumnElement[int]:
    """`greatest`, which SQLite does not have."""
    return case((one < other, other), else_=one)


def earlier_of(one: ColumnElement[int], other: ColumnElement[int] | int) -> ColumnElement[int]:
    """`least`, which SQLite does not have."""
    return case((other < one, other), else_=one)


def overlap(
    begin: ColumnElement[int], end: ColumnElement[int], since: ColumnElement[int] | int, until: ColumnElement[int] | int
) -> ColumnElement[int]:
    """Months that two stretches `[begin, end)` and `[since, until)` share, none below 0."""
    shared = earlier_of(end, until) - later_of(begin, since)
    return case((shared < 0, 0), else_=shared)
