"""The lines and the course of an MoU made by hand, and what is drawn of them."""

from collections.abc import Callable
from typing import Final

import pandas as pd

from dashboard.charts.house_style import Figure
from dashboard.subjects.mou import funnel_chart, lines_chart, path_chart, villages_chart
from dashboard.subjects.mou import metrics as mou
from dashboard.subjects.mou.path_words import CourseSaid
from dashboard.subjects.regency import chart
from dashboard.subjects.regency import metrics as regency
from tests.figure import handmade

NOW: Final = handmade.OCTOBER
NAME: Final = "Baris 1 · Ketua RT/RW"
STAGES: Final = {"registered": 90, "ever_paid": 60, "active_official": 50, "paid": 40}
COURSE: Final = CourseSaid(NAME, "tertinggal", NOW, NOW + 2, 100, 40, 62.5, (38, 44, 50), is_out_of_reach=False)
MONTHS: Final = pd.DataFrame(
    [
        (NOW - 2, 30, 25.0, None),
        (NOW - 1, 35, 50.0, 50),
        (NOW, 40, 62.5, None),
        (NOW + 1, None, 81.25, None),
        (NOW + 2, None, 100.0, None),
    ],
    columns=["month", "paid", "expected", "milestone"],
).astype({"paid": "Int64", "milestone": "Int64"})


def standings(*counts: tuple[str, int, int, int]) -> pd.DataFrame:
    """Villages of a line with a budget."""
    rows = [
        (code, code, "Sebatik", registered, ever, paid, paid, None, None) for code, registered, ever, paid in counts
    ]
    columns = ["code", "name", "district", *mou.STAGES, "paid_until_first", "paid_until_last"]
    return mou.village_rows(pd.DataFrame(rows, columns=columns), is_budgeted=True)


LINES: Final = pd.DataFrame(
    [
        ("Baris 1 · Perangkat desa", "sesuai_jalur", 50, 30, 25.0),
        (NAME, "tertinggal", 80, 20, 40.0),
        ("Baris 3 · Linmas", "tercapai", 10, 12, 10.0),
        ("Baris 4 · Kader", "tercapai", 0, 0, None),
    ],
    columns=["name", "status", "target", "paid", "expected"],
)
VILLAGES: Final = standings(("a", 5, 5, 5), ("b", 9, 9, 4), ("c", 4, 0, 0), ("d", 0, 0, 0), ("unallocated", 6, 0, 0))
REGENCIES: Final = regency.ranked(
    handmade.rows(
        {"33.10": 34, "33.02": 25, "33.03": 40, "33.04": 7, "unallocated": 3},
        {"33.10": 100, "33.02": 100, "33.03": 80},
        {
            "33.10": "Kabupaten Klaten",
            "33.02": "Kabupaten Banyumas",
            "33.03": "Kabupaten Purbalingga",
            "33.04": "Kabupaten Banjarnegara",
        },
    )
)


def ranks(code: str) -> Figure:
    own = regency.place(REGENCIES, code)
    return chart.bars(regency.around(REGENCIES, own), own, 3)


FIGURES: Final[dict[str, Callable[[], Figure]]] = {
    "mou_lines": lambda: lines_chart.bars(LINES, "7/2026"),
    "funnel": lambda: funnel_chart.bars(mou.funnel(80, 70, STAGES), NAME),
    "pathway": lambda: path_chart.line(MONTHS, COURSE),
    "villages": lambda: villages_chart.bars(VILLAGES, NAME),
    "regencies": lambda: ranks("33.10.22"),
}
