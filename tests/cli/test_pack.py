"""`cakupan pack` on the small world, and what it refuses."""

from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from typer.testing import CliRunner

from dashboard.cli import app
from data_access.errors import CakupanError

pytestmark = pytest.mark.usefixtures("published_home")


def pack(*words: str) -> str:
    result = CliRunner().invoke(app, ["pack", *words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_slides_and_pdf_say_the_same_page_by_page(tmp_path: Path) -> None:
    slides, paper = tmp_path / "rapat.pptx", tmp_path / "rapat.pdf"
    for file in (slides, paper):
        assert str(file) in pack("--region", "33.10", "--posisi", "2026-10", "-o", str(file)).replace("\n", "")
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(str(slides)).slides]
    assert titles[0] == "Bahan rapat: Bulanan cabang"
    assert [str(one.title) for one in PdfReader(paper).outline if not isinstance(one, list)] == titles


def test_twice_is_the_same_bytes(tmp_path: Path) -> None:
    for ending in ("pptx", "pdf"):
        once, again = (tmp_path / f"{name}.{ending}" for name in ("satu", "dua"))
        for file in (once, again):
            pack("--region", "33.10", "--agenda", "rapat_desa", "-o", str(file))
        assert once.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "rapat.doc"], "pilih salah satu: .pptx, .pdf"),
        (["-o", "rapat.pptx", "--agenda", "tahunan"], "pilih salah satu: bulanan_cabang, evaluasi_mou, rapat_desa"),
        (["-o", "rapat.pptx", "--region", "99.99"], "99.99"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(words: list[str], said: str) -> None:
    with pytest.raises(CakupanError) as fault:
        CliRunner().invoke(app, ["pack", *words], catch_exceptions=False)
    assert said in str(fault.value)
