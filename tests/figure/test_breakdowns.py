"""Every breakdown wherever it may be asked for: its rows have names, and all of them together are everybody."""

import pytest

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.export import delimited
from dashboard.export.deck import Sheet
from dashboard.figure.made import Made
from dashboard.wording import labels
from data_access import dimensions, months
from data_access.dimensions import Dimension
from data_access.edition import opening
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings

QUESTION = CoverageQuestion(months.month("2026-10"))


@pytest.fixture(scope="module")
def clerk(demo_home: Settings) -> Clerk:
    return Clerk(opening.current(demo_home))


def made(clerk: Clerk, kind: str, by: Dimension) -> Made:
    found = kinds.asked(kind, QUESTION, by=by).make(clerk)
    assert isinstance(found, Made)
    return found


@pytest.mark.parametrize("by", [one for one in dimensions.COVERAGE if not one.overlaps])
def test_the_rows_of_a_breakdown_are_everybody(clerk: Clerk, by: Dimension) -> None:
    found = made(clerk, "coverage", by)
    assert found.shown.rows["active"].sum() == made(clerk, "coverage", Dimension.SEGMENT).shown.rows["active"].sum()
    assert found.shown.subject == by.slug


@pytest.mark.parametrize("kind", ["retention_curves", "retention_followed", "retention_compared"])
@pytest.mark.parametrize("by", dimensions.COHORTS)
def test_cohorts_of_a_breakdown_are_followed_and_compared(clerk: Clerk, kind: str, by: Dimension) -> None:
    assert made(clerk, kind, by).shown.subject.endswith(f"-{by.slug}")


@pytest.mark.parametrize("by", [one for one in dimensions.CREDITS if one.words])
def test_a_board_names_the_codes_of_a_closed_list(clerk: Clerk, by: Dimension) -> None:
    rows = made(clerk, "board", by).shown.rows
    known = {labels.name(by, code) for code in (*by.words, "unallocated")}
    named = rows.loc[rows["code"].isin([*by.words, "unallocated"]), "name"]
    assert len(named) > 1
    assert set(named) <= known
    assert set(named) & set(by.words) == set()


_OF_ACTIVE = "Persentase di judul: dari semua pekerja aktif pada pilihan ini"
_BASIS = "Penyebut: Penduduk bekerja"


@pytest.mark.parametrize(
    ("by", "region", "has_rates"),
    [
        ("sponsor_type", "33.10", False),
        ("profession", "33.10", True),
        ("district", "33.10", False),
        ("programme", "33.10", False),
        ("regency", "33", True),
        ("province", "", True),
    ],
)
def test_a_picture_says_what_its_percentages_are_of_and_names_no_basis_it_does_not_use(
    by: str, region: str, has_rates: bool, clerk: Clerk
) -> None:
    found = kinds.asked("coverage", CoverageQuestion(months.month("2026-10"), region), by=by).make(clerk)
    assert isinstance(found, Made)
    assert found.shown.rows.get("rate", found.shown.rows["active"] * float("nan")).notna().any() == has_rates
    for said in (found.source.footer(), Sheet(found.drawn, found.source, found.part, found.whole).footer()):
        assert _OF_ACTIVE in " ".join(said)
        assert (_BASIS in " ".join(said)) == has_rates
        assert "paling banyak 3 bulan belum bayar" in " ".join(said)
    if "andil" in {column.key for column in found.shown.columns} and not has_rates:
        assert _BASIS in found.shown.note
    assert _BASIS in delimited.csv_bytes(found.shown, found.source).decode()
