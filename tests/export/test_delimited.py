"""The CSV an Indonesian spreadsheet opens without being asked."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import language
from dashboard.export import delimited
from dashboard.subjects.coverage import table as coverage_table
from tests.export.hostile import HOSTILE
from tests.figure import handmade


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_semicolons_a_byte_order_mark_and_a_decimal_comma() -> None:
    content = delimited.csv_bytes(coverage_table.breakdown(handmade.KLATEN, "profession"), handmade.SOURCE)
    assert content.startswith(b"\xef\xbb\xbfKode;Profesi;")
    assert lines(content)[1][:-1] == ["petani", "Petani", "65", "100", "2025", "0,65", "0,65"]
    assert lines(content)[2][:-1] == ["art", "Asisten rumah tangga", "15", "", "", "", "0,15"]


def test_every_line_says_what_stands_behind_it() -> None:
    head, *rows = lines(delimited.csv_bytes(coverage_table.breakdown(handmade.KLATEN, "profession"), handmade.SOURCE))
    assert head[-1] == "Keterangan"
    for row in rows:
        assert row[-1].startswith(
            "DATA CONTOH: bukan angka resmi · INTERNAL: bukan untuk disiarkan · Kabupaten Klaten · Segmen BPU · Posisi"
        )
        assert "Penyebut: Penduduk bekerja 2025, Sakernas Agustus 2025, BPS" in row[-1]
        assert "edisi 2026-10.1" in row[-1]


def test_english_has_a_decimal_point() -> None:
    with language.speaking("en"):
        content = delimited.csv_bytes(coverage_table.breakdown(handmade.KLATEN, "profession"), handmade.SOURCE)
    assert lines(content)[1][5] == "0.65"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_that_looks_like_a_formula_begins_with_an_apostrophe(text: str) -> None:
    rows = handmade.rows({"33.10.22.2005": 1}, names={"33.10.22.2005": text})
    assert lines(delimited.csv_bytes(coverage_table.breakdown(rows, "village"), handmade.SOURCE))[1][1] == f"'{text}"


@given(st.text())
def test_no_text_at_all_is_run_by_a_spreadsheet(text: str) -> None:
    assert not delimited.harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))
