"""Cohorts before their third month (definitions 5.8): who came together, and how many are about to fall away."""

from typing import Final

from sqlalchemy import case, func, select

from data_access.edition.schema import coverage_fact
from data_access.questions.leaderboard import BoardQuestion, entries, ever, paid_in
from data_access.scope import Scope, ScopedSelect

DECISIVE: Final = 3
"""Months after the entry: a term of three ends the month before."""


def decisive(scope: Scope, board: BoardQuestion) -> ScopedSelect:
    """Entries `baru` of the board's months, month by month: how many are paid up to the month before the decisive one
    and, as the edition stands, not in it.

    Columns: code, month (of entry), acquired, lapsing (people). Paid by anybody, anywhere.
    """
    entry, later = entries(scope, board), coverage_fact.alias("later")
    kept = {k: ever(paid_in(later, entry.c.held_from + k)) for k in (DECISIVE - 1, DECISIVE)}
    person = (
        select(entry.c.code, entry.c.held_from, *(paid.label(f"kept_{k}") for k, paid in kept.items()))
        .join_from(entry, later, later.c.person == entry.c.person)
        .group_by(entry.c.person, entry.c.code, entry.c.held_from)
        .subquery("person")
    )
    is_lapsing = case((person.c[f"kept_{DECISIVE - 1}"] > person.c[f"kept_{DECISIVE}"], 1), else_=0)
    statement = select(
        person.c.code,
        person.c.held_from.label("month"),
        func.count().label("acquired"),
        func.sum(is_lapsing).label("lapsing"),
    ).group_by(person.c.code, person.c.held_from)
    return scope.answer(statement)
