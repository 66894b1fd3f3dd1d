"""What is not drawn of the regencies is counted under the title."""

import pandas as pd

from dashboard.subjects.regency import chart

ROWS = pd.DataFrame(
    {
        "code": ["33.10", "33.02"],
        "name": ["Kabupaten Klaten", "Kabupaten Banyumas"],
        "active": [30, 10],
        "workers": [100, 100],
        "rate": [0.3, 0.1],
        "rank": [1, 2],
    }
)


def test_regencies_that_are_not_drawn_are_said_to_stand_in_the_table() -> None:
    assert chart.bars(ROWS, None, 2).measure.endswith("menurut peringkat")
    assert chart.bars(ROWS, None, 1202).measure.endswith("; 1.200 yang lain ada di tabel")
