"""What fell since last month: places and payers with fewer active people, and villages where nobody is left."""

from dataclasses import replace

from sqlalchemy import ColumnElement, case, func, or_, select

from data_access.edition.schema import coverage_fact, payer, region
from data_access.questions.active import active_at, asked_for
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
    who = (_fact.c.payer, _fact.c.sponsor_type, payer.c.label)
    return scope.limit(
        select(*who, before.label("before"), now.label("now"))
        .join_from(_fact, payer, payer.c.payer == _fact.c.payer)
        .where(either, asked_for(question), payer.c.is_known)
        .group_by(*who)
        .having(now < before)
        .order_by((before - now).desc(), _fact.c.payer)
        .limit(limit),
        _fact,
    )


def empty_villages(scope: Scope, question: CoverageQuestion) -> ScopedSelect:
    """One row. Columns: villages (of the region), never (nobody ever protected up to the posisi), once (somebody was,
    nobody is active now), once_people (distinct people ever protected in the villages of `once`)."""
    known = scope.limit(
        select(region.c.code).where(region.c.level == Level.VILLAGE.value, inside(region, question.region)), region
    ).subquery("known")
    seen = scope.limit(
        select(
            _fact.c.village_code.label("code"),
            func.count(_fact.c.person.distinct()).label("ever"),
            _people(active_at(question)).label("active"),
        )
        .where(_fact.c.village_code.is_not(None), _fact.c.held_from <= question.posisi, asked_for(question))
        .group_by(_fact.c.village_code),
        _fact,
    ).subquery("seen")
    gone = seen.c.active == 0
    return scope.answer(
        select(
            func.count().label("villages"),
            _people(seen.c.code.is_(None)).label("never"),
            _people(gone).label("once"),
            func.coalesce(func.sum(case((gone, seen.c.ever), else_=0)), 0).label("once_people"),
        ).select_from(known.outerjoin(seen, seen.c.code == known.c.code))
    )


def _both(question: CoverageQuestion) -> tuple[ColumnElement[int], ColumnElement[int], ColumnElement[bool]]:
    """People active the month before, people active on the posisi, and the rows of either."""
    then, now = active_at(replace(question, posisi=question.posisi - 1)), active_at(question)
    return _people(then), _people(now), or_(then, now)


def _people(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
