"""Workers of a basis (definitions 5.4): the denominators that describe the same people as the question, or no row."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, false, func, literal, or_, select, true

from data_access.dimensions import Dimension
from data_access.edition.schema import basis, month
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect, inside
from data_access.vocabulary import DEFAULT_SEGMENTS, BasisSegment, Segment

_FIGURE = (basis.c.workers, basis.c.first_year, basis.c.last_year, basis.c.source, basis.c.parts, basis.c.in_force)
_OF_BPU = (BasisSegment.BPU, BasisSegment.INFORMAL)
"""Preferred first: figures of the segment itself, else of informal workers."""
_SEGMENT_CODE = case((basis.c.segment == BasisSegment.INFORMAL, Segment.BPU.value), else_=basis.c.segment)


def workers_by(scope: Scope, question: CoverageQuestion, dimension: Dimension) -> ScopedSelect:
    """One row a code of the dimension that has a basis of its own; payers, movements, roles and
    programmes have none.

    Columns: code, workers, first_year, last_year, source, parts (0: an own figure, n: the sum of n children), in_force
    (the month from which it is; after the posisi where there is only a later figure).
    """
    here = basis.c.code == question.region
    everybody = basis.c.profession_code.is_(None)
    if dimension is Dimension.PROFESSION:
        return _figures(scope, question, basis.c.profession_code, and_(here, ~everybody))
    if dimension is Dimension.SEGMENT:
        return _figures(scope, question, _SEGMENT_CODE, and_(here, everybody), _each(question.segments))
    if dimension.is_place:
        below = and_(basis.c.level == dimension.value, inside(basis, question.region), everybody)
        return _figures(scope, question, basis.c.code, below)
    return _figures(scope, question, basis.c.code, false())


def workers_of(scope: Scope, question: CoverageQuestion) -> ScopedSelect:
    """The basis of the question's region itself: one row, or none. Columns as `workers_by`."""
    return _figures(
        scope, question, basis.c.code, and_(basis.c.code == question.region, basis.c.profession_code.is_(None))
    )


def workers_by_month(scope: Scope, question: CoverageQuestion, months: int) -> ScopedSelect:
    """The basis of the question's region for each of the last `months` months, each by the figures in force then; a
    month without a basis has no row. Columns: month, and those of `workers_by`."""
    figure = scope.limit(
        select(month.c.month, *_FIGURE, _preferred(month.c.month))
        .join_from(month, basis, _in_force(month.c.month))
        .where(
            _describes(question, _of(question.segments)),
            and_(basis.c.code == question.region, basis.c.profession_code.is_(None)),
            month.c.month <= question.posisi,
            month.c.month > question.posisi - months,
        ),
        basis,
    ).subquery("figure")
    return scope.answer(_preferred_only(figure).order_by(figure.c.month))


def sources(scope: Scope) -> ScopedSelect:
    """What denominators there are at all. Columns: basis, source, first_year, last_year; own figures only."""
    columns = (basis.c.basis, basis.c.source, basis.c.first_year, basis.c.last_year)
    return scope.limit(select(*columns).where(basis.c.parts == 0).distinct(), basis)


def described_by(question: CoverageQuestion) -> frozenset[BasisSegment]:
    """Whose workers a rate of the question is over: none for people of one movement, or for a mixture nobody counts."""
    return frozenset(_of(question.segments)) if question.movement is None else frozenset()


def _figures(
    scope: Scope,
    question: CoverageQuestion,
    code: ColumnElement[Any],
    rows: ColumnElement[bool],
    segments: tuple[BasisSegment, ...] | None = None,
) -> ScopedSelect:
    wanted = _of(question.segments) if segments is None else segments
    figure = scope.limit(
        select(code.label("code"), *_FIGURE, _preferred(code)).where(
            rows, _describes(question, wanted), _in_force(literal(question.posisi))
        ),
        basis,
    ).subquery("figure")
    return scope.answer(_preferred_only(figure))


def _describes(question: CoverageQuestion, segments: tuple[BasisSegment, ...]) -> ColumnElement[bool]:
    """Same basis and segment as the numerator; people of one movement have no workers they could be a share of."""
    same = and_(basis.c.basis == question.basis, basis.c.segment.in_(segments))
    return and_(same, true() if question.movement is None else false())


def _in_force(at: ColumnElement[int]) -> ColumnElement[bool]:
    return and_(
        or_(basis.c.month_from.is_(None), basis.c.month_from <= at),
        or_(basis.c.month_until.is_(None), at < basis.c.month_until),
    )


def _preferred(code: ColumnElement[Any]) -> ColumnElement[int]:
    """1 for the figure that wins where two segments' figures describe the same people: a region's own before a sum."""
    order = (case((basis.c.parts == 0, 0), else_=1), case((basis.c.segment == BasisSegment.INFORMAL, 1), else_=0))
    return func.row_number().over(partition_by=code, order_by=order).label("preferred")


def _preferred_only(figure: Subquery) -> Select[*tuple[Any, ...]]:
    columns = [column for column in figure.c if column.name != "preferred"]
    return select(*columns).where(figure.c.preferred == 1)


def _of(segments: frozenset[Segment]) -> tuple[BasisSegment, ...]:
    """Whose workers go with a choice of segments; none with a mixture nobody counts."""
    if segments == DEFAULT_SEGMENTS:
        return (BasisSegment.SEMUA,)
    return _each(segments) if len(segments) == 1 else ()


def _each(segments: frozenset[Segment]) -> tuple[BasisSegment, ...]:
    return tuple(
        word
        for segment in sorted(segments)
        for word in (_OF_BPU if segment is Segment.BPU else (BasisSegment(segment.value),))
    )
