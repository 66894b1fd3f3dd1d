"""Boards of few people, made by hand: what tests of hidden cells share."""

import pandas as pd
from hypothesis import reject

from dashboard.figure import backing, money
from dashboard.figure.made import Made
from dashboard.subjects import boards
from dashboard.subjects.boards import answer, metrics
from dashboard.subjects.boards.answer import Board
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from tests.charts.samples.boards import NO_BACK
from tests.figure.given import Given
from tests.figure.handmade import OCTOBER, SOURCE
from tests.subjects.boards.people import people

Rows = dict[str, tuple[int, int, int, int]]
"""By payer: people acquired, people paid for, of these those whose amount nobody knows, months of each."""


def board(rows: Rows, come: dict[int, list[int]] | None = None) -> Made:
    """`come`: of each payer's people those whose month k has come; else the third of all, and no sixth."""
    paid = [_paid(code, payees, min(unknown, payees), each) for code, (_, payees, unknown, each) in rows.items()]
    came = people(*((code, row[0], 0) for code, row in rows.items()))
    for k, of in (come or {}).items():
        came[f"eligible_{k}"] = of
    table = metrics.table(came, NO_BACK, pd.DataFrame(paid), people(), by="acquired")
    named = table.assign(name=[f"PT {code}" for code in table["code"]])
    question = BoardQuestion(CoverageQuestion(OCTOBER, "33.10"), OCTOBER - 9, OCTOBER, Dimension.COMPANY)
    found = Board(question, "acquired", named, False, metrics.whole(named))
    behind = pd.DataFrame(
        [_behind(code, payees, min(unknown, payees)) for code, (_, payees, unknown, _) in rows.items()]
    )
    given = Given({answer.of: found, answer.people_paid: behind, backing.provenance: SOURCE})
    made = boards.board(question, "acquired").make(given)
    if not isinstance(made, Made):
        reject()
    return made


def _paid(code: str, payees: int, unknown: int, each: int) -> dict[str, object]:
    priced = payees - unknown
    amount = priced * each * 16_800 if priced or not payees else None
    return {
        **{"code": code, "worker_months": payees * each, "amount_rupiah": amount, "unpriced_months": unknown * each},
        **{"other_rupiah": 0, "other_unpriced_months": 0},
    }


def _behind(code: str, payees: int, unknown: int) -> dict[str, object]:
    counts = {"people_paid": payees, "people_priced": payees - unknown, "people_unpriced": unknown}
    return {"code": code, **dict.fromkeys(money.PEOPLE, 0), **counts}
