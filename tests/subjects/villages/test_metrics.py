"""Places count everybody once; villages are reached or not, and both add up to all of them."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.subjects.villages import metrics
from tests.subjects.villages.made import NOW, VILLAGES, by_month, places


def reached(**firsts: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"code": pd.Series(list(firsts), dtype="str"), "first_month": list(firsts.values()), "ever": [5] * len(firsts)}
    )


def test_now_stands_beside_a_month_and_a_year_ago() -> None:
    people = by_month((NOW, "a", 7), (NOW - 1, "a", 9), (NOW - 12, "a", 2), (NOW - 5, "a", 99))
    row = places(people).set_index("code").loc["a"]
    assert (row["active"], row["since_month"], row["since_year"]) == (7, -2, 5)


def test_who_left_a_village_entirely_is_a_fall_of_a_village_of_nobody() -> None:
    row = places(by_month((NOW - 1, "b", 4))).set_index("code").loc["b"]
    assert (row["active"], row["since_month"]) == (0, -4)


def test_there_is_no_change_since_before_the_data() -> None:
    rows = places(by_month((NOW, "a", 7)), first_month=NOW - 3)
    assert rows["since_year"].isna().all()
    assert rows.set_index("code").loc["c", "since_month"] == 0


def test_the_unplaced_are_a_row_without_a_parent_and_come_last() -> None:
    rows = places(by_month((NOW, "unallocated", 50), (NOW, "a", 1)))
    assert list(rows["code"]) == ["a", "b", "c", "d", "unallocated"]
    assert rows["parent_code"].isna().tolist() == [False] * 4 + [True]


def test_a_share_is_of_the_people_of_the_same_parent() -> None:
    rows = places(by_month((NOW, "a", 3), (NOW, "b", 1), (NOW, "unallocated", 9))).set_index("code")
    assert rows.loc["a", "share"] == 0.75
    assert rows["share"].isna()["c"]
    assert rows["share"].isna()["unallocated"]


def test_a_rate_needs_workers_of_the_place_itself() -> None:
    rows = places(by_month((NOW, "a", 3), (NOW, "b", 1)), a=12).set_index("code")
    assert rows.loc["a", "rate"] == 0.25
    assert rows["rate"].isna()["b"]


@given(st.dictionaries(st.sampled_from([*VILLAGES, "unallocated"]), st.integers(1, 500)))
def test_nobody_is_lost_whoever_is_where(people: dict[str, int]) -> None:
    rows = places(by_month(*[(NOW, code, count) for code, count in people.items()]))
    assert rows["active"].sum() == sum(people.values())
    assert set(VILLAGES) <= set(rows["code"])


@given(st.sets(st.sampled_from(sorted(VILLAGES))))
def test_reached_and_unreached_are_all_villages(found: set[str]) -> None:
    rows = metrics.with_reached(places(by_month((NOW, "unallocated", 1))), reached(**dict.fromkeys(found, NOW)))
    parts = metrics.reach_by_parent(rows)
    assert set(metrics.unreached(rows)["code"]) == set(VILLAGES) - found
    assert metrics.reach(parts) == metrics.Reach(len(found), len(VILLAGES))
    assert parts["unreached"].is_monotonic_decreasing


def test_a_village_once_reached_stays_reached_without_anybody_now() -> None:
    rows = metrics.with_reached(places(by_month((NOW, "a", 1))), reached(a=NOW - 3, b=NOW - 20)).set_index("code")
    assert (rows.loc["b", "active"], rows.loc["b", "ever"], rows.loc["b", "first_month"]) == (0, 5, NOW - 20)
    assert rows.loc["c", "ever"] == 0
    assert rows["first_month"].isna()["c"]


def test_villages_of_regencies_sum_to_those_of_their_province() -> None:
    counts = pd.DataFrame({"code": list("abcd"), "villages": [10, 20, 30, 40], "reached": [1, 2, 3, 4]})
    rows = metrics.with_villages(places(by_month((NOW, "unallocated", 1))), counts)
    alone, together = (metrics.reach_by_place(rows, of_parents=parents) for parents in (False, True))
    assert together[["name", "villages", "unreached"]].values.tolist() == [["Kec y", 70, 63], ["Kec x", 30, 27]]
    assert metrics.reach(alone) == metrics.reach(together) == metrics.Reach(10, 100)


def test_a_region_without_villages_is_an_empty_reach() -> None:
    nowhere = places(by_month((NOW, "unallocated", 1))).iloc[4:]
    none = metrics.reach_by_parent(metrics.with_reached(nowhere, reached()))
    assert metrics.reach(none) == metrics.Reach(0, 0)
