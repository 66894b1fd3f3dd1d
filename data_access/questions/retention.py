"""Who stays (definitions 5.8): entries `baru`, month by month after their entry, and what followed their first term."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CTE, ColumnElement, FromClause, and_, case, func, select, true

from data_access.dimensions import Dimension
from data_access.edition.schema import acquirer, coverage_fact, month
from data_access.questions import later
from data_access.questions.active import asked_for
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import UNALLOCATED

_fact = coverage_fact
_NEXT = ("next_from", "next_entry", "next_is_elsewhere")
_ASKED = ("person", "held_from", "held_until", "sponsor_type", "active_until_3", *_NEXT)
"""What is asked of an entry: SQLAlchemy names every column it is given again at each step, asked or not."""


class Followed(StrEnum):
    """What followed an entry spell, as known on the posisi: exactly one for everybody.

    The words are those of definitions 5.6. `lanjut` and `alih` are followed within G; if the next spell lies in another
    place that is `pindah` instead, whoever pays. `reaktivasi` came back later, wherever; `berakhir` did not.
    """

    BERJALAN = "berjalan"
    LANJUT = "lanjut"
    ALIH = "alih"
    PINDAH = "pindah"
    MENUNGGU = "menunggu"
    REAKTIVASI = "reaktivasi"
    BERAKHIR = "berakhir"


def still_paid(scope: Scope, question: CoverageQuestion, since: int, until: int, by: Dimension) -> ScopedSelect:
    """The triangle: entries of the months `since` to `until`, both in it, and who of them is paid how many months
    later; one row an entry month, code and k with entry + k <= posisi.

    Columns: month (of entry), code, k, people (of that month and code, all eligible at k), retained (of them, paid in
    month entry + k by anybody, anywhere). The question, but for its g, and the scope choose entries only; its posisi is
    one of the edition's months.
    """
    spans = _spans(_entries(scope, question, since, until, by))
    # everybody is paid in the month of entry, by the entry spell: it counts the cohort
    entered = select(spans.c.month, spans.c.code, func.sum(spans.c.people).label("people"))
    cohort = entered.where(spans.c.held_from == spans.c.month).group_by(spans.c.month, spans.c.code).subquery("cohort")
    at = month.c.month
    paid = and_(
        spans.c.month == cohort.c.month, spans.c.code == cohort.c.code, spans.c.held_from <= at, at < spans.c.held_until
    )
    cells = cohort.join(month, and_(cohort.c.month <= at, at <= question.posisi)).outerjoin(spans, paid)
    keys = (cohort.c.month, cohort.c.code, (at - cohort.c.month).label("k"), cohort.c.people)
    return scope.answer(
        select(*keys, func.coalesce(func.sum(spans.c.people), 0).label("retained"))
        .select_from(cells)
        .group_by(cohort.c.month, cohort.c.code, at, cohort.c.people)
    )


def what_followed(scope: Scope, question: CoverageQuestion, since: int, until: int, by: Dimension) -> ScopedSelect:
    """The same entries by what followed the entry spell up to the posisi.

    Columns: month (of entry), code, followed (a word of `Followed`), people; the parts add up to the entries.
    """
    entry = _entries(scope, question, since, until, by)
    followed = _followed(entry, question.posisi).label("followed")
    return scope.answer(
        select(entry.c.held_from.label("month"), entry.c.code, followed, func.count().label("people")).group_by(
            entry.c.held_from, entry.c.code, followed
        )
    )


def continued(scope: Scope, question: CoverageQuestion, since: int, until: int, by: Dimension) -> ScopedSelect:
    """The same entries by whether they went on without a gap. Columns: code, those of `later.continued`."""
    entry = _entries(scope, question, since, until, by)
    told = later.continued(entry, true(), question.posisi)
    return scope.answer(select(entry.c.code, *told).group_by(entry.c.code))


def _entries(scope: Scope, question: CoverageQuestion, since: int, until: int, by: Dimension) -> CTE:
    """Entries `baru`, at most one a person, with the code of their group."""
    statement = (
        select(*(_fact.c[name] for name in _ASKED), _code(by).label("code"))
        .select_from(_beside_acquirer() if by is Dimension.ACQUIRER else _fact)
        .where(_fact.c.entry == "baru", _fact.c.held_from >= since, _fact.c.held_from <= until)
        .where(_fact.c.held_from <= question.posisi, asked_for(question))
    )
    return scope.limit(statement, _fact).cte("entry")


def _beside_acquirer() -> FromClause:
    return _fact.outerjoin(acquirer, acquirer.c.acquirer == _fact.c.acquirer)


def _code(by: Dimension) -> ColumnElement[str]:
    if by is Dimension.ACQUIRER:
        return func.coalesce(func.nullif(acquirer.c.kind, ""), UNALLOCATED)
    return func.coalesce(_fact.c[by.column], UNALLOCATED)


def _spans(entry: CTE) -> CTE:
    """Every counted spell of those who entered, alike ones together: month (of entry), code, held_from, held_until,
    people. A person's spells share no month, so a month adds up over them."""
    spell = _fact.alias("spell")
    keys: tuple[Any, ...] = (entry.c.held_from, entry.c.code, spell.c.held_from, spell.c.held_until)
    named = (entry.c.held_from.label("month"), *keys[1:], func.count().label("people"))
    return select(*named).join_from(entry, spell, spell.c.person == entry.c.person).group_by(*keys).cte("spans")


def _followed(entry: CTE, posisi: int) -> ColumnElement[str]:
    has_followed = entry.c.next_from <= posisi
    in_time = entry.c.next_entry.in_((Followed.LANJUT.value, Followed.ALIH.value))
    return case(
        (posisi < entry.c.held_until, Followed.BERJALAN.value),
        (and_(has_followed, in_time, entry.c.next_is_elsewhere), Followed.PINDAH.value),
        (has_followed, entry.c.next_entry),
        (posisi < entry.c.active_until_3, Followed.MENUNGGU.value),  # the longest g there is: G itself
        else_=Followed.BERAKHIR.value,
    )
