"""The values of the page Kelangsungan: who came in, who stayed, what followed, and whether two groups differ."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.retention import metrics
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.subjects.retention.metrics import Comparison, Kept
from dashboard.wording import boards as board_words
from data_access import questions
from data_access.questions.question import CoverageQuestion
from data_access.questions.retention import Followed

ENTRIES: Final = 24
"""Entry months that are looked at: those of two years up to the posisi."""
RECENT: Final = 12
"""Entry months of the headline."""
COHORTS: Final = (3, 6, 12)
AT_MOST: Final = 6
"""Groups a chart tells apart."""


@dataclass(frozen=True, slots=True)
class Cohorts:
    """`headline` by k; `triangle` of the chosen group; `shown` the codes of a chart, in their order; `curves` and
    `followed` of every code, and those drawn of the codes shown; `compared` a pair at each k, none where there is but
    one group; `codes` every group that is, the largest first."""

    question: CoverageQuestion
    choice: CohortChoice
    since: int
    headline: dict[int, Kept]
    triangle: pd.DataFrame
    shown: list[str]
    curves: pd.DataFrame
    drawn: pd.DataFrame
    followed: pd.DataFrame
    drawn_followed: pd.DataFrame
    codes: list[str]
    compared: tuple[Comparison, ...]

    @property
    def until(self) -> int:
        """The last entry month that is looked at."""
        return self.choice.until or self.question.posisi

    @property
    def by(self) -> str:
        return self.choice.by.value

    @property
    def people(self) -> int:
        """Entries of all entry months and groups."""
        return int(self.followed["people"].sum())


def of(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> Cohorts:
    """Everything the page shows, from two questions."""
    until = choice.until or question.posisi
    since = choice.since or max(until - ENTRIES + 1, who.edition.data_mulai)
    period = (since, until, choice.by)
    cells = who.ask(questions.retention.still_paid, question, *period)
    cells = cells[cells["k"] <= choice.months]
    ends = who.ask(questions.retention.what_followed, question, *period)
    curves, order = metrics.curves(cells), tuple(map(str, Followed))
    shown = metrics.apart(cells, AT_MOST, COHORTS[0], board_words.FEW)
    codes = [str(code) for code in curves["code"].unique()]
    everybody = metrics.triangle(cells)
    chosen = metrics.triangle(cells[cells["code"] == choice.group]) if choice.group else everybody
    return Cohorts(
        question=question,
        choice=choice,
        since=since,
        headline={k: metrics.latest(everybody, k, RECENT) for k in COHORTS},
        triangle=chosen,
        shown=shown,
        curves=curves,
        drawn=metrics.curves(metrics.folded(cells, shown)),
        followed=metrics.followed(ends, order),
        drawn_followed=metrics.followed(metrics.folded(ends, shown), order),
        codes=codes,
        compared=_compared(curves, codes, choice),
    )


def pair(codes: list[str], choice: CohortChoice) -> tuple[str, str] | None:
    """The two groups chosen, else the largest that have a name; None where there are not two."""
    usual = [*(code for code in codes if code != UNALLOCATED), *(code for code in codes if code == UNALLOCATED)]
    one = choice.one or next((code for code in usual if code != choice.other), "")
    other = choice.other or next((code for code in usual if code != one), "")
    return (one, other) if one and other and one != other else None


def _compared(curves: pd.DataFrame, codes: list[str], choice: CohortChoice) -> tuple[Comparison, ...]:
    both = pair(codes, choice)
    return tuple(metrics.compared(curves, *both, k) for k in COHORTS) if both else ()
