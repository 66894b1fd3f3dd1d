"""A small line says only whether it rises or falls, from zero."""

from dashboard.charts import house_style
from dashboard.subjects.coverage import spark_chart
from tests.figure import handmade


def test_it_begins_at_zero_and_ends_at_the_posisi() -> None:
    drawn = house_style.on_screen(spark_chart.line("PU", [4, 6, 5], handmade.OCTOBER)).to_dict()
    (rows,) = drawn["datasets"].values()
    assert [row["month"] for row in rows] == [handmade.OCTOBER - 2, handmade.OCTOBER - 1, handmade.OCTOBER]
    assert drawn["layer"][0]["encoding"]["y"]["scale"]["domain"] == [0, 6]


def test_who_hears_it_hears_both_ends() -> None:
    assert spark_chart.line("PU", [4000, 6, 5], handmade.OCTOBER).alt_text == "PU: 4.000 pada Agu 2026, 5 pada Okt 2026"


def test_nobody_is_a_line_on_the_ground() -> None:
    assert house_style.on_screen(spark_chart.line("PU", [0, 0], handmade.OCTOBER)).to_dict()["layer"][0]["encoding"][
        "y"
    ]["scale"]["domain"] == [0, 1]
