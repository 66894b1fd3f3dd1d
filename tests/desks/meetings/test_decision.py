"""What may stand in a decision, and when it is late."""

import datetime as dt
from dataclasses import replace

import pytest

from data_access.minutes.decision import Decision, DecisionStatus, faults

MEETING = dt.date(2026, 11, 20)
GOOD = Decision("33.10", MEETING, "Surati 12 desa", "Kepala Dispermasdes", dt.date(2026, 12, 1))


@pytest.mark.parametrize(
    "fine",
    [
        GOOD,
        replace(GOOD, region_code=""),
        replace(GOOD, due_on=MEETING),
        replace(GOOD, who="Bupati"),  # begins like "Bu", and is an office
        replace(GOOD, who="Ibu-ibu PKK"),
        replace(GOOD, who="Pakar hukum"),
        replace(GOOD, what="x" * 500),
    ],
)
def test_what_may_be_kept(fine: Decision) -> None:
    assert faults(fine) == []


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (replace(GOOD, what="  "), "Keputusannya belum diisi"),
        (replace(GOOD, who=""), "Pelaksananya belum diisi"),
        (replace(GOOD, who="Bu Sri"), "tulis jabatan atau unit"),
        (replace(GOOD, who="H. Slamet"), "tulis jabatan atau unit"),
        (replace(GOOD, who="x" * 81), "terlalu panjang"),
        (replace(GOOD, what="x" * 501), "terlalu panjang"),
        (replace(GOOD, what="daftarkan 3310221204800003"), "memuat nomor orang"),
        (replace(GOOD, what="a\x07b"), "tidak terbaca"),
        (replace(GOOD, due_on=dt.date(2026, 11, 19)), "lebih awal daripada rapatnya"),
        (replace(GOOD, due_on=dt.date(2062, 12, 1)), "periksa tahunnya"),
        (replace(GOOD, region_code="99.99"), "tidak dikenal"),
    ],
)
def test_what_may_not_says_why(bad: Decision, said: str) -> None:
    (fault,) = faults(bad)
    assert said in str(fault)
    assert "3310221204800003" not in str(fault)


def test_it_is_late_from_the_day_after_unless_it_is_done() -> None:
    due = GOOD.due_on
    assert not GOOD.is_overdue(due)
    assert GOOD.is_overdue(due + dt.timedelta(1))
    assert not replace(GOOD, status=DecisionStatus.DONE).is_overdue(due + dt.timedelta(1))
    assert not replace(GOOD, status=DecisionStatus.WITHDRAWN).is_overdue(due + dt.timedelta(1))
