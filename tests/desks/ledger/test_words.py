"""What the ledger says where a figure has no denominator, or a value is not known."""

from dataclasses import replace

import pytest

from dashboard.desks.ledger import words
from data_access.ledger.comparison import Difference
from data_access.settings import Settings
from tests.desks.ledger.conftest import load, publish


@pytest.mark.parametrize(
    ("numerator", "denominator", "said"), [(41, 200, "41 dari 200 pekerja (20,5%)"), (41, None, "41"), (None, 200, "–")]
)
def test_a_number_says_what_there_is_of_it(
    numerator: int | None, denominator: int | None, said: str, settings: Settings
) -> None:
    entry = publish(settings, load(settings))
    assert words.number(replace(entry, numerator=numerator, denominator=denominator)) == said


@pytest.mark.parametrize(
    ("kind", "number", "basis"),
    [
        ("sponsor_types", "41 dari 41 pekerja aktif (100,0%)", "persentase dari pekerja aktif"),
        ("sponsor_course", "41", "jumlah saja, tanpa persentase"),
    ],
)
def test_a_share_of_others_than_workers_says_whose(kind: str, number: str, basis: str, settings: Settings) -> None:
    entry = publish(settings, load(settings), kind)
    assert (words.number(entry), words.basis(entry)) == (number, basis)


def test_a_value_that_is_not_known_is_a_dash() -> None:
    assert words.difference(Difference("numerator", None, 1200)) == "Pembilang: disiarkan –, sekarang 1.200"
