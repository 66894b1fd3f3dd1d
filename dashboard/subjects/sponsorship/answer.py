"""The values of the page Sponsor: who pays, how much, how few carry how many, and whose terms end."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure.readings import MONTHS
from dashboard.subjects.sponsorship import metrics
from dashboard.unchanging import Unchanging
from data_access import questions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.reference import sponsors
from data_access.vocabulary import SponsorType

PERIOD: Final = 12
"""Months of orang-bulan and rupiah."""
LARGEST: Final = 5
HORIZONS: Final = (1, 3, 6)


@dataclass(frozen=True, slots=True)
class Sponsorship(Unchanging):
    """`types` of `metrics.by_type`; `over_time`, `payers` and `endings` likewise; `falling` people by horizon;
    `sponsored` people whom others than themselves or an employer pay for; `public` what is government money."""

    types: pd.DataFrame
    over_time: pd.DataFrame
    payers: pd.DataFrame
    endings: pd.DataFrame
    falling: Mapping[int, int]
    sponsored: metrics.PartOf
    public: metrics.Money


def of(who: Asker, question: CoverageQuestion) -> Sponsorship:
    """Everything the page shows, from five questions."""
    by_month = who.ask(questions.coverage.active_across_months, question, Dimension.SPONSOR_TYPE, MONTHS)
    types = metrics.by_type(
        by_month,
        who.ask(questions.sponsorship.worker_months, question, PERIOD),
        who.ask(questions.sponsorship.amounts, question, PERIOD),
        question.posisi,
    )
    ends = who.ask(questions.ending.ending_in, question, HORIZONS)
    sponsored = metrics.sponsored(types, MONTHLY_PAYERS)
    largest = who.ask(questions.sponsorship.active_by_payer, question, LARGEST)
    return Sponsorship(
        types=types,
        over_time=metrics.over_time(by_month, LARGEST),
        payers=metrics.payers(largest, sponsored.part),
        endings=metrics.endings(ends, HORIZONS),
        falling=MappingProxyType(metrics.falling(ends, HORIZONS)),
        sponsored=sponsored,
        public=metrics.carried_by(types, _public_money()),
    )


def people_paid(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """The people behind months and rupiah, by `code`: what only a figure that leaves the house is asked for."""
    rows = who.ask(questions.sponsorship.people_paid, question, PERIOD)
    return rows.rename(columns={"sponsor_type": "code"})


def is_paid(who: Asker, question: CoverageQuestion) -> bool:
    """Whether anybody is paid for at the posisi, or anything was paid in the months before."""
    return not who.recall(of, question).types.empty


def across(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """People by profession and sponsor type: `code, column_code, active`, of pairs with anybody in them."""
    return who.ask(questions.coverage.active_across, question, Dimension.PROFESSION, Dimension.SPONSOR_TYPE)


def _public_money() -> frozenset[str]:
    return frozenset(code.value for code in SponsorType if sponsors.is_government_money(code.value))
