"""One of every chart of maps, sponsors, boards, terms and MoUs, by name."""

from typing import Final

from tests.charts.samples import boards, maps_and_sponsors, mou, terms

FIGURES: Final = boards.FIGURES | maps_and_sponsors.FIGURES | terms.FIGURES | mou.FIGURES
