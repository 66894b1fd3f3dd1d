"""A chart as a file: drawn on this machine, with everything a reader needs inside the picture."""

import io

import pytest
from PIL import Image

from dashboard import wording
from dashboard.charts import comparison
from dashboard.charts.house_style import Figure
from dashboard.export import picture
from tests import figures


@pytest.fixture(scope="module")
def figure() -> Figure:
    return comparison.bars(figures.KLATEN, by="profession")


def test_a_png_is_one_and_twice_as_wide_as_the_page(figure: Figure) -> None:
    content = picture.png(figure, figures.SOURCE)
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = Image.open(io.BytesIO(content)).size
    assert width > 2 * 640
    assert height > 2 * 100


def test_the_same_figure_is_the_same_bytes(figure: Figure) -> None:
    assert picture.png(figure, figures.SOURCE) == picture.png(figure, figures.SOURCE)
    assert picture.svg(figure, figures.SOURCE) == picture.svg(figure, figures.SOURCE)


def test_the_picture_says_title_place_posisi_basis_edition_and_that_it_is_a_sample(figure: Figure) -> None:
    text = picture.svg(figure, figures.SOURCE).decode()
    for said in (
        "Petani paling banyak: 65 dari 100 pekerja aktif (65,0%)", "Kabupaten Klaten",
        "Posisi 31 Oktober 2026 (sementara)",
        "Segmen BPU", "Penduduk bekerja 2025, Sakernas Agustus 2025, BPS", "edisi 2026-10.1", "g = 3", "DATA CONTOH",
    ):  # fmt: skip
        assert said in text


def test_a_picture_of_real_data_does_not_say_sample(figure: Figure) -> None:
    assert "DATA CONTOH" not in picture.svg(figure, figures.source(is_synthetic=False)).decode()


def test_the_house_font_is_drawn_with_not_a_substitute(figure: Figure) -> None:
    assert "Source Sans Pro" in picture.svg(figure, figures.SOURCE).decode()
    assert (picture.FONTS / "SourceSansPro-Regular.ttf").is_file()


def test_an_english_picture_has_no_indonesian_frame() -> None:
    with wording.speaking("en"):
        english = picture.svg(comparison.bars(figures.KLATEN, by="profession"), figures.SOURCE).decode()
    assert "Farmers first, with 65 of 100 active workers (65.0%)" in english
    assert "SAMPLE DATA" in english
    assert "Penyebut" not in english


def test_a_file_name_says_what_is_inside() -> None:
    assert figures.SOURCE.file_stem("profesi") == "cakupan-profesi-33.10-2026-10"
    assert figures.source(region="").file_stem("profesi") == "cakupan-profesi-indonesia-2026-10"
