"""Public counts taken apart where a shown count lies between them, so that each part can be solved by itself."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from dashboard.disclosure.published import REGION, Published

_MIDDLES: Final = 8
"""Counts tried as the middle, the widest; most are a part of others and have nothing to divide."""


def separate(cells: Sequence[Published]) -> list[list[Published]]:
    """Parts that together tell of small groups all that the cells tell at once; each keeps the order of the cells.

    Say a regency's people are shown, its villages, and its professions by payer. Whatever the villages may be and
    whatever the professions may be, as long as both add up to the regency some table of villages by profession has
    both: so villages tell nothing of professions. The regency is the middle: cells that lie in it and divide it by
    dimensions by which no other cell divides it are a part, with it; the others, with it, are the rest.
    """
    for middle in sorted((cell for cell in cells if cell.people is not None), key=_narrow)[:_MIDDLES]:
        for part in _parts(middle, cells):
            rest = [cell for cell in cells if cell not in part]
            if len(rest) > 1:
                return [*separate([cell for cell in cells if cell in part or cell is middle]), *separate(rest)]
    return [list(cells)]


def related(cells: Sequence[Published], new: frozenset[Published]) -> list[Published]:
    """The new counts, and of the others those that may tell of a group together with them, in the order of the cells.

    A part, as above, of which none is new, inside a count that is public already, tells nothing of what lies around
    it: so of a ledger that grows only what has to do with the new figure is asked.
    """
    there = dict[frozenset[str], list[Published]]()
    for cell in cells:
        there.setdefault(_places(cell), []).append(cell)
    left = {place: there[place] for place in _reached(there, {_places(cell) for cell in cells if cell in new})}
    for middle in _wholes(left.values(), new):
        near = [place for place in left if _touch(place, _places(middle))]
        parts = list(_parts(middle, [cell for place in near for cell in left[place]]))
        gone = frozenset().union(*(part for part in parts if new.isdisjoint(part)))
        left |= {place: [cell for cell in left[place] if cell not in gone] for place in near}
    kept = {cell for cells in left.values() for cell in cells}
    return [cell for cell in cells if cell in kept]


def _reached(places: Collection[frozenset[str]], new: set[frozenset[str]]) -> list[frozenset[str]]:
    """Places in or around those of the new counts, or of others reached, in their order."""
    waiting, left = [*new], set(places) - new
    while waiting:
        place = waiting.pop()
        found = {one for one in left if _touch(one, place)}
        left -= found
        waiting += found
    return [place for place in places if place not in left]


def _places(cell: Published) -> frozenset[str]:
    """Blank is the nation."""
    return dict(cell.where).get(REGION) or frozenset({""})


def _touch(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(_lies_in(a, b) or _lies_in(b, a) for a in one for b in other)


def _lies_in(code: str, around: str) -> bool:
    return not around or code == around or code.startswith(f"{around}.")


def _wholes(places: Collection[Sequence[Published]], new: frozenset[Published]) -> list[Published]:
    """Of each place the public count with the fewest filters, the widest places first."""
    shown = ([cell for cell in there if cell.people is not None and cell not in new] for there in places)
    return sorted((min(there, key=_narrow) for there in shown if len(there) > 1), key=_narrow)


def _narrow(cell: Published) -> tuple[int, int]:
    """How many filters choose the people, and how deep its regions lie: totals come first."""
    chosen = [codes for _dimension, codes in cell.where if codes is not None]
    return len(chosen), max((code.count(".") for codes in chosen for code in codes), default=0)


def _parts(middle: Published, cells: Sequence[Published]) -> Iterator[frozenset[Published]]:
    """Cells inside the middle that divide it by dimensions by which no other does."""
    divided = {cell: _divides(cell, middle) for cell in cells if cell.group != middle.group}
    inside = {cell: by for cell, by in divided.items() if by and cell.nests_in(middle)}
    for dimensions in _joined(list(dict.fromkeys(inside.values()))):
        part = frozenset(cell for cell, by in inside.items() if by <= dimensions)
        others = (cell for cell in divided if cell not in part)
        if all(not divided[cell] & dimensions or _is_apart(cell, middle) for cell in others):
            yield part


def _divides(cell: Published, middle: Published) -> frozenset[str]:
    """The dimensions by which a cell counts some of the people of the middle and not others."""
    of_middle = dict(middle.where)
    return frozenset(
        dimension
        for dimension, codes in cell.where
        if codes is not None
        and not ((inner := of_middle.get(dimension)) and all(cell.holds(dimension, code) for code in inner))
    )


def _is_apart(cell: Published, middle: Published) -> bool:
    """Whether nobody can be counted by both."""
    of_middle = dict(middle.where)
    return any(
        codes is not None
        and (other := of_middle.get(dimension)) is not None
        and not any(cell.holds(dimension, code) for code in other)
        and not any(middle.holds(dimension, code) for code in codes)
        for dimension, codes in cell.where
    )


def _joined(sets: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Sets that share a dimension, directly or through others, as one."""
    joined = list[frozenset[str]]()
    for each in sets:
        touching = [other for other in joined if other & each]
        joined = [*(other for other in joined if not other & each), each.union(*touching)]
    return joined
