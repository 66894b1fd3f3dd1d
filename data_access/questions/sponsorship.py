"""Who pays: people by payer, worker-months and rupiah of a period (definitions 5.10)."""

from sqlalchemy import case, func, select

from data_access.edition.schema import coverage_fact, paid_spell, payer
from data_access.questions import pricing
from data_access.questions.active import active_at, asked_for
from data_access.questions.pricing import Priced, overlap, touches
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
    """Rupiah of the last `months` months up to the posisi, by sponsor type: the contribution given, else the dated rate
    of each month.

    Columns: sponsor_type; of packages that count amount_rupiah (what is known of it, NULL where nothing is),
    difference_rupiah (what was given less the rate of the same months; NULL where no month has a rate) and
    unpriced_months (of unknown amount); of other packages other_rupiah and other_unpriced_months alike.
    """
    period = question.posisi - months + 1, question.posisi + 1
    paid = Priced(scope, period, _paid, asked_for(question, _paid), (_paid.c.sponsor_type, _paid.c.is_counted))
    sponsor_type, is_counted = paid.keys
    over_the_rate = case((paid.at_rate.is_not(None), func.coalesce(paid.given, paid.at_rate) - paid.at_rate))
    difference = func.sum(case((is_counted, over_the_rate * paid.months)))
    amount, *others = paid.money(is_counted)
    return scope.answer(
        select(
            sponsor_type,
            amount,
            case((paid.paid(is_counted) == 0, 0), else_=difference).label("difference_rupiah"),
            *others,
        )
        .select_from(paid.rows)
        .group_by(sponsor_type)
    )


def people_paid(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """The distinct people behind those months and rupiah, by `sponsor_type`: columns of `pricing.people_paid`."""
    period = question.posisi - months + 1, question.posisi + 1
    return pricing.people_paid(scope, period, _paid, asked_for(question, _paid), (_paid.c.sponsor_type,))
