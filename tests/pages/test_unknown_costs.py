"""What renewing and closing costs where nobody knows a rate: unknown, or what it is at least, and never 0."""

import io
import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd
import pytest
from pypdf import PdfReader
from typer.testing import CliRunner

from dashboard import formatting
from dashboard.asking import Clerk
from dashboard.cli import app
from dashboard.export import call_sheet, workbook
from dashboard.figure import table as tables
from dashboard.subjects.cliff import answer
from dashboard.subjects.cliff import table as lists
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.mou import closing_answer, closing_table
from data_access.edition import opening
from data_access.edition.facts import Edition
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import Segment
from tests import worlds
from tests.figure import handmade
from tests.pages.conftest import opened
from tests.reading import data, metrics, said

UNPRICED: Final = """
    nik  | segmen | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
    ana  | JAKON  | perusahaan_csr | PT Jembatan  | 2026-08     | 4
    budi | JAKON  | perusahaan_csr | PT Jembatan  | 2026-08     | 4
"""
"""Whom a company pays for at a price nobody knows."""
PRICED: Final = "    cici | BPU    | perusahaan_csr | PT Jembatan  | 2026-08     | 4\n"
THREE_MONTHS: Final = 8_400 + 2 * 16_800
LINES: Final = """
    nomor_mou | kode_wilayah | baris | segmen | target_orang | jatuh_tempo | dianggarkan_orang | dianggarkan_rupiah
    7/2026    | 33.10        | 1     | JAKON  | 100          | 2026-12     | 40                |
    7/2026    | 33.10        | 2     | BPU    | 100          | 2026-12     |                   | 5000000
    7/2026    | 33.10        | 3     | BPU    | 100          | 2026-09     |                   |
"""


@dataclass(frozen=True, slots=True)
class Home:
    """A published world; `is_known`: something of what renewing costs in it is."""

    edition: Edition
    is_known: bool

    @property
    def said(self) -> str:
        return f"sedikitnya {formatting.number(THREE_MONTHS)}" if self.is_known else "tidak diketahui"

    @property
    def clerk(self) -> Clerk:
        return Clerk(self.edition, NATION)

    @property
    def question(self) -> CoverageQuestion:
        return CoverageQuestion(self.edition.posisi, segments=frozenset({Segment.BPU, Segment.JAKON}))


def published(settings: Settings, people: str) -> None:
    worlds.load(settings, worlds.world(people))
    worlds.load(settings, worlds.mous(LINES), "mou")
    worlds.publish(settings, "2026-10", "2024-01")


FILLS: Final = {False: partial(published, people=UNPRICED), True: partial(published, people=UNPRICED + PRICED)}


@pytest.fixture(params=FILLS, ids=["unknown", "partly"])
def home(request: pytest.FixtureRequest, filled: worlds.Filled, tmp_path: Path) -> Home:
    return Home(opening.current(filled(FILLS[request.param], tmp_path / "home")), request.param)


def shown(*words: str) -> str:
    result = CliRunner().invoke(app, ["show", "ending", *words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_page_says_so_over_the_list_and_in_it(home: Home) -> None:
    page = opened("jatuh_tempo")
    amount = home.said.replace("nya ", "nya Rp")
    assert metrics(page)[2] == amount
    assert f"{amount}; tanpa keringanan iuran: " in said(page)
    assert "2 pekerja tanpa tarif tidak masuk rupiah." in said(page)
    assert "Rp0" not in said(page)
    calls = page.dataframe[-1].value
    assert calls["renew_3"].isna().tolist() == [not home.is_known]


def test_the_command_says_so_and_json_holds_null(home: Home) -> None:
    assert home.said in " ".join(shown().split())
    (row,) = json.loads(shown("--json"))["rows"]
    assert (row["renew_3"], row["unpriced"]) == (THREE_MONTHS if home.is_known else None, 2)


def _calls(home: Home) -> tables.Table:
    return lists.by_village(home.clerk.recall(answer.endings, home.question, TermChoice()).villages)


def test_the_workbook_has_a_blank_and_its_note(home: Home) -> None:
    (row,) = data(workbook.xlsx(_calls(home), handmade.SOURCE))
    label = "Perpanjang 3 bulan (Rp)"
    note = "sedikitnya" if home.is_known else "tidak diketahui"
    assert (row[label], row[f"Catatan {label}"]) == (THREE_MONTHS if home.is_known else None, note)


def test_the_call_list_says_so_in_its_rows_and_in_their_sum(home: Home) -> None:
    table = _calls(home)
    villages = home.clerk.recall(answer.endings, home.question, TermChoice()).villages
    twice = lists.by_village(pd.concat([villages, villages.assign(village_code="33.10.22.2006")], ignore_index=True))
    for listed, count in ((table, 1), (twice, 3)):
        content = call_sheet.pdf("Daftar", listed, handmade.SOURCE, lists.SUMMED)
        text = " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
        assert "Rp0" not in text
        assert text.count("sedikitnya" if home.is_known else "tidak diketahui") >= 6 * count


def test_what_closes_a_line_of_a_segment_without_a_rate_is_unknown_and_after_the_due_month_there_is_none(
    home: Home,
) -> None:
    table = home.clerk.recall(closing_table.of, home.question)
    (amount,) = (column for column in table.columns if column.key == "rupiah")
    priced = formatting.number((99 if home.is_known else 100) * 2 * 16_800)
    assert tables.texts(amount, table.rows) == ["tidak diketahui", priced, "–"]
    rows = {row["Baris MoU"]: row for row in data(workbook.xlsx(table, handmade.SOURCE))}
    notes = [row["Catatan Anggaran penutup (Rp)"] for row in rows.values()]
    assert notes == ["tidak diketahui", "", ""]
    assert "terbesar yang diketahui Rp" in home.clerk.recall(closing_answer.sentence, home.question)


@pytest.mark.usefixtures("home")
def test_a_budget_of_people_or_of_rupiah_alone_says_which_is_unknown() -> None:
    said_of = [said(opened("target_mou", mou="7/2026", baris=line)) for line in ("1", "2", "3")]
    assert "dianggarkan 40 orang, rupiahnya tidak diketahui" in said_of[0]
    assert "dianggarkan Rp5.000.000, jumlah orangnya tidak diketahui" in said_of[1]
    assert "belum dianggarkan" in said_of[2]
