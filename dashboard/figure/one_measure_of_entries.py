"""People who came in and what became of them, under the names all figures share (`one_measure`)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dashboard.disclosure.published import REGION, Published
from dashboard.figure.old_name import LEVELS, SPONSORED, YES, Groups, Renamed, Told
from dashboard.remainder import NO_GROUP, OUTSIDE
from data_access import months
from data_access.vocabulary import AcquirerKind

_GRACE: Final = 3
"""The longest tolerance there is."""
_WENT_ON: Final = frozenset({"lanjut", "alih", "pindah"})
_AT_ENTRY: Final = {"sponsor_type": "sponsor_type_at_entry"}
"""Who paid first: somebody else may pay now."""
_AFTER_A_TERM: Final[dict[str, Groups]] = {  # of those whose term somebody paid for
    "ended": {"followed": _WENT_ON | {"menunggu", "reaktivasi", "berakhir"}},
    "continued": {"followed": _WENT_ON, "without_a_gap": YES},
}
_PAID_AT_ENTRY: Final = ("acquired", "people", "reactivated", "eligible", "retained")
_CAME: Final = ("acquired", "people")
"""Words for all who came in."""
_STILL_ACTIVE: Final = {"berjalan": frozenset("0"), "menunggu": frozenset("123")}
"""Those whose first term is not over are paid; those who wait for the next have been unpaid for so many months."""


def running(cells: Sequence[Published]) -> Iterator[tuple[int, Published]]:
    """Of those whom a payer of terms brought in, those whose term is not over: they stand in no column, but are those
    who came in less those whose term is over. Each under the name of a figure, beside the position of the latter."""
    people = {(cell.posisi, cell.where, cell.measure): cell.people for cell in cells}
    for at, cell in enumerate(cells):
        what, _, period = cell.measure.partition(" ")
        came = next((key for name in _CAME if (key := (cell.posisi, cell.where, f"{name} {period}")) in people), None)
        types = credited(dict(cell.where)).get("sponsor_type")
        if what == "ended" and came and types and types <= SPONSORED:
            whole, part = people[came], cell.people
            left = None if whole is None or part is None else whole - part
            yield at, replace(cell, measure=f"berjalan {period}", people=left)


def of_period(told: Told) -> Renamed:
    """The months of a period are `2026-10`, or numbers."""
    what, *period = told.said
    yield from _of_entries(told, what, *(int(text) if text.isdigit() else months.month(text) for text in period))


def _of_entries(told: Told, what: str, since: int, until: int) -> Renamed:
    """Entries of a period, or some of them: those of whom month k has come, who are paid in it, who are active."""
    kind, _, k = what.partition("_")
    where = {**told.where}
    if what == "active_now":
        _measure, posisi, came = came_in(told, where, since, until)
        unpaid: Groups = {"months_unpaid": where.get("months_unpaid")}
        yield "entries", posisi, came | unpaid
        yield "active", posisi, _at_entry(came) | unpaid
        return
    if month := where.pop("entry_month", None):
        since = until = min(months.month(code) for code in month)
    if where.pop("month_since", None) and not k:
        k = min(dict(told.where)["month_since"] or ())
    if kind in ("eligible", "retained"):
        until = min(until, told.posisi - int(k or 0))
    measure, posisi, came = came_in(told, where, since, until)
    came |= {"sponsor_type": SPONSORED & (came.get("sponsor_type") or SPONSORED)} if what in _AFTER_A_TERM else {}
    some: Groups = {f"paid_in_{k}": YES} if kind == "retained" else {}
    some |= {"acquirer": frozenset({AcquirerKind.IIK.value})} if what == "acquired_iik" else {}
    if kind not in ("acquired", "people", "eligible", "retained"):
        some |= _AFTER_A_TERM.get(what) or {"followed": frozenset({what})}
    yield "reactivations" if what == "reactivated" else measure, posisi, came | some
    if still := _STILL_ACTIVE.get(what):
        yield "active", posisi, came | some | {"months_unpaid": still}
    if kind in _PAID_AT_ENTRY:
        yield from _paid(told.asked, came | some, (since, until), int(k) if kind == "retained" else 0)


def _paid(asked: int, whom: Groups, entered: tuple[int, int], k: int) -> Renamed:
    """Who came in in these months, and was paid in month k after; in a month of its own by whom they came."""
    since, until = entered
    if since == until:
        yield "active", since, whom | {"months_unpaid": frozenset("0")}
    for after in {0, k}:
        yield from _paid_by_anybody(asked, whom, since + after, until + after)


def _paid_by_anybody(asked: int, whom: Groups, since: int, until: int) -> Renamed:
    """Who was paid in one of these months is active by a tolerance that reaches back to the first of them."""
    for posisi in range(until, min(since + _GRACE, asked) + 1):
        unpaid = frozenset(str(back) for back in range(posisi - since + 1))
        yield "active", posisi, _at_entry(whom) | {"months_unpaid": unpaid}


def _at_entry(whom: Groups) -> Groups:
    return {_AT_ENTRY.get(key, key): codes for key, codes in whom.items()}


def came_in(told: Told, where: Groups, since: int, until: int) -> tuple[str, int, Groups]:
    """Who came in in these months, as measure, posisi and groups."""
    entered = frozenset(months.text(month) for month in range(since, until + 1))
    return "entries", told.asked, credited(where) | {"entry_month": entered, "months_unpaid": None}


def credited(where: Groups) -> Groups:
    """The groups of a board as those of a cohort."""
    return {name: codes for key, told in where.items() for name, codes in _of_credit(key, told).items()}


def _of_credit(dimension: str, codes: frozenset[str] | None) -> Groups:
    """A board credits what a cohort is grouped by: a place, a role, a payer, whose code begins with its type."""
    name = dimension.removeprefix("credited_")
    if name == dimension or codes is None:
        return {dimension: codes}
    if name in LEVELS and OUTSIDE in codes:
        return {"placed_in_regency": codes}
    if name in LEVELS:
        return {REGION: codes} if codes.isdisjoint(NO_GROUP) else {f"placed_in_{name}": frozenset({"no"})}
    if not codes.isdisjoint(NO_GROUP):
        return {dimension: codes}
    if name in ("sponsor", "company"):
        return {"credited_sponsor": codes, "sponsor_type": frozenset(code.partition(":")[0] for code in codes)}
    return {name: codes, **({"acquirer": frozenset({AcquirerKind.IIK.value})} if name == "chapter" else {})}
