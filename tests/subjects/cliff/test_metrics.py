"""The cliff's months, bands and fall on frames drawn by hand."""

import pandas as pd
import pytest

from dashboard import formatting
from dashboard.subjects.cliff import metrics as cliff
from dashboard.subjects.cliff import words
from dashboard.subjects.cliff.metrics import MONTHLY
from dashboard.subjects.sponsorship import metrics as sponsorship

MONTHS = range(100, 104)
PAYS_MONTHLY = ("mandiri", "pemberi_kerja")
PEOPLE = pd.DataFrame(
    [
        (100, "mandiri", 30),
        (100, "pemberi_kerja", 10),
        (100, "iik", 5),
        (100, "apbdes", 55),
        (101, "mandiri", 30),
        (101, "pemberi_kerja", 10),
        (101, "apbdes", 55),
        (102, "mandiri", 31),
        (102, "pemberi_kerja", 10),
    ],
    columns=["month", "sponsor_type", "people"],
)
FALLEN = pd.DataFrame({"within": [1, 2], "people": [5, 59], "villages": [2, 14], "unplaced": [0, 3]})


def test_a_month_is_its_sponsored_and_those_who_pay_monthly() -> None:
    rows = cliff.table(PEOPLE, MONTHS, PAYS_MONTHLY, 200)
    assert list(rows[["month", "active", "sponsored", "monthly"]].itertuples(index=False, name=None)) == [
        (100, 100, 60, 40),
        (101, 95, 55, 40),
        (102, 41, 0, 41),
        (103, 0, 0, 0),
    ]
    assert list(rows["rate"]) == [0.5, 0.475, 0.205, 0]
    assert set(rows["workers"]) == {200}


@pytest.mark.parametrize("workers", [None, 0])
def test_without_workers_there_is_no_rate(workers: int | None) -> None:
    assert cliff.table(PEOPLE, MONTHS, PAYS_MONTHLY, workers)["rate"].isna().all()


def test_the_bands_of_a_month_add_up_to_it_and_none_is_missing() -> None:
    bands = cliff.bands(PEOPLE, MONTHS, PAYS_MONTHLY)
    assert len(bands) == 4 * 3
    assert set(bands["code"]) == {MONTHLY, "iik", "apbdes"}
    table = cliff.table(PEOPLE, MONTHS, PAYS_MONTHLY, None)
    assert list(bands.groupby("month")["active"].sum()) == list(table["active"])
    assert list(bands[bands["code"] == MONTHLY]["active"]) == list(table["monthly"])


def test_the_stack_is_ordered_by_the_posisi_and_not_by_its_far_end() -> None:
    bands = cliff.bands(PEOPLE, MONTHS, PAYS_MONTHLY)
    stack = sponsorship.over_time(bands, keep=5, largest_in=100)
    assert list(stack[stack["month"] == 102]["code"]) == ["apbdes", MONTHLY, "iik"]


def test_a_fall_names_who_is_lost_and_both_rates() -> None:
    table = cliff.table(PEOPLE, MONTHS, PAYS_MONTHLY, 200)
    found = cliff.fall(table, FALLEN, 2)
    assert (found.month, found.before, found.after, found.people) == (102, 100, 41, 59)
    assert found.workers == 200
    assert (found.villages, found.unplaced) == (14, 3)


def test_a_rate_of_a_region_known_in_part_counts_the_people_placed_in_what_is_known() -> None:
    placed = PEOPLE.assign(placed=PEOPLE["people"] - 5)
    table = cliff.table(placed, MONTHS, PAYS_MONTHLY, 200, is_partly=True)
    assert list(table["active"]) == [100, 95, 41, 0]
    assert list(table["counted"]) == [80, 80, 31, 0]
    assert list(table["rate"]) == [0.4, 0.4, 0.155, 0]
    found = cliff.fall(table, FALLEN, 2)
    assert (found.people, found.of_workers) == (59, (80, 31))
    assert words.sentence(found).endswith(
        f"100 menjadi 41 pekerja dibayar pada {formatting.posisi(102)} bila 59 pekerja di 14 desa (3 belum "
        "teralokasi) tidak diperpanjang; di "
        "kabupaten/kota yang diketahui 40,0% (80 dari 200) menjadi 15,5% (31 dari 200)"
    )
    assert ": 100 menjadi 41, di kabupaten/kota yang diketahui 80 menjadi 31 dari 200 pekerja;" in words.measure(found)
    whole = cliff.table(placed, MONTHS, PAYS_MONTHLY, 200)
    assert cliff.fall(whole, FALLEN, 2).of_workers == (100, 41)


def test_nobody_paid_is_months_of_nobody() -> None:
    nobody = PEOPLE.iloc[:0]
    table = cliff.table(nobody, MONTHS, PAYS_MONTHLY, 200)
    assert list(table["active"]) == [0, 0, 0, 0]
    assert cliff.bands(nobody, MONTHS, PAYS_MONTHLY).empty
    found = cliff.fall(table, FALLEN.iloc[:0], 3)
    assert (found.people, found.villages, found.before) == (0, 0, 0)
    assert cliff.fall(cliff.table(nobody, MONTHS, PAYS_MONTHLY, None), FALLEN, 1).workers is None
