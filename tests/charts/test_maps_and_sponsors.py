"""The map, the heatmap, the reach and the payers: what is drawn, under which sentence."""

import pandas as pd
import pytest

from dashboard.charts import heatmap
from dashboard.subjects.sponsorship import chart, course_chart
from dashboard.subjects.villages import classes, map_chart, reach_chart
from dashboard.subjects.villages import metrics as villages
from dashboard.subjects.villages.classes import Colour
from tests.charts.samples.maps_and_sponsors import COURSE, FIGURES, PAIRS, PARTS, PLACES
from tests.reading import datasets, spec


def test_places_without_a_centroid_and_people_without_a_place_are_counted_not_drawn() -> None:
    figure = FIGURES["map"]()
    assert "1 desa/kelurahan tanpa titik koordinat tidak digambar (7 pekerja aktif)" in figure.measure
    assert "3 pekerja aktif belum teralokasi" in figure.measure
    assert not {"33.10.22.2007", "unallocated"} & {row.get("code") for row in datasets(figure)}
    assert figure.title.startswith("4 dari 5 desa/kelurahan memiliki pekerja aktif")


def test_a_change_has_a_shape_of_its_own_besides_its_colour() -> None:
    assert len(set(classes.of(Colour.SINCE_MONTH).shapes)) == 3
    told = {row["name"]: row["class"] for row in datasets(FIGURES["map-change"]()) if "class" in row}
    assert told == {"Bugisan": "bertambah", "Taji": "berkurang", "Gatak": "tetap", "Sribit": "tetap"}


def test_a_share_falls_into_the_class_whose_words_hold_it() -> None:
    told = {row["name"]: row["class"] for row in datasets(FIGURES["map"]()) if "class" in row}
    assert told == {
        "Bugisan": "20% atau lebih",
        "Taji": "20% atau lebih",
        "Gatak": "20% atau lebih",
        "Sribit": "di bawah 5%",
    }


def test_a_place_without_a_denominator_has_no_class_of_rates() -> None:
    told = {row["name"]: row["class"] for row in datasets(FIGURES["map-rate"]()) if "class" in row}
    assert told == {"Bugisan": "50% sampai 75%", "Taji": "", "Gatak": "", "Sribit": ""}


def test_a_name_stands_in_the_middle_of_its_places_and_opens_what_it_names() -> None:
    names = {row["parent"]: row for row in datasets(FIGURES["map"]()) if "narrow" in row}
    assert names["Prambanan"]["longitude"] == pytest.approx(110.51)
    assert names["Prambanan"]["code"] == "33.10.01"


def test_names_never_lie_over_each_other() -> None:
    parents = ["Prambanan", "Prambanan", "Delanggu", "Wedi"]
    crowded = PLACES.iloc[:4].assign(
        longitude=[110.50, 110.50, 110.505, 111.0], latitude=-7.7, parent=parents, parent_code=parents
    )
    figure = map_chart.bubbles(crowded, level="village", parent_level="district", colour=Colour.SHARE)
    assert [row["parent"] for row in datasets(figure) if "narrow" in row] == ["Prambanan", "Wedi"]


def test_one_place_is_no_map() -> None:
    assert not villages.make_a_map(PLACES.iloc[:1])
    assert not villages.make_a_map(PLACES.assign(active=0))
    assert villages.make_a_map(PLACES)


def test_bubbles_begin_at_nobody() -> None:
    sizes = [layer["encoding"]["size"] for layer in spec(FIGURES["map"]())["layer"] if "size" in layer["encoding"]]
    assert {tuple(size["scale"]["domain"]) for size in sizes} == {(0, 60)}
    assert {size["scale"]["range"][0] for size in sizes} == {0}


def test_a_cell_is_as_strong_as_the_root_of_its_people() -> None:
    shades = {(row["code"], row["column_code"]): row["shade"] for row in datasets(FIGURES["heatmap"]())}
    assert shades == {
        ("petani", "mandiri"): 4,
        ("petani", "iik"): 1,
        ("art", "iik"): 3,
        ("unallocated", "mandiri"): 1,
    }


def test_the_heatmap_names_twenty_professions_and_loses_nobody() -> None:
    from dashboard.wording import codes

    every = [(code, "mandiri", 100 - at) for at, code in enumerate(codes.PROFESSIONS)]
    figure = heatmap.cells(pd.DataFrame(every, columns=list(PAIRS.columns)), rows="profession", columns="sponsor_type")
    drawn = datasets(figure)
    assert len(drawn) == heatmap.MAX_ROWS
    assert sum(row["active"] for row in drawn) == sum(active for _code, _column, active in every)
    assert [row["row"] for row in drawn if row["code"] == "others"] == ["13 lainnya"]
    assert "profesi terkecil digabung (13)" in figure.measure


def test_a_heatmap_of_the_unmapped_says_so() -> None:
    unmapped = heatmap.cells(PAIRS.iloc[3:], rows="profession", columns="sponsor_type")
    assert unmapped.title == "9 pekerja aktif, semuanya belum dipetakan"


def test_a_tie_has_no_winner() -> None:
    even = heatmap.cells(PAIRS.assign(active=5), rows="profession", columns="sponsor_type")
    assert even.title == "3 pasangan sama banyak, masing-masing 5 dari 20 pekerja aktif (25,0%)"
    still = course_chart.stack(COURSE.assign(active=[60, 10, 60, 10]))
    assert still.title == "70 pekerja aktif pada Sep 2026, 70 pada Okt 2026"


def test_all_villages_reached_is_good_news() -> None:
    assert reach_chart.bars(PARTS.iloc[1:], by="district", village="desa/kelurahan").title == (
        "Semua 10 desa/kelurahan sudah pernah ada peserta"
    )


def test_a_payer_without_a_name_is_its_type() -> None:
    names = {row["name"] for row in datasets(FIGURES["payers"]())}
    assert names == {"IIK Contoh", "Individu tanpa nama"}


def test_the_course_names_what_moved_most() -> None:
    assert FIGURES["sponsor-course"]().title == (
        "Ikatan Istri Karyawan (IIK) berubah paling besar: 10 pekerja pada Sep 2026 menjadi 40 pada Okt 2026"
    )


def test_payers_of_one_name_are_told_apart_by_their_type() -> None:
    one = {"label": "Pemkab Nunukan", "active": 30, "share": 0.6}
    rows = pd.DataFrame([one | {"payer": 7, "code": "apbd_kab"}, one | {"payer": 9, "code": "dbh_sawit"}])
    figure = chart.largest(rows, 50)
    assert "Pemkab Nunukan · APBD kabupaten/kota" in figure.alt_text
    assert "Pemkab Nunukan · DBH sawit" in figure.alt_text
