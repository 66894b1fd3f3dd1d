"""The region tree as a viewer walks it: the way down to a region, and regions by code."""

from collections.abc import Iterable

from sqlalchemy import func, select

from data_access.edition.schema import region
from data_access.scope import Scope, ScopedSelect


def trail(scope: Scope, code: str) -> ScopedSelect:
    """From the province down to the region itself. Columns: code, name, level."""
    ancestors = [code[:end] for end in (2, 5, 8, len(code)) if 0 < end <= len(code)]
    statement = select(region.c.code, region.c.name, region.c.level).where(region.c.code.in_(ancestors))
    return scope.answer(statement.order_by(func.length(region.c.code)))


def named(scope: Scope, codes: Iterable[str]) -> ScopedSelect:
    """Regions by code. Columns: code, name."""
    return scope.limit(select(region.c.code, region.c.name).where(region.c.code.in_(sorted(codes))), region)
