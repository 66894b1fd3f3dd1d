"""A figure as a picture: every format, with everything a reader needs inside, read back with other programs."""

import datetime as dt
import io
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

from dashboard import language
from dashboard.charts import comparison
from dashboard.charts.house_style import Figure
from dashboard.export import picture, typeset
from dashboard.export.shape import Shape, chart_svg, legible
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure.provenance import Provenance
from tests.figure import handmade

_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
TEN: Final = dt.datetime(2026, 12, 5, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))
PUBLIC: Final = Stamp(
    "CKP-2026-10-0042",
    "https://angka.example/lihat",
    TEN,
    notes="Termasuk Wonosari & <Juwiring>.",
    byline="Humas Klaten",
)
SIZES: Final = {
    Shape.WIDE: (1920, 1080),
    Shape.SQUARE: (2160, 2160),
    Shape.PORTRAIT: (2160, 2700),
    Shape.A4: (1786, 2526),
}
LONG: Final = "Asisten rumah tangga dan pekerja di sekitar kawasan perumahan karyawan pabrik gula yang belum pernah"


@pytest.fixture(scope="module")
def figure() -> Figure:
    return comparison.bars(handmade.KLATEN, by="profession")


def villages(count: int) -> Figure:
    people = {f"33.10.22.2{at:03d}": 900 - at for at in range(count)}
    names = {code: f"Desa Karangkendal Wetan Lor Ing Pasar {code}" for code in people}
    return comparison.bars(handmade.rows(people, dict.fromkeys(people, 1000), names), by="village")


def printed(figure: Figure, source: Provenance, stamp: Stamp, shape: Shape, at: Path) -> str:
    """The words of a picture, read by pdftotext: the template of the pictures, set as PDF."""
    words = picture.words(figure, source, stamp, shape)
    at.joinpath("page.pdf").write_bytes(typeset.pdf(picture.PAGE, {"chart": chart_svg(figure, shape)}, words, source))
    read = subprocess.run(["pdftotext", "-raw", "page.pdf", "-"], cwd=at, capture_output=True, check=True, text=True)
    assert read.stdout.count("\f") == 1, "one page"
    return " ".join(read.stdout.split())


@pytest.mark.parametrize("shape", Shape)
def test_a_png_has_the_size_of_its_format_and_its_code_is_read_back(figure: Figure, shape: Shape) -> None:
    for stamp in (PUBLIC, replace(PUBLIC, is_held=True)):
        drawn = Image.open(io.BytesIO(picture.png(figure, handmade.SOURCE, stamp, shape)))
        assert drawn.size == SIZES[shape]
        assert [code.text for code in zxingcpp.read_barcodes(drawn)] == ["https://angka.example/lihat/CKP-2026-10-0042"]


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("width", [960, 560])
def test_a_preview_is_as_wide_as_a_screen_shows_it(figure: Figure, shape: Shape, width: int) -> None:
    drawn = Image.open(io.BytesIO(picture.preview(figure, handmade.SOURCE, PUBLIC, shape, width)))
    assert (drawn.width, drawn.format) == (width, "PNG")


def test_without_a_public_address_the_code_says_the_id_and_without_an_id_there_is_none(figure: Figure) -> None:
    codes = {
        stamp: zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.png(figure, handmade.SOURCE, stamp, Shape.WIDE))))
        for stamp in (INTERNAL, replace(PUBLIC, address=""))
    }
    assert [[code.text for code in found] for found in codes.values()] == [[], ["CKP-2026-10-0042"]]


@pytest.mark.parametrize("shape", Shape)
def test_the_picture_says_everything_in_every_format(figure: Figure, shape: Shape, tmp_path: Path) -> None:
    text = printed(replace(figure, title=f"{LONG}: {figure.title}"), handmade.SOURCE, PUBLIC, shape, tmp_path)
    for said in (
        LONG,
        figure.title,
        figure.measure,
        "Kabupaten Klaten",
        "Posisi 31 Oktober 2026 (sementara)",
        "Segmen BPU",
        "Penduduk bekerja 2025, Sakernas Agustus 2025, BPS",
        "edisi 2026-10.1",
        "toleransi 3 bulan",
        "CKP-2026-10-0042",
        "Termasuk Wonosari & <Juwiring>.",
        "Humas Klaten",
        "DATA CONTOH: bukan angka resmi",
        "Petani",
        "65 dari 100",
    ):
        assert said in text
    assert "INTERNAL" not in text


@pytest.mark.parametrize("shape", Shape)
def test_all_professions_and_long_names_of_villages_fit_every_format(shape: Shape, tmp_path: Path) -> None:
    drawn = villages(31)
    text = printed(drawn, handmade.SOURCE, PUBLIC, shape, tmp_path)
    assert text.count("dari 1.000 (") >= 31
    assert "CKP-2026-10-0042" in text


def test_marks_and_watermarks_follow_the_standing_of_the_file(figure: Figure, tmp_path: Path) -> None:
    def marks(stamp: Stamp, *, is_synthetic: bool) -> tuple[int, int, int]:
        text = printed(figure, handmade.source(is_synthetic=is_synthetic), stamp, Shape.SQUARE, tmp_path)
        return text.count("DATA CONTOH") - is_synthetic, text.count("BELUM UNTUK DISIARKAN"), text.count("INTERNAL")

    held = replace(PUBLIC, is_held=True)
    assert marks(PUBLIC, is_synthetic=False) == (0, 0, 0)
    assert marks(INTERNAL, is_synthetic=False) == (0, 0, 1)
    assert marks(PUBLIC, is_synthetic=True) == (4, 0, 0)
    assert marks(held, is_synthetic=False) == (0, 4, 0)
    assert marks(held, is_synthetic=True) == (3, 2, 0)


def test_the_release_time_is_said_in_the_zone_it_was_given() -> None:
    held = replace(PUBLIC, is_held=True)
    assert held.marks(handmade.source(is_synthetic=False)) == (
        "BELUM UNTUK DISIARKAN sebelum 5 Desember 2026 pukul 10.00 WIB",
    )
    eastern = replace(held, release=TEN.replace(tzinfo=dt.timezone(dt.timedelta(hours=9))))
    assert eastern.marks(handmade.SOURCE)[1].endswith("10.00 WIT")


@pytest.mark.parametrize("shape", Shape)
def test_the_same_figure_is_the_same_bytes(figure: Figure, shape: Shape) -> None:
    for make in (picture.png, picture.svg):
        assert make(figure, handmade.SOURCE, PUBLIC, shape) == make(figure, handmade.SOURCE, PUBLIC, shape)


@pytest.mark.parametrize("shape", Shape)
def test_an_svg_is_one_drawing_of_outlines_told_in_words(figure: Figure, shape: Shape) -> None:
    told = replace(figure, title=f"{figure.title} & <lain>")
    root = ElementTree.fromstring(picture.svg(told, handmade.SOURCE, PUBLIC, shape))  # noqa: S314  our own
    assert root.get("role") == "img"
    assert root.findtext(f"{_SVG}title") == told.title
    assert str(root.findtext(f"{_SVG}desc")).startswith(told.alt_text)
    elements = list(root.iter())
    names = Counter(element.get("id") for element in elements if element.get("id"))
    assert set(names.values()) == {1}
    assert root.get("aria-labelledby", "").split() == ["title", "desc"]
    linked = {element.get(_LINK, "").removeprefix("#") for element in elements if element.get(_LINK)}
    assert linked <= set(names), "nothing from outside, and nothing missing"
    assert not [element for element in elements if element.tag in (f"{_SVG}image", f"{_SVG}text")]


def test_a_map_or_a_long_list_that_would_be_too_small_is_drawn_on_a_sheet(figure: Figure) -> None:
    assert legible(figure) is Shape.WIDE
    assert legible(villages(31)) is Shape.A4


def test_an_english_picture_has_no_indonesian_frame(tmp_path: Path) -> None:
    with language.speaking("en"):
        drawn = comparison.bars(handmade.KLATEN, by="profession")
        english = printed(drawn, handmade.SOURCE, replace(PUBLIC, is_held=True), Shape.WIDE, tmp_path)
    assert "Farmers first, with 65 of 100 active workers (65.0%)" in english
    assert "SAMPLE DATA" in english
    assert "NOT FOR RELEASE before 5 December 2026" in english
    assert not {"Penyebut", "Sumber", "DATA", "Posisi"} & set(english.replace("SAMPLE DATA", "").split())


def test_a_file_name_says_what_is_inside() -> None:
    assert handmade.SOURCE.file_stem("profesi") == "cakupan-profesi-33.10-2026-10"
    assert handmade.source(region="").file_stem("profesi") == "cakupan-profesi-indonesia-2026-10"
