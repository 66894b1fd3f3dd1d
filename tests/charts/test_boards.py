"""The ranking and the waterfall: what is drawn, under which sentence; and a board on one page and on one slide."""

import io
from dataclasses import replace
from typing import Final

import pandas as pd
import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard import language as wording
from dashboard.charts.house_style import Figure
from dashboard.export import delimited, document, picture
from dashboard.export.shape import Shape
from dashboard.figure.provenance import Provenance
from dashboard.subjects.boards import chart as ranking
from dashboard.subjects.boards import metrics as leaderboard
from dashboard.subjects.boards import table as board_tables
from dashboard.subjects.boards.answer import Board
from dashboard.subjects.bridge import chart as waterfall
from dashboard.subjects.bridge import metrics as bridge
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from tests import figures
from tests.charts.test_maps_and_sponsors import datasets, unclothed
from tests.metrics.test_leaderboard import COLUMNS

NOW: Final = figures.OCTOBER
NO_MONTHS: Final = pd.DataFrame({"code": [], "worker_months": [], "amount_rupiah": []}).astype({"code": "str"})
NO_BACK: Final = pd.DataFrame({"code": [], "reactivated": []}).astype({"code": "str"})


def people(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """code, acquired, retained_3."""
    return pd.DataFrame([(code, n, 0, n, kept, 0, 0, 0, 0, kept) for code, n, kept in rows], columns=COLUMNS)


def board(*rows: tuple[str, int, int], before: pd.DataFrame | None = None, by: str = "acquired") -> Board:
    table = leaderboard.table(people(*rows), NO_BACK, NO_MONTHS, people() if before is None else before, by=by)
    named = table.assign(name=[f"PT {code}" for code in table["code"]])
    question = BoardQuestion(CoverageQuestion(NOW), NOW - 9, NOW, Dimension.COMPANY)
    return Board(question, by, named, before is not None, leaderboard.whole(named))


def ranked(found: Board) -> Figure:
    leading = leaderboard.leading(found.rows, found.by, board_tables.ON_PAPER)
    return ranking.bars(
        leading, by=found.by, has_before=found.has_before, measure="ukuran", whole=found.whole["acquired"]
    )


USUAL: Final = board(("A", 30, 9), ("B", 20, 20), ("C", 20, 0), ("unallocated", 30, 3), before=people(("B", 9, 1)))
TIED: Final = board(*((f"{n:02d} Nama Perusahaan yang Panjang Sekali Tbk", 7, 7) for n in range(12)), ("zz", 1, 1))


def bridged(opening: int, *flows: int) -> Figure:
    """A bridge of one month: awal, baru, kembali, moved_in, lapsed, moved_out."""
    steps = dict(zip((*bridge.GAINS, *bridge.LOSSES), flows, strict=True))
    closing = opening + sum(flows[:4]) - sum(flows[4:])
    levels = bridge.levels(bridge.Bridge(NOW - 1, NOW, opening, closing, steps))
    return waterfall.steps(levels.assign(name=levels["step"]), title=f"{opening} menjadi {closing}", measure="orang")


FIGURES: Final = {"ranking": lambda: ranked(USUAL), "bridge": lambda: bridged(1500, 0, 40, 9, 2, 30, 0)}


def test_who_leads_is_said_with_of_how_many_and_a_tie_has_no_winner() -> None:
    assert ranked(USUAL).title == "PT A di peringkat pertama: 30 dari 100 (30,0%) diakuisisi"
    two = ranked(board(("A", 5, 0), ("B", 5, 0)))
    assert two.title == "PT A dan PT B bersama di peringkat pertama, masing-masing 5 dari 10 (50,0%) diakuisisi"
    assert ranked(TIED).title.startswith("PT 00 Nama Perusahaan yang Panjang Sekali Tbk dan 11 lainnya bersama")


def test_a_retained_share_of_fewer_than_five_is_no_percentage() -> None:
    few, many = (board(("A", n, n - 1), by="retained_3") for n in (4, 5))
    assert ranked(few).title == "PT A di peringkat pertama: 3 bertahan 3 bulan"
    assert ranked(many).title == "PT A di peringkat pertama: 4 dari 5 (80,0%) bertahan 3 bulan"


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


def test_a_bridge_where_nothing_happened_is_two_ends() -> None:
    rows = datasets(bridged(7, 0, 0, 0, 0, 0, 0))
    assert [(row["kind"], row["label"]) for row in rows] == [("end", "7"), ("end", "7")]


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize("found", [USUAL, TIED], ids=["usual", "twelve tied with long names"])
def test_a_board_prints_on_one_page_with_its_rule(found: Board, language: str) -> None:
    with wording.speaking(language):
        shown = board_tables.board(found)
        source = figures.source(basis=None)
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
    source = ruled(figures.SOURCE, found)
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
    text = delimited.csv_bytes(board_tables.board(USUAL), figures.SOURCE).decode("utf-8-sig")
    head, first, *_rest = [line.split(";") for line in text.splitlines()]
    row = dict(zip(head, first, strict=True))
    assert row["Bertahan 3 bulan"] == "9 dari 30 (30,0%)"
    assert (row["Bertahan 3 bulan (orang)"], row["Bulan ke-3 sudah lewat (orang)"]) == ("9", "30")
