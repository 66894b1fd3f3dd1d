"""Whose names an edition shows."""

from sqlalchemy import select, union

from data_access.edition.schema import acquirer, payer
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import PERSONAL_ACQUIRER_KINDS, PERSONAL_SPONSOR_TYPES

PSEUDONYMS = ("Peserta #%", "Peserta % % ___", "Peserta % % ___-%")
"""How those are called who did not agree to be named: of older editions in figures, else in two words and a number."""


def persons(_scope: Scope) -> ScopedSelect:
    """Natural persons shown by their own name, payers and acquirers alike. Columns: name."""
    givers = select(payer.c.label.label("name")).where(
        payer.c.sponsor_type.in_([kind.value for kind in PERSONAL_SPONSOR_TYPES]),
        payer.c.label != "",
        *(payer.c.label.not_like(pseudonym) for pseudonym in PSEUDONYMS),
    )
    recruiters = select(acquirer.c.label.label("name")).where(
        acquirer.c.kind.in_(["", *(kind.value for kind in PERSONAL_ACQUIRER_KINDS)]),
        acquirer.c.label != "",
        *(acquirer.c.label.not_like(pseudonym) for pseudonym in PSEUDONYMS),
    )
    named = union(givers, recruiters).subquery()
    return Scope.answer(select(named.c.name).order_by(named.c.name))
