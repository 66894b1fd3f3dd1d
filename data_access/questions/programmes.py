"""People of programmes (definitions 5.18): of those active, who is also protected by JHT, JP, JKP. Rows overlap."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, and_, case, cast, exists, func, literal, null, select

from data_access.edition.schema import coverage_fact, paid_spell
from data_access.questions.active import active_at, asked_for
from data_access.questions.question import CoverageQuestion
from data_access.reference import rules
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import Programme

_fact = coverage_fact
_OF_EVERYBODY = frozenset({Programme.JKK, Programme.JKM})
"""What every counted package holds."""


def active(scope: Scope, question: CoverageQuestion) -> ScopedSelect:
    """People active on the posisi by programme, one row each, in the order of packages; who holds several stands in
    several. The question chooses people; their rows of a programme may be of any package, paid by anybody.

    Columns: code, name (NULL), active (people).
    """
    first, *rest = (_people(scope, question, programme) for programme in Programme)
    return scope.answer(first.union_all(*rest).subquery("programmes").select())


def _people(scope: Scope, question: CoverageQuestion, programme: Programme) -> Select[Any]:
    """One row. Limited here, for the rows of several programmes are read as one subquery."""
    held = [] if programme in _OF_EVERYBODY else [_holds(programme, question)]
    code, nameless = literal(programme.value, String).label("code"), cast(null(), String).label("name")
    people = select(code, nameless, func.count().label("active"))
    return scope.limit(people.where(active_at(question), asked_for(question), *held), _fact)


def _holds(programme: Programme, question: CoverageQuestion) -> ColumnElement[bool]:
    """Whether the person has a paid row naming the programme that is active at the question's g by its own end."""
    row = paid_spell.alias("of_programme")
    names = (literal("+") + row.c.package + literal("+")).contains(f"+{programme.value}+")
    ends = row.c.paid_until + _grace(row, question.grace)
    is_in_force = and_(row.c.paid_from <= question.posisi, question.posisi < ends)
    return exists().where(row.c.person == _fact.c.person, names, is_in_force)


def _grace(row: FromClause, longest: int) -> ColumnElement[int]:
    """Unpaid months after the row's last one in which it stays active: at most `longest`, at most G of its segment."""
    whens = [
        (and_(row.c.segment == segment, row.c.paid_until - 1 >= since), min(unpaid, longest))
        for segment, since, unpaid in rules.graces()
    ]
    return case(*whens, else_=0)
