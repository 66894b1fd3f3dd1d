"""The question as a value: what a page, a URL and the command line all ask."""

from dataclasses import dataclass

from data_access.vocabulary import DEFAULT_SEGMENTS, Basis, Level, Movement, Segment


@dataclass(frozen=True, slots=True)
class CoverageQuestion:
    """People active at a posisi, of the workers of a basis.

    `region` is a dotted code, blank for the nation; `posisi` an integer month; `grace` is g, 0 to 3 unpaid months
    (0 "dibayar", 3 "aktif resmi"); `movement` None means all.
    """

    posisi: int
    region: str = ""
    grace: int = 3
    basis: Basis = Basis.BEKERJA
    segments: frozenset[Segment] = DEFAULT_SEGMENTS
    movement: Movement | None = None

    @property
    def level(self) -> Level:
        return Level.of(self.region)
