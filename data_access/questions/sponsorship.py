"""Who pays: people by payer, worker-months and rupiah of a period (definitions 5.10)."""

from sqlalchemy import and_, case, func, select

from data_access.edition.schema import coverage_fact, package_rate, paid_spell, payer
from data_access.questions.active import active_at, asked_for
from data_access.questions.pricing import GIVEN, IS_PRICED, PricedPeriod, overlap, total
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import SponsorType

MONTHLY_PAYERS = (SponsorType.PEMBERI_KERJA.value, SponsorType.MANDIRI.value)
"""They pay month by month, assumed to go on: their terms do not end."""

_fact = coverage_fact
_paid = paid_spell


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


def worker_months(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """Months of the paid spells of counted packages in the last `months` months up to the posisi, by sponsor type.

    Columns: sponsor_type, paid, covered (months); overlapping is the difference.
    """
    since, until = question.posisi - months + 1, question.posisi + 1
    months_paid = overlap(_paid.c.paid_from, _paid.c.paid_until, since, until)
    months_held = overlap(_paid.c.paid_until - _paid.c.held_months, _paid.c.paid_until, since, until)
    return scope.limit(
        select(_paid.c.sponsor_type, func.sum(months_paid).label("paid"), func.sum(months_held).label("covered"))
        .where(_paid.c.is_counted, PricedPeriod(since, until).touches, asked_for(question, _paid))
        .group_by(_paid.c.sponsor_type),
        _paid,
    )


def amounts(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """Rupiah of the last `months` months up to the posisi, by sponsor type, of every package: the contribution given,
    else the dated rate of each month.

    Columns: sponsor_type, amount_rupiah; given_rupiah of it as given, and rate_rupiah, what the same months cost at the
    rate; unpriced_months have neither.
    """
    period = PricedPeriod(question.posisi - months + 1, question.posisi + 1)
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
