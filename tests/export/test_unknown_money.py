"""Unknown rupiah on every surface: never 0, and a sum with unknown parts is what it is at least (definitions 5.10)."""

import csv
import io

import openpyxl
import pandas as pd
import pyarrow as pa

from dashboard.commands import answers
from dashboard.export import delimited, document, workbook
from dashboard.figure import finishing, money
from dashboard.figure.table import Column, Table, Unit
from tests.figure import handmade

ROWS = pd.DataFrame(
    {
        "code": ["pemberi_kerja", "iik", "asn"],
        "name": ["Pemberi kerja", "IIK", "ASN"],
        "amount_rupiah": pd.array([None, 33600, 16800], "Int64"),
        "difference_rupiah": pd.array([None, -800, 0], "Int64"),
        "unpriced_months": [136762, 3, 0],
    }
)
SHOWN = Table(
    "jenis-sponsor",
    ROWS,
    (
        Column("code", "Kode", Unit.TEXT),
        Column("name", "Jenis sponsor", Unit.TEXT),
        money.amount(),
        Column("difference_rupiah", "Selisih", Unit.RUPIAH_CHANGE),
        money.unpriced(),
    ),
    "",
)


def test_the_screen_says_that_nobody_knows_and_sorts_by_what_is_known() -> None:
    finished = finishing.table(SHOWN)
    order = finished.order("amount_rupiah", falling=True)
    assert order == (1, 2, 0)
    with pa.ipc.open_stream(finished.cut(order).display) as reader:
        said = reader.read_all().to_pydict()
    assert said["amount_rupiah"] == ["sedikitnya 33.600", "16.800", "tidak diketahui"]
    assert said["difference_rupiah"] == ["−800", "0", "tidak diketahui"]


def test_paper_says_the_same() -> None:
    rows = document.listed(SHOWN, handmade.SOURCE)["rows"]
    assert [row[1] for row in rows] == ["tidak diketahui", "sedikitnya 33.600", "16.800"]


def test_files_leave_the_cell_blank_and_say_so_beside_it() -> None:
    content = delimited.csv_bytes(SHOWN, handmade.SOURCE).decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(content, newline=""), delimiter=";")
    amount, note = head.index("Rupiah"), head.index("Catatan Rupiah")
    assert [(line[amount], line[note]) for line in lines] == [
        ("", "tidak diketahui"),
        ("33600", "sedikitnya"),
        ("16800", ""),
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(SHOWN, handmade.SOURCE))).worksheets[0]
    assert [cell.value for cell in sheet["C"]] == ["Rupiah", None, 33600, 16800]
    assert [cell.value for cell in sheet["F"]] == ["Catatan Rupiah", "tidak diketahui", "sedikitnya", ""]


def test_json_holds_null() -> None:
    assert [row["amount_rupiah"] for row in answers.records(ROWS)] == [None, 33600, 16800]


def test_a_sum_of_unknown_amounts_alone_is_unknown_and_of_some_is_what_it_is_at_least() -> None:
    rows = ROWS.assign(other_rupiah=0, other_unpriced_months=0)
    assert money.said(rows) == "sedikitnya Rp50.400"
    assert money.said(rows[:1]) == "rupiah tidak diketahui"
    assert money.said(rows[2:]) == "Rp16.800"
    assert money.summed(rows[:1])["amount_rupiah"] is None
    assert money.summed(rows[:0])["amount_rupiah"] == 0
