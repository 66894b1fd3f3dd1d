"""Cohorts before their third month (definitions 5.8): who came together, and how many are about to fall away."""

from typing import Final

from sqlalchemy import and_, func, not_, or_, select

from data_access.edition.schema import coverage_fact
from data_access.questions.later import each_spell, paid_in, people
from data_access.questions.leaderboard import BoardQuestion, entries
from data_access.scope import Scope, ScopedSelect

DECISIVE: Final = 3
"""Months after the entry: a term of three ends the month before."""


def decisive(scope: Scope, board: BoardQuestion) -> ScopedSelect:
    """Entries `baru` of the board's months, month by month: how many are paid up to the month before the decisive one
    and, as the edition stands, not in it.

    Columns: code, month (of entry), acquired, lapsing (people). Paid by anybody, anywhere.
    """
    entry, spell = entries(scope, board), coverage_fact.alias("spell")
    came, decided = spell.c.held_from == entry.c.held_from, entry.c.held_from + DECISIVE
    goes_on = or_(paid_in(spell, decided), func.coalesce(spell.c.next_from, 0) == decided)
    statement = (
        select(
            entry.c.code,
            entry.c.held_from.label("month"),
            people(came).label("acquired"),
            people(and_(paid_in(spell, decided - 1), not_(goes_on))).label("lapsing"),
        )
        .join_from(entry, spell, each_spell(entry, spell))
        .group_by(entry.c.code, entry.c.held_from)
    )
    return scope.answer(statement)
