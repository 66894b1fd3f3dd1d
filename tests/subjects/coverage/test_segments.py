"""Cards of segments and their months add up."""

import pandas as pd

from dashboard.figure import rates
from dashboard.subjects.coverage import segments

ACTIVE = pd.DataFrame(
    {"month": [100, 100, 101, 102, 102], "code": ["PU", "BPU", "PU", "PU", "BPU"], "active": [5, 3, 6, 7, 1]}
)
ACTIVE["placed"] = ACTIVE["active"]
WORKERS = pd.DataFrame({"code": ["BPU"], "workers": [10], "years": ["2024"]})
CODES = ("PU", "BPU", "PMI")


def test_a_card_is_people_of_how_many_and_since_last_month() -> None:
    pu, bpu, pmi = segments.cards(ACTIVE, WORKERS, CODES, range(100, 103))
    assert (pu.active, pu.rate, pu.change) == (7, None, 1)
    assert (bpu.active, bpu.rate, bpu.last_month, bpu.change) == (1, 0.1, 0, 1)
    assert (pmi.active, pmi.change) == (0, 0)


def test_the_first_month_has_nothing_before() -> None:
    (card,) = segments.cards(ACTIVE, WORKERS, ("PU",), range(102, 103))
    assert (card.last_month, card.change) == (None, None)


def test_months_of_chosen_segments_are_summed_and_empty_ones_are_zero() -> None:
    rows = rates.by_month(ACTIVE, frozenset({"PU", "BPU"}), range(99, 103))
    assert dict(zip(rows["month"], rows["active"], strict=True)) == {99: 0, 100: 8, 101: 6, 102: 8}


def test_nobody_at_all_is_a_month_of_zero() -> None:
    rows = rates.by_month(ACTIVE.iloc[:0], frozenset({"PU"}), range(100, 102))
    assert rows["active"].tolist() == [0, 0]
    assert segments.cards(ACTIVE.iloc[:0], WORKERS.iloc[:0], ("PU",), range(100, 102))[0].active == 0
