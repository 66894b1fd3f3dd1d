"""The values of the page Sponsor: who pays, how much, how few carry how many, and whose terms end."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from dashboard import loaders
from dashboard.metrics import sponsorship
from dashboard.viewer import Viewer
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from data_access.reference import sponsors
from data_access.vocabulary import Dimension, SponsorType

PERIOD: Final = 12
"""Months of orang-bulan and rupiah."""
LARGEST: Final = 5
HORIZONS: Final = (1, 3, 6)


@dataclass(frozen=True, slots=True)
class Sponsorship:
    """`types` of `metrics.sponsorship.by_type`, `over_time`, `payers` and `endings` likewise; `falling` people by
    horizon; `sponsored` people whom others than themselves or an employer pay for."""

    types: pd.DataFrame
    over_time: pd.DataFrame
    payers: pd.DataFrame
    endings: pd.DataFrame
    falling: dict[int, int]
    sponsored: sponsorship.Part
    public: sponsorship.Money


def of(who: Viewer, question: CoverageQuestion) -> Sponsorship:
    """Everything the page shows, from five questions."""
    scope, edition = who.scope, who.edition.edition_id
    by_month = loaders.active_across_months(scope, question, Dimension.SPONSOR_TYPE, loaders.MONTHS, edition)
    types = sponsorship.by_type(
        by_month,
        loaders.worker_months(scope, question, PERIOD, edition),
        loaders.amounts(scope, question, PERIOD, edition),
        question.posisi,
    )
    ends = loaders.ending_in(scope, question, HORIZONS, edition)
    sponsored = sponsorship.sponsored(types, MONTHLY_PAYERS)
    largest = loaders.active_by_payer(scope, question, LARGEST, edition)
    return Sponsorship(
        types=types,
        over_time=sponsorship.over_time(by_month, LARGEST),
        payers=sponsorship.payers(largest, sponsored.part),
        endings=sponsorship.endings(ends, HORIZONS),
        falling=sponsorship.falling(ends, HORIZONS),
        sponsored=sponsored,
        public=sponsorship.carried_by(types, _public_money()),
    )


def across(who: Viewer, question: CoverageQuestion) -> pd.DataFrame:
    """People by profession and sponsor type: `code, column_code, active`, of pairs with anybody in them."""
    edition = who.edition.edition_id
    return loaders.active_across(who.scope, question, Dimension.PROFESSION, Dimension.SPONSOR_TYPE, edition)


def _public_money() -> frozenset[str]:
    return frozenset(code.value for code in SponsorType if sponsors.is_government_money(code.value))
