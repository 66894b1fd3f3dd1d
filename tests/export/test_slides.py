"""A pack as PPTX, read back by python-pptx, and as LibreOffice shows it."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from dashboard import formatting, language
from dashboard.charts import comparison
from dashboard.charts.plain import Form, Look, Plain, Series
from dashboard.export import native, slides
from dashboard.export.deck import MOST_ROWS
from tests.export import packs
from tests.export.office import as_pdf, is_inside, pages, words
from tests.figure import handmade

SMALLEST = 12


@pytest.fixture(scope="module")
def content() -> bytes:
    return slides.pptx(packs.usual())


@pytest.fixture(scope="module")
def read(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def texts(slide: Any) -> str:
    return " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def test_the_same_pack_is_the_same_bytes(content: bytes) -> None:
    assert slides.pptx(packs.usual()) == content


def test_no_time_but_the_posisi_is_in_it(content: bytes, read: Any) -> None:
    assert str(read.core_properties.created) == "2026-11-01 00:00:00"
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_is_wide_and_has_a_cover_contents_and_a_slide_a_figure(read: Any) -> None:
    assert (read.slide_width, read.slide_height) == (Pt(960), Pt(540))
    assert [slide.shapes.title.text_frame.text for slide in read.slides] == [
        "Bahan rapat: Bulanan cabang",
        "Daftar isi",
        *(sheet.figure.title for sheet in packs.usual().sheets),
    ]


def test_the_contents_lead_to_each_message_and_say_what_is_left_out(read: Any) -> None:
    contents = read.slides[1]
    led = [shape for shape in contents.shapes if shape.click_action.target_slide is not None]
    assert [shape.text_frame.text for shape in led] == [sheet.figure.title for sheet in packs.usual().sheets]
    assert [read.slides.index(shape.click_action.target_slide) for shape in led] == [2, 3, 4]
    assert "Tidak disajikan: Peta: Tidak ada peta untuk satu tempat saja" in texts(contents)


def test_every_slide_says_posisi_edition_and_that_it_is_a_sample_and_internal(read: Any) -> None:
    for slide in read.slides:
        said = texts(slide)
        for part in (
            "Posisi 31 Oktober 2026 (sementara)",
            "edisi 2026-10.1",
            "DATA CONTOH: bukan angka resmi",
            "INTERNAL",
        ):
            assert part in said
        assert "DATA CONTOH" in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_without_a_sample_there_is_no_watermark() -> None:
    real = packs.deck(packs.sponsor_types(), source=handmade.source(is_synthetic=False))
    read = Presentation(io.BytesIO(slides.pptx(real)))
    assert not any("CONTOH" in texts(slide) for slide in read.slides)


def test_the_notes_say_what_was_divided_by_what_and_how_to_recompute_it(read: Any) -> None:
    for slide in list(read.slides)[2:]:
        notes = slide.notes_slide.notes_text_frame.text
        for part in (
            slide.shapes.title.text_frame.text,
            "Pembilang: 65",
            "Penyebut: 100",
            "Posisi 31 Oktober 2026",
            "Penyebut: Penduduk bekerja 2025, Sakernas Agustus 2025, BPS",
            "edisi 2026-10.1",
            handmade.SOURCE.file_sha256,
        ):
            assert part in notes


def test_every_chart_is_native_says_what_it_shows_and_has_the_values_of_the_figure(read: Any) -> None:
    for slide, sheet in zip(list(read.slides)[2:], packs.usual().sheets, strict=True):
        plain = sheet.drawn.plain
        assert plain is not None
        (chart,) = charts(slide)
        assert [*chart.plots[0].categories] == [*plain.categories]
        assert [(one.name, one.values) for one in chart.plots[0].series] == [
            (one.name, one.values) for one in plain.series
        ]
        (frame,) = [shape for shape in slide.shapes if shape.has_chart]
        assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == sheet.figure.alt_text


def test_sixty_villages_become_as_many_rows_as_fit_and_none_is_lost(read: Any) -> None:
    (chart,) = charts(read.slides[3])
    people = [value for one in chart.plots[0].series for value in one.values if value is not None]
    assert len(people) == len([*chart.plots[0].categories]) == 16
    left = sum(900 - at for at in range(60)) - int(sum(people))
    assert f"44 lainnya ({formatting.number(left)} pekerja aktif) tidak digambar" in texts(read.slides[3])


def test_all_seventeen_sponsor_types_are_there(read: Any) -> None:
    (chart,) = charts(read.slides[4])
    assert len([*chart.plots[0].categories]) == 17


def test_no_text_is_smaller_than_twelve_points(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        said = {
            name: parts.read(name).decode()
            for name in parts.namelist()
            if re.fullmatch(r"ppt/(slides/slide|charts/chart|notesSlides/notesSlide)[^/]*\.xml", name)
        }
    assert [name for name, xml in said.items() if "notesSlide" not in name and ' sz="' not in xml] == []
    for name, xml in said.items():
        sizes = [int(size) for size in re.findall(r' sz="(\d+)"', xml)]
        assert min(sizes, default=100 * SMALLEST) >= 100 * SMALLEST, name


def test_a_picture_stands_where_no_program_has_such_a_chart() -> None:
    figure = replace(packs.sponsor_types(), plain=None)
    read = Presentation(io.BytesIO(slides.pptx(packs.deck(figure))))
    (picture,) = [shape for shape in read.slides[2].shapes if shape.shape_type == 13]
    assert picture._element.xpath(".//p:cNvPr")[0].get("descr") == figure.alt_text
    assert picture.left >= 0
    assert picture.top + picture.height <= Pt(470)


def test_lines_are_told_apart_by_dashes_and_levels_are_drawn_where_they_hold() -> None:
    lines = Plain(
        Form.LINES,
        ("Sep 2026", "Okt 2026"),
        (
            Series.of("Cakupan", [0.2, 0.3], Look.MEASURE, ["", "30,0%"]),
            Series.of("Target", [None, 0.9], Look.REFERENCE),
        ),
        is_rate=True,
    )
    read = Presentation(io.BytesIO(slides.pptx(packs.deck(replace(packs.sponsor_types(), plain=lines)))))
    (chart,) = charts(read.slides[2])
    assert [one.values for one in chart.plots[0].series] == [(0.2, 0.3), (None, 0.9)]
    assert [one.format.line.dash_style for one in chart.plots[0].series] == [MSO_LINE.SOLID, MSO_LINE.DASH]
    assert chart.value_axis.maximum_scale == 1
    assert chart.has_legend
    assert chart.legend.position is XL_LEGEND_POSITION.BOTTOM


def test_many_kinds_are_named_beside_the_plot_and_thousands_are_told_apart() -> None:
    kinds = [Series.of(f"Jenis {at}", [60_000, 50_000], Look.KIND) for at in range(4)]
    columns = Plain(Form.COLUMNS, ("Sep 2026", "Okt 2026"), tuple(kinds))
    read = Presentation(io.BytesIO(slides.pptx(packs.deck(replace(packs.sponsor_types(), plain=columns)))))
    (chart,) = charts(read.slides[2])
    assert chart.legend.position is XL_LEGEND_POSITION.RIGHT
    assert chart.value_axis.tick_labels.number_format == r"[>=1000000]0\.000\.000;[>=1000]0\.000;0"
    assert not chart.value_axis.tick_labels.number_format_is_linked


def test_a_long_measure_takes_its_room_from_the_chart_and_the_topic_stands_above(tmp_path: Path) -> None:
    long = replace(packs.sponsor_types(), measure="Pekerja aktif menurut jenis sponsor, sampai akhir; " * 6)
    deck = packs.deck(long)
    deck = replace(deck, sheets=tuple(replace(sheet, item="Papan IIK") for sheet in deck.sheets))
    made = slides.pptx(deck)
    (chart,) = [shape for shape in Presentation(io.BytesIO(made)).slides[2].shapes if shape.has_chart]
    found = words(as_pdf(made, tmp_path), 3)
    last = max(word.bottom for word in found if word.text == "akhir;")
    assert last <= chart.top / Pt(1)
    assert "Papan IIK" in " ".join(word.text for word in found if word.bottom < Pt(40) / Pt(1))


def test_it_speaks_english() -> None:
    with language.speaking("en"):
        read = Presentation(io.BytesIO(slides.pptx(packs.usual())))
    assert read.slides[1].shapes.title.text_frame.text == "Contents"
    assert "Numerator: 65" in read.slides[2].notes_slide.notes_text_frame.text


def test_the_house_font_is_named_everywhere(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        theme = parts.read("ppt/theme/theme1.xml").decode()
        charts_ = [parts.read(name).decode() for name in parts.namelist() if name.startswith("ppt/charts/chart")]
    assert "Calibri" not in theme
    assert all(f'typeface="{native.FONT}"' in xml for xml in [theme, *charts_])


def test_libreoffice_shows_every_word_of_every_slide_inside_its_page(content: bytes, read: Any, tmp_path: Path) -> None:
    printed = as_pdf(content, tmp_path)
    assert pages(printed) == len(read.slides)
    for at, slide in enumerate(read.slides, start=1):
        found = words(printed, at)
        shown = "".join(word.text for word in found)
        for shape in slide.shapes:
            if shape.has_text_frame:
                assert all(word in shown for word in shape.text_frame.text.split()), shape.text_frame.text
            if shape.has_chart:
                names = [str(name) for name in shape.chart.plots[0].categories]
                assert all(word in shown for name in names for word in name.split())
        assert all(is_inside(word) for word in found)


def test_a_title_and_a_measure_never_reach_the_chart(content: bytes, tmp_path: Path) -> None:
    printed = as_pdf(content, tmp_path)
    for at, sheet in enumerate(packs.usual().sheets, start=3):
        plain = sheet.drawn.plain
        assert plain is not None
        first = [word for word in words(printed, at) if word.text == sheet.drawn.measure.split()[0]]
        assert min(word.bottom for word in first) <= slides.CHART_TOP


def test_sixteen_names_of_sixty_letters_are_all_there_in_another_program(tmp_path: Path) -> None:
    people = {f"33.10.22.2{at:03d}": 900 - at for at in range(MOST_ROWS)}
    names = {code: f"Pemerintah Kabupaten Karanganyar Tasikmadu Lor Ing Pasar {code[-3:]}" for code in people}
    figure = comparison.bars(handmade.rows(people, dict.fromkeys(people, 1000), names), by="village")
    printed = as_pdf(slides.pptx(packs.deck(figure)), tmp_path)
    text = "".join(word.text for word in words(printed, 3))
    assert [name for name in names.values() if name.replace(" ", "") not in text] == []


def test_the_people_of_a_whole_column_stand_above_it(tmp_path: Path) -> None:
    columns = Plain(
        Form.COLUMNS,
        ("Oktober", "November"),
        (
            Series.of("mandiri", [800, 800], Look.HOLLOW),
            Series.of("IIK", [200, 150], Look.KIND, ["1.000", "950"]),
        ),
    )
    printed = as_pdf(slides.pptx(packs.deck(replace(packs.sponsor_types(), plain=columns))), tmp_path)
    found = {word.text: word for word in words(printed, 3)}
    assert found["1.000"].bottom < found["950"].bottom < found["Oktober"].top
    assert found["1.000"].left < found["950"].left
