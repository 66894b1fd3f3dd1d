"""Leaderboards (definitions 5.8, 5.9): who brought workers in, how many stayed, what was paid for."""

from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import ColumnElement, FromClause, String, Subquery, Table, and_, case, cast, func, select, true

from data_access.dimensions import Dimension
from data_access.edition.schema import acquirer, coverage_fact, paid_spell, payer
from data_access.questions import pricing
from data_access.questions.active import asked_for
from data_access.questions.later import continued, each_spell, paid_in, people
from data_access.questions.pricing import Priced
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import UNALLOCATED, AcquirerKind, SponsorType

COMPANIES: Final = (
    SponsorType.PEMBERI_KERJA,
    SponsorType.PERUSAHAAN_CSR,
    SponsorType.RANTAI_PASOK,
    SponsorType.PLKK,
    SponsorType.KOPERASI,
    SponsorType.BPJSTK_CSR,
)
"""Sponsor types that are companies and the like: the board by company ranks these."""
COHORTS: Final = (3, 6, 12)
"""Months after which a board says how many stayed."""

_fact = coverage_fact
_NAMED_BY: Final = {
    Dimension.SPONSOR: payer.c.payer,
    Dimension.COMPANY: payer.c.payer,
    Dimension.CHAPTER: acquirer.c.acquirer,
}
"""Who a credit goes to by its name: a payer or an acquirer."""


@dataclass(frozen=True, slots=True)
class BoardQuestion:
    """A board over the months `since` to `until`, both in it. `people` says which region, segments and movement, and
    at which posisi and g those who came are looked at again. `is_iik`: only what an IIK chapter brought in; `chapter`:
    only what the chapter of that code did, blank being all of them."""

    people: CoverageQuestion
    since: int
    until: int
    credit: Dimension
    is_iik: bool = False
    chapter: str = ""

    def before(self) -> "BoardQuestion":
        """The same board over the period of equal length that ends where this one begins."""
        length = self.until - self.since + 1
        return replace(self, since=self.since - length, until=self.since - 1)


def acquired(scope: Scope, board: BoardQuestion) -> ScopedSelect:
    """Entries `baru` of the period by credit, and what became of the people: by anybody, anywhere.

    Columns: code (`unallocated` without credit), acquired, acquired_iik (of those, through IIK); for k of 3, 6, 12
    eligible_k (entered k months or more before the posisi) and retained_k (of those, paid in month entry + k);
    active_now (active at the posisi and g); those of `later.continued`.
    """
    entry, spell = entries(scope, board), _fact.alias("spell")
    came, at = spell.c.held_from == entry.c.held_from, entry.c.held_from
    cohorts = []
    for k in COHORTS:
        is_eligible = at + k <= board.people.posisi
        cohorts.append(people(and_(came, is_eligible)).label(f"eligible_{k}"))
        cohorts.append(people(and_(is_eligible, paid_in(spell, at + k))).label(f"retained_{k}"))
    statement = (
        select(
            entry.c.code,
            people(came).label("acquired"),
            people(and_(came, entry.c.is_iik)).label("acquired_iik"),
            *cohorts,
            people(_is_active(spell, board.people)).label("active_now"),
            *continued(entry, came, board.people.posisi),
        )
        .join_from(entry, spell, each_spell(entry, spell))
        .group_by(entry.c.code)
    )
    return scope.answer(statement)


def entries(scope: Scope, board: BoardQuestion) -> Subquery:
    """Entries `baru` of the period: person, held_from, held_until, next_from, sponsor_type, code, is_iik. A person has
    one such entry at most."""
    is_iik = (acquirer.c.kind == AcquirerKind.IIK.value).label("is_iik")
    entry = (_fact.c[name] for name in ("person", "held_from", "held_until", "next_from", "sponsor_type"))
    statement = (
        select(*entry, _code(board.credit, _fact).label("code"), is_iik)
        .select_from(_with_names(_fact))
        .where(_fact.c.entry == "baru", _entered(board), _brought_in(board, _fact))
    )
    return scope.limit(statement, _fact).subquery("entry")


def reactivated(scope: Scope, board: BoardQuestion) -> ScopedSelect:
    """Entries `reaktivasi` of the period by credit: a column of its own, never added. Columns: code, reactivated."""
    code = _code(board.credit, _fact).label("code")
    return scope.limit(
        select(code, func.count().label("reactivated"))
        .select_from(_with_names(_fact))
        .where(_fact.c.entry == "reaktivasi", _entered(board), _brought_in(board, _fact))
        .group_by(code),
        _fact,
    )


def worker_months(scope: Scope, board: BoardQuestion) -> ScopedSelect:
    """Months of X's paid spells inside the period, and their rupiah. Columns: code; of packages that count
    worker_months, amount_rupiah (what is known of it, NULL where nothing is) and unpriced_months (of unknown amount);
    of other packages other_rupiah and other_unpriced_months alike."""
    code, period, of = _paid_spells(board)
    named = _NAMED_BY.get(board.credit)  # by number first: names are texts, and looked up for what is left
    key = code if named is None else paid_spell.c[named.name]
    paid = Priced(scope, period, paid_spell, of, (key, paid_spell.c.is_counted))
    given, is_counted = paid.keys
    code, rows = (given, paid.rows) if named is None else (code, paid.rows.outerjoin(named.table, named == given))
    return scope.answer(
        select(code, paid.paid(is_counted).label("worker_months"), *paid.money(is_counted))
        .select_from(rows)
        .group_by(code)
    )


def people_paid(scope: Scope, board: BoardQuestion) -> ScopedSelect:
    """The distinct people behind those months and rupiah, by `code`: columns of `pricing.people_paid`."""
    key, period, of = _paid_spells(board)
    return pricing.people_paid(scope, period, _with_names(paid_spell), of, (key,))


def _paid_spells(board: BoardQuestion) -> tuple[ColumnElement[str], tuple[int, int], ColumnElement[bool]]:
    """Whom a paid spell's months are credited to, the months `[since, until)`, and which spells."""
    code = _code(board.credit, paid_spell).label("code")
    return code, (board.since, board.until + 1), _brought_in(board, paid_spell)


def names(_scope: Scope, credit: Dimension) -> ScopedSelect:
    """Names as they may be shown, persons without consent as pseudonyms. Columns: code, name."""
    if credit is Dimension.CHAPTER:
        chapters = select(acquirer.c.code, acquirer.c.label.label("name"))
        return Scope.answer(chapters.where(acquirer.c.kind == AcquirerKind.IIK.value))
    return Scope.answer(select(payer.c.code, payer.c.label.label("name")).where(payer.c.is_known))


def _with_names(table: Table) -> FromClause:
    """The rows beside their payer and acquirer, whose codes last from edition to edition."""
    return table.join(payer, payer.c.payer == table.c.payer).outerjoin(
        acquirer, acquirer.c.acquirer == table.c.acquirer
    )


def _code(credit: Dimension, table: Table) -> ColumnElement[str]:
    """Whom the credit goes to; `unallocated` is without: nobody named, or nobody of the kind the board ranks."""
    if credit is Dimension.SPONSOR:
        credited = and_(payer.c.is_known, payer.c.sponsor_type != SponsorType.MANDIRI.value)
        return case((credited, payer.c.code), else_=UNALLOCATED)
    if credit is Dimension.COMPANY:
        credited = and_(payer.c.is_known, payer.c.sponsor_type.in_([kind.value for kind in COMPANIES]))
        return case((credited, payer.c.code), else_=UNALLOCATED)
    if credit is Dimension.CHAPTER:
        return case((acquirer.c.kind == AcquirerKind.IIK.value, acquirer.c.code), else_=UNALLOCATED)
    if credit is Dimension.TERM:
        return _paid_at_once(table)
    return func.coalesce(table.c[credit.column], UNALLOCATED)


def _paid_at_once(table: Table) -> ColumnElement[str]:
    """Months of the paid spell as text: of an entry `baru` it holds all of them, having begun first."""
    begin, end = ("held_from", "held_until") if table is coverage_fact else ("paid_from", "paid_until")
    return cast(table.c[end] - table.c[begin], String)


def _entered(board: BoardQuestion) -> ColumnElement[bool]:
    return and_(_fact.c.held_from >= board.since, _fact.c.held_from <= board.until)


def _brought_in(board: BoardQuestion, table: Table) -> ColumnElement[bool]:
    chosen = asked_for(board.people, table)
    if not (board.is_iik or board.chapter):
        return chosen
    is_iik = acquirer.c.kind == AcquirerKind.IIK.value if board.is_iik else true()
    is_its = acquirer.c.code == board.chapter if board.chapter else true()
    return and_(chosen, table.c.acquirer.in_(select(acquirer.c.acquirer).where(is_iik, is_its)))


def _is_active(later: FromClause, question: CoverageQuestion) -> ColumnElement[bool]:
    until = later.c[f"active_until_{question.grace}"]
    return and_(later.c.held_from <= question.posisi, question.posisi < until)
