"""A place of the tests: people by who pays, trade, state and programme, and every kind of figure of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from typing import Any, Final, NamedTuple

import pandas as pd

from dashboard.figure import backing, money, rates, readings
from dashboard.figure.made import Made, Nothing
from dashboard.figure.rates import no_workers
from dashboard.subjects import cliff, coverage, sponsorship
from dashboard.subjects.cliff import answer as cliff_answer
from dashboard.subjects.cliff import metrics as cliff_metrics
from dashboard.subjects.cliff.answer import Cliff
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.coverage import answer as coverage_answer
from dashboard.subjects.sponsorship import answer as sponsorship_answer
from dashboard.subjects.sponsorship import metrics as sponsorship_metrics
from dashboard.subjects.sponsorship.answer import Sponsorship
from dashboard.subjects.sponsorship.metrics import Money, PartOf
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from tests.figure.given import Given
from tests.figure.handmade import OCTOBER, SOURCE

TYPES: Final = ("mandiri", "pemberi_kerja", "iik", "apbdes")
JOBS: Final = ("petani", "art", "supir")
STATES: Final = ("paid", "grace", "gone")
"""Paid at the posisi; active at g = 3 and not paid; neither, but paid in the year."""
RATE: Final = 16_800
MONTHS: Final = {"paid": 12, "grace": 5, "gone": 2}
"""That anybody in that state paid in the year."""


class Sort(NamedTuple):
    """People who are alike: nobody outside knows more of anybody."""

    payer: str
    job: str
    state: str
    has_jht: bool


SORTS: Final = tuple(Sort(*one) for one in product(TYPES, JOBS, STATES, (True, False)))
Place = Mapping[Sort, int]


Whom = Callable[[Sort], bool]


def people(place: Place, of: Whom) -> int:
    """How many meet it."""
    return sum(count for sort, count in place.items() if of(sort))


def active(sort: Sort, grace: int) -> bool:
    return sort.state == "paid" or (grace > 0 and sort.state == "grace")


def holding(grace: int, *, payer: str = "", job: str = "", has_jht: bool = False) -> Whom:
    """Those active of a payer, of a trade, with JHT; blank is any."""
    return lambda sort: (
        active(sort, grace) and payer in ("", sort.payer) and job in ("", sort.job) and sort.has_jht >= has_jht
    )


def asked(grace: int) -> CoverageQuestion:
    return CoverageQuestion(OCTOBER, "33.10", grace=grace)


def by(dimension: str, grace: int) -> Callable[[Place], Made | Nothing]:
    """Coverage by who pays, or by trade."""

    def made(place: Place) -> Made | Nothing:
        if dimension == "sponsor_type":
            rows = _counted({payer: people(place, holding(grace, payer=payer)) for payer in TYPES})
        else:
            rows = _counted({job: people(place, holding(grace, job=job)) for job in JOBS})
        found = rates.table(rows[rows["active"] > 0], no_workers())
        return coverage.by(asked(grace), dimension).make(Given({coverage_answer.breakdown: found, **_SOURCED}))

    return made


def programmes(grace: int) -> Callable[[Place], Made | Nothing]:
    """Coverage by programme: some of those active hold JHT, nobody JP or JKP."""

    def made(place: Place) -> Made | Nothing:
        every, some = people(place, holding(grace)), people(place, holding(grace, has_jht=True))
        rows = rates.table(_counted({"JKK": every, "JKM": every, "JHT": some, "JP": 0, "JKP": 0}), no_workers())
        return coverage.by(asked(grace), "programme").make(Given({coverage_answer.breakdown: rows, **_SOURCED}))

    return made


def across(grace: int) -> Callable[[Place], Made | Nothing]:
    """Trades by who pays."""

    def made(place: Place) -> Made | Nothing:
        pairs = [(job, by, people(place, holding(grace, payer=by, job=job))) for job, by in product(JOBS, TYPES)]
        rows = pd.DataFrame([pair for pair in pairs if pair[2]], columns=["code", "column_code", "active"])
        return sponsorship.across(asked(grace)).make(Given({sponsorship_answer.across: rows, **_SOURCED}))

    return made


def trend(grace: int) -> Callable[[Place], Made | Nothing]:
    """Two months of everybody, the one before of a hundred people more."""

    def made(place: Place) -> Made | Nothing:
        now = people(place, holding(grace))
        rows = pd.DataFrame({"month": [OCTOBER - 1, OCTOBER], "active": [now + 100, now]}).assign(
            counted=[now + 100, now], workers=pd.array([None, None], "Int64"), rate=pd.array([None, None], "Float64")
        )
        given = {readings.trend: rows, coverage_answer.targets_beside: (), **_SOURCED}
        return coverage.trend(asked(grace)).make(Given(given))

    return made


def types(place: Place) -> Made | Nothing:
    """Who pays, with months and rupiah of the year: everybody at the rate."""
    rows = [_paid(place, payer) for payer in TYPES]
    frame = pd.DataFrame([row for row in rows if row["active"] or row["paid"]])
    frame = frame if not frame.empty else pd.DataFrame([rows[0]])
    total = int(frame["active"].sum())
    frame = frame.assign(share=(frame["active"] / (total or pd.NA)).astype("Float64"))
    for key in sponsorship_metrics.MONEY:
        frame[key] = frame[key].astype("Int64")
    none, nobody = pd.DataFrame(), PartOf(0, 0)
    found = Sponsorship(frame, none, none, none, falling={}, sponsored=nobody, public=Money(nobody, None))
    behind = {sponsorship_answer.people_paid: pd.DataFrame([_behind(place, payer) for payer in frame["code"]])}
    return sponsorship.types(asked(3)).make(Given({sponsorship_answer.of: found, **behind, **_SOURCED}))


def _paid(place: Place, payer: str) -> dict[str, Any]:
    sorts = {sort: count for sort, count in place.items() if sort.payer == payer}
    months = sum(MONTHS[sort.state] * count for sort, count in sorts.items())
    return {
        **{"code": payer, "active": people(sorts, holding(3)), "paid": months, "covered": months},
        **{"overlapping": 0, "amount_rupiah": months * RATE, "difference_rupiah": 0, "unpriced_months": 0},
        **{"other_rupiah": 0, "other_unpriced_months": 0},
    }


def _behind(place: Place, payer: str) -> dict[str, Any]:
    payees = sum(count for sort, count in place.items() if sort.payer == payer)
    known = dict.fromkeys(("people_paid", "people_priced", "people_covered"), payees)
    return {"code": payer, **dict.fromkeys(money.PEOPLE, 0), **known}


def falling(place: Place) -> Made | Nothing:
    """The cliff: everybody paid; the terms of sponsors are over after three months."""
    ahead = range(OCTOBER, OCTOBER + 13)
    now = {payer: people(place, holding(0, payer=payer)) for payer in TYPES}
    rows = pd.DataFrame(
        [
            {"month": month, "sponsor_type": payer, "people": count if _is_paid(payer, month) else 0}
            for payer, count in now.items()
            for month in ahead
            if count
        ]
        or [{"month": OCTOBER, "sponsor_type": "mandiri", "people": 0}]
    )
    by_month = cliff_metrics.table(rows, ahead, MONTHLY_PAYERS, None)
    fallen = pd.DataFrame({"within": [3], "people": [0], "villages": [2], "unplaced": [0]})
    found = Cliff(by_month, cliff_metrics.bands(rows, ahead, MONTHLY_PAYERS), cliff_metrics.fall(by_month, fallen, 3))
    return cliff.cliff(asked(0), TermChoice(3)).make(Given({cliff_answer.of: found, **_SOURCED}))


def _is_paid(payer: str, month: int) -> bool:
    return payer in MONTHLY_PAYERS or month < OCTOBER + 3


def _counted(rows: dict[str, int]) -> pd.DataFrame:
    return pd.DataFrame({"code": list(rows), "name": None, "active": list(rows.values())})


_SOURCED: Final[dict[Any, Any]] = {backing.provenance: replace(SOURCE, basis_in_force=None)}
KINDS: Final[Mapping[str, Callable[[Place], Made | Nothing]]] = {
    **{f"{name} g{g}": by(name, g) for name in ("sponsor_type", "profession") for g in (0, 3)},
    **{f"{name} g{g}": kind(g) for name, kind in (("programme", programmes), ("across", across)) for g in (0, 3)},
    **{f"trend g{g}": trend(g) for g in (0, 3)},
    "types with money": types,
    "cliff": falling,
}
