"""Figures that leave the house together, beside those already public: what one hides no other may tell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dashboard.disclosure import RULES
from dashboard.disclosure.differencing import Refusal, refusals
from dashboard.disclosure.published import Published
from dashboard.disclosure.tables import Cell
from dashboard.figure import public
from dashboard.figure.adding_up import TOLD, labels
from dashboard.figure.complete import all_codes
from dashboard.figure.made import Made, TooSmall
from dashboard.figure.outside import Outside, outside

_ROUNDS: Final = 12
"""What is hidden in one round may tell of something else in the next."""
Spot = tuple[int, Cell]
"""A cell of the figure at this position."""


def hidden_besides(
    figures: Sequence[Made | None], earlier: Sequence[Published], threshold: int
) -> list[frozenset[Cell]]:
    """Of each figure the cells to hide besides its own small ones, for the sake of the others and of what is public.

    A count that another figure hides is hidden here, too; of counts that tell of a few by sums and differences the
    least is hidden that its figure can do without. Where none can, all stay, and `refusals` say so.
    """
    release = _Release(figures, threshold)
    for _round in range(_ROUNDS):
        told = release.told()
        found = refusals(list(told), earlier, threshold, all_codes=all_codes([*told, *earlier]))
        if not release.hides(found, told):
            break
    return [frozenset() if out is None else out.also for out in release.outs]


class _Release:
    """Figures as they would leave the house; None what must not."""

    def __init__(self, figures: Sequence[Made | None], threshold: int) -> None:
        self._figures, self._threshold = figures, threshold
        self.outs = [self._out(at, frozenset()) for at in range(len(figures))]
        self._kept, self._gone = set[Published](), set[Published]()

    def told(self) -> dict[Published, list[Spot]]:
        """Everything counted in public, and the cells that tell it."""
        told = dict[Published, list[Spot]]()
        for at, out in enumerate(self.outs):
            for cell, count in public.compared(out) if out else ():
                told.setdefault(replace(count, figure_id=str(at)), []).append((at, cell))
        return told

    def hides(self, found: Sequence[Refusal], told: dict[Published, list[Spot]]) -> bool:
        """Whether any count is hidden now: the least of every refusal at once, else one after the other."""
        least = {min(shown, key=lambda one: self._rank(one, told)) for refusal in found if (shown := _shown(refusal))}
        if not least & self._kept and self._hides(least, [spot for count in least for spot in told[count]]):
            return bool(least)
        hidden = [self.hides_one(refusal, told) for refusal in found]
        return any(hidden)

    def hides_one(self, refusal: Refusal, told: dict[Published, list[Spot]]) -> bool:
        """Whether one of the counts that tell of a few is hidden now, if it was not yet in this round."""
        shown = sorted(_shown(refusal), key=lambda one: self._rank(one, told))
        if not self._gone.isdisjoint(shown):
            return False
        return any(count not in self._kept and self._hides({count}, told[count]) for count in shown)

    def _rank(self, count: Published, told: dict[Published, list[Spot]]) -> tuple[bool, int, str]:
        """Sums of others last, then the least people first."""
        return any(self._is_whole(spot) for spot in told[count]), count.people or 0, str(told[count])

    def _is_whole(self, spot: Spot) -> bool:
        at, (row, _key) = spot
        made = self._figures[at]
        whole = None if made is None else made.counts.total_row
        return row == TOLD or (made is not None and whole is not None and row == labels(made)[whole])

    def _hides(self, counts: set[Published], spots: Sequence[Spot]) -> bool:
        """Every cell that tells them; False where a figure cannot do without one of these."""
        outs = dict(self._without(spots))
        if None in outs.values():
            self._kept |= counts if len(counts) == 1 else set()
            return False
        for at, out in outs.items():
            self.outs[at] = out
        self._gone |= counts
        return True

    def _without(self, spots: Sequence[Spot]) -> Iterator[tuple[int, Outside | None]]:
        for at in {at for at, _cell in spots}:
            before = self.outs[at]
            cells = frozenset(cell for figure, cell in spots if figure == at)
            is_told = before is None or any(row == TOLD for row, _key in cells)
            yield at, None if is_told or before is None else self._out(at, before.also | cells)

    def _out(self, at: int, also: frozenset[Cell]) -> Outside | None:
        made = self._figures[at]
        try:
            return outside(made, self._threshold, RULES, also) if made else None
        except TooSmall:
            return None


def _shown(refusal: Refusal) -> list[Published]:
    return [count for count in refusal.new if count.people is not None]
