"""Rupiah of paid spells inside a period (definitions 5.10): as given, else the dated rate of each month."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import CTE, ColumnElement, FromClause, Subquery, and_, case, func, not_, or_, select

from data_access.edition.schema import package_rate, paid_spell
from data_access.scope import Scope, ScopedSelect

_paid = paid_spell
_OF_STRETCH: Final = ("tariff", "begin", "end")
"""What rates depend on."""


class Priced:
    """Paid spells of the months `[since, until)`, alike ones together, beside the rates of their months: `rows` holds
    one for each stretch of one rate, and for months without a rate.

    `keys` are those given, by name; `months` of a row are those of each of its `spells`. `given` is the contributions
    a month of all its spells together, NULL where none was given, as `at_rate` is where there is no rate.
    """

    def __init__(
        self,
        scope: Scope,
        months: tuple[int, int],
        spells: FromClause,
        of: ColumnElement[bool],
        keys: Sequence[ColumnElement[Any]],
    ) -> None:
        alike = _alike(scope, months, spells, of, keys)
        stretch = overlap(alike.c.begin, alike.c.end, package_rate.c.month_from, package_rate.c.month_until)
        self.rows = alike.outerjoin(package_rate, _rates(alike, alike.c.begin, alike.c.end))
        self.keys = [alike.c[key.name] for key in keys]
        self.months = case((package_rate.c.tariff.is_not(None), stretch), else_=alike.c.end - alike.c.begin)
        self.spells, self.given = alike.c.spells, alike.c.given
        self.at_rate = package_rate.c.rupiah * alike.c.spells

    def money(self, is_counted: ColumnElement[bool]) -> tuple[ColumnElement[Any], ...]:
        """Columns: of packages that count amount_rupiah and unpriced_months, of the others other_rupiah and
        other_unpriced_months. What is known of an amount: NULL where nothing is, 0 where there are no months."""
        return (
            self._rupiah(is_counted).label("amount_rupiah"),
            self._unpriced(is_counted).label("unpriced_months"),
            self._rupiah(~is_counted).label("other_rupiah"),
            self._unpriced(~is_counted).label("other_unpriced_months"),
        )

    def paid(self, of: ColumnElement[bool]) -> ColumnElement[int]:
        """Orang-bulan of the rows `of`."""
        return total(case((of, self.spells * self.months)))

    def _unpriced(self, of: ColumnElement[bool]) -> ColumnElement[int]:
        """Of these, those with neither a contribution nor a rate: what they cost is unknown."""
        return self.paid(and_(of, self.given.is_(None), self.at_rate.is_(None)))

    def _rupiah(self, of: ColumnElement[bool]) -> ColumnElement[int | None]:
        amount = func.coalesce(self.given, self.at_rate) * self.months
        return case((self.paid(of) == 0, 0), else_=func.sum(case((of, amount))))


def people_paid(
    scope: Scope,
    months: tuple[int, int],
    spells: FromClause,
    of: ColumnElement[bool],
    keys: Sequence[ColumnElement[Any]],
) -> ScopedSelect:
    """The distinct people behind orang-bulan and rupiah of `Priced`, by the same keys: what stands on few of them is
    hidden outside the house.

    Columns beside the keys: of packages that count people_paid, people_priced (with a month of known amount),
    people_unpriced (of unknown amount), people_covered and people_overlapping (with a month held, or held by another
    spell); of other packages people_other, people_other_priced and people_other_unpriced alike.
    """
    spell = _each(scope, months, spells, of, keys)
    stretch = _stretches(spell)
    is_counted, is_priced = spell.c.is_of_package, or_(spell.c.is_given, stretch.c.has_rate)
    is_unpriced = and_(not_(spell.c.is_given), stretch.c.lacks_rate)
    groups = {
        "people_paid": is_counted,
        "people_priced": and_(is_counted, is_priced),
        "people_unpriced": and_(is_counted, is_unpriced),
        "people_covered": and_(is_counted, spell.c.held > 0),
        "people_overlapping": and_(is_counted, spell.c.held < spell.c.end - spell.c.begin),
        "people_other": not_(is_counted),
        "people_other_priced": and_(not_(is_counted), is_priced),
        "people_other_unpriced": and_(not_(is_counted), is_unpriced),
    }
    by = [spell.c[key.name] for key in keys]
    told = (func.max(case((group, 1), else_=0)).label(name) for name, group in groups.items())
    of_stretch = and_(*(spell.c[name] == stretch.c[name] for name in _OF_STRETCH))
    person = select(*by, *told).join_from(spell, stretch, of_stretch).group_by(*by, spell.c.person).subquery("one")
    people = (func.sum(person.c[name]).label(name) for name in groups)
    shown = [person.c[key.name] for key in keys]
    return scope.answer(select(*shown, *people).group_by(*shown))


def _each(
    scope: Scope,
    months: tuple[int, int],
    spells: FromClause,
    of: ColumnElement[bool],
    keys: Sequence[ColumnElement[Any]],
) -> CTE:
    """Each paid spell with a month inside, cut to the months `[begin, end)` of it; `held` are those it holds."""
    since, until = months
    statement = select(
        *keys,
        _paid.c.person,
        _paid.c.is_counted.label("is_of_package"),
        _paid.c.contribution_rupiah,
        _paid.c.contribution_rupiah.is_not(None).label("is_given"),
        _paid.c.tariff,
        later_of(_paid.c.paid_from, since).label("begin"),
        earlier_of(_paid.c.paid_until, until).label("end"),
        overlap(_paid.c.paid_until - _paid.c.held_months, _paid.c.paid_until, since, until).label("held"),
    ).select_from(spells)
    return scope.limit(statement.where(touches(since, until), of), _paid).cte("spell")


def _stretches(spell: CTE) -> Subquery:
    """What is rated alike, once: whether any of its months has a rate, whether any lacks one."""
    alike = select(*(spell.c[name] for name in _OF_STRETCH)).distinct().subquery("alike")
    has_rate = package_rate.c.rupiah.is_not(None)
    return (
        select(
            *alike.c,
            (func.max(case((has_rate, 1), else_=0)) == 1).label("has_rate"),
            (func.min(case((has_rate, 1), else_=0)) == 0).label("lacks_rate"),
        )
        .select_from(alike.outerjoin(package_rate, _rates(alike, alike.c.begin, alike.c.end)))
        .group_by(*alike.c)
        .subquery("stretch")
    )


def touches(since: int, until: int) -> ColumnElement[bool]:
    """Paid spells with a month in `[since, until)`."""
    return and_(_paid.c.paid_from < until, since < _paid.c.paid_until)


def _alike(
    scope: Scope,
    months: tuple[int, int],
    spells: FromClause,
    of: ColumnElement[bool],
    keys: Sequence[ColumnElement[Any]],
) -> Subquery:
    spell = _each(scope, months, spells, of, keys)
    same = [spell.c[name] for name in (*(key.name for key in keys), *_OF_STRETCH, "is_given")]
    given = func.sum(spell.c.contribution_rupiah).label("given")
    return select(*same, func.count().label("spells"), given).group_by(*same).subquery("alike")


def _rates(paid: FromClause, begin: ColumnElement[int], end: ColumnElement[int]) -> ColumnElement[bool]:
    return and_(
        package_rate.c.tariff == paid.c.tariff,
        package_rate.c.month_from < end,
        begin < package_rate.c.month_until,
    )


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
