"""One measure, whatever name a figure gives it (definitions 5.13): public counts as they are compared.

A register keeps the names its figures were published with. Here they become groups of few measures, so that what one
figure shows and another hides is seen to be the same, and a count inside another is seen to lie in it:

- `active`: people active at a posisi. Those still paid at a month to come if nobody renews are some of them; so are
  the bands of a cliff, which are sponsor types, and the holders of a programme; those ever protected hold them. By a
  tolerance they hold those active some months before by a smaller one.
- `entries`: people who came in, by month of entry. Those of whom month k has come are those of earlier months; those
  retained are some of these. Who was paid in some month is `active`, too, by a tolerance that reaches back to it.
- `mou people`: people of a line, by the last stage they reached. Whoever pays for whom is counted by whichever line it
  satisfies, so two lines are compared as `people_of_lines`, of which one person may be in several; those paid and those
  officially active are `active`, too, by the line's conditions.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from dashboard.disclosure.published import REGION, Published
from dashboard.figure import one_measure_of_entries as entries
from dashboard.figure import one_measure_of_mou as mou
from dashboard.figure.old_name import EVERY_TYPE, LEVELS, SPONSORED, YES, Groups, Renamed, Told
from data_access import months
from data_access.vocabulary import Level

UNPAID: Final = frozenset({"unpaid"})
LATER: Final = "sponsor_type_in_"
"""The dimensions of who pays in a month to come, nobody perhaps."""


def alike(cells: Sequence[Published], asked: int) -> list[Published]:
    """The counts of one figure under the names all figures share; `asked` is its posisi. One may become several."""
    return [found for _at, found in each_alike(cells, asked)]


def each_alike(cells: Sequence[Published], asked: int) -> list[tuple[int, Published]]:
    """As `alike`, each beside the position of the count it comes from."""
    return [(at, found) for at, cell in [*enumerate(cells), *entries.running(cells)] for found in _alike(cell, asked)]


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
            yield entries.came_in(told, where, told.posisi - int(span) + 1, told.posisi)


def _active_before(posisi: int, where: Groups) -> Renamed:
    """Whoever is active by a tolerance of g months holds those active k months before by one of g - k, whoever paid."""
    unpaid = where.get("months_unpaid") or frozenset()
    if "sponsor_type" not in where and "step" not in where:
        for back in range(1, len(unpaid)):
            still = frozenset(str(k) for k in range(len(unpaid) - back)) | {f"active in {months.text(posisi)}"}
            yield "active", posisi - back, where | {"months_unpaid": still}


def _of_line(told: Told) -> Renamed:
    for measure, posisi, where in mou.people(told):
        yield measure, posisi, where
        yield from _active_before(posisi, where) if measure == "active" else ()


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


def _paid_for(told: Told) -> Renamed:
    """The people behind months and rupiah of a period."""
    yield " ".join(told.said), told.asked, entries.credited(told.where) | {"months_unpaid": None}


_MONTH: Final = r"(\d{4}-\d\d|\d+)"
_NAMES: Final[Sequence[tuple[re.Pattern[str], Callable[[Told], Renamed]]]] = (
    (re.compile("active"), _active),
    (re.compile("active of ([a-z_,]+)"), _of_types),
    (re.compile("(active|sponsored|monthly|band_[a-z_]+) if nobody renews"), _if_nobody_renews),
    (re.compile(r"ending within (\d+)"), _ending),
    (re.compile("ever"), _ever),
    (re.compile(r"(people_[a-z_]+) (\S+)"), _paid_for),
    (re.compile(rf"([a-z_0-9]+)(?: of entries)? {_MONTH}\.\.{_MONTH}"), entries.of_period),
    (re.compile(r"mou (people|paid|registered|ever_paid|active_official)"), _of_line),
)
