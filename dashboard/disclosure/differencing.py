"""What may not be published beside figures already public: differences of a few people, and hidden cells revealed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from dashboard.disclosure import THRESHOLD, is_small
from dashboard.disclosure.equations import Equations, consistent
from dashboard.disclosure.published import AllCodes, Published
from dashboard.disclosure.separate import related, separate

SHARED: Final = "people_"
"""How measures begin of which several rows may count one person."""
_PERIOD: Final = ".."
"""What is in measures of people behind months and rupiah: the period they are of."""


class Reason(StrEnum):
    """Why a count may not be published; see `refusals`."""

    SHOWN_AGAIN = "shown_again"
    DIFFERENCE = "difference"
    REVEALS = "reveals"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Refusal:
    """The counts of `new` may not be published because of those in `earlier`, which are public.

    `people`: the difference; of REVEALS the most the hidden count can be; of SHOWN_AGAIN the count itself. `earlier` is
    empty where the new figure tells it all by itself.
    """

    reason: Reason
    new: tuple[Published, ...]
    earlier: tuple[Published, ...]
    people: int


def refusals(
    new: Sequence[Published],
    earlier: Sequence[Published],
    threshold: int = THRESHOLD,
    all_codes: AllCodes = MappingProxyType({}),
) -> list[Refusal]:
    """Why the counts of a new figure cannot be published next to the earlier ones, oldest first; empty when they can.

    Of counts of one measure and posisi:

    - SHOWN_AGAIN: a count hidden once, as small or to protect another, would be shown, or is both shown and hidden.

    - DIFFERENCE: of two counts one nests in the other, whatever their editions, and 1 to `threshold` - 1 people lie
    between; or sums and differences of several leave so few, such as a whole less disjoint parts of it.

    - REVEALS: a hidden count, known to be at least 1, can be told to lie below the threshold.

    And of all measures of a posisi:

    - MONEY: months and rupiah of a place stand beside a count hidden of people in it. Everybody counted has paid or not
    paid some months, so months bound how many there can be; of which months nobody can be sure.

    Two counts of the same people from two editions do not nest: what lies between is late data, not a group. Where
    editions disagree, what follows from several counts is asked twice, with each count as told last and as told first,
    leaving out what then contradicts the rest. Several counts are looked at only when no two refuse already, and not of
    people behind months and rupiah (`SHARED`): one person is behind those of several payers.
    `all_codes` lists the codes of dimensions a reader knows completely: without it, a whole may hold others.
    """
    found: list[Refusal] = []
    for subject in dict.fromkeys((cell.measure, cell.posisi) for cell in new):
        ours, theirs = ([cell for cell in cells if (cell.measure, cell.posisi) == subject] for cells in (new, earlier))
        public = {(cell.group, cell.people) for cell in theirs}
        ours = [cell for cell in ours if (cell.group, cell.people) not in public]  # the others tell nothing new
        found += _of_one_subject(tuple(ours), tuple(theirs), threshold, frozenset(all_codes.items()))
    return [*found, *_beside_money(new, earlier)]


@lru_cache(maxsize=512)
def _of_one_subject(
    new: tuple[Published, ...],
    earlier: tuple[Published, ...],
    threshold: int,
    all_codes: frozenset[tuple[str, frozenset[str]]],
) -> tuple[Refusal, ...]:
    """Remembered, since what is hidden in one subject leaves most others as they were, and each takes long to solve."""
    plain = [*_shown_again(new, earlier), *_between_two(new, earlier, threshold)]
    is_one = len(new) + len(earlier) == 1 and not any(is_small(cell.people or 0, threshold) for cell in new)
    if plain or not new or is_one or new[0].measure.startswith(SHARED):
        return tuple(plain)
    return tuple(dict.fromkeys(_among_several(new, earlier, threshold, dict(all_codes))))


def _beside_money(new: Sequence[Published], earlier: Sequence[Published]) -> Iterator[Refusal]:
    """Of months that are new each, beside the first hidden count of its place; else the hidden counts that are new."""
    (money, hidden), (told, gone) = _money_and_hidden(new), _money_and_hidden(earlier)
    for paid in money:
        if beside := _of_its_place(paid, hidden):
            yield Refusal(Reason.MONEY, (paid, beside), (), paid.people or 0)
        elif beside := _of_its_place(paid, gone):
            yield Refusal(Reason.MONEY, (paid,), (beside,), paid.people or 0)
    for few in hidden:
        if beside := _of_its_place(few, told):
            yield Refusal(Reason.MONEY, (few,), (beside,), beside.people or 0)


def _money_and_hidden(cells: Sequence[Published]) -> tuple[list[Published], list[Published]]:
    """Of somebody's months and rupiah those that are shown, and the hidden counts of people."""
    money = [cell for cell in cells if cell.people and _is_money(cell)]
    return money, [cell for cell in cells if cell.people is None and not _is_money(cell)]


def _is_money(cell: Published) -> bool:
    return cell.measure.startswith(SHARED) and _PERIOD in cell.measure


def _of_its_place(cell: Published, others: Sequence[Published]) -> Published | None:
    """The first of the same posisi of whose people some may live there."""
    return next((other for other in others if other.posisi == cell.posisi and cell.may_share(other)), None)


def _shown_again(new: Sequence[Published], earlier: Sequence[Published]) -> Iterator[Refusal]:
    hidden: dict[object, list[Published]] = {}
    for each in (*earlier, *new):
        if each.people is None:
            hidden.setdefault(each.group, []).append(each)
    public = frozenset(earlier)
    for cell in new:
        if cell.people is not None and (by := hidden.get(cell.group)):
            theirs = tuple(each for each in by if each in public)
            yield Refusal(Reason.SHOWN_AGAIN, (cell,), theirs, cell.people)


def _between_two(new: Sequence[Published], earlier: Sequence[Published], threshold: int) -> Iterator[Refusal]:
    for at, cell in enumerate(new):
        for other in earlier:
            if left := _left_between(cell, other, threshold):
                yield Refusal(Reason.DIFFERENCE, (cell,), (other,), left)
        for other in new[:at]:
            if left := _left_between(cell, other, threshold):
                yield Refusal(Reason.DIFFERENCE, (other, cell), (), left)


def _left_between(one: Published, other: Published, threshold: int) -> int:
    """The people counted by one and not by the other, nested in it, if they are few; else 0."""
    if one.people is None or other.people is None:
        return 0
    left = abs(one.people - other.people)
    inner, outer = (one, other) if one.people < other.people else (other, one)
    return left if is_small(left, threshold) and inner.nests_in(outer) and not outer.nests_in(inner) else 0


def _among_several(
    new: Sequence[Published], earlier: Sequence[Published], threshold: int, all_codes: AllCodes
) -> Iterator[Refusal]:
    tellings = [_each_once(preferred) for preferred in ([*new, *reversed(earlier)], [*earlier, *new])]
    shown = [[cell for cell in told if cell.people is not None] for told in tellings]
    for equations in _distinct(shown, frozenset(new), all_codes):
        for people, cells in equations.small_groups(threshold):
            yield from _refused(Reason.DIFFERENCE, people, cells, new, earlier)
    for equations in _distinct(tellings, frozenset(new), all_codes):
        for people, cells in equations.small_hidden(threshold):
            yield from _refused(Reason.REVEALS, people, cells, new, earlier)


def _distinct(
    tellings: Sequence[Sequence[Published]], new: frozenset[Published], all_codes: AllCodes
) -> list[Equations]:
    """What is consistent of each part of each telling that holds a new count; once, where the same counts are left."""
    parts = {
        tuple(part): part for told in tellings for part in separate(related(told, new)) if not new.isdisjoint(part)
    }
    found = [consistent(part, all_codes) for part in parts.values()]
    return list({frozenset(equations.cells): equations for equations in found}.values())


def _refused(
    reason: Reason, people: int, cells: Sequence[Published], new: Sequence[Published], earlier: Sequence[Published]
) -> Iterator[Refusal]:
    """A refusal, unless earlier counts tell it without the new ones."""
    ours, theirs = (tuple(cell for cell in given if cell in cells) for given in (new, earlier))
    if ours:
        yield Refusal(reason, ours, theirs, people)


def _each_once(preferred: Sequence[Published]) -> list[Published]:
    """One count of each group, shown before hidden, else the most preferred; in order of preference."""
    shown_first = sorted(preferred, key=lambda cell: cell.people is None)
    return list({cell.group: cell for cell in reversed(shown_first)}.values())[::-1]
