"""English tells one from many: wherever a number stands before a noun, one of it reads right."""

import re
from typing import Final

import pytest

from dashboard import language as wording
from dashboard.language import _
from dashboard.language.counting import Counting
from dashboard.wording import places
from tests.wording.messages import braces, messages

_VERBS: Final = {
    "is",
    "has",
    "was",
    "does",
    "ranks",
    "holds",
    "exists",
    "runs",
    "renews",
    "lies",
    "awaits",
    "becomes",
    "stays",
} | {"exceeds", "fails", "refuses", "unless"}
"""Words that end as a plural does and go with one."""
_MANY: Final = re.compile(r"(?<![\w.,“])1 (?:(?:active|new|fewer|more|other|paid|entry|hidden) )*([\w-]+s|people)\b")


def of_one(text: str) -> str:
    """The English text with one of everything it counts."""
    with wording.speaking("en"):
        return _(text).format(**dict.fromkeys(braces(text) - {""}, "1"))


def test_one_of_anything_is_singular_in_every_english_text() -> None:
    said = {text: of_one(text) for text in messages() if "{" in text}
    plural = {text: one for text, one in said.items() if set(_MANY.findall(one)) - _VERBS}
    assert plural == {}


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 village"), ("1", "1 village"), ("2", "2 villages"), (0, "0 villages")]
)
def test_a_word_follows_its_number(count: object, said: str) -> None:
    assert Counting("{count} {count:village|villages}").format(count=count) == said


def test_other_braces_are_filled_as_ever() -> None:
    assert Counting("{0} {rate:.1f} {n:a|b} {{}}").format("x", rate=0.25, n="−1") == "x 0.2 a {}"


def test_a_sign_before_it_or_a_sentence_after_it_leaves_it_a_template() -> None:
    text = "! " + Counting("{n} {n:row|rows}") + "."
    assert text.format(n=1) == "! 1 row."


def test_one_place_of_a_level_is_singular_and_indonesian_knows_no_difference() -> None:
    assert {
        places.many(level, 1) == places.many(level) for level in ("province", "regency", "district", "village")
    } == {True}
    with wording.speaking("en"):
        assert (places.many("village", 1), places.many("village", 2), places.many("village")) == (
            "village",
            "villages",
            "villages",
        )
