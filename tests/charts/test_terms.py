"""Cohorts, curves, intervals and the cliff: what is drawn, under which sentence."""

from collections.abc import Mapping

import pandas as pd

from dashboard import remainder
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.cliff import chart
from dashboard.subjects.cliff import words as cliff_words
from dashboard.subjects.cliff.metrics import MONTHLY
from dashboard.subjects.retention import cohorts_chart, curves_chart, metrics
from dashboard.wording import labels
from tests.charts.samples.terms import (
    BANDS,
    FIGURES,
    NOW,
    cells,
    compared,
    curves,
    drawn_curves,
    fall,
    followed,
    triangle,
)
from tests.reading import datasets, unclothed


def test_the_month_that_takes_most_is_named_with_the_same_people_before_and_in_it() -> None:
    assert (
        triangle().title
        == "Yang terbayar turun paling banyak pada bulan ke-3: 99 menjadi 52 dari 103 orang (96,1% → 50,5%)"
    )
    assert (
        triangle({"iik": (3, 3, 1)}).title
        == "Yang terbayar turun paling banyak pada bulan ke-2: 3 menjadi 1 dari 3 orang"
    )
    assert (
        triangle({"iik": (9, 9)}).title
        == "Tidak ada bulan yang mengurangi: 9 dari 9 (100,0%) masih dibayar pada bulan ke-1"
    )


def test_a_cell_of_fewer_than_five_is_a_fraction() -> None:
    assert {row["label"] for row in datasets(triangle({"iik": (4, 3)}))} == {"3/4"}
    assert {row["label"] for row in datasets(triangle({"iik": (5, 3)}))} == {"60,0%"}


def test_a_triangle_has_no_column_of_the_month_of_entry() -> None:
    assert {row["column_code"] for row in datasets(triangle())} == {"1", "2", "3", "4"}


def test_a_curve_draws_no_point_of_fewer_than_five() -> None:
    lines = {row["code"] for row in datasets(drawn_curves()) if "k" in row}
    assert lines == {"mandiri", "iik", UNALLOCATED}
    assert curves({"iik": (4, 3)}) is None


def test_who_stays_most_and_least_is_said_with_of_how_many() -> None:
    assert drawn_curves().title == (
        "Pada bulan ke-3 paling bertahan Mandiri: 36 dari 40 (90,0%); paling sedikit Ikatan Istri Karyawan (IIK): "
        "14 dari 60 (23,3%)"
    )
    fewer: tuple[tuple[dict[str, tuple[int, ...]], str], ...] = (
        ({"iik": (8, 4)}, "Ikatan Istri Karyawan (IIK): 4 dari 8 (50,0%) masih dibayar pada bulan ke-1"),
        ({"iik": (8, 4), "asn": (6, 3)}, "Semua kelompok sama pada bulan ke-1, bersama 7 dari 14 (50,0%)"),
    )
    for kept, said in fewer:
        figure = curves(kept)
        assert figure
        assert figure.title == said


def titled(kept: Mapping[str, tuple[int, ...]], **more: tuple[int, ...]) -> str:
    """The message of lines drawn beside groups that are not drawn."""
    every = metrics.curves(cells({**kept, **more}))
    figure = curves_chart.curves(metrics.curves(cells(kept)), "sponsor_type", list(kept), 3, every)
    assert figure
    return figure.title


def test_one_of_several_that_stay_alike_is_named_as_one_among_them() -> None:
    groups = {"apbdes": (9, 9, 9, 9), "iik": (8, 8, 8, 4)}
    assert titled(groups) == (
        "Pada bulan ke-3 paling bertahan APB Desa: 9 dari 9 (100,0%); paling sedikit Ikatan Istri Karyawan (IIK): 4 "
        "dari 8 (50,0%)"
    )
    assert "paling bertahan antara lain APB Desa: 9 dari 9 (100,0%);" in titled(groups, baznas=(6, 6, 6, 6))
    assert "paling sedikit antara lain Ikatan Istri Karyawan (IIK): 4 dari 8" in titled(groups, asn=(6, 6, 6, 3))
    assert "antara lain" not in titled(groups, asn=(4, 4, 4, 4))  # fewer than five have no share


def test_groups_taken_together_and_those_without_are_not_who_stays_least() -> None:
    groups = {
        "apbdes": (9, 9, 9, 9),
        "iik": (8, 8, 8, 4),
        remainder.OTHERS: (7, 7, 7, 0),
        UNALLOCATED: (7, 7, 7, 1),
    }
    assert "paling sedikit Ikatan Istri Karyawan (IIK): 4 dari 8" in titled(groups)
    figure = curves_chart.curves(metrics.curves(cells(groups)), "sponsor_type", list(groups), 3)
    assert figure
    assert "sedikitnya 2% orang" in figure.measure
    assert "2%" not in drawn_curves().measure


def test_a_line_is_told_apart_without_colour() -> None:
    dashes = unclothed(drawn_curves())["layer"][0]["encoding"]["strokeDash"]["scale"]
    assert len({tuple(dash) for dash in dashes["range"]}) == len(dashes["domain"]) == 3


def test_what_followed_has_a_row_of_everybody_and_each_row_adds_up() -> None:
    rows = datasets(followed())
    assert {row["row"] for row in rows if row["code"] == cohorts_chart.ALL} == {"Semua · 112"}
    assert sum(int(row["of"].split(" ")[0]) for row in rows if row["code"] == cohorts_chart.ALL) == 112
    assert followed().title == (
        "Masa bayar pertama berakhir tanpa kelanjutan bagi 50 dari 112 (44,6%) yang masuk; masih berjalan bagi 36 dari "
        "112 (32,1%)"
    )


def test_two_groups_differ_only_where_their_intervals_stand_apart() -> None:
    assert compared().title.endswith("pada bulan ke-3: beda nyata")
    near = compared((6, 10), (5, 10))
    assert near.title == (
        "Mandiri 6 dari 10 (60,0%) dan Ikatan Istri Karyawan (IIK) 5 dari 10 (50,0%) pada bulan ke-3: belum beda nyata"
    )
    assert "pada bulan ke-12: belum cukup waktu" in near.alt_text
    assert {"Bulan ke-3: belum beda nyata", "Bulan ke-12: belum cukup waktu"} <= {row["text"] for row in datasets(near)}


def test_the_cliff_is_a_sentence_of_rates_or_without_a_basis_of_people() -> None:
    assert cliff_words.sentence(fall()) == (
        "45,0% (90 dari 200) menjadi 35,0% (70 dari 200) pada 31 Januari 2027 bila 20 pekerja di 14 desa tidak "
        "diperpanjang"
    )
    assert cliff_words.sentence(fall(workers=None, unplaced=2)) == (
        "90 menjadi 70 pekerja dibayar pada 31 Januari 2027 bila 20 pekerja di 14 desa (2 belum teralokasi) tidak "
        "diperpanjang"
    )
    assert cliff_words.sentence(fall(villages=0, unplaced=20)).endswith(
        "bila 20 pekerja (20 belum teralokasi) tidak diperpanjang"
    )
    nobody = "Sampai 31 Januari 2027 tidak ada masa bayar yang berakhir: 90 pekerja tetap dibayar"
    assert cliff_words.sentence(fall(after=90, villages=0)) == nobody


def test_bands_stand_on_each_other_those_who_go_on_at_the_foot() -> None:
    rows = [row for row in datasets(FIGURES["cliff"]()) if row.get("month") == NOW and "from" in row]
    assert [(row["code"], row["from"], row["to"]) for row in rows] == [
        (MONTHLY, 0, 60),
        ("apbdes", 60, 80),
        ("iik", 80, 90),
    ]


def test_those_who_go_on_are_hollow_not_another_colour() -> None:
    terms, hollow = unclothed(FIGURES["cliff"]())["layer"][:2]
    assert hollow["mark"]["style"] == "hollow"
    assert "color" not in hollow["encoding"]
    assert terms["encoding"]["color"]["scale"]["domain"] == ["APB Desa", "Ikatan Istri Karyawan (IIK)"]


def test_the_hollow_bars_say_what_they_are_where_there_is_room() -> None:
    said = [row["said"] for row in datasets(FIGURES["cliff"]()) if "said" in row]
    assert said == ["Mandiri dan pemberi kerja,\ndiasumsikan berlanjut"]
    few = BANDS.assign(active=BANDS["active"].where(BANDS["code"] != MONTHLY, 1))
    assert not [row for row in datasets(chart.stacked(few, fall())) if "said" in row]
    assert not [row for row in datasets(chart.stacked(BANDS[BANDS["code"] != MONTHLY], fall())) if "said" in row]


def test_small_sponsor_types_are_one_band_and_nobody_is_lost() -> None:
    codes = [*list(labels.codes("sponsor_type"))[2:12], MONTHLY]
    bands = pd.DataFrame({"month": NOW, "code": codes, "active": range(11, 0, -1)})
    rows = [row for row in datasets(chart.stacked(bands, fall())) if "from" in row]
    assert [row["name"] for row in rows][-1] == "Jenis lain"
    assert len(rows) == 7
    assert rows[-1]["to"] == 66
