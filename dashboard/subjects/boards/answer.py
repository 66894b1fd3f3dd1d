"""The values of a board: its ranked rows with names, what stands behind them, and the cohorts about to be decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from dashboard.asking import Asker
from dashboard.subjects.boards import metrics, words
from dashboard.unchanging import Unchanging
from data_access import questions, reference
from data_access.dimensions import Dimension
from data_access.questions.cohorts import DECISIVE
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion

_PLACES = (Dimension.REGENCY, Dimension.DISTRICT, Dimension.VILLAGE)
_NAMED = (Dimension.SPONSOR, Dimension.COMPANY, Dimension.CHAPTER)


@dataclass(frozen=True, slots=True)
class Board(Unchanging):
    """`rows` of `metrics.table` with `name`; `by` the column ranked. `has_before`: anybody could have been acquired in
    the period before, which begins after the data of every regency in the region do; `whole` the sums of all rows;
    `chapter_name` of the one IIK chapter asked for, blank for all."""

    question: BoardQuestion
    by: str
    rows: pd.DataFrame
    has_before: bool
    whole: Mapping[str, int]
    chapter_name: str = ""

    @property
    def credit(self) -> str:
        return self.question.credit.value

    @property
    def is_unranked(self) -> bool:
        """There are rows, but none has a rank: nobody new, or not enough time for the rule chosen."""
        return not self.rows.empty and bool(self.rows["rank"].isna().all())


def of(who: Asker, board: BoardQuestion, by: str) -> Board:
    """A board and the period of equal length before it, from five questions."""
    rows = metrics.table(
        who.ask(questions.leaderboard.acquired, board),
        who.ask(questions.leaderboard.reactivated, board),
        who.ask(questions.leaderboard.worker_months, board),
        who.ask(questions.leaderboard.acquired, board.before()),
        by=by,
    )
    names = _names(who, board.credit, tuple(rows["code"]))
    called = [words.name(board.credit.value, code, names) for code in rows["code"]]
    named = rows.assign(name=pd.Series(called, rows.index, "str"))  # texts also where nobody is
    has_before = board.before().since > who.edition.begins(board.people.region)
    chapter = who.recall(chapters).get(board.chapter, "") if board.chapter else ""
    return Board(board, by, named, has_before, metrics.whole(rows), chapter)


def people_paid(who: Asker, board: BoardQuestion) -> pd.DataFrame:
    """The people behind its months and rupiah, by `code`: what only a board that leaves the house is asked for."""
    return who.ask(questions.leaderboard.people_paid, board)


def chapters(who: Asker) -> Mapping[str, str]:
    """IIK chapters by code, in the order of their names."""
    rows = who.ask(questions.leaderboard.names, Dimension.CHAPTER)
    found = {code: words.name("chapter", code, _by_code(rows)) for code in rows["code"]}
    return MappingProxyType(dict(sorted(found.items(), key=lambda entry: (entry[1], entry[0]))))


def deciding(who: Asker, people: CoverageQuestion, chapter: str) -> pd.DataFrame:
    """IIK's cohorts of the last three months by chapter, where anybody will lapse in the third month, still to come:
    `code, name, month, decided_in, acquired, lapsing`, the nearest first."""
    since = people.posisi - DECISIVE + 1
    board = BoardQuestion(people, since, people.posisi, Dimension.CHAPTER, is_iik=True, chapter=chapter)
    rows = who.ask(questions.cohorts.decisive, board)
    rows = rows[rows.groupby("month")["lapsing"].transform("sum") > 0]
    rows = rows.sort_values(["month", "lapsing", "code"], ascending=[True, False, True])
    names = who.recall(chapters)
    return rows.assign(
        decided_in=rows["month"] + DECISIVE, name=[names.get(code, code) for code in rows["code"]]
    ).reset_index(drop=True)


def _names(who: Asker, credit: Dimension, codes: tuple[str, ...]) -> dict[str, str]:
    """Names by code, as they may be shown, of what has names of its own; the codes of a closed list have labels."""
    if credit is Dimension.BRANCH:
        return {branch.code: branch.name for branch in reference.branches()}
    if credit in _PLACES:
        return _by_code(who.ask(questions.region.named, codes))
    return _by_code(who.ask(questions.leaderboard.names, credit)) if credit in _NAMED else {}


def _by_code(rows: pd.DataFrame) -> dict[str, str]:
    named = zip(rows["code"], rows["name"], strict=True)
    return {code: name for code, name in named if isinstance(name, str) and name}
