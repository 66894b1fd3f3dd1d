"""What is named is what most people hang on; the data's own faults are never crowded out."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.subjects.attention import metrics
from dashboard.subjects.attention.metrics import AT_MOST, Concern, Matter

PEOPLE = (
    Concern.PLACE_FELL,
    Concern.PAYER_FELL,
    Concern.TERM_ENDS,
    Concern.VILLAGES_ONCE,
    Concern.VILLAGES_NEVER,
)
of_people = st.lists(st.builds(Matter, st.sampled_from(PEOPLE), st.integers(0, 99), st.text(max_size=3)), max_size=12)
of_data = st.lists(
    st.sampled_from((Matter(Concern.BASIS_MISSING), Matter(Concern.PROVISIONAL))), max_size=2, unique=True
)


@given(of_people, of_data)
def test_at_most_six_the_most_people_first_the_data_last(people: list[Matter], data: list[Matter]) -> None:
    found = metrics.matters(people, data)
    assert len(found) == min(AT_MOST, len(people) + len(data))
    assert found[len(found) - len(data) :] == data
    shown = [matter.people for matter in found[: len(found) - len(data)]]
    assert shown == sorted((matter.people for matter in people), reverse=True)[: len(shown)]


@given(
    st.permutations(
        [Matter(Concern.PLACE_FELL, 5, "b"), Matter(Concern.PLACE_FELL, 5, "a"), Matter(Concern.TERM_ENDS, 5)]
    )
)
def test_equals_come_in_one_order_however_they_arrive(people: list[Matter]) -> None:
    assert metrics.matters(people, []) == metrics.matters(people[::-1], [])


def test_a_fall_is_what_was_lost() -> None:
    falls = pd.DataFrame({"code": ["33.10"], "name": ["Klaten"], "before": [12], "now": [9]})
    assert metrics.places_fell(falls) == [Matter(Concern.PLACE_FELL, 3, "33.10", "Klaten", 12, 9)]


def test_a_payer_without_a_name_is_its_type() -> None:
    falls = pd.DataFrame({"sponsor_type": ["mandiri"], "label": [None], "before": [4], "now": [1]})
    assert metrics.payers_fell(falls) == [Matter(Concern.PAYER_FELL, 3, "mandiri", "", 4, 1)]


def test_a_term_ends_with_the_people_still_paid_today() -> None:
    ends = pd.DataFrame({"sponsor_type": ["apbdes"], "label": ["Desa Gatak"], "first_end": [24321], "people": [40]})
    assert metrics.terms_ending(ends) == [Matter(Concern.TERM_ENDS, 40, "apbdes", "Desa Gatak", month=24321)]


def test_villages_are_a_matter_only_where_there_are_some() -> None:
    none = pd.DataFrame({"villages": [9], "never": [0], "once": [0], "once_people": [0]})
    some = pd.DataFrame({"villages": [9], "never": [4], "once": [2], "once_people": [7]})
    assert metrics.villages(none) == []
    once, never = metrics.villages(some)
    assert (once.kind, once.count, once.of, once.people) == (Concern.VILLAGES_ONCE, 2, 9, 7)
    assert (never.kind, never.count, never.people) == (Concern.VILLAGES_NEVER, 4, 0)


def test_a_basis_is_old_after_two_years_and_missing_only_where_one_could_be() -> None:
    assert metrics.basis(is_expected=True, last_year=2024, posisi_year=2026) == []
    assert [m.year for m in metrics.basis(is_expected=True, last_year=2023, posisi_year=2026)] == [2023]
    assert [m.kind for m in metrics.basis(is_expected=True, last_year=None, posisi_year=2026)] == [
        Concern.BASIS_MISSING
    ]
    assert metrics.basis(is_expected=False, last_year=None, posisi_year=2026) == []


def test_a_closed_posisi_is_no_matter() -> None:
    assert metrics.provisional(is_closed=True) == []
    assert [matter.kind for matter in metrics.provisional(is_closed=False)] == [Concern.PROVISIONAL]
