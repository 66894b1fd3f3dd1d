"""The ranking and the waterfall: what is drawn, under which sentence; and a board on one page and on one slide."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard import language as wording
from dashboard.export import delimited, document, picture
from dashboard.export.shape import Shape
from dashboard.figure.provenance import Provenance
from dashboard.subjects.boards import table as board_tables
from dashboard.subjects.boards.answer import Board
from tests.charts.samples.boards import FIGURES, TIED, USUAL, board, bridged, ranked
from tests.figure import handmade
from tests.reading import datasets, unclothed


def test_who_leads_is_said_with_of_how_many_and_a_tie_has_no_winner() -> None:
    assert ranked(USUAL).title == "PT A di peringkat pertama: 30 dari 100 (30,0%) peserta baru"
    two = ranked(board(("A", 5, 0), ("B", 5, 0)))
    assert two.title == "PT A dan PT B bersama di peringkat pertama, masing-masing 5 dari 10 (50,0%) peserta baru"
    assert ranked(TIED).title.startswith("PT 00 Nama Perusahaan yang Panjang Sekali Tbk dan 11 lainnya bersama")


def test_a_retained_share_of_fewer_than_five_is_no_percentage() -> None:
    few, many = (board(("A", n, n - 1), by="retained_3") for n in (4, 5))
    assert ranked(few).title == "PT A di peringkat pertama: 3 bertahan 3 bulan"
    assert ranked(many).title == "PT A di peringkat pertama: 4 dari 5 (80,0%) bertahan 3 bulan"


@pytest.mark.parametrize("by", ["retained_3", "continued"])
def test_nobody_leads_with_nobody(by: str) -> None:
    nobody = ranked(board(("A", 9, 0), ("B", 5, 0), ("unallocated", 5, 5), by=by))
    kept = "bertahan 3 bulan" if by == "retained_3" else "bersambung tanpa jeda"
    assert nobody.title == f"Tidak satu pun yang berperingkat punya pekerja yang {kept}"
    assert re.findall(r"(1\. PT \w) 0", nobody.alt_text) == ["1. PT A", "1. PT B"]


def test_a_rank_and_its_change_stand_beside_the_bar_in_words_and_shapes() -> None:
    labels = {row["code"]: row["label"] for row in datasets(ranked(USUAL))}
    assert labels == {"A": "30 · ◆ baru di papan", "B": "20 · ▼ turun 1", "C": "20 · ◆ baru di papan"}
    assert {row["label"] for row in datasets(ranked(TIED))} == {"7"}, "nothing to compare with"


def test_bars_of_a_ranking_begin_at_zero() -> None:
    layers = unclothed(ranked(USUAL))["layer"]
    assert {tuple(layer["encoding"]["x"]["scale"]["domain"]) for layer in layers} == {(0, 30)}


def test_steps_beside_large_ends_are_seen_and_the_axis_says_where_it_begins() -> None:
    assert "sumbu mulai dari 1.480, bukan dari nol" in FIGURES["bridge"]().measure
    assert "sumbu" not in bridged(3, 0, 5, 0, 0, 1, 0).measure


def test_an_office_program_draws_both_ends_of_a_bridge() -> None:
    plain = FIGURES["bridge"]().plain
    assert plain is not None
    assert (plain.categories[0], plain.categories[-1]) == ("opening", "closing")
    ends = plain.series[0]
    assert [value for value in ends.values if value is not None] == [1500, 1521]
    assert (ends.labels[0], ends.labels[-1]) == ("1.500", "1.521")


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize("found", [USUAL, TIED], ids=["usual", "twelve tied with long names"])
def test_a_board_prints_on_one_page_with_its_rule(found: Board, language: str) -> None:
    with wording.speaking(language):
        shown = board_tables.board(found)
        source = handmade.source(basis=None)
        made = document.pdf(ranked(found), shown, ruled(source, found))
        rule = board_tables.rank_rule("acquired")
    pages = PdfReader(io.BytesIO(made)).pages
    assert len(pages) == 1
    assert pages[0].mediabox.height > pages[0].mediabox.width
    assert rule in " ".join(pages[0].extract_text().split())


def ruled(source: Provenance, found: Board) -> Provenance:
    return replace(source, rule=board_tables.rule(found))


@pytest.mark.parametrize("found", [USUAL, TIED], ids=["usual", "twelve tied with long names"])
def test_a_slide_is_sixteen_to_nine_and_the_same_each_time(found: Board) -> None:
    source = ruled(handmade.SOURCE, found)
    first, second = (picture.png(ranked(found), source, shape=Shape.WIDE) for _time in range(2))
    assert Image.open(io.BytesIO(first)).size == (1920, 1080)
    assert first == second


def test_paper_keeps_everybody() -> None:
    found = board(*((f"{n:02d}", 40 - n, 0) for n in range(30)), ("unallocated", 5, 0))
    sheet = board_tables.board(found).sheet
    assert sheet is not None
    assert len(sheet.rows) == board_tables.ON_PAPER + 3
    assert sheet.rows["acquired"].iloc[:-1].sum() == sheet.rows["acquired"].iloc[-1] == found.whole["acquired"]
    assert list(sheet.rows["name"].iloc[-3:]) == ["18 lainnya", "PT unallocated", "Jumlah"]


def test_a_spreadsheet_holds_the_fractions_as_numbers() -> None:
    text = delimited.csv_bytes(board_tables.board(USUAL), handmade.SOURCE).decode("utf-8-sig")
    head, first, *_rest = [line.split(";") for line in text.splitlines()]
    row = dict(zip(head, first, strict=True))
    assert row["Bertahan 3 bulan"] == "9 dari 30 (30,0%)"
    assert (row["Bertahan 3 bulan (orang)"], row["Bulan ke-3 sudah lewat (orang)"]) == ("9", "30")
