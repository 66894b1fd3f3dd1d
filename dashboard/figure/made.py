"""A figure as it is made: chart, table, provenance, and which of its cells count people."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.published import REGION, Where
from dashboard.figure.asked import Asked
from dashboard.figure.counts import Counts
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.remainder import NO_GROUP, OUTSIDE
from data_access.dimensions import Dimension
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion

Redraw = Callable[[Collection[int]], Figure]
Spot = tuple[int | None, str]
"""A count by the position of its row and its column; without a row, one that stands in words."""
RedrawCells = Callable[[Collection[Spot]], Figure]
Behind = Callable[[], Mapping[str, Sequence[int]]]


@dataclass(frozen=True, slots=True)
class Made:
    """`part` and `whole`: numerator and denominator of the figure, people as a rule; None where it has none.
    `headline`: its title outside the house, where that of the pages has percentages without their numbers.

    `plain_note`: the note of its table where months or rupiah are hidden, without their sums; blank where it has none.

    `formerly`: numerator, denominator and provenance that entries of the ledger hold which older software published
    of such a figure, whose title was about another number; None where they are the same.

    `redraw`: the chart without the rows at these positions, some of whose counts are hidden; `redraw_cells`: with these
    counts hidden, of a chart in which each count has a place of its own. None where it cannot be drawn without.

    `behind`: the people behind months and rupiah, by column, for each row of the printed table: asked for only where a
    figure leaves the house, since no page needs them. None where it has no such columns.
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
    behind: Behind | None = None
    headline: str = ""
    plain_note: str = ""
    formerly: tuple[int | None, int | None, Provenance] | None = None

    @property
    def printed(self) -> Table:
        """The table that leaves the house."""
        return self.shown.sheet or self.shown


def saying(made: Made, drawn: Figure) -> Made:
    """The figure with that chart. Its numerator and denominator are those its title says; none where it says none any
    more: sentence, picture, checks and entry are about one number."""
    if made.drawn.says is None and made.formerly is None:
        return replace(made, drawn=drawn)
    part, whole = drawn.says or (None, None)
    return replace(made, drawn=drawn, part=part, whole=whole)


def as_formerly(made: Made) -> Made:
    """The figure with the numerator, denominator and provenance that older software kept of such a one."""
    if made.formerly is None:
        return made
    part, whole, source = made.formerly
    return replace(made, part=part, whole=whole, source=source)


def without_later(made: Made, columns: Collection[str]) -> Made:
    """The figure without what its table got after it was published with these columns: no cell of those days may be
    hidden, or told, for the sake of counts nobody had."""
    later = {column.key for column in made.printed.columns} - set(columns)
    of_later = {each.source for each in made.counts.built if each.column in later} | later
    kept = {each.source for each in made.counts.built if each.column in columns} | set(columns)
    return replace(made, counts=made.counts.without(of_later - kept)) if later else made


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is no chart, and what to do about it: two sentences in the language in force. `shown`: the table, where
    there are rows all the same, as those of nobody or of too few to draw."""

    what: str
    todo: str
    shown: Table | None = field(default=None, compare=False, repr=False)


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

    Those placed only above a level, or outside the edition's scope, are told from the others by a dimension of their
    own: all of them are the whole.
    """
    return tuple(_group(str(code), dimension, question) for code in rows["code"])


def _group(code: str, dimension: str, question: CoverageQuestion) -> Where:
    if not Dimension(dimension).is_place:
        return ((dimension, frozenset({code})),)
    region = question.region if code in NO_GROUP else code
    told = OUTSIDE if code == OUTSIDE else "no" if code in NO_GROUP else "yes"
    level = "regency" if code == OUTSIDE and dimension != "province" else dimension  # the same people at each level
    placed = (f"placed_in_{level}", frozenset({told}))
    return ((REGION, frozenset({region}) if region else None), placed)


def nobody(shown: Table | None = None) -> Nothing:
    """Nobody active at all."""
    return Nothing(_("Tidak ada pekerja aktif pada pilihan ini"), _("Pilih wilayah, posisi, atau segmen lain."), shown)


def made_of(who: Asker, asked: Asked) -> Made | Nothing:
    """The figure asked for; an answer that may be remembered."""
    return asked.make(who)
