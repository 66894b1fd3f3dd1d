"""What the address says of cohorts and terms: understood, passed over, or refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import term_choice
from dashboard.term_choice import CohortChoice, TermChoice
from dashboard.wording import cohorts as words
from data_access.questions.retention import Group

TEXT = st.dictionaries(st.sampled_from(term_choice.KEYS), st.text(max_size=12))


@pytest.mark.parametrize(("word", "by"), term_choice.GROUPS.items())
def test_a_group_of_a_breakdown_leads_to_itself(word: str, by: Group) -> None:
    for code in words.codes(by.value):
        query = {term_choice.BY: word, term_choice.GROUP: code, term_choice.ONE: code}
        choice, refused = term_choice.cohorts(query)
        assert (choice, refused) == (CohortChoice(by, code, code), ())
        assert choice.word == word


@pytest.mark.parametrize("within", term_choice.HORIZONS)
def test_months_lead_to_themselves(within: int) -> None:
    choice, refused = term_choice.terms({term_choice.WITHIN: str(within), term_choice.PAYER: "iik:A"})
    assert (choice, refused) == (TermChoice(within, "iik:A"), ())


def test_a_group_of_another_breakdown_is_passed_over_and_one_of_none_refused() -> None:
    choice, refused = term_choice.cohorts({term_choice.BY: "gerakan", term_choice.GROUP: "petani"})
    assert (choice, refused) == (CohortChoice(Group.MOVEMENT), ())
    choice, refused = term_choice.cohorts({term_choice.GROUP: "nobody"})
    assert choice == CohortChoice()
    assert [(fault.key, fault.value) for fault in refused] == [(term_choice.GROUP, "nobody")]


@given(TEXT)
def test_any_address_is_understood_or_refused_and_never_fatal(query: dict[str, str]) -> None:
    choice, refused = term_choice.cohorts(query)
    known = {"", *words.codes(choice.by.value)}
    assert {choice.group, choice.one, choice.other} <= known
    terms, more = term_choice.terms(query)
    assert terms.within in term_choice.HORIZONS
    assert {fault.key for fault in (*refused, *more)} <= set(query)
