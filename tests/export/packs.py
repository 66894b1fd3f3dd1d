"""Small packs for tests of the files they become, with what is longest and most."""

from typing import Final

import pandas as pd

from dashboard.charts import comparison
from dashboard.charts.house_style import Figure
from dashboard.export.deck import Deck, Sheet
from dashboard.figure.provenance import Provenance
from dashboard.subjects.sponsorship import chart
from data_access.vocabulary import SponsorType
from tests.figure import handmade

LONG: Final = "Desa Karangkendal Wetan Lor Ing Pasar"


def villages(count: int) -> Figure:
    """Villages with long names, of which a slide shows the first."""
    people = {f"33.10.22.2{at:03d}": 900 - at for at in range(count)}
    names = {code: f"{LONG} {code[-3:]}" for code in people}
    return comparison.bars(handmade.rows(people, dict.fromkeys(people, 1000), names), by="village")


def sponsor_types() -> Figure:
    """Every sponsor type there is."""
    people = pd.Series([2000 - 100 * at for at in range(len(SponsorType))])
    rows = pd.DataFrame({"code": [*map(str, SponsorType)], "active": people, "share": people / people.sum()})
    return chart.types(rows)


def deck(*drawn: Figure, source: Provenance = handmade.SOURCE, left_out: tuple[str, ...] = ()) -> Deck:
    sheets = tuple(Sheet(figure, source, 65, 100) for figure in drawn)
    return Deck("Bahan rapat: Bulanan cabang", source, sheets, left_out)


def usual() -> Deck:
    """One of each, and something there was nothing to draw of."""
    professions = comparison.bars(handmade.KLATEN, by="profession")
    return deck(professions, villages(60), sponsor_types(), left_out=("Peta: Tidak ada peta untuk satu tempat saja",))
