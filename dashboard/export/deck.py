"""What a pack for a meeting holds, whatever file it becomes: a cover, its contents, and one figure a slide."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from dashboard import formatting
from dashboard.charts.house_style import Figure
from dashboard.export.stamp import INTERNAL
from dashboard.figure.provenance import Provenance
from dashboard.language import _

Progress = Callable[[float], None]
"""Told how much of the work is done, 0 to 1."""
T = TypeVar("T")

MOST_ROWS: Final = 17
"""Bars on a slide, so that no word is smaller than 12 points: every sponsor type, or the leading rows and the rest."""
_LISTED: Final = 10
"""Messages on one page of contents: two lines each."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slide: its title is the figure's message. `part` of `whole`: numerator and denominator, None where none.
    `item` is its topic, where the message may not tell it: two boards may well have the same."""

    figure: Figure
    source: Provenance
    part: int | None
    whole: int | None
    item: str = ""

    @property
    def drawn(self) -> Figure:
        """The figure with as many rows as a slide bears."""
        return self.figure.fewer(MOST_ROWS) if self.figure.fewer else self.figure

    @property
    def measure(self) -> str:
        """What is counted, as an office program's chart shows it."""
        drawn = self.drawn
        return drawn.plain.measure if drawn.plain and drawn.plain.measure else drawn.measure

    def footer(self) -> tuple[str, ...]:
        """At the foot of the slide: where, who, when and how active is counted; of whom, from where."""
        return (
            *self.source.in_short(),
            " · ".join((self.source.wholes_in_short(), *self.source.beginning(), self.source.source())),
        )

    def notes(self) -> tuple[str, ...]:
        """For the speaker: what was divided by what, how it is counted, and from which file it can be recomputed."""
        return (
            f"{self.figure.title}.",
            self.measure,
            _("Pembilang: {part}").format(part=formatting.number(self.part)),
            _("Penyebut: {whole}").format(whole=formatting.number(self.whole)),
            *self.source.heading(),
            *self.source.footer(),
            *self.source.basis_undrawn(),
            _("Sidik berkas edisi (SHA-256): {hash}").format(hash=self.source.file_sha256),
            *INTERNAL.marks(self.source),
        )


@dataclass(frozen=True, slots=True)
class Deck:
    """`source`: region, posisi and edition of the whole; `left_out`: figures there was nothing to draw of, in words."""

    title: str
    source: Provenance
    sheets: tuple[Sheet, ...]
    left_out: tuple[str, ...]

    def cover(self) -> tuple[str, ...]:
        """Below the title of the cover."""
        return (self.source.place(), self.source.as_of(), self.source.source())

    def footer(self) -> tuple[str, ...]:
        """At the foot of the contents, which is no figure and has no basis."""
        return (f"{self.source.place()} · {self.source.as_of()}", self.source.source())

    def contents(self) -> tuple[tuple[tuple[str, int | None], ...], ...]:
        """Pages of contents, about as long as each other: each a list of messages with the number of their slide, then
        what is left out, with none."""
        entries = [(sheet.figure.title, at) for at, sheet in enumerate(self.sheets)]
        pages = -(-(len(entries) + len(self.left_out)) // _LISTED)
        listed: list[tuple[str, int | None]] = [(title, at + pages + 2) for title, at in entries]
        listed += [(_("Tidak disajikan: {what}").format(what=what), None) for what in self.left_out]
        long = -(-len(listed) // pages)
        return tuple(tuple(listed[at : at + long]) for at in range(0, len(listed), long))


def silent(_done: float) -> None:
    """Tells nobody."""


def counted(items: Sequence[T], progress: Progress) -> Iterator[T]:
    """Each item, and after each how many of them are done."""
    for at, item in enumerate(items, start=1):
        yield item
        progress(at / len(items))
