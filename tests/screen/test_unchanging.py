"""What one reader does to a value he was handed, no other sees."""

import pandas as pd
import pytest

from dashboard import kinds, loaders
from dashboard.asking import Asker
from dashboard.figure.made import Made, made_of
from data_access.edition import opening
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.settings import Settings


@pytest.fixture
def who(small_published_home: Settings) -> loaders.Reader:
    return loaders.Reader(opening.current(small_published_home), NATION)


def rows(_who: Asker) -> pd.DataFrame:
    return pd.DataFrame({"code": ["33.10"], "active": [1]})


def told(_who: Asker, whether: object) -> str:
    return repr(whether)


def test_a_figure_remembered_cannot_be_changed_by_whoever_has_it(who: loaders.Reader) -> None:
    asked = kinds.asked("coverage", CoverageQuestion(who.edition.posisi), by="profession")
    made = who.recall(made_of, asked)
    assert isinstance(made, Made)
    before = made.shown.rows
    mine = made.shown.rows
    mine.loc[:, "active"] = -1
    mine["nik"] = "3310"
    again = who.recall(made_of, asked)
    assert isinstance(again, Made)
    pd.testing.assert_frame_equal(again.shown.rows, before)
    with pytest.raises(AttributeError):
        made.shown.rows = mine  # type: ignore[misc]


def test_rows_and_frames_remembered_cannot_be_changed_either(who: loaders.Reader) -> None:
    mine = who.recall(rows)
    mine.loc[0, "active"] = 99
    assert who.recall(rows)["active"].tolist() == [1]


def test_one_and_true_are_two_questions(who: loaders.Reader) -> None:
    assert (who.recall(told, 1), who.recall(told, True), who.recall(told, 1.0)) == ("1", "True", "1.0")
