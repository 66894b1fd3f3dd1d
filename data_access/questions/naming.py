"""Whose names an edition shows."""

from sqlalchemy import not_, select, union

from data_access.edition.schema import acquirer, payer
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import PERSONAL_ACQUIRER_KINDS, PERSONAL_SPONSOR_TYPES


def persons(_scope: Scope) -> ScopedSelect:
    """Natural persons shown by their own name, payers and acquirers alike. Columns: name."""
    givers = select(payer.c.label.label("name")).where(
        payer.c.sponsor_type.in_([kind.value for kind in PERSONAL_SPONSOR_TYPES]),
        payer.c.label != "",
        not_(payer.c.is_pseudonym),
    )
    recruiters = select(acquirer.c.label.label("name")).where(
        acquirer.c.kind.in_(["", *(kind.value for kind in PERSONAL_ACQUIRER_KINDS)]),
        acquirer.c.label != "",
        not_(acquirer.c.is_pseudonym),
    )
    named = union(givers, recruiters).subquery()
    return Scope.answer(select(named.c.name).order_by(named.c.name))
