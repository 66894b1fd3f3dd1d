"""Whom a question of coverage counts: the counted spells of people active, and those of its region and filters."""

from sqlalchemy import ColumnElement, FromClause, and_

from data_access.edition.schema import coverage_fact
from data_access.questions.question import CoverageQuestion
from data_access.scope import inside

_fact = coverage_fact


def active_at(question: CoverageQuestion) -> ColumnElement[bool]:
    """Counted spells whose person is active on the posisi at the question's g: one a person."""
    return and_(_fact.c.held_from <= question.posisi, question.posisi < until(question))


def asked_for(question: CoverageQuestion, table: FromClause = _fact) -> ColumnElement[bool]:
    """Rows of the question's region, segments and movement."""
    chosen = [table.c.segment.in_(sorted(question.segments)), inside(table, question.region)]
    if question.movement:
        chosen.append(table.c.movement == question.movement)
    return and_(*chosen)


def until(question: CoverageQuestion) -> ColumnElement[int]:
    """The first month in which the person of a counted spell is no longer active at the question's g."""
    return _fact.c[f"active_until_{question.grace}"]
