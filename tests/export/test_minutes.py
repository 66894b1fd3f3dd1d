"""Minutes as PDF and DOCX, read back with other programs."""

import io
import zipfile

import docx
import pytest
from docx.document import Document
from pypdf import PdfReader

from dashboard import language
from dashboard.export import minutes
from dashboard.export.minutes import MinutesPaper, Section, WrittenDecision
from tests.export.papers import ITEM, PAPER
from tests.figure import handmade


def pdf_text(paper: MinutesPaper = PAPER) -> str:
    pages = PdfReader(io.BytesIO(minutes.pdf(paper, handmade.SOURCE))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def opened(paper: MinutesPaper = PAPER) -> Document:
    return docx.Document(io.BytesIO(minutes.document(paper, handmade.SOURCE)))


def docx_text(paper: MinutesPaper = PAPER) -> str:
    document = opened(paper)
    return "\n".join(line.text for line in (*document.paragraphs, *document.sections[0].footer.paragraphs))


@pytest.mark.parametrize("make", [minutes.pdf, minutes.document], ids=["pdf", "docx"])
def test_the_same_minutes_are_the_same_bytes(make: object) -> None:
    assert callable(make)
    assert make(PAPER, handmade.SOURCE) == make(PAPER, handmade.SOURCE)


@pytest.mark.parametrize("text", [pdf_text, docx_text], ids=["pdf", "docx"])
def test_every_word_is_there_as_typed_with_place_posisi_edition_and_that_it_is_a_sample(text: object) -> None:
    assert callable(text)
    said = text()
    for words in (
        PAPER.title,
        "Rapat ini memutuskan 1 hal",
        ITEM.head,
        "Pelaksana: Camat",
        "Kini: 37,0% (1.747 dari 4.721)",
        "Belum ada keputusan rapat sebelumnya",
        "DATA CONTOH: bukan angka resmi",
        "INTERNAL",
        "Kabupaten Klaten",
        "Posisi 31 Oktober 2026 (sementara)",
        "edisi 2026-10.1",
    ):
        assert words in said


def test_the_document_has_headings_a_language_one_family_and_one_date() -> None:
    document = opened()
    headings = [
        (line.style.name, line.text) for line in document.paragraphs if line.style and "Heading" in str(line.style.name)
    ]
    assert headings == [("Heading 1", PAPER.title), *(("Heading 2", section.title) for section in PAPER.sections)]
    stated = document.core_properties
    assert (stated.title, stated.language) == (PAPER.title, "id")
    assert stated.created is not None
    assert (stated.created.date(), stated.modified) == (stated.created.date(), stated.created)
    assert f"{stated.created:%Y-%m-%d}" == "2026-11-01"
    assert {document.styles[name].font.name for name in ("Normal", "Heading 1", "List Bullet")} == {"Source Sans 3"}


def test_no_entry_of_the_document_tells_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(minutes.document(PAPER, handmade.SOURCE))) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_pdf_is_tagged_in_its_language() -> None:
    root = PdfReader(io.BytesIO(minutes.pdf(PAPER, handmade.SOURCE))).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/Lang"] == "id"  # type: ignore[index]


def test_many_long_decisions_go_on_over_pages_complete() -> None:
    items = tuple(WrittenDecision(f"{at}. " + "Daftarkan perangkat desa " * 12, ITEM.facts) for at in range(1, 41))
    long = MinutesPaper(PAPER.title, (Section("Rapat ini memutuskan 40 hal", items),))
    said = pdf_text(long)
    assert all(item.head.strip() in said for item in items)
    assert len(PdfReader(io.BytesIO(minutes.pdf(long, handmade.SOURCE))).pages) > 4


def test_an_english_document_says_so() -> None:
    with language.speaking("en"):
        assert opened().core_properties.language == "en"
        assert "SAMPLE DATA" in docx_text()
        assert "SAMPLE DATA" in pdf_text()
