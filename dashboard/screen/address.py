"""A question as the query of a URL, and back; and every key a URL of ours has.

What a URL says wrongly is refused by name, never guessed or fatal.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from data_access import months
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Basis, Movement, Segment, is_region_code

REGION: Final = "wilayah"
POSISI: Final = "posisi"
GRACE: Final = "g"
BASIS: Final = "dasar"
SEGMENTS: Final = "segmen"
MOVEMENT: Final = "gerakan"
LANGUAGE: Final = "bahasa"
EDITION: Final = "edisi"
"""The id of the edition whose figures are shown: every address names it, so a copied one leads to the same figures."""
PERIOD: Final = "kurun"
SINCE: Final = "dari"
UNTIL: Final = "sampai"
CREDIT: Final = "kredit"
RANK: Final = "peringkat"
CHAPTER: Final = "pengurus"
BY: Final = "per"
GROUP: Final = "kelompok"
ONE: Final = "satu"
OTHER: Final = "lain"
WITHIN: Final = "dalam"
PAYER: Final = "pembayar"
SPAN: Final = "jembatan"
"""Since when the bridge is told."""
MOU: Final = "mou"
"""The number of the MoU looked at, or `NEW_MOU`: the form of one that is not there yet."""
NEW_MOU: Final = "+"
LINE: Final = "baris"
"""Which of its lines."""
KEPT: Final = (PERIOD, SINCE, UNTIL, CREDIT, RANK, CHAPTER, BY, GROUP, ONE, OTHER, WITHIN, PAYER, SPAN, MOU, LINE)
"""What a subject asks beside the question and every page keeps: the menu's links lead on with it."""
KEYS: Final = (REGION, POSISI, GRACE, BASIS, SEGMENTS, MOVEMENT, LANGUAGE)

_GRACES: Final = frozenset("0123")


@dataclass(frozen=True, slots=True)
class Refused:
    """A value of the URL that was not understood. `is_outside`: a place outside the edition's scope."""

    key: str
    value: str
    is_outside: bool = False


def pairs(question: CoverageQuestion, default: CoverageQuestion) -> dict[str, str]:
    """The query that leads back to `question` on a page that opens with `default`: only what differs."""
    unsaid = texts(default)
    return {key: text for key, text in texts(question).items() if text != unsaid[key]}


def question(
    query: Mapping[str, str], default: CoverageQuestion, first_month: int
) -> tuple[CoverageQuestion, tuple[Refused, ...]]:
    """The question a query asks, and the values refused; `default.posisi` is the last month there is."""
    readers = _readers(first_month, default.posisi)
    understood: dict[str, Any] = {}
    refused = []
    for key, (field, read) in readers.items():
        if key in query:
            try:
                understood[field] = read(query[key])
            except (ValueError, CakupanError):
                refused.append(Refused(key, query[key]))
    return replace(default, **understood), tuple(refused)


def texts(question: CoverageQuestion) -> dict[str, str]:
    """Every part of a question as the URL writes it."""
    return {
        REGION: question.region,
        POSISI: months.text(question.posisi),
        GRACE: str(question.grace),
        BASIS: question.basis.value,
        SEGMENTS: ",".join(segment.value for segment in Segment if segment in question.segments),
        MOVEMENT: question.movement.value if question.movement else "",
    }


def _readers(first: int, last: int) -> dict[str, tuple[str, Callable[[str], Any]]]:
    """For each key: the field of the question, and what turns text into its value or raises."""
    return {
        REGION: ("region", _region),
        POSISI: ("posisi", lambda text: _within(months.month(text), first, last)),
        GRACE: ("grace", _grace),
        BASIS: ("basis", Basis),
        SEGMENTS: ("segments", _segments),
        MOVEMENT: ("movement", lambda text: Movement(text) if text else None),
    }


def _region(text: str) -> str:
    if not is_region_code(text):
        raise ValueError(text)
    return text


def _within(month: int, first: int, last: int) -> int:
    if not first <= month <= last:
        raise ValueError(month)
    return month


def _grace(text: str) -> int:
    if text not in _GRACES:
        raise ValueError(text)
    return int(text)


def _segments(text: str) -> frozenset[Segment]:
    return frozenset(Segment(word) for word in text.split(","))
