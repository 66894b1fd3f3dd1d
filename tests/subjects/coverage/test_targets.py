"""Targets are judged only where they speak of the same thing as the figure."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from dashboard.subjects.coverage import target_words, targets
from dashboard.subjects.coverage.targets import JudgedFigure, Target, TargetStanding

OCTOBER, DECEMBER_2025 = 2026 * 12 + 9, 2025 * 12 + 11
FIGURE = JudgedFigure("33.02", "bekerja", frozenset({"semua"}), 3, OCTOBER)
MONTHS = range(OCTOBER - 24, OCTOBER + 1)


def series(rate: float | None = 0.4) -> pd.DataFrame:
    """A rate that stands still, but for 30% in December 2025."""
    rates = [None if rate is None else 0.3 if month == DECEMBER_2025 else rate for month in MONTHS]
    return pd.DataFrame({"month": MONTHS, "rate": pd.array(rates, dtype="Float64")})


USUAL = {
    "code": "33.02",
    "measure": "cakupan",
    "period": "2027",
    "value": 42.0,
    "unit": "persen",
    "basis": "bekerja",
    "segment": "semua",
    "grace": 3,
    "source": "dunia uji",
}
"""A target of Banyumas for the end of 2027."""


def target(**other: Any) -> Target:
    """The usual target, which fits the figure, unless said otherwise."""
    (found,) = targets.beside(pd.DataFrame([USUAL | other]), FIGURE, series())
    return found


def test_a_target_of_all_of_a_region_is_not_judged_by_a_part_of_it() -> None:
    part = replace(FIGURE, is_partly=True)
    (found,) = targets.beside(pd.DataFrame([USUAL]), part, series())
    assert (found.standing, found.judged_at) == (TargetStanding.PARTLY_KNOWN, None)
    assert target_words.standing(found) == "wilayah diketahui sebagian"
    (other,) = targets.beside(pd.DataFrame([USUAL | {"basis": "eligible"}]), part, series())
    assert other.standing is TargetStanding.OTHER_BASIS


@pytest.mark.parametrize(("value", "standing"), [(40.0, TargetStanding.REACHED), (40.1, TargetStanding.NOT_REACHED)])
def test_a_target_that_fits_is_judged_to_the_point(value: float, standing: TargetStanding) -> None:
    assert target(value=value).standing is standing


def test_a_target_still_to_come_is_judged_at_the_posisi() -> None:
    assert target().judged_at == OCTOBER


def test_a_target_past_its_date_is_judged_at_its_date() -> None:
    past = target(period="2025", value=35.0)
    assert (past.judged_at, past.standing) == (DECEMBER_2025, TargetStanding.NOT_REACHED)


@pytest.mark.parametrize("unlike", [{"basis": "angkatan_kerja"}, {"segment": "BPU"}, {"grace": 0}])
def test_another_basis_segment_or_g_is_not_judged(unlike: dict[str, Any]) -> None:
    found = target(**unlike)
    assert (found.standing, found.judged_at) == (TargetStanding.OTHER_BASIS, None)


@pytest.mark.parametrize("unsaid", ["basis", "segment", "grace"])
def test_what_a_document_does_not_say_is_not_guessed(unsaid: str) -> None:
    found = target(**{unsaid: None})
    assert (found.standing, found.judged_at) == (TargetStanding.BASIS_NOT_STATED, None)


def test_one_difference_weighs_more_than_any_silence() -> None:
    assert target(basis="eligible", segment=None, grace=None).standing is TargetStanding.OTHER_BASIS


def test_a_national_target_judges_no_regency() -> None:
    found = target(code="")
    assert (found.standing, found.judged_at, found.is_own) == (TargetStanding.NATIONAL, None, False)


def test_a_figure_of_informal_workers_meets_targets_of_bpu() -> None:
    figure = JudgedFigure("33.02", "bekerja", frozenset({"BPU", "informal"}), 3, OCTOBER)
    row = USUAL | {"value": 10.0, "segment": "BPU"}
    assert targets.beside(pd.DataFrame([row]), figure, series())[0].standing is TargetStanding.REACHED


def test_without_a_rate_there_is_nothing_to_judge() -> None:
    row = pd.DataFrame([USUAL | {"value": 10.0}])
    assert targets.beside(row, FIGURE, series(None))[0].judged_at is None


def test_people_are_listed_never_drawn_or_judged() -> None:
    people = target(measure="peserta_aktif", unit="orang", value=70_000_000.0)
    assert targets.drawable([people, target()]) == [target()]
    assert (people.value, people.judged_at) == (70_000_000.0, None)


@pytest.mark.parametrize(
    ("period", "month"),
    [("2025", DECEMBER_2025), ("2026-10", OCTOBER), ("2025-2029", None), ("2026-13", None), ("akhir tahun", None)],
)
def test_a_year_is_its_december_and_other_words_are_no_date(period: str, month: int | None) -> None:
    assert targets.due_month(period) == month


def test_no_targets_is_an_empty_list() -> None:
    columns = ["code", "measure", "period", "value", "unit", "basis", "segment", "grace", "source"]
    assert targets.beside(pd.DataFrame(columns=columns), FIGURE, series()) == []


def test_a_period_that_names_no_year_is_written_as_the_document_writes_it() -> None:
    assert target_words.due(target(period="jangka menengah")) == "jangka menengah"
    assert target_words.due(target(period="2027")) == "akhir 2027"
