"""The trend and its targets: what is drawn, where, under which sentence."""

import re
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest

from dashboard import language as wording
from dashboard.charts import house_style
from dashboard.figure import rates
from dashboard.subjects.coverage import targets, trend_chart
from dashboard.subjects.coverage.targets import Target
from tests.charts.conftest import Golden
from tests.figure import handmade

NOW = handmade.OCTOBER
COLUMNS = ["code", "measure", "period", "value", "unit", "basis", "segment", "grace", "source"]
OFFICIAL = pd.DataFrame(
    [
        ("", "cakupan", "2025", 32.15, "persen", None, None, None, "RPJMN 2025-2029"),
        ("", "cakupan", "2025", 52.15, "persen", None, None, None, "Target operasional UCJ 2025 (Kemendagri)"),
        ("", "peserta_aktif", "2026", 7e7, "orang", None, None, None, "BPJS Ketenagakerjaan, rencana strategis"),
        ("33.02", "cakupan", "2027", 30.0, "persen", "bekerja", "semua", 3, "Rencana uji"),
    ],
    columns=COLUMNS,
)


def series(months: int = 25, workers: int | None = 1000, turning: int = 2) -> pd.DataFrame:
    """Four people more each month; their workers are of 2024, or of so many years before where that is later."""
    span = range(NOW - months + 1, NOW + 1)
    active = pd.DataFrame({"month": span, "active": [200 + 4 * at for at in range(months)]})
    known = span if workers else []
    years = [max(2024, month // 12 - turning) for month in known]
    of = {"month": known, "workers": [workers] * len(known), "first_year": years, "last_year": years}
    of["in_force"] = [12 * year for year in years]
    return rates.series(active, pd.DataFrame(of, dtype="int64"))


def found(by_month: pd.DataFrame) -> list[Target]:
    return targets.beside(OFFICIAL, targets.JudgedFigure("33.02", "bekerja", frozenset({"semua"}), 3, NOW), by_month)


def spec(by_month: pd.DataFrame) -> dict[str, Any]:
    drawn: dict[str, Any] = house_style.on_screen(trend_chart.line(by_month, found(by_month))).to_dict()
    return drawn


def rows(by_month: pd.DataFrame, column: str) -> list[dict[str, Any]]:
    return [row for data in spec(by_month)["datasets"].values() for row in data if column in row]


@pytest.mark.parametrize("language", wording.LOCALES)
def test_the_trend_on_screen_is_the_golden_one(language: str, golden: Golden) -> None:
    """After a wanted change: write the new spec over tests/charts/golden/tren-<language>.json and look at it."""
    with wording.speaking(language):
        drawn = spec(series())
    drawn.pop("config")  # its clothes are another test's
    golden(f"tren-{language}", drawn)


def test_the_title_is_where_it_stands_and_how_that_changed() -> None:
    assert trend_chart.line(series(), []).title == "Cakupan 29,6% (296 dari 1.000): naik 4,8 poin persen dalam setahun"


def test_rates_over_workers_of_two_years_name_both_in_title_measure_tooltip_and_words() -> None:
    by_month = series(turning=1)
    figure = trend_chart.line(by_month, [])
    assert figure.title.endswith(": naik 4,8 poin persen dalam setahun (angka pekerja 2024, kini 2025)")
    assert figure.measure.startswith(
        "Pekerja aktif dibagi pekerja di data pembanding (angka pekerja 2024; 2025), tiap akhir"
    )
    assert "pada Okt 2024 (angka pekerja 2024), tertinggi" in figure.alt_text
    assert "pada Okt 2026 (angka pekerja 2025)." in figure.alt_text
    assert {row["years"] for row in rows(by_month, "years")} == {"2024", "2025"}
    same = trend_chart.line(series(), [])
    assert "angka pekerja" not in same.title + same.measure + same.alt_text


def test_people_alone_name_no_year_of_workers() -> None:
    figure = trend_chart.line(series(turning=1).assign(rate=pd.Series([pd.NA] * 25, dtype="Float64")), [])
    assert "angka pekerja" not in figure.title + figure.measure + figure.alt_text


def test_with_less_than_a_year_the_title_names_the_first_month() -> None:
    assert (
        trend_chart.line(series(3), []).title == "Cakupan 20,8% (208 dari 1.000): naik 0,8 poin persen sejak Agu 2026"
    )


def test_a_single_month_has_no_change() -> None:
    assert trend_chart.line(series(1), []).title == "Cakupan 20,0% (200 dari 1.000)"


def test_without_a_basis_people_are_drawn_and_no_target() -> None:
    by_month = series(workers=None)
    figure = trend_chart.line(by_month, found(by_month))
    assert figure.title == "296 pekerja aktif: +48 orang dalam setahun"
    assert rows(by_month, "inside") == []


def test_every_target_of_a_rate_is_drawn_and_named_and_people_are_not() -> None:
    by_month = series()
    assert {row["value"] for row in rows(by_month, "inside")} == {0.3215, 0.5215, 0.3}
    text = {row["text"] for row in rows(by_month, "text")}
    assert {"32,15% akhir 2025", "RPJMN 2025-2029", "52,15% akhir 2025", "Target operasional UCJ 2025"} <= text
    assert {"30% akhir 2027", "Rencana uji", "belum tercapai, Okt 2026", "target nasional"} <= text


def test_a_target_stands_at_its_years_end_where_that_is_inside_the_axis() -> None:
    drawn = {row["value"]: (row["inside"], row["month"]) for row in rows(series(), "inside")}
    assert drawn[0.3215] == (True, 2025 * 12 + 11)
    assert drawn[0.3] == (False, NOW - 24)


def test_no_two_lines_of_text_share_a_place() -> None:
    heights = sorted(row["value"] for row in rows(series(), "text"))
    top = spec(series())["layer"][0]["encoding"]["y"]["scale"]["domain"][1]
    least = min(above - below for below, above in pairwise(heights))
    assert least / top * spec(series())["height"] >= 14.9


def test_the_axis_begins_at_zero_and_holds_the_highest_target() -> None:
    domain = spec(series())["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert domain[0] == 0
    assert domain[1] > 0.5215


def test_a_month_without_a_basis_is_left_out_of_a_rate() -> None:
    by_month = series()
    by_month.loc[0, ["workers", "rate"]] = pd.NA
    assert len(rows(by_month, "of")) == 24


def test_the_alternative_text_tells_the_span_and_each_target() -> None:
    told = trend_chart.line(series(), found(series())).alt_text
    of = r"\([\d.]+ dari [\d.]+\)"
    assert re.search(rf"Terendah 20,0% {of} pada Okt 2024, tertinggi 29,6% {of} pada Okt 2026\.", told)
    assert "Target 52,15% akhir 2025, Target operasional UCJ 2025 (Kemendagri): target nasional." in told
