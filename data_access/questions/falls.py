"""What fell since last month: places and payers with fewer active people, and villages where nobody is left."""

from dataclasses import replace

from sqlalchemy import ColumnElement, and_, case, func, select

from data_access.edition.schema import coverage_fact, payer, region
from data_access.questions.active import active_at, asked_for, ever_placed, until
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect, inside
from data_access.vocabulary import Level

_fact = coverage_fact


def places(scope: Scope, question: CoverageQuestion, level: Level, limit: int) -> ScopedSelect:
    """Places of a level that lost the most active people between the month before and the posisi.

    Columns: code, name, before, now (people; now < before). People placed only above the level are in no row.
    """
    before, now, either = _both(question)
    code = _fact.c[f"{level}_code"]
    return scope.limit(
        select(code.label("code"), region.c.name, before.label("before"), now.label("now"))
        .join_from(_fact, region, region.c.code == code)
        .where(either, asked_for(question))
        .group_by(code, region.c.name)
        .having(now < before)
        .order_by((before - now).desc(), code)
        .limit(limit),
        _fact,
    )


def payers(scope: Scope, question: CoverageQuestion, limit: int) -> ScopedSelect:
    """Payers of fewer active people than the month before; payers nobody knows are left out.

    Columns: payer, sponsor_type, label, before, now (people; now < before).
    """
    before, now, either = _both(question)
    fell = scope.limit(
        select(_fact.c.payer, before.label("before"), now.label("now"))
        .where(either, asked_for(question))
        .group_by(_fact.c.payer)
        .having(now < before),
        _fact,
    ).subquery("fell")
    return scope.answer(
        select(payer.c.payer, payer.c.sponsor_type, payer.c.label, fell.c.before, fell.c.now)
        .join_from(fell, payer, payer.c.payer == fell.c.payer)
        .where(payer.c.is_known)
        .order_by((fell.c.before - fell.c.now).desc(), payer.c.payer)
        .limit(limit)
    )


def empty_villages(scope: Scope, question: CoverageQuestion) -> ScopedSelect:
    """One row. Columns: villages (of the region), never (nobody ever protected up to the posisi), once (somebody was,
    nobody is active now), once_people (distinct people ever protected in the villages of `once`)."""
    known = scope.limit(
        select(region.c.code).where(region.c.level == Level.VILLAGE.value, inside(region, question.region)), region
    ).subquery("known")
    seen = scope.limit(
        select(_fact.c.village_code.label("code"), _people(active_at(question)).label("active"))
        .where(ever_placed(question))
        .group_by(_fact.c.village_code),
        _fact,
    ).cte("seen")
    gone = select(seen.c.code).where(seen.c.active == 0)
    left = scope.limit(
        select(func.count(_fact.c.person.distinct())).where(ever_placed(question), _fact.c.village_code.in_(gone)),
        _fact,
    )
    return scope.answer(
        select(
            func.count().label("villages"),
            _people(seen.c.code.is_(None)).label("never"),
            _people(seen.c.active == 0).label("once"),
            left.scalar_subquery().label("once_people"),
        ).select_from(known.outerjoin(seen, seen.c.code == known.c.code))
    )


def _both(question: CoverageQuestion) -> tuple[ColumnElement[int], ColumnElement[int], ColumnElement[bool]]:
    """People active the month before, people active on the posisi, and the rows of either: whoever begins on the
    posisi is still active on it."""
    earlier = replace(question, posisi=question.posisi - 1)
    either = and_(_fact.c.held_from <= question.posisi, earlier.posisi < until(question))
    return _people(active_at(earlier)), _people(active_at(question)), either


def _people(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
