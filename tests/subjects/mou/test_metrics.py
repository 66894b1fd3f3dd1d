"""Lines of an MoU beside each other, on frames drawn by hand."""

from typing import Any

import pandas as pd
import pytest

from dashboard.subjects.mou import metrics

OCTOBER = 2026 * 12 + 9
STAGES = {"registered": 90, "ever_paid": 60, "active_official": 50, "paid": 40}


def lines(*rows: dict[str, Any]) -> pd.DataFrame:
    """Farmers' lines of one MoU, numbered from 1, unless said otherwise."""
    usual = {
        "mou_id": 1,
        "target_people": 100,
        "village_role": None,
        "profession_code": None,
        "segment": None,
        "sponsor_type": None,
        "movement": None,
        "baseline": OCTOBER - 9,
        "due": OCTOBER + 2,
        "sector": "lainnya",
        "is_government_money": None,
    }
    return pd.DataFrame([usual | {"line_id": at} | row for at, row in enumerate(rows, 1)])


def places(*codes: str) -> pd.DataFrame:
    """The places of line 1, of line 2 ...; several are separated by a blank."""
    pairs = [(at, code) for at, listed in enumerate(codes, 1) for code in listed.split(" ")]
    return pd.DataFrame(pairs, columns=["line_id", "code"])


def rates() -> pd.DataFrame:
    """Half the rate up to December 2026 where no government pays; transport workers longer."""
    january = 2027 * 12
    rows = [
        ("lainnya", True, 0, 10**6, 16800),
        ("transport", True, 0, 10**6, 16800),
        ("lainnya", False, 0, january, 8400),
        ("lainnya", False, january, 10**6, 16800),
        ("transport", False, 0, january + 3, 8400),
        ("transport", False, january + 3, 10**6, 16800),
    ]
    return pd.DataFrame(rows, columns=["sector", "is_government_money", "month_from", "month_until", "rupiah"])


def test_a_funnel_counts_every_stage_and_says_its_share_of_the_target() -> None:
    found = metrics.funnel(80, 70, STAGES)
    assert found["stage"].tolist() == ["target", "budgeted", "registered", "ever_paid", "active_official", "paid"]
    assert found["share"].tolist() == [1.0, 0.875, 1.125, 0.75, 0.625, 0.5]


def test_a_line_without_a_budget_or_with_a_target_of_nobody_has_no_made_up_share() -> None:
    found = metrics.funnel(0, None, STAGES)
    assert found["people"].isna().tolist() == [False, True, False, False, False, False]
    assert found["share"].isna().all()


def test_the_nearest_line_that_contains_a_line_is_its_parent() -> None:
    farmers = {"profession_code": "petani"}
    found = metrics.parents(
        lines({}, farmers, farmers, {"mou_id": 2}),
        places("33.10", "33.10", "33.10.22 33.10.01.2001", "33.10.22"),
    )
    assert found == {2: 1, 3: 2}


def test_equals_and_lines_that_only_cross_are_nobodys_parent() -> None:
    farmers = {"profession_code": "petani"}
    assert metrics.parents(lines(farmers, farmers), places("33.10", "33.10")) == {}
    assert metrics.parents(lines(farmers, {"village_role": "kader"}), places("33.10", "33.10")) == {}
    assert metrics.parents(lines({}, {}), places("33.10.22.2005 33.10.22.2006", "33.10.22.2006 33.10.22.2007")) == {}


@pytest.mark.parametrize(
    ("second", "places_of_parts", "overlap"),
    [
        ({"profession_code": "nelayan"}, ("33.10", "33.10"), False),
        ({"village_role": "kader"}, ("33.10", "33.10"), True),
        ({"village_role": "kader"}, ("33.10.22", "33.10.01"), False),
        ({"village_role": "kader"}, ("33.10.22", "33.10.22.2005"), True),
    ],
)
def test_parts_stand_against_their_parent(
    second: dict[str, Any], places_of_parts: tuple[str, str], overlap: bool
) -> None:
    parts = lines({}, {"profession_code": "petani", "target_people": 70}, second | {"target_people": 50})
    (found,) = metrics.against_parts(parts, places("33.10", *places_of_parts)).to_dict("records")
    assert found == {
        "line_id": 1,
        "target_people": 100,
        "parts": 2,
        "parts_target": 120,
        "difference": -20,
        "may_overlap": overlap,
    }


def test_an_mou_of_one_line_has_no_parts() -> None:
    assert metrics.against_parts(lines({}), places("33.10")).empty


@pytest.mark.parametrize(
    ("line", "months", "rupiah"),
    [
        ({"is_government_money": False}, 2, 60 * 2 * 8400),
        ({"is_government_money": False, "due": OCTOBER + 4}, 4, 60 * (2 * 8400 + 2 * 16800)),
        ({"is_government_money": False, "due": OCTOBER + 4, "sector": "transport"}, 4, 60 * 4 * 8400),
        ({"is_government_money": True}, 2, 60 * 2 * 16800),
        ({"segment": "BPU", "is_government_money": True}, 2, 60 * 2 * 16800),
        ({"is_government_money": False, "baseline": OCTOBER + 1}, 1, 60 * 8400),
        ({"is_government_money": False, "target_people": 0}, 2, 0),
    ],
)
def test_what_is_missing_is_paid_from_the_next_month_to_the_due_month(
    line: dict[str, Any], months: int, rupiah: int
) -> None:
    (found,) = metrics.closing(lines(line), {1: 40}, rates(), OCTOBER).to_dict("records")
    assert (found["months"], found["rupiah"], found["is_payer_known"]) == (months, rupiah, True)


def test_where_any_payer_may_come_the_full_rate_is_enough() -> None:
    (found,) = metrics.closing(lines({}), {1: 40}, rates(), OCTOBER).to_dict("records")
    assert (found["missing"], found["rupiah"], found["is_payer_known"]) == (60, 60 * 2 * 16800, False)


@pytest.mark.parametrize("line", [{"due": OCTOBER}, {"due": OCTOBER - 5}])
def test_from_the_due_month_on_no_money_closes_the_line(line: dict[str, Any]) -> None:
    (found,) = metrics.closing(lines(line), {1: 40}, rates(), OCTOBER).to_dict("records")
    assert found["missing"] == 60
    assert pd.isna(found["months"])
    assert pd.isna(found["rupiah"])


def test_a_segment_without_a_rate_has_no_made_up_price() -> None:
    (found,) = metrics.closing(lines({"segment": "PU"}), {1: 40}, rates(), OCTOBER).to_dict("records")
    assert (found["months"], pd.isna(found["rupiah"]), found["unpriced"]) == (2, True, 60)


def test_nobody_missing_costs_nothing_in_any_segment() -> None:
    (found,) = metrics.closing(lines({"segment": "PU"}), {1: 100}, rates(), OCTOBER).to_dict("records")
    assert (found["missing"], found["rupiah"], found["unpriced"]) == (0, 0, 0)


def villages(*rows: tuple[str, int, int, int, int | None]) -> pd.DataFrame:
    """code, registered, ever_paid, paid, paid_until_first."""
    return pd.DataFrame(list(rows), columns=["code", "registered", "ever_paid", "paid", "paid_until_first"])


def test_villages_where_only_a_payment_is_missing_are_called_first() -> None:
    found = metrics.village_rows(
        villages(
            ("paid", 5, 5, 5, OCTOBER + 2),
            ("paid_shorter", 3, 3, 3, OCTOBER),
            ("some", 9, 9, 4, OCTOBER),
            ("gone", 4, 4, 0, None),
            ("few", 2, 0, 0, None),
            ("many", 7, 0, 0, None),
            ("nobody", 0, 0, 0, None),
            ("unallocated", 6, 0, 0, None),
        ),
        is_budgeted=True,
    )
    assert list(found[["code", "standing", "unpaid"]].itertuples(index=False, name=None)) == [
        ("many", "belum_dibayar", 7),
        ("few", "belum_dibayar", 2),
        ("gone", "terhenti", 4),
        ("some", "sebagian", 5),
        ("nobody", "belum_didaftarkan", 0),
        ("paid_shorter", "lunas", 0),
        ("paid", "lunas", 0),
        ("unallocated", "belum_dibayar", 6),
    ]


def test_nobody_unallocated_is_no_row() -> None:
    rows = villages(("a", 1, 1, 1, OCTOBER), ("unallocated", 0, 0, 0, None))
    assert metrics.village_rows(rows, is_budgeted=True)["code"].tolist() == ["a"]


def test_where_a_line_has_no_budget_a_village_without_anybody_is_not_budgeted_for() -> None:
    rows = villages(("a", 1, 0, 0, None), ("b", 0, 0, 0, None))
    assert metrics.village_rows(rows, is_budgeted=False)["standing"].tolist() == ["belum_dibayar", "belum_dianggarkan"]
