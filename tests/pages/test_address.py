"""A question survives the way into a URL and back; nonsense is refused by name."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.screen import address
from data_access import months
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Basis, Movement, Segment

FIRST, LAST = months.month("2024-01"), months.month("2026-10")
DEFAULT = CoverageQuestion(posisi=LAST, segments=frozenset({Segment.BPU}))

questions = st.builds(
    CoverageQuestion,
    posisi=st.integers(FIRST, LAST),
    region=st.from_regex(r"(\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?", fullmatch=True, alphabet="0123456789."),
    grace=st.integers(0, 3),
    basis=st.sampled_from(Basis),
    segments=st.sets(st.sampled_from(Segment), min_size=1).map(frozenset),
    movement=st.none() | st.sampled_from(Movement),
)


@given(questions, questions)
def test_a_question_comes_back_from_its_url_as_it_went(asked: CoverageQuestion, default: CoverageQuestion) -> None:
    from dataclasses import replace

    default = replace(default, posisi=LAST)
    assert address.question(address.pairs(asked, default), default, FIRST) == (asked, ())


def test_what_the_page_says_anyway_is_not_in_the_url() -> None:
    assert address.pairs(DEFAULT, DEFAULT) == {}


def test_the_url_reads_as_it_was_agreed() -> None:
    query = {"wilayah": "33.10", "posisi": "2026-09", "g": "0", "dasar": "eligible", "segmen": "PU,BPU"}
    asked, refused = address.question(query, DEFAULT, FIRST)
    assert refused == ()
    assert asked == CoverageQuestion(
        months.month("2026-09"), "33.10", 0, Basis.ELIGIBLE, frozenset({Segment.PU, Segment.BPU})
    )
    assert address.pairs(asked, DEFAULT) == query


@given(st.dictionaries(st.sampled_from(address.KEYS), st.text(max_size=20)))
def test_no_url_whatever_breaks_a_page(query: dict[str, str]) -> None:
    asked, refused = address.question(query, DEFAULT, FIRST)
    assert FIRST <= asked.posisi <= LAST
    assert asked.grace in range(4)
    assert asked.segments
    assert {fault.key for fault in refused} <= set(query)
