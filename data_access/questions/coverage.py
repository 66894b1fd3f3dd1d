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
from data_access.questions import listed, programmes
from data_access.questions.active import active_at, asked_for, placed, until
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect, inside
from data_access.vocabulary import OUTSIDE, UNALLOCATED, Level

_fact = coverage_fact
_PEOPLE = ("active", "placed")
_NAMELESS = cast(null(), String).label("name")


def active_by(scope: Scope, question: CoverageQuestion, dimension: Dimension) -> ScopedSelect:
    """People active on the posisi, one row for each code of the dimension; the rows add up to everybody: codes with no
    one are rows of 0, people without a code are the row `unallocated`, and those of a place outside the edition's scope
    the row `outside`. Programmes overlap: everybody holds JKK and JKM, so nobody is without a code there, and the rows
    do not add up.

    Columns: code, name (of a place; else NULL), active (people), placed (of those, people in known regencies).
    """
    if dimension is Dimension.PROGRAMME:
        return programmes.active(scope, question)
    given = _fact.c[dimension.column]
    people = scope.limit(
        select(given.label("given"), func.count().label("active"), placed(question))
        .where(active_at(question), asked_for(question))
        .group_by(given),
        _fact,
    ).subquery("people")
    code = _code(dimension, people.c.given).label("code")
    sums = (func.sum(people.c[name]).label(name) for name in _PEOPLE)
    counts = select(code, *sums).group_by(code).subquery("counts")
    known = _codes(scope, question, dimension)
    found = (func.coalesce(counts.c[name], 0).label(name) for name in _PEOPLE)
    statement = select(known.c.code, known.c.name, *found)
    return scope.answer(statement.select_from(known.outerjoin(counts, counts.c.code == known.c.code)))


def active_by_month(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """People active at the end of each of the last `months` months up to the posisi, none before data_mulai.

    Columns: month, active (people).
    """
    spans, at = _spans(scope, question, months), month.c.month
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
    given = _fact.c[rows.column].label("row_given"), _fact.c[columns.column].label("column_given")
    people = scope.limit(
        select(*given, func.count().label("active")).where(active_at(question), asked_for(question)).group_by(*given),
        _fact,
    ).subquery("people")
    row = _code(rows, people.c.row_given).label("code")
    column = _code(columns, people.c.column_given).label("column_code")
    return scope.answer(select(row, column, func.sum(people.c.active).label("active")).group_by(row, column))


def active_across_months(scope: Scope, question: CoverageQuestion, dimension: Dimension, months: int) -> ScopedSelect:
    """As `active_by_month`, by code of a dimension; a month and code without anybody has no row.

    Columns: month, code, active (people), placed (of those, people in known regencies).
    """
    given, at = _fact.c[dimension.column], month.c.month
    spans = _spans(scope, question, months, given.label("given"))
    code = _code(dimension, spans.c.given).label("code")
    sums = func.sum(spans.c.people).label("active"), func.sum(spans.c.placed).label("placed")
    statement = (
        select(at, code, *sums)
        .select_from(month.join(spans, and_(spans.c.held_from <= at, at < spans.c.until)))
        .where(at <= question.posisi, at > question.posisi - months)
        .group_by(at, code)
    )
    return scope.answer(statement)


def _spans(scope: Scope, question: CoverageQuestion, months: int, *given: ColumnElement[str]) -> Subquery:
    """Months `[held_from, until)` in which people are active, those alike together, that touch the last `months`."""
    keys = (_fact.c.held_from, until(question).label("until"), *given)
    touching = and_(_fact.c.held_from <= question.posisi, until(question) > question.posisi - months + 1)
    alike = select(*keys, func.count().label("people"), placed(question)).where(touching, asked_for(question))
    return scope.limit(alike.group_by(*keys), _fact).subquery("spans")


def _code(dimension: Dimension, given: ColumnElement[str]) -> ColumnElement[str]:
    """The code of people with this value in the dimension's column; `unallocated` where there is none, or one that the
    closed list does not hold. Asked of people counted already: a few values, not each person's."""
    if dimension.words:
        return case((given.in_(dimension.words), given), else_=UNALLOCATED)
    return func.coalesce(given, UNALLOCATED)


def _codes(scope: Scope, question: CoverageQuestion, dimension: Dimension) -> Subquery:
    """Every code the dimension has within the question, and those of people without one."""
    if dimension.is_place:
        return _with(_places(scope, question.region, Level(dimension.value)), UNALLOCATED, OUTSIDE)
    if dimension is Dimension.PROFESSION:
        return _with(select(profession.c.code, _NAMELESS), UNALLOCATED)
    return select(listed.codes((*_words(question, dimension), UNALLOCATED)).c.code, _NAMELESS).subquery("listed")


def _with(known: Select[Any], *codes: str) -> Subquery:
    return union_all(known, *(select(literal(code, String), _NAMELESS) for code in codes)).subquery("listed")


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
