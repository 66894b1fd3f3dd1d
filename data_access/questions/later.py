"""An entry `baru` beside its person's spells from itself on (definitions 5.8): who is paid later, who went on."""

from sqlalchemy import ColumnElement, FromClause, and_, case, func

from data_access.questions.sponsorship import MONTHLY_PAYERS


def each_spell(entry: FromClause, spell: FromClause) -> ColumnElement[bool]:
    """An entry beside its person's counted spells, from itself on: of any month one covers it at most, so people paid
    then are rows."""
    return and_(spell.c.person == entry.c.person, spell.c.held_from >= entry.c.held_from)


def paid_in(later: FromClause, month: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a counted spell is paid for `month`, by whomever."""
    return and_(later.c.held_from <= month, month < later.c.held_until)


def people(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How many rows of the group meet it."""
    return func.sum(case((condition, 1), else_=0))


def continued(entry: FromClause, is_itself: ColumnElement[bool], posisi: int) -> tuple[ColumnElement[int], ...]:
    """Of entries: ended (people whose entry spell was paid for by somebody whose terms end, and has ended: the first
    month after it is not after the posisi), continued (of those, paid in that month: the next spell begins with it),
    term_least and term_most (months of their entry spells; NULL of nobody). `is_itself`: the row counts an entry."""
    has_term = entry.c.sponsor_type.not_in(MONTHLY_PAYERS)
    has_ended = and_(is_itself, has_term, entry.c.held_until <= posisi)
    length = case((has_ended, entry.c.held_until - entry.c.held_from))
    goes_on = and_(has_ended, entry.c.next_from.is_not(None), entry.c.next_from == entry.c.held_until)
    return (
        people(has_ended).label("ended"),
        people(goes_on).label("continued"),
        func.min(length).label("term_least"),
        func.max(length).label("term_most"),
    )
