"""A list to call by: one page whatever it holds, complete in the workbook, and it says where it is from."""

import io

import openpyxl
import pandas as pd
import pytest
from pypdf import PdfReader

from dashboard import wording
from dashboard.export import call_sheet, workbook
from dashboard.tables import Table
from dashboard.tables import cliff as tables
from tests import figures

NOW = figures.OCTOBER


def calls(rows: int, payer: str = "Pemerintah Desa yang Namanya Panjang Sekali", village: str = "Desa") -> Table:
    """A call list of so many villages, one person each."""
    frame = pd.DataFrame(
        {
            "village_code": [f"33.10.01.{2001 + at}" for at in range(rows)],
            "village": [f"{village} {at}" for at in range(rows)],
            "district": "Prambanan",
            "code": "apbdes:X",
            "sponsor_type": "apbdes",
            "label": payer,
            "is_known": True,
            "last_month": NOW + 2,
            "people": 1,
            "unpriced": 0,
            **{f"{what}_{n}": n * 16_800 for what in ("renew", "full") for n in tables.TERMS},
        }
    )
    return tables.by_village(frame)


def pages(rows: int, **named: str) -> list[str]:
    made = call_sheet.pdf("12 pekerja tidak lagi dibayar", calls(rows, **named), figures.SOURCE)
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
    book = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(calls(200), figures.SOURCE)))
    assert book["Data"].max_row == 201


def test_it_says_posisi_edition_source_and_that_it_is_a_sample() -> None:
    (text,) = pages(3)
    for said in (
        "12 pekerja tidak lagi dibayar", "Kabupaten Klaten", "Posisi 31 Oktober 2026 (sementara)", "edisi 2026-10.1",
        "Sumber: data kepesertaan BPJS Ketenagakerjaan", "DATA CONTOH: bukan angka resmi", "Des 2026",
    ):  # fmt: skip
        assert said in text


def test_the_same_list_is_the_same_tagged_bytes() -> None:
    first, second = (call_sheet.pdf("daftar", calls(40), figures.SOURCE) for _time in range(2))
    assert first == second
    root = PdfReader(io.BytesIO(first)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]


def test_a_name_is_never_read_as_markup() -> None:
    assert '#panic("x") $a$ *b* 0' in pages(1, village='#panic("x") $a$ *b*')[0]
