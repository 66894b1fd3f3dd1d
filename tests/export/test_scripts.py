"""Letters of every script in every name of every file: none ends the making of a file, none is a box, none is lost in
silence. A file holds many at once, so that all of Unicode takes seconds."""

import io
import re
import subprocess
from pathlib import Path
from typing import Any, Final

import docx
import openpyxl
import pytest
from PIL import Image
from pptx import Presentation

from dashboard import characters
from dashboard.charts import comparison
from dashboard.charts.house_style import Figure
from dashboard.export import (
    call_sheet,
    delimited,
    document,
    letters,
    minutes,
    pack_pdf,
    picture,
    projected,
    slides,
    typefaces,
    typeset,
    workbook,
)
from dashboard.export.deck import Deck
from dashboard.export.minutes import MinutesPaper, Section, WrittenDecision
from dashboard.export.shape import Shape, chart_svg
from dashboard.export.stamp import INTERNAL
from dashboard.figure.table import Table
from dashboard.subjects.cliff import table as cliff_table
from dashboard.subjects.coverage import table as coverage_table
from tests.export import packs
from tests.export.alphabet import ALL, ALPHABET, NOWHERE
from tests.export.papers import calls
from tests.figure import handmade

NAMES: Final = (
    "Non\u2011formal ✔ ➢",
    "Kirana 😀",
    "مرحبا (PT) 12",
    "漢字 한글 カナ",
    "ꦗꦮ ᮞᮥᮔ᮪ᮓ ᬩᬮᬶ",
    "हिन्दी ก ខ្មែរ",
    "a\u0301\u0308 e\u0323",
)
"""Of scripts that are there; some letters are joined, turned or stand upon each other."""


def villages(names: tuple[str, ...]) -> tuple[Figure, Table]:
    people = {f"33.10.22.{2000 + at}": 900 - at for at in range(len(names))}
    rows = handmade.rows(people, dict.fromkeys(people, 1000), dict(zip(people, names, strict=True)))
    return comparison.bars(rows, by="village"), coverage_table.breakdown(rows, "village")


def deck(names: tuple[str, ...]) -> Deck:
    """A slide of so few names that none is left out."""
    return packs.deck(*(villages(names[at : at + 12])[0] for at in range(0, len(names), 12)), left_out=(names[0],))


def paper(names: tuple[str, ...]) -> MinutesPaper:
    items = tuple(WrittenDecision(name, (("Pelaksana", name),)) for name in names)
    return MinutesPaper(f"Notulen {names[0]}", (Section(names[-1], items),))


def read(content: bytes, at: Path) -> str:
    """The words of a PDF, read by pdftotext."""
    at.joinpath("read.pdf").write_bytes(content)
    told = subprocess.run(["pdftotext", "-raw", "read.pdf", "-"], cwd=at, capture_output=True, check=True, text=True)
    return told.stdout


def fonts(content: bytes, at: Path) -> str:
    at.joinpath("read.pdf").write_bytes(content)
    return subprocess.run(["pdffonts", "read.pdf"], cwd=at, capture_output=True, check=True, text=True).stdout


def test_a_letter_of_every_block_of_unicode_is_in_the_trial() -> None:
    assert len(ALPHABET) > 2_500
    assert {"@", "ؠ", "ก", "ꦀ", "一", "😀", "\x01", "\ufffe"} <= set(ALPHABET)


def test_every_letter_leaves_in_every_picture_and_document_of_a_figure() -> None:
    drawn, listed = villages(ALL)
    assert Image.open(io.BytesIO(picture.png(drawn, handmade.SOURCE, shape=Shape.A4))).format == "PNG"
    assert picture.svg(drawn, handmade.SOURCE, shape=Shape.A4).startswith(b"<svg")
    assert document.pdf(drawn, listed, handmade.SOURCE).startswith(b"%PDF")


def in_a_pdf(letter: str) -> str:
    """What stands for it: itself, the picture of a control, a blank, nothing, or the sign."""
    if letter in "\n\t":
        return ""
    if letter < " " or letter == "\x7f":
        return "" if letter == "\r" else characters.writable(letter)
    if letter.isspace() or letter in "\u1160\uffa0" or not typefaces.legible(letter).strip():
        return ""
    return characters.SIGN if typefaces.unshown(letter) else letter


def test_another_program_reads_every_letter_in_a_pdf_or_what_stands_for_it(tmp_path: Path) -> None:
    items = tuple(WrittenDecision(f"[{ord(letter):05X}]", (("P", f"N{letter}d"),)) for letter in ALPHABET)
    text = read(minutes.pdf(MinutesPaper("Notulen", (Section("Huruf", items),)), handmade.SOURCE), tmp_path)
    _before, *parts = re.split(r"\[([0-9A-F]{5,6})\]", text)
    told = dict(zip(parts[::2], parts[1::2], strict=True))
    assert len(told) == len(ALPHABET)
    lost = {f"U+{ord(one):04X}" for one in ALPHABET if in_a_pdf(one) not in told[f"{ord(one):05X}"].partition("N")[2]}
    assert lost == set()


def test_every_letter_leaves_in_a_call_list_and_in_minutes() -> None:
    for name in (" ".join(ALL[at::6]) for at in range(6)):
        listed = calls(2, payer=name, village=name)
        assert call_sheet.pdf(name, listed, handmade.SOURCE, cliff_table.SUMMED).startswith(b"%PDF")
    assert minutes.pdf(paper(ALL), handmade.SOURCE).startswith(b"%PDF")
    written = docx.Document(io.BytesIO(minutes.document(paper(ALL), handmade.SOURCE)))
    assert len(written.paragraphs) > 2 * len(ALL)


def test_every_letter_leaves_in_a_pack() -> None:
    made = deck(ALL)
    assert pack_pdf.pdf(made).startswith(b"%PDF")
    opened = Presentation(io.BytesIO(slides.pptx(made)))
    assert len(opened.slides) == len(made.sheets) + len(made.contents()) + 1


def test_every_letter_leaves_in_a_table_as_it_was_typed() -> None:
    _drawn, listed = villages(ALL)
    sheet: Any = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(listed, handmade.SOURCE))).worksheets[0]
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    content = delimited.csv_bytes(listed, handmade.SOURCE).decode("utf-8-sig")
    plain = [name for name in ALL if name.isprintable()]
    assert len(plain) > len(ALL) / 4
    assert set(plain) <= cells
    assert all(name in content for name in plain)


def test_names_in_the_scripts_of_asia_are_read_in_the_finished_files(tmp_path: Path) -> None:
    drawn, listed = villages(NAMES)
    made = document.pdf(drawn, listed, handmade.SOURCE), minutes.pdf(paper(NAMES), handmade.SOURCE)
    for content in made:
        text = read(content, tmp_path)
        assert {letter for letter in "\u2011✔➢😀漢字한글カナꦗꦮกᬩ" if letter not in text} == set()
        assert "\ufffd" not in text
        lines = fonts(content, tmp_path).splitlines()[2:]
        assert {line.split()[-5] for line in lines} == {"yes"}
        assert any("Javanese" in line for line in lines)


def test_a_chart_draws_them_joined_as_outlines_and_tells_them_as_typed() -> None:
    drawn = chart_svg(villages(NAMES)[0])
    for name in NAMES:
        assert f'aria-label="{name}"' in drawn
        assert f">{name}<" not in drawn
    assert "<text" in drawn, "what the house font can write stays text"


def test_a_letter_of_the_house_is_drawn_alike_with_and_without_strange_ones_beside_it() -> None:
    alone, beside = (chart_svg(villages(("Wonosari", name))[0]) for name in ("Juwiring", "漢字"))
    (of_alone,) = [part for part in alone.split("<text") if ">Wonosari</text>" in part]
    assert of_alone.partition("font-family")[2].partition("</text>")[0] in beside


@pytest.mark.parametrize("name", ["Desa \ue000\U00012000", f"Desa {NOWHERE}"])
def test_a_letter_without_form_is_a_sign_and_told(name: str, tmp_path: Path) -> None:
    drawn, listed = villages((name, "Juwiring"))
    words = picture.words(drawn, handmade.SOURCE, INTERNAL, Shape.A4)
    for content in (
        document.pdf(drawn, listed, handmade.SOURCE),
        typeset.pdf(picture.PAGE, {"chart": chart_svg(drawn)}, words, handmade.SOURCE),
        minutes.pdf(paper((name,)), handmade.SOURCE),
        pack_pdf.pdf(deck((name, "Juwiring"))),
    ):
        text = " ".join(read(content, tmp_path).split())
        assert "Huruf tanpa bentuk, ditulis \ufffd: U+E000, U+12000" in text
        assert "Desa \ufffd\ufffd" in text


def test_what_is_never_seen_is_no_missing_letter() -> None:
    assert typefaces.unshown("Juwi\u200bring\ufe0f\u2060\xad") == ()
    assert typefaces.legible("Juwi\ufe05ring") == "Juwiring"


def test_a_letter_without_form_is_a_sign_on_a_slide_and_told_at_its_foot() -> None:
    made = deck((f"Desa {NOWHERE}", "Juwiring"))
    opened = Presentation(io.BytesIO(slides.pptx(made)))
    told = "Huruf tanpa bentuk, ditulis \ufffd: U+E000, U+12000, U+10FFFD."
    for slide in list(opened.slides)[1:]:
        text = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert told in text
        assert not set(NOWHERE) & set(text)
    (chart,) = [shape.chart for shape in opened.slides[2].shapes if shape.has_chart]
    assert next(iter(chart.plots[0].categories)) == "Desa \ufffd\ufffd\ufffd"


def test_a_letter_without_form_is_a_sign_in_word_and_told_at_the_end() -> None:
    content = minutes.document(paper((f"Desa {NOWHERE}",)), handmade.SOURCE)
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)
    assert "Desa \ufffd\ufffd\ufffd" in text
    assert "Huruf tanpa bentuk, ditulis \ufffd: U+E000, U+12000, U+10FFFD." in text


def test_what_has_a_form_is_not_remarked_and_nine_letters_are_counted() -> None:
    drawn, listed = villages(("Wonosari", *NAMES))
    assert letters.of_figure(drawn, listed, handmade.SOURCE) == ""
    many = "".join(chr(code) for code in range(0xE000, 0xE00A))
    drawn, listed = villages((f"Desa {many}", "Juwiring"))
    assert letters.of_figure(drawn, listed, handmade.SOURCE).endswith("U+E007 dan 2 lainnya.")
    assert letters.of_table(listed, handmade.SOURCE) == letters.of_figure(drawn, listed, handmade.SOURCE)


def test_a_picture_on_a_slide_has_the_sign_too() -> None:
    drawn, _listed = villages(("Desa \ue000", "Juwiring"))
    assert Image.open(io.BytesIO(projected.png(drawn, (800, 300)))).format == "PNG"


def test_the_same_strange_names_are_the_same_bytes() -> None:
    drawn, listed = villages(NAMES)
    for make in (picture.png, picture.svg):
        assert make(drawn, handmade.SOURCE) == make(drawn, handmade.SOURCE)
    assert document.pdf(drawn, listed, handmade.SOURCE) == document.pdf(drawn, listed, handmade.SOURCE)
    assert slides.pptx(deck(NAMES)) == slides.pptx(deck(NAMES))
