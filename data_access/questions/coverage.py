"""Active people (definitions 5.3) by what they do, where they live and who pays, and month by month."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
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

from data_access.dimensions import Dimension
from data_access.edition.schema import coverage_fact, month, profession, region
from data_access.questions import programmes
from data_access.questions.active import active_at, asked_for, until
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect, inside
from data_access.vocabulary import UNALLOCATED, Level

_fact = coverage_fact


def active_by(scope: Scope, question: CoverageQuestion, dimension: Dimension) -> ScopedSelect:
    """People active on the posisi, one row for each code of the dimension; the rows add up to everybody: codes with no
    one are rows of 0, and people without a code are the row `unallocated`. Programmes overlap: everybody holds JKK and
    JKM, so nobody is without a code there, and the rows do not add up.

    Columns: code, name (of a place; else NULL), active (people).
    """
    if dimension is Dimension.PROGRAMME:
        return programmes.active(scope, question)
    code = _code(dimension).label("code")
    counts = scope.limit(
        select(code, func.count().label("active")).where(active_at(question), asked_for(question)).group_by(code),
        _fact,
    ).subquery("counts")
    listed = _codes(scope, question, dimension)
    statement = select(listed.c.code, listed.c.name, func.coalesce(counts.c.active, 0).label("active"))
    return scope.answer(statement.select_from(listed.outerjoin(counts, counts.c.code == listed.c.code)))


def active_by_month(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """People active at the end of each of the last `months` months up to the posisi, none before data_mulai.

    Columns: month, active (people).
    """
    ends = until(question)
    spans = scope.limit(
        select(_fact.c.held_from, ends.label("until"), func.count().label("people"))
        .where(asked_for(question))
        .group_by(_fact.c.held_from, ends),
        _fact,
    ).subquery("spans")
    at = month.c.month
    statement = (
        select(at, func.coalesce(func.sum(spans.c.people), 0).label("active"))
        .select_from(month.outerjoin(spans, and_(spans.c.held_from <= at, at < spans.c.until)))
        .where(at <= question.posisi, at > question.posisi - months)
        .group_by(at)
        .order_by(at)
    )
    return scope.answer(statement)


def active_across(scope: Scope, question: CoverageQuestion, rows: Dimension, columns: Dimension) -> ScopedSelect:
    """People active on the posisi, one row a pair of codes with anybody in it.

    Columns: code, column_code, active (people).
    """
    row, column = _code(rows).label("code"), _code(columns).label("column_code")
    statement = select(row, column, func.count().label("active")).where(active_at(question), asked_for(question))
    return scope.limit(statement.group_by(row, column), _fact)


def active_across_months(scope: Scope, question: CoverageQuestion, dimension: Dimension, months: int) -> ScopedSelect:
    """As `active_by_month`, by code of a dimension; a month and code without anybody has no row.

    Columns: month, code, active (people).
    """
    ends, code, at = until(question), _code(dimension).label("code"), month.c.month
    spans = scope.limit(
        select(_fact.c.held_from, ends.label("until"), code, func.count().label("people"))
        .where(asked_for(question))
        .group_by(_fact.c.held_from, ends, code),
        _fact,
    ).subquery("spans")
    statement = (
        select(at, spans.c.code, func.sum(spans.c.people).label("active"))
        .select_from(month.join(spans, and_(spans.c.held_from <= at, at < spans.c.until)))
        .where(at <= question.posisi, at > question.posisi - months)
        .group_by(at, spans.c.code)
    )
    return scope.answer(statement)


def _code(dimension: Dimension) -> ColumnElement[str]:
    """Each person's code; `unallocated` where there is none, or one that the closed list does not hold."""
    column = _fact.c[dimension.column]
    if dimension.words:
        return case((column.in_(dimension.words), column), else_=UNALLOCATED)
    return func.coalesce(column, UNALLOCATED)


def _codes(scope: Scope, question: CoverageQuestion, dimension: Dimension) -> Subquery:
    """Every code the dimension has within the question, and `unallocated`."""
    nameless = cast(null(), String).label("name")
    if dimension.is_place:
        known: list[Select[*tuple[Any, ...]]] = [_places(scope, question.region, Level(dimension.value))]
    elif dimension is Dimension.PROFESSION:
        known = [select(profession.c.code, nameless)]
    else:
        known = [select(literal(word, String).label("code"), nameless) for word in _words(question, dimension)]
    return union_all(*known, select(literal(UNALLOCATED, String), nameless)).subquery("listed")


def _words(question: CoverageQuestion, dimension: Dimension) -> tuple[str, ...]:
    """The closed list a dimension is made of; of segments only those the question asks for."""
    if not dimension.words:
        raise ValueError(f"{dimension} has no closed list")
    return tuple(word for word in dimension.words if dimension is not Dimension.SEGMENT or word in question.segments)


def _places(scope: Scope, within: str, level: Level) -> Select[Any]:
    """Regions of a level inside a region; of a level above it, the one it lies in."""
    above = within[: {Level.PROVINCE: 2, Level.REGENCY: 5, Level.DISTRICT: 8}.get(level, len(within))]
    return scope.limit(
        select(region.c.code, region.c.name).where(
            region.c.level == level, or_(inside(region, within), region.c.code == above)
        ),
        region,
    )
