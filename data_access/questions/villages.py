"""Villages reached and not reached: where they lie, and whether anybody there was ever protected."""

from sqlalchemy import func, select

from data_access.edition.schema import coverage_fact, region
from data_access.questions.active import ever_placed
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect, inside
from data_access.vocabulary import Level

_fact = coverage_fact
_PARENTS = {Level.VILLAGE: Level.DISTRICT, Level.DISTRICT: Level.REGENCY, Level.REGENCY: Level.PROVINCE}


def reached(scope: Scope, question: CoverageQuestion) -> ScopedSelect:
    """Villages where anybody was ever protected up to the posisi. Columns: code, first_month, ever (people)."""
    return scope.limit(
        select(
            _fact.c.village_code.label("code"),
            func.min(_fact.c.held_from).label("first_month"),
            func.count(_fact.c.person.distinct()).label("ever"),
        )
        .where(ever_placed(question))
        .group_by(_fact.c.village_code),
        _fact,
    )


def places(scope: Scope, code: str, level: Level) -> ScopedSelect:
    """Every region of a level inside a region, with what it lies in (a village in its district, a regency in its
    province). Columns: code, name, parent_code, parent, latitude, longitude (the last two NULL where the reference has
    no centroid)."""
    above = f"{_PARENTS[level].value}_code"
    parent = region.alias("parent")
    return scope.limit(
        select(
            region.c.code,
            region.c.name,
            parent.c.code.label("parent_code"),
            parent.c.name.label("parent"),
            region.c.latitude,
            region.c.longitude,
        )
        .select_from(region.join(parent, parent.c.code == region.c[above]))
        .where(region.c.level == level.value, inside(region, code)),
        region,
    )


def reach_by(scope: Scope, question: CoverageQuestion, level: Level) -> ScopedSelect:
    """Of each region of a level inside the question's: its villages, and those where anybody was ever protected up to
    the posisi. Columns: code, villages, reached."""
    found = scope.limit(
        select(_fact.c.village_code.label("code")).where(ever_placed(question)).distinct(), _fact
    ).subquery("found")
    code = region.c[f"{level.value}_code"].label("code")
    return scope.limit(
        select(code, func.count().label("villages"), func.count(found.c.code).label("reached"))
        .select_from(region.outerjoin(found, found.c.code == region.c.code))
        .where(region.c.level == Level.VILLAGE.value, inside(region, question.region))
        .group_by(code),
        region,
    )
