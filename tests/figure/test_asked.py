"""A figure as it is asked for is a value, and a text that means the same for good."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import kinds
from dashboard.figure.asked import Asked
from data_access import months
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Basis, Movement, Segment

QUESTIONS = st.builds(
    CoverageQuestion,
    posisi=st.integers(months.month("2010-01"), months.month("2060-12")),
    region=st.sampled_from(["", "33", "33.10", "33.10.22", "33.10.22.2005"]),
    grace=st.integers(0, 3),
    basis=st.sampled_from(Basis),
    segments=st.frozensets(st.sampled_from(Segment), min_size=1),
    movement=st.none() | st.sampled_from(Movement),
)


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    kind = kinds.KINDS[draw(st.sampled_from(sorted(kinds.KINDS)))]
    words = st.text(max_size=12)
    return kind.asked(draw(QUESTIONS), **{key: draw(words) for key in kind.choices})


@given(asked())
def test_a_figure_comes_back_out_of_its_text(one: Asked) -> None:
    assert kinds.read(one.text()) == one


@given(asked(), asked())
def test_two_figures_are_one_when_their_texts_are_one(one: Asked, other: Asked) -> None:
    assert (one == other) is (one.text() == other.text())


def test_the_text_of_a_figure_is_what_stands_in_ledgers_already() -> None:
    question = CoverageQuestion(months.month("2026-10"), "33.10", segments=frozenset({Segment.BPU, Segment.PU}))
    assert kinds.asked("coverage", question, by="profession", chapter="").text() == (
        '{"kind":"coverage","more":{"by":"profession"},"question":{"basis":"bekerja","grace":3,"movement":null,'
        '"posisi":"2026-10","region":"33.10","segments":["PU","BPU"]}}'
    )


GOOD = json.loads(kinds.asked("trend", CoverageQuestion(months.month("2026-10"))).text())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"kind":"trend"}',
        json.dumps(GOOD | {"question": GOOD["question"] | {"posisi": "Oktober"}}),
        json.dumps(GOOD | {"question": GOOD["question"] | {"basis": "tebakan"}}),
        json.dumps(GOOD | {"question": GOOD["question"] | {"grace": "3"}}),
        json.dumps(GOOD | {"question": GOOD["question"] | {"grace": 99}}),
        json.dumps(GOOD | {"question": GOOD["question"] | {"grace": True}}),
        json.dumps(GOOD | {"question": GOOD["question"] | {"region": None}}),
        json.dumps(GOOD | {"question": GOOD["question"] | {"region": "33.10' or 1"}}),
        json.dumps(GOOD | {"question": GOOD["question"] | {"posisi": "２０２６-10"}}),
        json.dumps(GOOD | {"more": {"kind": "board"}}),
        json.dumps(GOOD | {"more": "by=profession"}),
    ],
)
def test_another_text_asks_for_nothing(text: str) -> None:
    with pytest.raises(CakupanError):
        kinds.read(text)


@pytest.mark.parametrize("more", [{"since": "2026-10", "until": "2020-01"}, {"until": "2099-01"}, {"since": "0000-01"}])
def test_a_period_that_is_none_is_refused(more: dict[str, str]) -> None:
    board = kinds.asked("board", CoverageQuestion(months.month("2026-10")), **more)
    with pytest.raises(CakupanError):
        board.period(months.month("2026-01"))
