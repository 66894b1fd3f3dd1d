"""People of programmes (definitions 5.18): of those active, who is also protected by JHT, JP, JKP. Rows overlap."""

from typing import Final

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    String,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)

from data_access.edition.schema import coverage_fact, paid_spell
from data_access.questions.active import active_at, asked_for
from data_access.questions.question import CoverageQuestion
from data_access.reference import rules
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import Programme

_fact = coverage_fact
_OF_EVERYBODY: Final = frozenset({Programme.JKK, Programme.JKM})
"""What every counted package holds."""
_OF_SOME: Final = tuple(programme for programme in Programme if programme not in _OF_EVERYBODY)


def active(scope: Scope, question: CoverageQuestion) -> ScopedSelect:
    """People active on the posisi by programme, one row each, in the order of packages; who holds several stands in
    several. The question chooses people; their rows of a programme may be of any package, paid by anybody.

    Columns: code, name (NULL), active (people).
    """
    people, nameless = _people(scope, question), cast(null(), String).label("name")
    rows = [
        select(
            literal(programme.value, String).label("code"),
            nameless,
            people.c["everybody" if programme in _OF_EVERYBODY else programme.value].label("active"),
        )
        for programme in Programme
    ]
    return scope.answer(union_all(*rows).subquery("programmes").select())


def _people(scope: Scope, question: CoverageQuestion) -> CTE:
    """One row: everybody active, and of them those who hold each programme not everybody does."""
    held = _held(question)
    counts = [func.coalesce(func.sum(held.c[programme.value]), 0).label(programme.value) for programme in _OF_SOME]
    everybody = select(func.count().label("everybody"), *counts)
    of = everybody.select_from(_fact.outerjoin(held, held.c.person == _fact.c.person))
    return scope.limit(of.where(active_at(question), asked_for(question)), _fact).cte("people")


def _held(question: CoverageQuestion) -> Subquery:
    """One row a person with a paid row, active at the question's g by its own end, of a programme not everybody holds:
    1 where the person has one that names it, else 0."""
    row = paid_spell
    ends = row.c.paid_until + _grace(row, question.grace)
    flags = [func.max(case((_names(row, programme), 1), else_=0)).label(programme.value) for programme in _OF_SOME]
    longest = question.posisi - question.grace < row.c.paid_until  # of any segment: less is left to be looked at
    in_force = and_(row.c.paid_from <= question.posisi, longest, question.posisi < ends)
    named = or_(*(_names(row, programme) for programme in _OF_SOME))
    return select(row.c.person, *flags).where(in_force, named).group_by(row.c.person).subquery("held")


def _names(row: FromClause, programme: Programme) -> ColumnElement[bool]:
    return (literal("+") + row.c.package + literal("+")).contains(f"+{programme.value}+")


def _grace(row: FromClause, longest: int) -> ColumnElement[int]:
    """Unpaid months after the row's last one in which it stays active: at most `longest`, at most G of its segment."""
    whens = [
        (and_(row.c.segment == segment, row.c.paid_until - 1 >= since), min(unpaid, longest))
        for segment, since, unpaid in rules.graces()
    ]
    return case(*whens, else_=0)
