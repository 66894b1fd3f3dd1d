"""Whose terms end within so many months, and how many people that is: whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.subjects.cliff import answer
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.unchanging import Unchanging
from data_access import questions
from data_access.questions.question import CoverageQuestion

BY: Final = ("payer", "village")
"""What a list of terms can have a row of, beside the last paid month: a payer, or a village and payer."""


@dataclass(frozen=True, slots=True)
class Ending(Unchanging):
    """`rows` as `questions.ending` answers, most people first; `whole`: the people, their villages (distinct), and
    those of them without one."""

    rows: pd.DataFrame
    whole: Mapping[str, int]


def of(who: Asker, question: CoverageQuestion, within: int, by: str) -> Ending:
    """Terms of those paid on the posisi (g = 0), over so many months later."""
    found = who.recall(answer.endings, question, TermChoice(within))
    rows = found.payers if by == "payer" else found.villages
    fallen = who.ask(questions.ending.fallen, replace(question, grace=0), (within,))
    whole = {column: int(fallen[column].sum()) for column in ("people", "villages", "unplaced")}
    return Ending(rows.drop(columns="payer"), whole)
