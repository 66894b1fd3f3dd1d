"""What the address says of cohorts and terms: understood, passed over, or refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.screen import address
from dashboard.subjects.cliff import choice as cliff_choice
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.retention import choice as cohort_choice
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.wording import labels
from data_access.dimensions import Dimension

TEXT = st.dictionaries(st.sampled_from(cohort_choice.KEYS), st.text(max_size=12))


@pytest.mark.parametrize(("word", "by"), cohort_choice.GROUPS.items())
def test_a_group_of_a_breakdown_leads_to_itself(word: str, by: Dimension) -> None:
    for code in labels.codes(by.value):
        query = {address.BY: word, address.GROUP: code, address.ONE: code}
        choice, refused = cohort_choice.cohorts(query)
        assert (choice, refused) == (CohortChoice(by, code, code), ())
        assert choice.word == word


@pytest.mark.parametrize("within", cliff_choice.HORIZONS)
def test_months_lead_to_themselves(within: int) -> None:
    choice, refused = cliff_choice.terms({address.WITHIN: str(within), address.PAYER: "iik:A"})
    assert (choice, refused) == (TermChoice(within, "iik:A"), ())


def test_a_group_of_another_breakdown_is_passed_over_and_one_of_none_refused() -> None:
    choice, refused = cohort_choice.cohorts({address.BY: "gerakan", address.GROUP: "petani"})
    assert (choice, refused) == (CohortChoice(Dimension.MOVEMENT), ())
    choice, refused = cohort_choice.cohorts({address.GROUP: "nobody"})
    assert choice == CohortChoice()
    assert [(fault.key, fault.value) for fault in refused] == [(address.GROUP, "nobody")]


@given(TEXT)
def test_any_address_is_understood_or_refused_and_never_fatal(query: dict[str, str]) -> None:
    choice, refused = cohort_choice.cohorts(query)
    known = {"", *labels.codes(choice.by.value)}
    assert {choice.group, choice.one, choice.other} <= known
    terms, more = cliff_choice.terms(query)
    assert terms.within in cliff_choice.HORIZONS
    assert {fault.key for fault in (*refused, *more)} <= set(query)
