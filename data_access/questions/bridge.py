"""The bridge between two dates (definitions 5.7): who came in, who fell out, who moved, month by month."""

from typing import Any

from sqlalchemy import CTE, ColumnElement, FromClause, Select, Subquery, and_, case, func, not_, select, union

from data_access.edition.schema import coverage_fact, month
from data_access.questions.active import asked_for
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect

_fact = coverage_fact


def flows(scope: Scope, question: CoverageQuestion, since: int) -> ScopedSelect:
    """What changed the number of active people in each month after `since`, up to the posisi, at the question's g.

    Between two spells of the same place, segment and movement nobody moves: whatever a filter says, it holds both or
    neither.

    Every month of the edition is a row, and of those before its data_mulai each in which anything changed.

    Columns: month, awal, baru, kembali, moved_in, lapsed, moved_out (people). Active at the end of a month is that of
    the month before + awal + baru + kembali + moved_in - lapsed - moved_out; moved means across the question's filter.
    """
    entering, leaving = _entering(scope, question, since), _leaving(scope, question, since)
    months = union(*(select(table.c.month) for table in (month, entering, leaving))).subquery("months")
    staying = _staying(scope, question, since)
    kept = func.coalesce(staying.c.people, 0)

    def people(table: FromClause, name: str) -> ColumnElement[int]:
        return func.coalesce(table.c[name], 0)

    statement = select(
        months.c.month,
        people(entering, "awal").label("awal"),
        people(entering, "baru").label("baru"),
        people(entering, "kembali").label("kembali"),
        (people(entering, "handed_on") - kept).label("moved_in"),
        people(leaving, "lapsed").label("lapsed"),
        (people(leaving, "handed_on") - kept).label("moved_out"),
    ).select_from(_beside(months, entering, leaving, staying))
    return scope.answer(statement.where(_within(months.c.month, question, since)).order_by(months.c.month))


def _beside(months: Subquery, *tables: FromClause) -> Any:  # noqa: ANN401  a table, then a join of it
    base: Any = months
    for table in tables:
        base = base.outerjoin(table, table.c.month == months.c.month)
    return base


def _entering(scope: Scope, question: CoverageQuestion, since: int) -> CTE:
    """Counted spells by the month they begin: named, or handed on from one that was still active the month before."""
    first, was_active = {name: _count(_fact.c.entry == name) for name in ("awal", "baru")}, continues(question.grace)
    statement = select(
        _fact.c.held_from.label("month"),
        *(people.label(name) for name, people in first.items()),
        (func.count() - first["awal"] - first["baru"] - _count(was_active)).label("kembali"),
        _count(and_(was_active, _fact.c.moves_in)).label("handed_on"),
    )
    return _by_month(scope, question, statement.where(_within(_fact.c.held_from, question, since)), _fact.c.held_from)


def _leaving(scope: Scope, question: CoverageQuestion, since: int) -> CTE:
    """Counted spells by the month they are no longer active: nobody else's then, or handed on to the next."""
    until = _fact.c[f"active_until_{question.grace}"]
    handed_on = func.coalesce(_fact.c.next_from, 0) == until
    statement = select(
        until.label("month"),
        _count(not_(handed_on)).label("lapsed"),
        _count(and_(handed_on, _fact.c.moves_out)).label("handed_on"),
    )
    return _by_month(scope, question, statement.where(_within(until, question, since)), until)


def _staying(scope: Scope, question: CoverageQuestion, since: int) -> Subquery:
    """People handed on from one counted spell to another row's, both inside the filter: they did not move."""
    before = _fact.alias("before")
    handed_on = and_(before.c.person == _fact.c.person, before.c.next_from == _fact.c.held_from)
    statement = (
        select(_fact.c.held_from.label("month"), func.count().label("people"))
        .join_from(_fact, before, handed_on)
        .where(_fact.c.moves_in, before.c.moves_out)
        .where(asked_for(question), asked_for(question, before), scope.sees(before))
        .where(before.c[f"active_until_{question.grace}"] == before.c.next_from, continues(question.grace))
        .where(_within(_fact.c.held_from, question, since), _within(before.c.next_from, question, since))
        .group_by(_fact.c.held_from)
    )
    return scope.limit(statement, _fact).subquery("staying")


def continues(grace: int) -> ColumnElement[bool]:
    """Whether a counted spell's person was active at g in the month before it begins."""
    allowed = case((_fact.c.previous_grace < grace, _fact.c.previous_grace), else_=grace)
    return and_(_fact.c.previous_until.is_not(None), _fact.c.held_from <= _fact.c.previous_until + allowed)


def _within(at: ColumnElement[int], question: CoverageQuestion, since: int) -> ColumnElement[bool]:
    return and_(at > since, at <= question.posisi)


def _by_month(scope: Scope, question: CoverageQuestion, statement: Select[Any], at: ColumnElement[int]) -> CTE:
    """Read twice, for its months and for its people: a CTE is counted once."""
    return scope.limit(statement.where(asked_for(question)).group_by(at), _fact).cte()


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
