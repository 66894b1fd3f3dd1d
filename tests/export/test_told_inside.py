"""Every file says of itself, where no eye is needed, what it shows, where, when and from which edition; read back with
other programs."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import docx
import openpyxl
import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from dashboard import language
from dashboard.charts import comparison
from dashboard.export import call_sheet, document, minutes, pack_pdf, picture, slides, workbook
from dashboard.export.shape import Shape
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.subjects.cliff import table as cliff_table
from dashboard.subjects.coverage import table as coverage_table
from tests.export import packs
from tests.export.papers import PAPER, calls
from tests.figure import handmade

FIGURE: Final = comparison.bars(handmade.KLATEN, by="profession")
TABLE: Final = coverage_table.breakdown(handmade.KLATEN, "profession")
PUBLIC: Final = Stamp("CKP-2026-10-0042", "https://angka.example/lihat")
STATED: Final = (
    "DATA CONTOH: bukan angka resmi",
    "Kabupaten Klaten",
    "Posisi 31 Oktober 2026 (sementara)",
    "Penduduk bekerja 2025, Sakernas Agustus 2025, BPS",
    "data kepesertaan BPJS Ketenagakerjaan, edisi 2026-10.1",
)


def lacking(told: str) -> list[str]:
    return [said for said in STATED if said not in told]


@pytest.mark.parametrize("shape", Shape)
def test_a_png_says_so_in_its_text(shape: Shape) -> None:
    opened: Any = Image.open(io.BytesIO(picture.png(FIGURE, handmade.SOURCE, PUBLIC, shape)))
    opened.load()
    assert opened.text["Title"] == FIGURE.title
    assert opened.text["Author"] == "BPJS Ketenagakerjaan"
    assert opened.text["Description"].startswith(FIGURE.alt_text)
    assert lacking(opened.text["Description"]) == []
    assert opened.text["Description"].endswith("https://angka.example/lihat/CKP-2026-10-0042")


def test_an_svg_says_so_in_the_description_it_is_labelled_by() -> None:
    root = ElementTree.fromstring(picture.svg(FIGURE, handmade.SOURCE, PUBLIC))  # noqa: S314  our own
    told = {one.get("id"): one.text or "" for one in root.iter() if one.tag.endswith(("}title", "}desc"))}
    title, description = (told[name] for name in root.get("aria-labelledby", "").split())
    assert title == FIGURE.title
    assert description.startswith(FIGURE.alt_text)
    assert lacking(description) == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda: document.pdf(FIGURE, TABLE, handmade.SOURCE), id="document"),
        pytest.param(lambda: minutes.pdf(PAPER, handmade.SOURCE), id="minutes"),
        pytest.param(lambda: pack_pdf.pdf(packs.deck(FIGURE)), id="pack"),
        pytest.param(
            lambda: call_sheet.pdf("12 pekerja", calls(2), handmade.SOURCE, cliff_table.SUMMED), id="call list"
        ),
    ],
)
def test_a_pdf_says_so_in_its_information_and_in_xmp(content: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(content())
    told = subprocess.run(["pdfinfo", str(file)], check=True, capture_output=True, text=True).stdout
    facts = dict(line.split(":", 1) for line in told.splitlines())
    assert facts["Title"].strip()
    assert lacking(facts["Subject"]) == []
    assert all(said in facts["Keywords"] for said in ("Kabupaten Klaten", "31 Oktober 2026", "2026-10.1"))
    described = PdfReader(file).xmp_metadata
    assert described is not None
    assert lacking(str(described.dc_description)) == []


def test_office_files_say_so_in_their_properties() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(TABLE, handmade.SOURCE, PUBLIC))).properties
    paper = docx.Document(io.BytesIO(minutes.document(PAPER, handmade.SOURCE))).core_properties
    pack = Presentation(io.BytesIO(slides.pptx(packs.deck(FIGURE)))).core_properties
    for title, subject, keywords in (
        (book.title, book.subject, book.keywords),
        (paper.title, paper.subject, paper.keywords),
        (pack.title, pack.subject, pack.keywords),
    ):
        assert title
        assert "Kabupaten Klaten" in str(subject)
        assert "Posisi 31 Oktober 2026" in str(subject)
        assert keywords == "2026-10.1"
    assert lacking(str(book.description)) == []
    assert all("Kabupaten Klaten" in said for said in (paper.comments, pack.comments))


def test_a_title_longer_than_an_office_file_bears_is_cut_and_not_refused() -> None:
    long = "Notulen " * 60
    made = docx.Document(io.BytesIO(minutes.document(replace(PAPER, title=long), handmade.SOURCE)))
    assert made.core_properties.title == long[:255]
    pack = Presentation(io.BytesIO(slides.pptx(replace(packs.deck(FIGURE), title=long))))
    assert pack.core_properties.title == long[:255]


def test_a_file_in_english_says_so_in_english() -> None:
    with language.speaking("en"):
        assert INTERNAL.stated(handmade.SOURCE).startswith("SAMPLE DATA")
