"""The cliff (definitions 5.14): of the people paid on the posisi, who is still paid later if nobody renews."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Subquery, and_, case, func, literal, select, union_all

from data_access.edition.rates import OPEN_END
from data_access.edition.schema import coverage_fact
from data_access.questions import listed
from data_access.questions.active import active_at, asked_for, placed
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.scope import Scope, ScopedSelect

_fact = coverage_fact


def if_nobody_renews(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """People of the posisi (g = 0) still paid in each month from it to `months` later, by who pays then; a month and
    type without anybody has no row.

    Columns: month, sponsor_type (of the spell that covers the month, else, of monthly payers, of the last one before
    it: they are assumed to go on until another spell begins), people, placed (of those, people of known regencies on
    the posisi).

    The question, but for its g, and the scope choose people by their spell on the posisi. Spells already paid after it
    count wherever they lie and whoever pays, as in `retained` (definitions 5.8): nobody about to be protected elsewhere
    is about to drop out. So a gap before such a spell is a fall, and its first month a return.
    """
    spans, at = _spans(scope, question), listed.months(range(question.posisi, question.posisi + months + 1))
    statement = (
        select(
            at.c.month,
            spans.c.sponsor_type,
            func.sum(spans.c.people).label("people"),
            func.sum(spans.c.placed).label("placed"),
        )
        .join_from(at, spans, and_(spans.c.since <= at.c.month, at.c.month < spans.c.until))
        .group_by(at.c.month, spans.c.sponsor_type)
    )
    return scope.answer(statement)


def paid_on_posisi(question: CoverageQuestion) -> ColumnElement[bool]:
    """Counted spells of the question that are paid on its posisi: one a person."""
    return and_(active_at(replace(question, grace=0)), asked_for(question))


def from_then_on(spell: FromClause) -> ColumnElement[bool]:
    """A counted spell of the posisi itself, and the same person's later ones."""
    return and_(spell.c.person == _fact.c.person, spell.c.held_from >= _fact.c.held_from)


def _spans(scope: Scope, question: CoverageQuestion) -> Subquery:
    """Months `[since, until)` in which people of the posisi are paid, alike ones together: of the spell that pays it,
    and of the few already paid after it."""
    later = _fact.alias("spell")
    after = and_(later.c.person == _fact.c.person, later.c.held_from > question.posisi, _fact.c.next_from.is_not(None))
    of_posisi = _spans_of(_fact, literal(question.posisi), question)
    of_later = _spans_of(later, later.c.held_from, question).join_from(_fact, later, after)
    both = (scope.limit(spans.where(paid_on_posisi(question)), _fact) for spans in (of_posisi, of_later))
    return union_all(*both).subquery("spans")


def _spans_of(spell: FromClause, since: ColumnElement[int], question: CoverageQuestion) -> Select[Any]:
    is_monthly = spell.c.sponsor_type.in_(MONTHLY_PAYERS)
    until = case((is_monthly, func.coalesce(spell.c.next_from, OPEN_END)), else_=spell.c.held_until).label("until")
    keys = (spell.c.sponsor_type, since.label("since"), until)
    return select(*keys, func.count().label("people"), placed(question)).group_by(*keys)
