"""The values of the page Kelangsungan: who came in, who stayed, what followed, and whether two groups differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import continuing
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.retention import metrics
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.subjects.retention.metrics import Comparison, Kept
from dashboard.unchanging import Unchanging
from dashboard.wording import fractions
from data_access import questions
from data_access.questions.question import CoverageQuestion
from data_access.questions.retention import Followed

ENTRIES: Final = 24
"""Entry months that are looked at: those of two years up to the posisi."""
RECENT: Final = 12
"""Entry months of the headline."""
COHORTS: Final = (3, 6, 12)
AT_MOST: Final = 6
"""Groups that a chart draws one by one."""


@dataclass(frozen=True, slots=True)
class Cohorts(Unchanging):
    """Who came in, grouped `by` a breakdown: `headline` by k, of everybody; `shown` the codes of a chart, in their
    order; `curves` and `followed` of every code, and those drawn of the codes shown; `codes` every group that is, the
    largest first."""

    by: str
    headline: Mapping[int, Kept]
    shown: tuple[str, ...]
    curves: pd.DataFrame
    drawn: pd.DataFrame
    followed: pd.DataFrame
    drawn_followed: pd.DataFrame
    codes: tuple[str, ...]

    @property
    def people(self) -> int:
        """Entries of all entry months and groups."""
        return int(self.followed["people"].sum())

    @property
    def has_curves(self) -> bool:
        """Whether there is a point of people enough to be drawn."""
        return bool((self.drawn["eligible"] >= fractions.FEW).any())


def of(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> Cohorts:
    """Who came in and what became of them, from two questions; the same whatever group is chosen."""
    cells = _cells(who, question, choice)
    ends = who.ask(questions.retention.what_followed, question, *entered(who, question, choice), choice.by)
    curves, order = metrics.curves(cells), tuple(map(str, Followed))
    shown = metrics.apart(cells, AT_MOST, COHORTS[0], fractions.FEW)
    everybody = metrics.triangle(cells)
    return Cohorts(
        by=choice.by.value,
        headline=MappingProxyType({k: metrics.latest(everybody, k, RECENT) for k in COHORTS}),
        shown=tuple(shown),
        curves=curves,
        drawn=metrics.curves(metrics.folded(cells, shown)),
        followed=metrics.followed(ends, order),
        drawn_followed=metrics.followed(metrics.folded(ends, shown), order),
        codes=tuple(str(code) for code in curves["code"].unique()),
    )


def triangle(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> pd.DataFrame:
    """Rows of `metrics.triangle`, of the group chosen or of everybody."""
    cells = _cells(who, question, choice)
    return metrics.triangle(cells[cells["code"] == choice.group] if choice.group else cells)


def compared(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> tuple[Comparison, ...]:
    """The pair chosen at each k; empty where there are not two groups."""
    found = who.recall(of, question, choice.of_all())
    both = pair(found.codes, choice)
    return tuple(metrics.compared(found.curves, *both, k) for k in COHORTS) if both else ()


def continued(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> pd.DataFrame:
    """One row a group, the largest first: `code, people`, and who went on after a first term without a gap
    (`questions.later.continued`)."""
    rows = who.ask(questions.retention.continued, question, *entered(who, question, choice), choice.by)
    groups = who.recall(of, question, choice).followed[["code", "people"]]
    return groups.merge(rows, on="code", how="left").astype(dict.fromkeys(continuing.TERMS, "Int64"))


def pair(codes: Sequence[str], choice: CohortChoice) -> tuple[str, str] | None:
    """The two groups chosen, blank being the largest that have a name; None where there are not two."""
    usual = [*(code for code in codes if code != UNALLOCATED), *(code for code in codes if code == UNALLOCATED)]
    one = choice.one or next((code for code in usual if code != choice.other), "")
    other = choice.other or next((code for code in usual if code != one), "")
    return (one, other) if one and other and one != other else None


def entered(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> tuple[int, int]:
    """First and last entry month looked at; usually none before the data of the region begin."""
    until = choice.until or question.posisi
    return choice.since or max(until - ENTRIES + 1, who.edition.begins(question.region)), until


def _cells(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> pd.DataFrame:
    cells = who.ask(questions.retention.still_paid, question, *entered(who, question, choice), choice.by)
    return cells[cells["k"] <= choice.months]
