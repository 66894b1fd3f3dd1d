"""A list to call by: one page whatever it holds, complete in the workbook, and it says where it is from."""

import io

import openpyxl
import pandas as pd
import pytest
from pypdf import PdfReader

from dashboard import language as wording
from dashboard.export import call_sheet, workbook
from dashboard.subjects.cliff import table as tables
from tests.export.papers import calls, listed
from tests.figure import handmade

NOW = handmade.OCTOBER


def pages(rows: int, **named: str) -> list[str]:
    made = call_sheet.pdf("12 pekerja tidak lagi dibayar", calls(rows, **named), handmade.SOURCE, tables.SUMMED)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made)).pages]


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize("rows", [1, 12, 40, 2_000])
@pytest.mark.parametrize("payer", ["APB", "Pemerintah Desa yang Namanya Panjang Sekali " * 4])
def test_any_list_is_one_page(rows: int, payer: str, language: str) -> None:
    with wording.speaking(language):
        assert len(pages(rows, payer=payer)) == 1


def test_what_does_not_fit_is_counted_and_the_rest_is_all_there() -> None:
    (text,) = pages(200)
    shown = sum(f"Desa {at} " in text for at in range(200))
    assert 10 < shown < 200
    assert f"{200 - shown} baris lain tidak muat di halaman ini; semuanya ada di XLSX." in text
    assert "Semua baris ada di halaman ini." in pages(3)[0]
    book = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(calls(200), handmade.SOURCE)))
    assert book["Data"].max_row == 201


def test_the_sums_are_those_of_the_whole_list_and_one_row_is_its_own_sum() -> None:
    assert "Jumlah 200 10.080.000 20.160.000 40.320.000" in pages(200)[0].replace("3.360.000", "")
    assert "Jumlah" not in pages(1)[0]
    unsummed = call_sheet.pdf("daftar", calls(3), handmade.SOURCE)
    assert "Jumlah" not in PdfReader(io.BytesIO(unsummed)).pages[0].extract_text()


def test_it_says_posisi_edition_source_and_that_it_is_a_sample() -> None:
    (text,) = pages(3)
    for said in (
        "12 pekerja tidak lagi dibayar",
        "Kabupaten Klaten",
        "Posisi 31 Oktober 2026 (sementara)",
        "edisi 2026-10.1",
        "Sumber: data kepesertaan BPJS Ketenagakerjaan",
        "DATA CONTOH: bukan angka resmi",
        "Des 2026",
    ):
        assert said in text


def test_the_same_list_is_the_same_tagged_bytes() -> None:
    first, second = (call_sheet.pdf("daftar", calls(40), handmade.SOURCE) for _time in range(2))
    assert first == second
    root = PdfReader(io.BytesIO(first)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]


def test_a_name_is_never_read_as_markup() -> None:
    assert '#panic("x") $a$ *b* 0' in pages(1, village='#panic("x") $a$ *b*')[0]


def test_the_list_of_one_payer_is_named_by_it_and_does_not_repeat_it_in_every_line() -> None:
    one, every = tables.by_village(listed(3), "Pemkab Klaten"), tables.by_village(listed(3))
    assert (one.subject, every.subject) == ("daftar-telepon-pemkab-klaten", "daftar-telepon")
    on_paper = [{column.key for column in (table.sheet or table).columns} for table in (one, every)]
    assert ["payer_name" in keys for keys in on_paper] == [False, True]
    assert "payer_name" in {column.key for column in one.columns}
    assert tables.call_title(listed(3), {"apbdes:X": "Pemkab Klaten"}, NOW + 3) == (
        "Pemkab Klaten: 3 pekerja tidak lagi dibayar sampai 31 Januari 2027 bila tidak diperpanjang"
    )


def test_payers_of_one_name_are_told_apart_by_their_type() -> None:
    payers = listed(3).assign(
        code=["apbd_kab:A", "dbh_cht:A", "apbdes:B"],
        sponsor_type=["apbd_kab", "dbh_cht", "apbdes"],
        label=["Pemkab Nunukan", "Pemkab Nunukan", "Pemerintah Desa Pokak"],
    )
    both_months = pd.concat([payers, payers.assign(last_month=NOW + 1)])
    assert tables.payer_names(both_months) == {
        "apbd_kab:A": "Pemkab Nunukan · APBD kabupaten/kota",
        "dbh_cht:A": "Pemkab Nunukan · DBH cukai hasil tembakau",
        "apbdes:B": "Pemerintah Desa Pokak",
    }
    title = tables.call_title(both_months, tables.payer_names(both_months), NOW + 3)
    assert title.startswith("3 sponsor: 6 pekerja")


def test_a_long_name_is_a_short_file_name() -> None:
    assert len(tables.by_village(listed(1), "Pemerintah / Desa: " * 20).subject) < 60
