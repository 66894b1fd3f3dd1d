"""A figure as it may leave the house (definitions 5.13): small cells, and cells that would reveal them, are hidden and
not drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from dashboard.charts.house_style import Figure
from dashboard.disclosure import RULES, THRESHOLD, is_small
from dashboard.disclosure.published import Published
from dashboard.disclosure.small_cells import hide
from dashboard.disclosure.tables import Cell
from dashboard.disclosure.withholding import withhold
from dashboard.figure.adding_up import TOLD, built, labels, structure, telling_changes
from dashboard.figure.counted import Told, public_counts
from dashboard.figure.made import Made, cannot_be_drawn, saying, too_few
from dashboard.figure.standing import on_few
from dashboard.formatting import hidden_sign

_MOST_SMALL: Final = 150
"""A table of more small cells than this says little once they are hidden, and takes minutes to protect."""


@dataclass(frozen=True, slots=True)
class Outside:
    """`made` with its printed table, the hidden cells as the sign, and the chart without them; `labels` of the rows in
    their order there; `hidden` cells as (label, column), those in words under `TOLD`; `told` are the counts public with
    it, `figure_id` blank, each with its cell. Smaller counts than `threshold` are hidden, by the rules of that number,
    and the cells of `also`."""

    made: Made
    labels: tuple[str, ...]
    hidden: frozenset[Cell]
    told: tuple[Told, ...]
    threshold: int
    rules: int
    also: frozenset[Cell]

    @property
    def counts(self) -> tuple[Published, ...]:
        """Everything counted in public."""
        return tuple(count for _cell, count in self.told)


def outside(made: Made, threshold: int = THRESHOLD, rules: int = RULES, also: frozenset[Cell] = frozenset()) -> Outside:
    """The figure with what must be hidden hidden, and the cells of `also`, for the sake of what stands beside it;
    raises `TooSmall` where that cannot be done, and says why."""
    made = replace(made, counts=made.counts.under(rules))
    counts, names = made.counts, labels(made)
    if counts.measures and made.drawn.says is None and made.part is not None and is_small(made.part, threshold):
        raise too_few(threshold)
    behind = made.behind() if made.behind and counts.standing else {}
    rows = made.printed.rows.assign(**behind).set_axis(pd.Index(names, dtype="object"))
    gone = _hidden(made, rows, threshold, also)
    telling = telling_changes(rows, counts, threshold, rules) | {cell for cell in also if cell[0] != TOLD}
    withheld = withhold(rows, gone | telling, built(counts, rows), is_sorted=not counts.posisi)
    paid = on_few(rows, counts, withheld.cells, threshold)
    withheld = withheld.without(paid)
    drawn = _titled(made, _hiding(made, names, gone) if gone or withheld.cells else made.drawn)
    note = made.plain_note if paid and made.plain_note else made.printed.note
    shown = replace(made.printed, rows=_signed(withheld.rows, withheld.cells), note=note)
    hidden = withheld.cells | {cell for cell in gone if cell[0] == TOLD}
    public = public_counts(made, rows, gone | telling | withheld.cells)
    return Outside(
        replace(saying(made, drawn), shown=shown), tuple(withheld.rows.index), hidden, public, threshold, rules, also
    )


def _hidden(made: Made, rows: pd.DataFrame, threshold: int, also: frozenset[Cell]) -> frozenset[Cell]:
    """The counts to hide; sums of all rows that stand in words, too, must not be among them."""
    table = structure(rows, made.counts)
    if sum(is_small(people, threshold) for people in table.counts.values()) > _MOST_SMALL:
        raise cannot_be_drawn()
    gone = hide(table, threshold, also & table.counts.keys()).cells
    totals = {TOLD} if made.counts.total_row is None else {TOLD, rows.index[made.counts.total_row]}
    spoken = {*(made.counts.spoken or dict(made.counts.measures)), *(one.name for one in made.counts.said)}
    if any(row in totals and key in spoken for row, key in gone):
        raise cannot_be_drawn()
    return gone


def _titled(made: Made, drawn: Figure) -> Figure:
    if not made.headline:
        return drawn
    return replace(drawn, title=made.headline, alt_text=drawn.alt_text.replace(drawn.title, made.headline, 1))


def _hiding(made: Made, names: Sequence[str], gone: frozenset[Cell]) -> Figure:
    """The chart without what is hidden."""
    if made.redraw_cells:
        at = {TOLD: None, **{name: position for position, name in enumerate(names)}}
        return made.redraw_cells(frozenset((at[name], key) for name, key in gone))
    drawn = made.counts.drawn or [made.counts.measures[0][0]]
    return _without(made, [at for at, name in enumerate(names) if any((name, key) in gone for key in drawn)])


def _without(made: Made, hidden: Sequence[int]) -> Figure:
    """The chart without these rows, some of the others drawn."""
    key, printed = made.counts.measures[0][0], made.printed.rows
    whole = [] if made.counts.total_row is None else [made.counts.total_row]
    if made.redraw is None or not printed[key].drop(index=printed.index[[*hidden, *whole]]).fillna(0).any():
        raise cannot_be_drawn()
    return made.redraw(hidden) if hidden else made.drawn


def _signed(rows: pd.DataFrame, cells: frozenset[Cell]) -> pd.DataFrame:
    """The frame with the sign in its hidden cells, under its first index again."""
    signed = rows.copy()
    for column in {column for _row, column in cells}:
        is_hidden = [(row, column) in cells for row in rows.index]
        signed[column] = signed[column].astype("object").mask(is_hidden, hidden_sign())
    return signed.reset_index(drop=True)
