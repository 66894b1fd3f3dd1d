"""The values of the page Jatuh tempo: the cliff if nobody renews, whose terms it is, and what renewing costs."""

from dataclasses import dataclass, replace

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import readings
from dashboard.subjects.cliff import metrics
from dashboard.subjects.cliff.choice import HORIZONS, TermChoice
from dashboard.subjects.cliff.metrics import Fall
from dashboard.unchanging import Unchanging
from data_access import questions
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS


@dataclass(frozen=True, slots=True)
class Cliff(Unchanging):
    """`by_month` and `bands` of `metrics`, from the posisi on; `fall` within the months chosen."""

    by_month: pd.DataFrame
    bands: pd.DataFrame
    fall: Fall


@dataclass(frozen=True, slots=True)
class Endings(Unchanging):
    """Terms over within the months chosen: `payers` and `villages` as `questions.ending` answers, most people first;
    rupiah are null where unknown. `is_wide`: there are several villages; of one both lists would be the same rows."""

    payers: pd.DataFrame
    villages: pd.DataFrame
    is_wide: bool

    def calls(self, payer: str) -> pd.DataFrame:
        """The villages where one payer's terms end; blank is every payer."""
        return self.villages[self.villages["code"] == payer] if payer else self.villages


def of(who: Asker, question: CoverageQuestion, choice: TermChoice) -> Cliff:
    """The months to come of those paid on the posisi (g = 0), from three questions; the same whatever payer is chosen.
    The rate of a region with unknown regencies counts people of known ones (definitions 5.16)."""
    paid = replace(question, grace=0)
    ahead = range(question.posisi, question.posisi + choice.months + 1)
    people = who.ask(questions.cliff.if_nobody_renews, paid, choice.months)
    found = readings.workers_of(who, question)
    workers = None if found.empty else int(found["workers"].iloc[0])
    by_month = metrics.table(people, ahead, MONTHLY_PAYERS, workers, is_partly=readings.is_partly(who, question))
    fallen = who.ask(questions.ending.fallen, paid, HORIZONS)
    bands = metrics.bands(people, ahead, MONTHLY_PAYERS)
    return Cliff(by_month, bands, metrics.fall(by_month, fallen, choice.within))


def endings(who: Asker, question: CoverageQuestion, choice: TermChoice) -> Endings:
    """Whose terms end, of those paid on the posisi (g = 0), from two questions; the same whatever payer is chosen."""
    paid = replace(question, grace=0)
    villages = _largest_first(who.ask(questions.ending.by_village, paid, choice.within))
    payers = _largest_first(who.ask(questions.ending.by_payer, paid, choice.within))
    return Endings(payers, villages, is_wide=villages["village_code"].nunique() > 1)


def _largest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Most people first; of equals the nearest end, then by code. Rupiah are whole, or null."""
    rows = rows.astype({f"{what}_{n}": "Int64" for what in ("renew", "full") for n in questions.ending.TERMS})
    by = ["people", "last_month", *(key for key in ("village_code", "code") if key in rows)]
    return rows.sort_values(by, ascending=[False, *(True for _ in by[1:])], ignore_index=True)
