"""People, places and payers made by hand, and what is drawn of them."""

from collections.abc import Callable
from typing import Final

import pandas as pd

from dashboard.charts import heatmap
from dashboard.charts.house_style import Figure
from dashboard.subjects.sponsorship import chart, course_chart, metrics
from dashboard.subjects.villages import map_chart, reach_chart
from dashboard.subjects.villages.classes import Colour
from tests.figure import handmade

NOW: Final = handmade.OCTOBER
PLACES: Final = pd.DataFrame(
    [
        ("33.10.01.2001", "Bugisan", "33.10.01", "Prambanan", -7.75, 110.50, 60, 5, 20, 0.75, 100),
        ("33.10.01.2002", "Taji", "33.10.01", "Prambanan", -7.74, 110.52, 20, -2, 0, 0.25, None),
        ("33.10.22.2005", "Gatak", "33.10.22", "Delanggu", -7.62, 110.70, 10, 0, -1, 1.0, None),
        ("33.10.22.2006", "Sribit", "33.10.22", "Delanggu", -7.63, 110.71, 0, 0, 0, 0.0, None),
        ("33.10.22.2007", "Mendak", "33.10.22", "Delanggu", None, None, 7, 0, 0, 0.1, None),
        ("unallocated", None, None, None, None, None, 3, 0, 0, None, None),
    ],
    columns=[
        "code",
        "name",
        "parent_code",
        "parent",
        "latitude",
        "longitude",
        "active",
        "since_month",
        "since_year",
        "share",
        "workers",
    ],
).astype({"workers": "Int64", "share": "Float64"})
PLACES["rate"] = (PLACES["active"] / PLACES["workers"]).astype("Float64")
PAIRS: Final = pd.DataFrame(
    [("petani", "mandiri", 100), ("petani", "iik", 4), ("art", "iik", 36), ("unallocated", "mandiri", 9)],
    columns=["code", "column_code", "active"],
)
PARTS: Final = pd.DataFrame(
    {
        "code": ["33.10.22", "33.10.01"],
        "name": ["Delanggu", "Prambanan"],
        "villages": [16, 10],
        "reached": [4, 10],
        "unreached": [12, 0],
    }
)
TYPES: Final = pd.DataFrame({"code": ["mandiri", "iik", "asn"], "active": [60, 40, 0], "share": [0.6, 0.4, 0.0]})
COURSE: Final = metrics.over_time(
    pd.DataFrame({"month": [NOW - 1, NOW - 1, NOW, NOW], "code": ["mandiri", "iik"] * 2, "active": [60, 10, 61, 40]}), 5
)
LARGEST: Final = pd.DataFrame(
    {
        "payer": [7, 9],
        "code": ["iik", "individu"],
        "label": ["IIK Contoh", None],
        "active": [30, 10],
        "share": [0.6, 0.2],
    }
)
FIGURES: Final[dict[str, Callable[[], Figure]]] = {
    "map": lambda: map_chart.bubbles(PLACES, level="village", parent_level="district", colour=Colour.SHARE),
    "map-change": lambda: map_chart.bubbles(
        PLACES, level="village", parent_level="district", colour=Colour.SINCE_MONTH
    ),
    "map-rate": lambda: map_chart.bubbles(PLACES, level="village", parent_level="district", colour=Colour.RATE),
    "heatmap": lambda: heatmap.cells(PAIRS, rows="profession", columns="sponsor_type"),
    "reach": lambda: reach_chart.bars(PARTS, by="district", village="desa/kelurahan"),
    "sponsor-types": lambda: chart.types(TYPES),
    "sponsor-course": lambda: course_chart.stack(COURSE),
    "payers": lambda: chart.largest(LARGEST, 50),
    "endings": lambda: chart.endings({1: 3, 3: 12, 6: 30}),
}
