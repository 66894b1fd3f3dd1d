"""Under the list of places stands how many people are in how many of them, and who is in none."""

import pandas as pd
import pytest

from dashboard.subjects.villages import table
from tests.subjects.villages.made import NOW, by_month, places


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((("a", 3), ("b", 1), ("unallocated", 2)), "4 pekerja aktif di 2 desa/kelurahan, 2 belum teralokasi."),
        ((("a", 3), ("outside", 5)), "3 pekerja aktif di 1 desa/kelurahan, 5 di luar wilayah edisi."),
        ((("unallocated", 2),), "0 pekerja aktif, 2 belum teralokasi."),
        ((("a", 0),), "0 pekerja aktif."),
    ],
)
def test_villages_with_somebody_are_counted_and_those_of_no_village_named(
    people: tuple[tuple[str, int], ...], said: str
) -> None:
    rows: pd.DataFrame = places(by_month(*((NOW, code, count) for code, count in people)))
    assert table.places(rows, level="village", parent_level="district").note.startswith(said)
