"""Who pays: people by payer, worker-months and rupiah of a period (definitions 5.10)."""

from sqlalchemy import and_, case, func, select

from data_access.edition.schema import coverage_fact, paid_spell, payer
from data_access.questions.active import active_at, asked_for
from data_access.questions.pricing import Priced, overlap, total, touches
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
        .where(_paid.c.is_counted, touches(since, until), asked_for(question, _paid))
        .group_by(_paid.c.sponsor_type),
        _paid,
    )


def amounts(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """Rupiah of the last `months` months up to the posisi, by sponsor type, of every package: the contribution given,
    else the dated rate of each month.

    Columns: sponsor_type, amount_rupiah; given_rupiah of it as given, and rate_rupiah, what the same months cost at the
    rate; unpriced_months have neither.
    """
    period = question.posisi - months + 1, question.posisi + 1
    paid = Priced(scope, period, _paid, asked_for(question, _paid), (_paid.c.sponsor_type,))
    has_both = and_(paid.given.is_not(None), paid.at_rate.is_not(None))
    has_none = and_(paid.given.is_(None), paid.at_rate.is_(None))
    return scope.answer(
        select(
            *paid.keys,
            paid.rupiah.label("amount_rupiah"),
            total(case((has_both, paid.given * paid.months))).label("given_rupiah"),
            total(case((has_both, paid.at_rate * paid.months))).label("rate_rupiah"),
            total(case((has_none, paid.spells * paid.months))).label("unpriced_months"),
        )
        .select_from(paid.rows)
        .group_by(*paid.keys)
    )
