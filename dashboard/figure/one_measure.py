"""One measure, whatever name a figure gives it (definitions 5.13): public counts as they are compared.

A register keeps the names its figures were published with. Here they become groups of few measures, so that what one
figure shows and another hides is seen to be the same, and a count inside another is seen to lie in it:

- `active`: people active at a posisi. Those still paid at a month to come if nobody renews are some of them; so are
  the bands of a cliff, which are sponsor types, and the holders of a programme; those ever protected hold them. By a
  tolerance they hold those active some months before by a smaller one.
- `entries`: people who came in, by month of entry. Those of whom month k has come are those of earlier months; those
  retained are some of these. Who is still paid, or active, is `active`, too.
- `mou people`: people of a line, by the last stage they reached. Whoever pays for whom is counted by whichever line it
  satisfies, so two lines are compared as `people_of_lines`, of which one person may be in several; those paid and those
  officially active are `active`, too, by the line's conditions.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from dashboard.disclosure.published import REGION, Published
from dashboard.figure import one_measure_of_mou as mou
from dashboard.figure.old_name import YES, Groups, Renamed, Told
from dashboard.remainder import NO_GROUP, OUTSIDE
from data_access import months
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.vocabulary import AcquirerKind, Level, SponsorType

EVERY_TYPE: Final = frozenset(kind.value for kind in SponsorType)
SPONSORED: Final = EVERY_TYPE - {*MONTHLY_PAYERS}
"""Whose terms end."""
UNPAID: Final = frozenset({"unpaid"})
LATER: Final = "sponsor_type_in_"
"""The dimensions of who pays in a month to come, nobody perhaps."""
LEVELS: Final = {Level.REGENCY: 1, Level.DISTRICT: 2, Level.VILLAGE: 3}
_WENT_ON: Final = frozenset({"lanjut", "alih", "pindah"})
_AT_ENTRY: Final = {"sponsor_type": "sponsor_type_at_entry"}
"""Who paid first: somebody else may pay now."""
_AFTER_A_TERM: Final[dict[str, Groups]] = {  # of those whose term somebody paid for
    "ended": {"followed": _WENT_ON | {"menunggu", "reaktivasi", "berakhir"}},
    "continued": {"followed": _WENT_ON, "without_a_gap": YES},
}


def alike(cells: Sequence[Published], asked: int) -> list[Published]:
    """The counts of one figure under the names all figures share; `asked` is its posisi. One may become two."""
    return [found for cell in cells for found in _alike(cell, asked)]


def _alike(cell: Published, asked: int) -> Iterator[Published]:
    for pattern, renamed in _NAMES:
        if found := pattern.fullmatch(cell.measure):
            told = Told(cell.posisi, asked, dict(cell.where), found.groups())
            for measure, posisi, where in renamed(told):
                if frozenset() not in where.values():
                    yield replace(cell, measure=measure, posisi=posisi, where=tuple(sorted(_placed(where).items())))
            return
    yield replace(cell, where=tuple(sorted(_placed(dict(cell.where)).items())))


def _placed(where: Groups) -> Groups:
    """People of a village are placed in one, in a district and in a regency."""
    codes = where.get(REGION)
    depth = min((code.count(".") for code in codes), default=0) if codes else 0
    placed = {f"placed_in_{level}": YES for level, at in LEVELS.items() if at <= depth}
    return {**where, **placed}


def _active(told: Told) -> Renamed:
    """A month after the posisi is of those paid on the posisi; a step `baru` is people who came in."""
    if told.posisi > told.asked:
        yield _paid_later(told, EVERY_TYPE)
        return
    where = {**told.where}
    for programme in where.pop("programme", None) or ():
        where |= {} if programme in ("JKK", "JKM") else {f"holds_{programme}": YES}
    yield "active", told.posisi, where
    yield from _active_before(told.posisi, where)
    for step in where.pop("step", None) or ():
        name, _, span = step.rpartition("_")
        if name == "baru":
            yield _came_in(told, where, told.posisi - int(span) + 1, told.posisi)


def _active_before(posisi: int, where: Groups) -> Renamed:
    """Whoever is active by a tolerance of g months holds those active k months before by one of g - k, whoever paid."""
    unpaid = where.get("months_unpaid") or frozenset()
    if "sponsor_type" not in where and "step" not in where:
        for back in range(1, len(unpaid)):
            still = frozenset(str(k) for k in range(len(unpaid) - back)) | {f"active in {months.text(posisi)}"}
            yield "active", posisi - back, where | {"months_unpaid": still}


def _of_types(told: Told) -> Renamed:
    yield "active", told.posisi, told.where | {"sponsor_type": frozenset(told.said[0].split(","))}


def _if_nobody_renews(told: Told) -> Renamed:
    band = told.said[0].removeprefix("band_")
    bands = {"active": EVERY_TYPE, "sponsored": SPONSORED, "monthly": EVERY_TYPE - SPONSORED}
    yield _paid_later(told, bands.get(band, frozenset({band})))


def _paid_later(told: Told, by: frozenset[str]) -> tuple[str, int, Groups]:
    """Of those paid on the posisi, those whom these types pay for in a month; on the posisi itself all are paid."""
    of = "sponsor_type" if told.posisi == told.asked else f"{LATER}{months.text(told.posisi)}"
    is_everybody = told.posisi == told.asked and by == EVERY_TYPE
    return "active", told.asked, told.where | ({} if is_everybody else {of: by})


def _ending(told: Told) -> Renamed:
    where = {**told.where, "months_unpaid": frozenset("0")}
    where |= {
        "last_payer": where.pop("payer", None),
        f"{LATER}{months.text(told.posisi + int(told.said[0]))}": UNPAID,
    }
    yield "active", told.posisi, where


def _ever(told: Told) -> Renamed:
    """Of those who have a village."""
    yield "active", told.posisi, told.where | {"months_unpaid": None, f"placed_in_{Level.VILLAGE}": YES}


def _entries(told: Told) -> Renamed:
    """The months of a period are `2026-10`, or numbers."""
    what, *period = told.said
    yield from _of_entries(told, what, *(int(text) if text.isdigit() else months.month(text) for text in period))


def _of_entries(told: Told, what: str, since: int, until: int) -> Renamed:
    """Entries of a period, or some of them: those of whom month k has come, who are paid in it, who are active."""
    kind, _, k = what.partition("_")
    where = {**told.where}
    if what == "active_now":
        _measure, posisi, came = _came_in(told, where, since, until)
        unpaid: Groups = {"months_unpaid": where.get("months_unpaid")}
        yield "entries", posisi, came | unpaid
        yield "active", posisi, {_AT_ENTRY.get(key, key): codes for key, codes in came.items()} | unpaid
        return
    if month := where.pop("entry_month", None):
        since = until = min(months.month(code) for code in month)
    if where.pop("month_since", None) and not k:
        k = min(dict(told.where)["month_since"] or ())
    if kind in ("eligible", "retained"):
        until = min(until, told.posisi - int(k or 0))
    measure, posisi, came = _came_in(told, where, since, until)
    came |= {"sponsor_type": SPONSORED & (came.get("sponsor_type") or SPONSORED)} if what in _AFTER_A_TERM else {}
    some: Groups = {f"paid_in_{k}": YES} if kind == "retained" else {}
    some |= {"acquirer": frozenset({AcquirerKind.IIK.value})} if what == "acquired_iik" else {}
    if kind not in ("acquired", "people", "eligible", "retained"):
        some |= _AFTER_A_TERM.get(what) or {"followed": frozenset({what})}
    yield "reactivations" if what == "reactivated" else measure, posisi, came | some
    if still := _STILL_ACTIVE.get(what):
        yield "active", posisi, came | some | {"months_unpaid": still}


def _came_in(told: Told, where: Groups, since: int, until: int) -> tuple[str, int, Groups]:
    entered = frozenset(months.text(month) for month in range(since, until + 1))
    return "entries", told.asked, _credited(where) | {"entry_month": entered, "months_unpaid": None}


def _paid_for(told: Told) -> Renamed:
    """The people behind months and rupiah of a period."""
    yield " ".join(told.said), told.asked, _credited(told.where) | {"months_unpaid": None}


def _credited(where: Groups) -> Groups:
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


_STILL_ACTIVE: Final = {"berjalan": frozenset("0"), "menunggu": frozenset("123")}
"""Those whose first term is not over are paid; those who wait for the next have been unpaid for so many months."""
_MONTH: Final = r"(\d{4}-\d\d|\d+)"
_NAMES: Final[Sequence[tuple[re.Pattern[str], Callable[[Told], Renamed]]]] = (
    (re.compile("active"), _active),
    (re.compile("active of ([a-z_,]+)"), _of_types),
    (re.compile("(active|sponsored|monthly|band_[a-z_]+) if nobody renews"), _if_nobody_renews),
    (re.compile(r"ending within (\d+)"), _ending),
    (re.compile("ever"), _ever),
    (re.compile(r"(people_[a-z_]+) (\S+)"), _paid_for),
    (re.compile(rf"([a-z_0-9]+)(?: of entries)? {_MONTH}\.\.{_MONTH}"), _entries),
    (re.compile(r"mou (people|paid|registered|ever_paid|active_official)"), mou.people),
)
