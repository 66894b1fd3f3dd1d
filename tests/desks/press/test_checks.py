"""Each rule passes and fails, and a failure says why and what to do."""

from dataclasses import replace
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import formatting, kinds
from dashboard import language as wording
from dashboard.charts import comparison
from dashboard.desks.press import checks
from dashboard.desks.press.checks import TITLES, Check, Rule
from dashboard.disclosure.differencing import Reason, Refusal
from dashboard.disclosure.published import Published
from dashboard.figure.counts import ACTIVE, Counts
from dashboard.figure.made import Made, told_by
from dashboard.figure.outside import outside
from dashboard.figure.provenance import BasisInForce, Provenance
from dashboard.subjects.coverage import table
from data_access.ledger.comparison import Difference
from data_access.questions.question import CoverageQuestion
from tests.figure import handmade

QUESTION = CoverageQuestion(posisi=handmade.OCTOBER, region="33.10")


def made(rows: pd.DataFrame, source: Provenance = handmade.SOURCE) -> Made:
    counts = Counts.partition(ACTIVE, told_by(rows, "profession", QUESTION))
    total, workers = int(rows["active"].sum()), rows["workers"].sum()
    return Made(
        kinds.asked("coverage", QUESTION, by="profession"),
        comparison.bars(rows, by="profession"),
        table.breakdown(rows, "profession"),
        source,
        part=total,
        whole=int(workers) or None,
        counts=counts,
        redraw=lambda hidden: comparison.bars(rows.drop(index=list(hidden)), by="profession"),
    )


def failed(check: Check) -> bool:
    """Whether it fails, which it never does without a reason and a way out."""
    assert check.reason
    assert check.is_passed is not bool(check.remedy)
    return not check.is_passed


def test_every_rule_has_a_title() -> None:
    assert set(TITLES) == set(Rule)


def test_a_figure_that_differs_when_recomputed_fails_and_says_where() -> None:
    assert not failed(checks.recomputes([]))
    check = checks.recomputes([Difference("petani · active", 65, 64)])
    assert failed(check)
    assert "petani · active: 65 dan 64" in check.reason


def test_a_posisi_that_may_still_change_fails() -> None:
    assert failed(checks.closed(handmade.SOURCE))
    assert not failed(checks.closed(replace(handmade.SOURCE, is_closed=True)))


def test_small_cells_are_hidden_or_the_figure_fails() -> None:
    quiet = handmade.rows({"petani": 65, "art": 15, "nelayan": 20})
    assert not failed(checks.small_cells(outside(made(quiet)), ""))
    small = outside(made(handmade.rows({"petani": 65, "art": 15, "nelayan": 3})))
    assert "2 sel disembunyikan" in checks.small_cells(small, "").reason
    assert failed(checks.small_cells(None, "Angka ini menghitung kurang dari 5 orang."))


@pytest.mark.parametrize(("workers", "is_over"), [(100, False), (65, False), (64, True)])
def test_more_people_than_workers_fail_in_a_row_or_in_all(workers: int, is_over: bool) -> None:
    assert failed(checks.above_whole(made(handmade.rows({"petani": 65}, {"petani": workers})))) is is_over
    one = handmade.rows({"petani": 5, "art": 65}, {"petani": 1000, "art": workers})
    assert failed(checks.above_whole(made(one))) is is_over


@pytest.mark.parametrize(("year", "is_old"), [(2026, False), (2024, False), (2023, True), (2027, False)])
def test_a_basis_of_more_than_two_years_ago_fails(year: int, is_old: bool) -> None:
    source = handmade.source(basis=BasisInForce(year, 2026, "BPS", 2))
    assert failed(checks.fresh_basis(source)) is is_old


def test_a_figure_without_a_basis_has_no_old_one() -> None:
    assert not failed(checks.fresh_basis(handmade.source(basis=None)))
    old = handmade.source(basis=BasisInForce(2010, 2010, "BPS", 0))
    assert not failed(checks.fresh_basis(replace(old, rule=("Papan",))))


def test_a_person_named_without_consent_fails_by_name() -> None:
    assert not failed(checks.names((), (), ["Petani"]))
    assert not failed(checks.names({"Bu Tejo"}, {"Bu Tejo"}, []))
    check = checks.names({"Bu Tejo", "Pak Karto"}, {"Bu Tejo"}, [])
    assert failed(check)
    assert check.reason.endswith("Pak Karto.")


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("NIK 3310221203850001", True),
        ("KPJ 12345678901", True),
        ("214.687 pekerja", False),
        ("Rp659265600", False),
    ],
)
def test_a_text_with_the_number_of_a_person_fails(text: str, is_number: bool) -> None:
    assert failed(checks.names((), (), [text])) is is_number


@pytest.mark.parametrize(
    "text",
    [
        "214.687 dari 684.654 pekerja (31,4%)",
        "In Banyumas, 214,687 of 684,654 workers (31.4%)",
        "Tanpa persentase",
        "naik 1,2 poin persen",
        "up 1.2 percentage points",
        "98 menjadi 70 dari 100 orang (98% → 70%)",
        "naik 3% dari 208.434 menjadi 214.687",
        "31,36 persen: 214.687 dari 684.654",
        "separuh: 1 dari 2 (50%)",
        "0,005% (1 dari 20.001)",
        "<0,001% (3 dari 707.000)",
        "naik 1.200% dari 10 menjadi 130",
    ],
)
def test_a_percentage_beside_its_two_numbers_passes(text: str) -> None:
    assert not failed(checks.percentages([text]))


@pytest.mark.parametrize(
    "text",
    [
        "Cakupan 31,4%",
        "50,88% dari 1.873.899 pekerja",
        "935.079 dari 1.873.899 (50,88%)",
        "61 persen target tercapai",
        "1 dari 0 (100%)",
        "naik 4% dari 208.434 menjadi 214.687",
        "<0,001% (153 dari 707.000)",
        "1,2,3% dari 10",
    ],
)
def test_a_percentage_alone_or_one_that_does_not_recompute_fails(text: str) -> None:
    assert failed(checks.percentages(["baik", text]))


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_what_formatting_writes_recomputes(part: int, whole: int) -> None:
    for language in wording.LOCALES:
        with wording.speaking(language):
            said = formatting.share(part, whole)
        assert Fraction(part, whole) >= 0
        assert not failed(checks.percentages([said])), said


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Desa Purwosari dan Sarirejo"], set()),  # places, not the person
        (["Kader: Sari, Klaten"], {"Sari"}),
        (["KADER SARI"], {"Sari"}),
        (["bersama Bu Siti  Aminah."], {"Siti Aminah"}),
        (["bersama\nSiti\nAminah"], {"Siti Aminah"}),
        (["Siti", "Aminah"], set()),  # two cells of a table
        (["M. Ali Ja'far"], {"M Ali Ja'far"}),
        ([""], set()),
        ([], set()),
    ],
)
def test_a_person_is_named_by_a_whole_name(texts: list[str], found: set[str]) -> None:
    assert checks.named(texts, ["Sari", "Siti Aminah", "M Ali Ja'far", "-"]) == found


def test_a_difference_of_a_few_people_fails_and_names_the_earlier_figure() -> None:
    assert not failed(checks.differencing([]))
    cell = Published("active", handmade.OCTOBER, (), 100, "CKP-2026-10-0007")
    check = checks.differencing([Refusal(Reason.DIFFERENCE, (cell,), (cell,), 3)])
    assert failed(check)
    assert "CKP-2026-10-0007" in check.reason


def test_the_titles_of_the_registry_say_their_percentages_of_what() -> None:
    title = made(handmade.KLATEN).drawn.title
    assert "%" in title
    assert not failed(checks.percentages([title]))
    assert "coverage" in kinds.KINDS
