"""A figure as it is made: chart, table, provenance, and how its counts hang together."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.published import REGION, Where
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.asked import Asked
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.remainder import UNALLOCATED
from data_access.dimensions import Dimension
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion

Redraw = Callable[[Collection[int]], Figure]
Spot = tuple[int | None, str]
"""A count by the position of its row and its column; without a row, one that stands in words."""
RedrawCells = Callable[[Collection[Spot]], Figure]


@dataclass(frozen=True, slots=True)
class Counts:
    """How the people in a table hang together: in `shown`, or in its `sheet` where it has one, for that is what leaves
    the house. Rows are told by their position there.

    `measures`: the columns that count people, each with what it counts, in words that last (`active`): two figures
    of one measure are compared. `groups`: for each row who is counted there, beyond the question; None for a row that
    is a sum of others or no group of people. `posisi`: for each row, where it is not the question's.

    What a reader can add up: `whole` is the position of the row that is the sum of all others; `adds_up`: that sum is
    told in the title or the note, or, of the first measure, `told`, of which the rows are the largest parts;
    `within`: pairs of measures, the people of the first among those of the second; `balances`: positions whose people
    together are those of the other positions; `made_of`: measures that are the sum of others in each row, with these.
    `built`: what is made of the counts, by column; `changes`: columns that are a measure less what it was before, with
    that measure.

    `drawn`: the measures the chart shows, the first one where none is named; `spoken`: those whose sum stands in words,
    all where none is named. `said`: by a name of their own, counts whose sum stands in words, which can be said in no
    other way; `alone`: people in words who are in no row.
    """

    measures: tuple[tuple[str, str], ...] = ()
    groups: tuple[Where | None, ...] = ()
    posisi: tuple[int, ...] = ()
    whole: int | None = None
    adds_up: bool = False
    told: int | None = None
    within: tuple[tuple[str, str], ...] = ()
    balances: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()
    made_of: tuple[tuple[str, tuple[str, ...]], ...] = ()
    built: tuple[BuiltOn, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    drawn: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    said: tuple[tuple[str, tuple[tuple[int, str], ...]], ...] = ()
    alone: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """`part` and `whole`: numerator and denominator of the figure, people as a rule; None where it has none.
    `headline`: its title outside the house, where that of the pages has percentages without their numbers.

    `redraw`: the chart without the rows at these positions, some of whose counts are hidden; `redraw_cells`: with these
    counts hidden, of a chart in which each count has a place of its own. None where it cannot be drawn without.
    """

    asked: Asked
    drawn: Figure
    shown: Table
    source: Provenance
    part: int | None = None
    whole: int | None = None
    counts: Counts = field(default_factory=Counts)
    redraw: Redraw | None = None
    redraw_cells: RedrawCells | None = None
    headline: str = ""

    @property
    def printed(self) -> Table:
        """The table that leaves the house."""
        return self.shown.sheet or self.shown


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to show, and what to do about it: two sentences in the language in force."""

    what: str
    todo: str


class TooSmall(CakupanError):  # noqa: N818  so few people, not a mistake of anybody
    """A figure that cannot be shown outside the house without telling how few a few are."""


def too_few(threshold: int) -> TooSmall:
    """The fault of a figure that is itself a small count."""
    return TooSmall(
        "Angka ini menghitung kurang dari {threshold} orang; pilih wilayah atau kelompok yang lebih besar.",
        threshold=threshold,
    )


def cannot_be_drawn() -> TooSmall:
    """The fault of a `redraw` to which nothing is left."""
    return TooSmall(
        "Sel kecil di gambar ini tidak dapat disembunyikan tanpa membuka isinya; pilih wilayah yang lebih luas atau "
        "rincian yang lebih kasar."
    )


def told_by(rows: pd.DataFrame, dimension: str, question: CoverageQuestion) -> tuple[Where, ...]:
    """For each row of `code`, its group: people of that place, profession, payer ...

    Those placed only above a level are told from the others by a dimension of their own: both are the whole.
    """
    return tuple(_group(str(code), dimension, question) for code in rows["code"])


def _group(code: str, dimension: str, question: CoverageQuestion) -> Where:
    if not Dimension(dimension).is_place:
        return ((dimension, frozenset({code})),)
    is_placed = code != UNALLOCATED
    region = code if is_placed else question.region
    placed = (f"placed_in_{dimension}", frozenset({"yes" if is_placed else "no"}))
    return ((REGION, frozenset({region}) if region else None), placed)


def nobody() -> Nothing:
    """Nobody active at all."""
    return Nothing(_("Tidak ada pekerja aktif pada pilihan ini"), _("Pilih wilayah, posisi, atau segmen lain."))


def of(who: Asker, asked: Asked) -> Made | Nothing:
    """The figure asked for; an answer that may be remembered."""
    return asked.make(who)
