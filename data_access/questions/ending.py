"""Terms about to end (definitions 5.14): whom to call, for how many people, and what renewing costs."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Subquery, and_, case, func, or_, select

from data_access.edition.schema import coverage_fact, package_rate, paid_spell, payer, region
from data_access.questions import listed
from data_access.questions.cliff import from_then_on, paid_on_posisi
from data_access.questions.pricing import total
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import OUTSIDE, UNALLOCATED, Segment

TERMS: Final = (3, 6, 12)
"""Months a renewal may be for."""

_Columns = tuple[ColumnElement[Any], ...]
_fact = coverage_fact
_last = coverage_fact.alias("last")
"""The spell whose end is the fall: the last that begins by then."""
_village, _district = region.alias("village"), region.alias("district")
_ENDS: Final = (_last.c.held_until - 1).label("last_month")
_HOLDS_ITS_END: Final = and_(
    paid_spell.c.person == _last.c.person,
    paid_spell.c.paid_until == _last.c.held_until,
    paid_spell.c.held_months > 0,
)
"""The paid spell a counted spell's last month is held by: one."""
_PAYER: Final = (payer.c.payer, payer.c.sponsor_type, payer.c.label)
_PEOPLE: Final = func.count().label("people")
_IN_VILLAGE: Final = func.nullif(_fact.c.village_code, OUTSIDE)
_VILLAGES: Final = func.count(_IN_VILLAGE.distinct()).label("villages")
_UNPLACED: Final = (func.count() - func.count(_IN_VILLAGE)).label("unplaced")


def ending_in(scope: Scope, question: CoverageQuestion, horizons: Sequence[int]) -> ScopedSelect:
    """Who falls off the cliff: people paid on the posisi and, if nobody renews, not so many months later, by horizon
    and by the payer whose term is the last. At each horizon they are the cliff's people of the posisi less those then.

    Columns: within (months), payer, sponsor_type, label, first_end, last_end (the earliest and the latest month
    somebody is paid for last), people, villages (distinct, placed ones, of the posisi).
    """
    spans = (func.min(_last.c.held_until - 1).label("first_end"), func.max(_last.c.held_until - 1).label("last_end"))
    return _at_each(scope, question, horizons, _PAYER, (*spans, _PEOPLE, _VILLAGES))


def fallen(scope: Scope, question: CoverageQuestion, horizons: Sequence[int]) -> ScopedSelect:
    """The same people, all payers together: one row a horizon. Columns: within, people, villages, unplaced (people
    without a village)."""
    return _at_each(scope, question, horizons, (), (_PEOPLE, _VILLAGES, _UNPLACED))


def by_payer(scope: Scope, question: CoverageQuestion, within: int) -> ScopedSelect:
    """Terms over within so many months after the posisi, the people of `fallen`: one row a payer and last paid month.

    Columns: payer, code, sponsor_type, label, is_known, last_month, people, villages, unplaced; unpriced (people
    without a rate, in no amount); renew_n (rupiah for n of 3, 6, 12 months from the month after the last paid one, same
    package and payer, at the dated rate of each month) and full_n (the same without the discount of PP 50/2025: at the
    rate of government money, which has none), both of those with a rate, NULL where nobody has one.
    """
    return _priced(scope, question, within, (), (_PEOPLE, _VILLAGES, _UNPLACED))


def by_village(scope: Scope, question: CoverageQuestion, within: int) -> ScopedSelect:
    """The same people, one row a village, payer and last paid month: whom to call where.

    Columns: village_code (of the posisi; `unallocated` without one, a row a district then), village, district (names,
    NULL where unknown), then those of `by_payer` without villages and unplaced.
    """
    code = func.coalesce(_fact.c.village_code, UNALLOCATED).label("village_code")
    place = (code, _village.c.name.label("village"), _district.c.name.label("district"))
    return _priced(scope, question, within, place, (_PEOPLE,))


def _at_each(
    scope: Scope, question: CoverageQuestion, horizons: Sequence[int], keys: _Columns, counts: _Columns
) -> ScopedSelect:
    then = listed.months([question.posisi + within for within in horizons])
    within = (then.c.month - question.posisi).label("within")
    beside = _terms().join(then, _over(then.c.month))
    statement = select(within, *keys, *counts).select_from(beside).where(_falls(question))
    return scope.limit(statement.group_by(then.c.month, *keys), _fact)


def _terms() -> FromClause:
    """People's spells beside those after them, and who pays these."""
    return _fact.join(_last, from_then_on(_last)).join(payer, payer.c.payer == _last.c.payer)


def _falls(question: CoverageQuestion) -> ColumnElement[bool]:
    """People paid on the posisi, and their terms that are over later."""
    is_term = _last.c.sponsor_type.not_in(MONTHLY_PAYERS)
    return and_(paid_on_posisi(question), _last.c.held_until > question.posisi, is_term)


def _over(then: ColumnElement[int] | int) -> ColumnElement[bool]:
    """A spell is the last begun by then, and over."""
    return and_(_last.c.held_until <= then, or_(_last.c.next_from.is_(None), _last.c.next_from > then))


def _priced(scope: Scope, question: CoverageQuestion, within: int, place: _Columns, counts: _Columns) -> ScopedSelect:
    """Ending terms by place, payer and last month, each person beside what the same months cost next."""
    due = _due(question, within)
    keys = (*place, payer.c.payer, payer.c.code, payer.c.sponsor_type, payer.c.label, payer.c.is_known, _ENDS)
    unpriced = (func.count() - func.count(due.c.package)).label("unpriced")
    is_public = paid_spell.c.is_government_money
    cost = {n: case((is_public, due.c[f"full_{n}"]), else_=due.c[f"less_{n}"]) for n in TERMS}
    renew = (func.sum(cost[n]).label(f"renew_{n}") for n in TERMS)
    full = (func.sum(due.c[f"full_{n}"]).label(f"full_{n}") for n in TERMS)
    terms = _terms().join(paid_spell, _HOLDS_ITS_END).outerjoin(due, _costs(due))
    if place:
        terms = terms.outerjoin(_village, _village.c.code == _fact.c.village_code)
        terms = terms.outerjoin(_district, _district.c.code == _fact.c.district_code)
    statement = select(*keys, *counts, unpriced, *renew, *full).select_from(terms)
    return scope.limit(statement.where(_falls(question), _over(question.posisi + within)).group_by(*keys), _fact)


def _costs(due: FromClause) -> ColumnElement[bool]:
    """What a paid spell's package costs from the month after it; only BPU has a fixed rate."""
    same = and_(due.c.package == paid_spell.c.package, due.c.sector == paid_spell.c.sector)
    return and_(paid_spell.c.segment == Segment.BPU.value, same, due.c.month == paid_spell.c.paid_until)


def _due(question: CoverageQuestion, within: int) -> Subquery:
    """What renewals cost a person from each month a term may be over in: package, sector, month, full_n (with
    government money, never discounted), less_n (with other money). Where a month has no rate there is no row: never a
    guess."""
    first, longest = question.posisi + 1, max(TERMS)
    begin = listed.months(range(first, first + within), "first_month").c.month
    at = listed.months(range(first, first + within + longest - 1), "ahead").c.month
    rupiah, is_public = package_rate.c.rupiah, package_rate.c.is_government_money
    holds = and_(package_rate.c.month_from <= at, at < package_rate.c.month_until)

    def cost(of: ColumnElement[bool], n: int) -> ColumnElement[int]:
        return total(case((and_(of, at < begin + n), rupiah)))

    full = (cost(is_public, n).label(f"full_{n}") for n in TERMS)
    less = (cost(~is_public, n).label(f"less_{n}") for n in TERMS)
    return (
        select(package_rate.c.package, package_rate.c.sector, begin, *full, *less)
        .select_from(package_rate.join(at.table, holds).join(begin.table, and_(begin <= at, at < begin + longest)))
        .group_by(package_rate.c.package, package_rate.c.sector, begin)
        .having(func.count() == func.count(rupiah))
        .subquery("due")
    )
