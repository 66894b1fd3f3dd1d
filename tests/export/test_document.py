"""A figure as PDF, read back with another program."""

import io

import pandas as pd
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from dashboard import language
from dashboard.charts import comparison
from dashboard.export import document
from dashboard.subjects.coverage import table as coverage_table
from tests.figure import handmade


def made(rows: pd.DataFrame = handmade.KLATEN, by: str = "profession") -> bytes:
    return document.pdf(comparison.bars(rows, by=by), coverage_table.breakdown(rows, by), handmade.SOURCE)


def text(content: bytes) -> str:
    """All words of the document, one space between them: lines are broken where the paper ends."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


@pytest.fixture(scope="module")
def klaten() -> bytes:
    return made()


def test_the_same_figure_is_the_same_bytes(klaten: bytes) -> None:
    assert klaten == made()


def test_its_only_date_is_the_end_of_the_posisi(klaten: bytes) -> None:
    stated = PdfReader(io.BytesIO(klaten)).metadata
    assert stated is not None
    assert stated.title == "Petani paling banyak: 65 dari 100 pekerja aktif (65,0%)"
    assert {key for key in stated if "Date" in key} <= {"/CreationDate", "/ModDate"}
    assert all(str(stated[key]).startswith("D:20261101") for key in stated if "Date" in key)


def test_it_says_title_place_posisi_basis_edition_and_that_it_is_a_sample(klaten: bytes) -> None:
    for said in (
        "Petani paling banyak: 65 dari 100 pekerja aktif (65,0%)",
        "Kabupaten Klaten",
        "Segmen BPU",
        "toleransi 3 bulan",
        "Posisi 31 Oktober 2026 (sementara)",
        "Penduduk bekerja 2025, Sakernas Agustus 2025, BPS",
        "edisi 2026-10.1",
        "DATA CONTOH: bukan angka resmi",
    ):
        assert said in text(klaten)


def test_the_table_stands_below_complete(klaten: bytes) -> None:
    after = text(klaten).partition("Tabel")[2]
    for name, people in (("Petani", "65"), ("Asisten rumah tangga", "15"), ("Nelayan", "0"), ("Belum dipetakan", "20")):
        assert f"{name} {people}" in after


def test_every_font_is_the_house_font_and_embedded(klaten: bytes) -> None:
    found = [
        font.get_object()
        for page in PdfReader(io.BytesIO(klaten)).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    ]
    assert found
    for font in found:
        (descendant,) = (one.get_object() for one in font["/DescendantFonts"])
        descriptor: DictionaryObject = descendant["/FontDescriptor"]
        assert "SourceSans3" in str(font["/BaseFont"])
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_the_chart_is_drawn_in_vectors_and_told_in_words(klaten: bytes) -> None:
    reader = PdfReader(io.BytesIO(klaten))
    assert not [image for page in reader.pages for image in page.images]
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert reader.trailer["/Root"]["/Lang"] == "id"  # type: ignore[index]


def test_a_long_table_goes_on_with_its_head_on_every_page() -> None:
    people = {f"33.{number // 100 + 10}.{number % 100:02d}": 500 - number for number in range(150)}
    rows = handmade.rows(people, names={code: f"Kecamatan {code}" for code in people})
    pages = PdfReader(io.BytesIO(made(rows, "district"))).pages
    assert len(pages) > 2
    assert all("Pekerja aktif" in page.extract_text() for page in pages)
    assert f"{len(pages)} / {len(pages)}" in pages[-1].extract_text()


def test_a_name_is_never_read_as_markup() -> None:
    rows = handmade.rows({"33.10": 3}, names={"33.10": '#panic("x") $a$ *b* <c> @d \\ ='})
    assert '#panic("x") $a$ *b* <c> @d \\ =' in text(made(rows, "regency"))


def test_an_english_document_has_no_indonesian_frame() -> None:
    with language.speaking("en"):
        english = text(made())
    assert "SAMPLE DATA" in english
    for indonesian in ("Tabel", "Sumber", "Penyebut", "Posisi"):
        assert indonesian not in english.split()
