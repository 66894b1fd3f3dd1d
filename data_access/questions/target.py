"""Official targets (definitions 5.12): several at once, each with its source."""

from sqlalchemy import select

from data_access.edition.schema import target
from data_access.scope import Scope, ScopedSelect


def of_region(_scope: Scope, code: str) -> ScopedSelect:
    """Targets of a region and those of the nation; a target is a published figure, no row of anybody's data.

    Columns: code (blank: the nation), measure, period, value, unit, basis, segment, grace (the last three NULL where
    the source does not say), source.
    """
    return Scope.answer(
        select(target).where(target.c.code.in_({code, ""})).order_by(target.c.code, target.c.period, target.c.source)
    )
