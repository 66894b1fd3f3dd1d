"""A figure of workers that is in force only after the posisi is used where no earlier one is known, and says so on
every surface (definitions 5.4)."""

import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pypdf import PdfReader

from dashboard.asking import Clerk
from dashboard.desks.press import telling
from dashboard.export import delimited, document, picture, slides, workbook
from dashboard.export.deck import Deck, Sheet
from dashboard.figure.made import Made
from dashboard.figure.public import basis_source
from dashboard.subjects import coverage
from data_access.edition import opening
from data_access.months import month
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests import worlds
from tests.cli.running import cakupan
from tests.pages.conftest import opened
from tests.reading import said

MARKED = "2026, baru berlaku Januari 2027"
"""Of a Sakernas of August 2026 at October 2026."""
PEOPLE = """
    nik  | kode_desa     | profesi | bulan_mulai | jumlah_bulan
    ana  | 33.10.22.2005 | petani  | 2026-01     | 12
    budi | 33.02.01.2001 | art     | 2026-01     | 12
"""
BASES = """
    kode_wilayah | tahun | jumlah
    33.10        | 2026  | 20
    33.02        | 2024  | 10
"""


def published(settings: Settings) -> None:
    worlds.load(settings, worlds.world(PEOPLE))
    worlds.load(settings, worlds.bases(BASES), "penyebut")
    worlds.publish(settings, wilayah=["33.10", "33.02"])


@pytest.fixture
def office(filled: worlds.Filled, tmp_path: Path) -> Clerk:
    return Clerk(opening.current(filled(published, tmp_path / "home")))


@pytest.fixture
def made(office: Clerk) -> Made:
    found = coverage.trend(CoverageQuestion(month("2026-10"), "33.10")).make(office)
    assert isinstance(found, Made)
    return found


def test_a_page_says_so(office: Clerk) -> None:
    told = said(opened("ringkasan", wilayah="33.10"))
    assert f"Penyebut: Penduduk bekerja {MARKED}" in told
    assert f"1 dari 20 pekerja\nmenurut angka pekerja {MARKED}" in told, "the headline"
    assert office.edition.posisi == month("2026-10")


def test_the_headline_figure_says_so_in_its_title(made: Made) -> None:
    assert made.drawn.title.endswith(f"(menurut angka pekerja {MARKED})")


def test_pictures_papers_and_slides_say_so(made: Made) -> None:
    stated = f"Penduduk bekerja {MARKED}, dunia uji"
    assert stated in picture.svg(made.drawn, made.source).decode()
    assert stated in _words(PdfReader(io.BytesIO(document.pdf(made.drawn, made.shown, made.source))))
    deck = Deck("Bahan rapat", made.source, (Sheet(made.drawn, made.source, made.part, made.whole),), ())
    shown = Presentation(io.BytesIO(slides.pptx(deck)))
    texts = [" ".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame) for page in shown.slides]
    assert any(f"Penduduk bekerja {MARKED}" in text for text in texts)


def _words(paper: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in paper.pages)


def test_tables_say_so(made: Made) -> None:
    stated = f"Penduduk bekerja {MARKED}, dunia uji"
    assert stated in delimited.csv_bytes(made.shown, made.source).decode("utf-8-sig")
    sheets = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(made.shown, made.source)))
    assert any(stated in str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)


def test_a_press_text_and_its_entry_say_so(made: Made) -> None:
    told = telling.told(made, "Judul")
    assert told.lead == (
        "Di Kabupaten Klaten, 1 dari 20 pekerja (5,0%) terlindungi pada 31 Oktober 2026, "
        f"menurut angka pekerja {MARKED}. {made.source.segments_in_words()}. {made.source.grace_in_words()}."
    )
    assert f"Penduduk bekerja {MARKED}" in told.caption
    assert basis_source(made.source) == f"{MARKED}, dunia uji", "what an entry of the register keeps"


def test_a_command_says_so(office: Clerk) -> None:
    words = ("show", "coverage", "--region", "33.10", "--by", "profession")
    basis: dict[str, Any] = cakupan(*words, "--json")["basis"]
    assert (basis["year"], basis["in_force_only_from"]) == (2026, "2027-01")
    assert cakupan("show", "coverage", "--region", "33.02", "--json")["basis"]["in_force_only_from"] is None
    assert office.edition.is_closed


def test_rows_of_a_breakdown_say_which_years_their_own_workers_are_of(office: Clerk) -> None:
    found = coverage.by(CoverageQuestion(month("2026-10"), ""), "regency").make(office)
    assert isinstance(found, Made)
    years = dict(zip(found.shown.rows["code"], found.shown.rows["years"], strict=True))
    assert (years["33.10"], years["33.02"]) == (MARKED, "2024")
    assert re.search(r"2024-2026, baru berlaku Januari 2027", found.source.basis_in_short())
