"""Whose terms end within so many months, and how many people that is: whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from data_access import questions
from data_access.questions.question import CoverageQuestion

_ROWS: Final = {"payer": questions.ending.by_payer, "village": questions.ending.by_village}
BY: Final = tuple(_ROWS)
"""What a list of terms can have a row of, beside the last paid month: a payer, or a village and payer."""


@dataclass(frozen=True, slots=True)
class Ending:
    """`rows` as `questions.ending` answers, most people first; `whole`: the people, their villages (distinct), and
    those of them without one."""

    rows: pd.DataFrame
    whole: Mapping[str, int]


def of(who: Asker, question: CoverageQuestion, within: int, by: str) -> Ending:
    """Terms of those paid on the posisi (g = 0), over so many months later."""
    paid = replace(question, grace=0)
    rows = who.ask(_ROWS[by], paid, within).drop(columns="payer")
    fallen = who.ask(questions.ending.fallen, paid, (within,))
    whole = {column: int(fallen[column].sum()) for column in ("people", "villages", "unplaced")}
    order = ["people", "last_month", "code", *(key for key in ("village_code",) if key in rows)]
    ascending = [key != "people" for key in order]
    return Ending(rows.sort_values(order, ascending=ascending, ignore_index=True), whole)
