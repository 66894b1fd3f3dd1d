"""A pack as PDF, read back by pypdf and poppler."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from dashboard import language
from dashboard.export import pack_pdf, projected, shape
from dashboard.export.deck import MOST_ROWS
from tests.export import packs
from tests.export.office import fonts, is_inside, words
from tests.figure import handmade

SMALLEST = 11.99
WATERMARK = [*"DATACONTOH", "DATA", "CONTOH"]
"""Letters that lie across the page, some of them over its edge."""
TITLES = [sheet.figure.title for sheet in packs.usual().sheets]


@pytest.fixture(scope="module")
def content() -> bytes:
    return pack_pdf.pdf(packs.usual())


@pytest.fixture(scope="module")
def printed(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("pack") / "rapat.pdf"
    file.write_bytes(content)
    return file


def said(printed: Path, page: int) -> str:
    return " ".join(word.text for word in words(printed, page))


def test_the_same_pack_is_the_same_bytes(content: bytes) -> None:
    assert pack_pdf.pdf(packs.usual()) == content


def test_it_has_a_page_a_slide_and_an_outline_of_the_messages(content: bytes) -> None:
    read = PdfReader(io.BytesIO(content))
    assert len(read.pages) == 2 + len(TITLES)
    assert [str(entry.title) for entry in read.outline if not isinstance(entry, list)] == [
        "Bahan rapat: Bulanan cabang",
        "Daftar isi",
        *TITLES,
    ]
    assert {(page.mediabox.width, page.mediabox.height) for page in read.pages} == {(960, 540)}


def test_it_is_tagged_and_bears_no_date(content: bytes) -> None:
    read = PdfReader(io.BytesIO(content))
    assert "/StructTreeRoot" in read.root_object
    assert read.metadata is not None
    assert not [key for key in read.metadata if "Date" in key]


def test_every_font_is_the_house_font_and_embedded(printed: Path) -> None:
    assert fonts(printed)
    for name, is_embedded in fonts(printed):
        assert "SourceSans3" in name
        assert is_embedded


def test_every_page_says_message_posisi_edition_and_that_it_is_a_sample(printed: Path) -> None:
    for page, title in enumerate(TITLES, start=3):
        text = said(printed, page)
        for part in (title, "Posisi 31 Oktober 2026 (sementara)", "edisi 2026-10.1", "INTERNAL"):
            assert " ".join(part.split()) in text
        assert "CONTOH" in text


def test_every_row_is_there_whole_and_inside_its_page(printed: Path) -> None:
    for page, sheet in enumerate(packs.usual().sheets, start=3):
        found = words(printed, page)
        text = "".join(word.text for word in found)
        assert sheet.drawn.plain is not None
        assert len(sheet.drawn.plain.categories) <= MOST_ROWS
        for name in sheet.drawn.plain.categories:
            assert name.replace(" ", "") in text
        assert all(is_inside(word) for word in found if word.text not in WATERMARK)


def test_no_word_is_smaller_than_twelve_points(content: bytes) -> None:
    sizes: list[float] = []

    def visit(text: str, _ctm: list[float], matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.append(abs(size) * (matrix[1] ** 2 + matrix[3] ** 2) ** 0.5)

    for page in PdfReader(io.BytesIO(content)).pages:
        page.extract_text(visitor_text=visit)
    assert sizes
    assert min(sizes) >= SMALLEST


def test_a_chart_fills_its_room_and_never_more() -> None:
    room = (888.0, 326.0)
    for sheet in packs.usual().sheets:
        width, height = shape.size(projected.svg(sheet.drawn, room))
        assert room[0] - 2 <= width <= room[0] + 2
        assert height <= room[1] + 2


def test_what_has_no_sample_has_no_watermark_and_it_speaks_english() -> None:
    deck = packs.deck(packs.sponsor_types(), source=handmade.source(is_synthetic=False))
    with language.speaking("en"):
        read = PdfReader(io.BytesIO(pack_pdf.pdf(replace(deck, title="Meeting pack"))))
    assert not any("SAMPLE" in page.extract_text() for page in read.pages)
    assert "Contents" in read.pages[1].extract_text()


def test_pages_of_contents_are_about_as_long_as_each_other() -> None:
    deck = packs.deck(*[packs.sponsor_types()] * 21)
    assert [len(page) for page in deck.contents()] == [7, 7, 7]
    assert [number for page in deck.contents() for _title, number in page] == [*range(5, 26)]


@pytest.mark.parametrize("words_in_title", [3, 14, 40])
def test_a_title_of_any_length_stands_below_the_marks(words_in_title: int, tmp_path: Path) -> None:
    title = " ".join(["Jagungpuncak"] * words_in_title)
    file = tmp_path / "rapat.pdf"
    file.write_bytes(pack_pdf.pdf(packs.deck(replace(packs.sponsor_types(), title=title))))
    found = words(file, 3)
    marks, of_title = ([word for word in found if word.text == text] for text in ("INTERNAL:", "Jagungpuncak"))
    assert len(of_title) == words_in_title
    assert max(word.bottom for word in marks) <= min(word.top for word in of_title) + 2  # boxes of letters, not ink
