"""Who pays: people by payer, worker-months and rupiah of a period, and terms about to end (DOMAIN.md 5.10, 5.14)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select, union_all

from data_access.edition.schema import coverage_fact, package_rate, paid_spell, payer
from data_access.questions.coverage import active_at, asked_for
from data_access.questions.pricing import GIVEN, IS_PRICED, Period, overlap, total
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import SponsorType

MONTHLY_PAYERS = (SponsorType.PEMBERI_KERJA.value, SponsorType.MANDIRI.value)
"""They pay month by month, assumed to go on: their terms do not end."""

_fact = coverage_fact
_paid = paid_spell
_PAYER = (coverage_fact.c.payer, coverage_fact.c.sponsor_type, payer.c.label)


def active_by_payer(scope: Scope, question: CoverageQuestion, limit: int) -> ScopedSelect:
    """The payers of the most people active on the posisi; payers nobody knows are left out.

    Columns: payer, sponsor_type, label, active (people).
    """
    active = func.count().label("active")
    return scope.limit(
        select(_fact.c.payer, _fact.c.sponsor_type, payer.c.label, active)
        .join_from(_fact, payer, payer.c.payer == _fact.c.payer)
        .where(active_at(question), asked_for(question), payer.c.is_known, payer.c.sponsor_type.not_in(MONTHLY_PAYERS))
        .group_by(_fact.c.payer, _fact.c.sponsor_type, payer.c.label)
        .order_by(active.desc(), _fact.c.payer)
        .limit(limit),
        _fact,
    )


def ending_in(scope: Scope, question: CoverageQuestion, horizons: Sequence[int]) -> ScopedSelect:
    """Terms that end: people paid on the posisi and, if nobody renews, not so many months later, by horizon and payer.
    A later spell already paid prevents the fall; monthly payers are assumed to go on.

    Columns: within (months), payer, sponsor_type, label, first_end, last_end (the earliest and the latest month
    somebody is paid for last), people, villages (distinct, placed ones).
    """
    last = _fact.c.held_until - 1
    spans = (func.min(last).label("first_end"), func.max(last).label("last_end"))
    parts = [scope.limit(_ends(question, within, literal(within).label("within"), *spans).group_by(*_PAYER), _fact)
             for within in horizons]  # fmt: skip
    return scope.answer(select(union_all(*parts).subquery("ends")))


def worker_months(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """Months of the paid spells of counted packages in the last `months` months up to the posisi, by sponsor type.

    Columns: sponsor_type, paid, covered (months); overlapping is the difference.
    """
    since, until = question.posisi - months + 1, question.posisi + 1
    months_paid = overlap(_paid.c.paid_from, _paid.c.paid_until, since, until)
    months_held = overlap(_paid.c.paid_until - _paid.c.held_months, _paid.c.paid_until, since, until)
    return scope.limit(
        select(_paid.c.sponsor_type, func.sum(months_paid).label("paid"), func.sum(months_held).label("covered"))
        .where(_paid.c.is_counted, Period(since, until).touches, asked_for(question, _paid))
        .group_by(_paid.c.sponsor_type),
        _paid,
    )


def amounts(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """Rupiah of the last `months` months up to the posisi, by sponsor type, of every package: the contribution given,
    else the dated rate of each month.

    Columns: sponsor_type, amount_rupiah; given_rupiah of it as given, and rate_rupiah, what the same months cost at the
    rate; unpriced_months have neither.
    """
    period = Period(question.posisi - months + 1, question.posisi + 1)
    both = and_(GIVEN.is_not(None), IS_PRICED)
    return scope.limit(
        select(
            _paid.c.sponsor_type,
            period.rupiah().label("amount_rupiah"),
            total(case((both, GIVEN * period.stretch))).label("given_rupiah"),
            total(case((both, package_rate.c.rupiah * period.stretch))).label("rate_rupiah"),
            total(case((and_(GIVEN.is_(None), ~IS_PRICED), period.months))).label("unpriced_months"),
        )
        .select_from(period.rated(_paid))
        .where(period.touches, asked_for(question, _paid))
        .group_by(_paid.c.sponsor_type),
        _paid,
    )


def _ends(question: CoverageQuestion, within: int, *columns: ColumnElement[int]) -> Select[Any]:
    """People paid on the posisi and not `within` months later."""
    then = question.posisi + within
    later = _fact.alias("later")
    still = and_(later.c.person == _fact.c.person, later.c.held_from <= then, then < later.c.held_until)
    people, villages = func.count().label("people"), func.count(_fact.c.village_code.distinct()).label("villages")
    return (
        select(*_PAYER, *columns, people, villages)
        .select_from(_fact.join(payer, payer.c.payer == _fact.c.payer).outerjoin(later, still))
        .where(
            _fact.c.held_from <= question.posisi,
            question.posisi < _fact.c.held_until,
            _fact.c.held_until <= then,
            asked_for(question),
            later.c.person.is_(None),
            _fact.c.sponsor_type.not_in(MONTHLY_PAYERS),
        )
    )
