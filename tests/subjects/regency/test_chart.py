"""What is not drawn of the regencies is counted under the title."""

import pandas as pd

from dashboard.subjects.regency import chart, metrics, table
from tests.reading import datasets

ROWS = pd.DataFrame(
    {
        "code": ["33.10", "33.02"],
        "name": ["Kabupaten Klaten", "Kabupaten Banyumas"],
        "active": [30, 10],
        "workers": [100, 100],
        "years": ["2025", "2022"],
        "rate": [0.3, 0.1],
        "rank": [1, 2],
    }
)


def test_rates_over_workers_of_different_years_are_not_compared_in_silence() -> None:
    alike = chart.bars(ROWS, None, 2, ("2025",))
    apart = chart.bars(ROWS, None, 2, metrics.years(ROWS))
    assert alike.title == "Kabupaten Klaten peringkat 1 dari 2 kabupaten/kota: 30,0% (30 dari 100)"
    assert apart.title == f"{alike.title}, angka pekerja tidak setahun"
    assert {row["label"] for row in datasets(alike)} == {"30,0% (30 dari 100)", "10,0% (10 dari 100)"}
    assert {row["label"] for row in datasets(apart)} == {"30,0% (30 dari 100) · 2025", "10,0% (10 dari 100) · 2022"}
    shown = table.ranks(ROWS)
    assert list(shown.rows["years"]) == ["2025", "2022"]
    assert "Angka pekerjanya tidak setahun" in shown.note
    assert "tidak setahun" not in table.ranks(ROWS.assign(years="2025")).note


def test_regencies_that_are_not_drawn_are_said_to_stand_in_the_table() -> None:
    assert chart.bars(ROWS, None, 2).measure.endswith("menurut peringkat")
    assert chart.bars(ROWS, None, 1202).measure.endswith("; 1.200 yang lain ada di tabel")


def test_of_an_edition_that_knows_some_regencies_a_rank_is_among_those_known() -> None:
    own = metrics.place(ROWS, "33.02")
    assert chart.bars(ROWS, own, 2, is_partly=True).title == (
        "Kabupaten Banyumas peringkat 2 dari 2 kabupaten/kota yang diketahui: 10,0% (10 dari 100)"
    )
    assert "2 dari 2 kabupaten/kota: " in chart.bars(ROWS, own, 2).title
    assert "dari 2 kabupaten/kota yang diketahui" in chart.bars(ROWS, None, 2, is_partly=True).title
