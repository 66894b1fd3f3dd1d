"""Counts already public, or about to be: who is counted, and how the groups counted overlap."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

REGION: Final = "region"
"""The dimension whose codes nest by dotted prefix: `33.10` holds `33.10.22`."""
_ELSEWHERE: Final = "\0"
"""A code that no figure names, for what is left of a dimension."""

Where: TypeAlias = tuple[tuple[str, frozenset[str] | None], ...]
AllCodes: TypeAlias = Mapping[str, frozenset[str]]
"""Of dimensions whose codes a reader knows completely (segments, months unpaid): all of them."""


@dataclass(frozen=True, slots=True)
class Published:
    """One count of one figure: who is counted (`measure`, `posisi`, `where`), and how many; None where it is hidden.

    `where` maps a dimension to the codes chosen, None or absent for all; `region` nests by dotted prefix, the nation is
    None. Months unpaid are a set, too: g = 3 is `{"0", "1", "2", "3"}`, so that g = 0 nests in it.
    """

    measure: str
    posisi: int
    where: Where
    people: int | None
    figure_id: str

    def holds(self, dimension: str, code: str) -> bool:
        """Whether people of this code are among those counted."""
        codes = dict(self.where).get(dimension)
        if codes is None or code in codes:
            return True
        return dimension == REGION and not codes.isdisjoint(_wholes(code))

    @property
    def group(self) -> frozenset[tuple[str, frozenset[str]]]:
        """Equal for two counts of the same people: told twice, perhaps from two editions."""
        return frozenset(
            (dimension, _outermost(codes, dimension)) for dimension, codes in self.where if codes is not None
        )

    def nests_in(self, other: "Published") -> bool:
        """Whether everybody counted here is counted there by the filters alone; equal filters nest in each other."""
        ours = dict(self.where)
        for dimension, codes in other.where:
            inner = ours.get(dimension)
            if codes is not None and (inner is None or not all(other.holds(dimension, code) for code in inner)):
                return False
        return True

    def may_share(self, other: "Published") -> bool:
        """Whether somebody may live in both places."""
        ours, theirs = (dict(cell.where).get(REGION) for cell in (self, other))
        if ours is None or theirs is None:
            return True
        return any(other.holds(REGION, code) for code in ours) or any(self.holds(REGION, code) for code in theirs)


def atoms(cells: Sequence[Published], all_codes: AllCodes) -> list[frozenset[int]]:
    """The smallest groups the filters tell apart, each as the positions of the cells that count it.

    Every person counted by any cell is in exactly one; which cells count a person is all that is known of anybody.
    Nobody is of a code beyond `all_codes`, where a dimension has them.
    """
    groups = {frozenset(range(len(cells)))}
    for dimension in sorted({dimension for cell in cells for dimension, _codes in cell.where}):
        codes = {code for cell in cells for code in dict(cell.where).get(dimension) or ()}
        codes |= all_codes.get(dimension, {_ELSEWHERE})
        holders = _holders(cells, dimension, codes)
        groups = {group & holder for group in groups for holder in holders}
    return sorted(groups - {frozenset()}, key=sorted)


def _holders(cells: Sequence[Published], dimension: str, codes: Collection[str]) -> set[frozenset[int]]:
    """For each code, the positions of the cells that hold it."""
    chosen = [dict(cell.where).get(dimension) for cell in cells]
    every = frozenset(at for at, those in enumerate(chosen) if those is None)
    by_code: dict[str, set[int]] = {}
    for at, those in enumerate(chosen):
        for code in those or ():
            by_code.setdefault(code, set()).add(at)
    around = {code: (code, *_wholes(code)) if dimension == REGION else (code,) for code in codes}
    return {every.union(*(by_code.get(each, ()) for each in around[code])) for code in codes}


def _outermost(codes: frozenset[str], dimension: str) -> frozenset[str]:
    """The codes without those that lie within another of them."""
    if dimension != REGION:
        return codes
    return frozenset(code for code in codes if codes.isdisjoint(_wholes(code)))


def _wholes(region: str) -> list[str]:
    """The regions around it: `33` and `33.10` of `33.10.22`."""
    return [region[:at] for at, letter in enumerate(region) if letter == "."]
