"""Cohorts and terms made by hand, and what is drawn of them."""

from collections.abc import Callable, Mapping
from typing import Final

import pandas as pd

from dashboard.charts.house_style import Figure
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.cliff import chart
from dashboard.subjects.cliff.metrics import MONTHLY, Fall
from dashboard.subjects.retention import cohorts_chart, curves_chart, intervals_chart, metrics, words
from dashboard.subjects.retention.metrics import Comparison, Kept
from tests.figure import handmade

NOW: Final = handmade.OCTOBER
KEPT: Final = {
    "mandiri": (40, 40, 38, 36, 36),
    "iik": (60, 60, 58, 14, 14),
    "baznas": (3, 3, 3, 2),
    UNALLOCATED: (9, 8),
}
"""People paid k months after they came in, all four months ago, those of baznas three, those without a payer one."""


def cells(kept: Mapping[str, tuple[int, ...]] = KEPT) -> pd.DataFrame:
    rows = [
        (NOW - len(still) + 1, code, k, still[0], people)
        for code, still in kept.items()
        for k, people in enumerate(still)
    ]
    return pd.DataFrame(rows, columns=["month", "code", "k", "people", "retained"])


ENDS: Final = pd.DataFrame(
    [
        ("mandiri", "berjalan", 36),
        ("mandiri", "berakhir", 4),
        ("iik", "lanjut", 10),
        ("iik", "alih", 4),
        ("iik", "berakhir", 46),
        ("baznas", "menunggu", 3),
        (UNALLOCATED, "pindah", 9),
    ],
    columns=["code", "followed", "people"],
)


def triangle(kept: dict[str, tuple[int, ...]] = KEPT) -> Figure:
    return cohorts_chart.triangle(metrics.triangle(cells(kept)), "Semua")


def curves(kept: dict[str, tuple[int, ...]] = KEPT) -> Figure | None:
    return curves_chart.curves(metrics.curves(cells(kept)), "sponsor_type", list(kept), 3)


def drawn_curves() -> Figure:
    figure = curves()
    assert figure
    return figure


def followed() -> Figure:
    rows = metrics.followed(ENDS, tuple(words.FOLLOWED))
    return cohorts_chart.followed(rows, "sponsor_type", list(rows["code"]))


def compared(one: tuple[int, int] = (36, 40), other: tuple[int, int] = (14, 60)) -> Figure:
    pairs = [
        Comparison(3, Kept("mandiri", *one), Kept("iik", *other)),
        Comparison(12, Kept("mandiri", 0, 0), Kept("iik", 1, 3)),
    ]
    return intervals_chart.compared(pairs, "sponsor_type")


def fall(before: int = 90, after: int = 70, workers: int | None = 200, villages: int = 14, unplaced: int = 0) -> Fall:
    return Fall(NOW + 3, before, after, workers, villages, unplaced)


BANDS: Final = pd.DataFrame(
    [
        (NOW + at, code, people)
        for at, row in enumerate([(60, 20, 10), (60, 20, 10), (60, 20, 10), (61, 0, 9)])
        for code, people in zip((MONTHLY, "apbdes", "iik"), row, strict=True)
    ],
    columns=["month", "code", "active"],
)
FIGURES: Final[dict[str, Callable[[], Figure]]] = {
    "triangle": triangle,
    "curves": drawn_curves,
    "followed": followed,
    "compared": compared,
    "cliff": lambda: chart.stacked(BANDS, fall()),
}
