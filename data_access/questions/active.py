"""Whom a question of coverage counts: the counted spells of people active, and those of its region and filters."""

from sqlalchemy import ColumnElement, FromClause, and_, case, func

from data_access.edition.schema import coverage_fact
from data_access.questions.question import CoverageQuestion
from data_access.scope import inside
from data_access.vocabulary import OUTSIDE, Level, Segment

_fact = coverage_fact


def active_at(question: CoverageQuestion) -> ColumnElement[bool]:
    """Counted spells whose person is active on the posisi at the question's g: one a person."""
    return and_(_fact.c.held_from <= question.posisi, question.posisi < until(question))


def asked_for(question: CoverageQuestion, table: FromClause = _fact) -> ColumnElement[bool]:
    """Rows of the question's region, segments and movement.

    Segments are asked by those left out, who are fewer: to compare a text costs more than all else a row is asked.
    """
    others = sorted(set(Segment) - question.segments)
    chosen = [table.c.segment.not_in(others), inside(table, question.region)]
    if question.movement:
        chosen.append(table.c.movement == question.movement)
    return and_(*chosen)


def placed(question: CoverageQuestion, table: FromClause = _fact) -> ColumnElement[int]:
    """How many of the counted spells lie in regencies the edition knows (definitions 5.16), as `placed`; within a
    regency all do."""
    if question.level not in (Level.NATION, Level.PROVINCE):
        return func.count().label("placed")
    return func.sum(case((table.c.regency_code != OUTSIDE, 1), else_=0)).label("placed")


def ever_placed(question: CoverageQuestion) -> ColumnElement[bool]:
    """Counted spells of the question begun up to its posisi, whose village is known."""
    return and_(_fact.c.village_code != OUTSIDE, _fact.c.held_from <= question.posisi, asked_for(question))


def until(question: CoverageQuestion) -> ColumnElement[int]:
    """The first month in which the person of a counted spell is no longer active at the question's g."""
    return _fact.c[f"active_until_{question.grace}"]
