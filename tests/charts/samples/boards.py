"""Boards and bridges made by hand, and what is drawn of them."""

from typing import Final

import pandas as pd

from dashboard.charts.house_style import Figure
from dashboard.figure import money
from dashboard.subjects.boards import chart as ranking
from dashboard.subjects.boards import metrics as leaderboard
from dashboard.subjects.boards import table as board_tables
from dashboard.subjects.boards.answer import Board
from dashboard.subjects.bridge import chart as waterfall
from dashboard.subjects.bridge import metrics as bridge
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from tests.figure import handmade
from tests.subjects.boards.people import people

NOW: Final = handmade.OCTOBER
NO_MONTHS: Final = pd.DataFrame(
    {"code": [], "worker_months": [], **{key: [] for key in (*money.SUMS, *money.MONTHS, *money.PEOPLE)}}
).astype({"code": "str"})
NO_BACK: Final = pd.DataFrame({"code": [], "reactivated": []}).astype({"code": "str"})


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
