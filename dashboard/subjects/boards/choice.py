"""What a board shows beside the common filters: which months, credited to whom, ranked by what; as a value and as the
query of a URL, and back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from dashboard.screen.address import CHAPTER, CREDIT, PERIOD, RANK, SINCE, UNTIL, Refused
from data_access import months
from data_access.dimensions import Dimension
from data_access.errors import CakupanError
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion

KEYS: Final = (PERIOD, SINCE, UNTIL, CREDIT, RANK, CHAPTER)

LAUNCH: Final = months.month("2022-09")
"""SERTAKAN was launched on 8 September 2022."""
RULES: Final = {
    "diakuisisi": "acquired",
    "bertahan-3": "retained_3",
    "bertahan-6": "retained_6",
    "bertahan-12": "retained_12",
    "bersambung": "continued",
}
"""What the URL says, and the column ranked."""
_WORDS: Final = {column: word for word, column in RULES.items()}


class Period(StrEnum):
    """Calendar periods up to the posisi, or any two months."""

    MONTH = "bulan"
    QUARTER = "triwulan"
    YEAR = "tahun"
    LAUNCH = "peluncuran"
    MONTHS = "pilihan"


@dataclass(frozen=True, slots=True)
class BoardChoice:
    """`since` and `until` are asked only with `Period.MONTHS` (None: as the year to the posisi); `by` is the column
    ranked; `chapter` the code of one IIK chapter, blank for all."""

    credit: Dimension
    period: Period = Period.YEAR
    since: int | None = None
    until: int | None = None
    by: str = "acquired"
    chapter: str = ""

    def months(self, posisi: int, data_mulai: int) -> tuple[int, int]:
        """First and last month, neither before the data nor after the posisi."""
        starts = {
            Period.MONTH: posisi,
            Period.QUARTER: posisi - posisi % 3,
            Period.YEAR: posisi - posisi % 12,
            Period.LAUNCH: LAUNCH,
        }
        until = min(self.until or posisi, posisi)
        since = starts.get(self.period) or self.since or starts[Period.YEAR]
        return min(max(since, data_mulai), until), until


def asked(people: CoverageQuestion, choice: BoardChoice, data_mulai: int, *, is_iik: bool) -> BoardQuestion:
    """The board that a choice asks of the people of the common filters."""
    since, until = choice.months(people.posisi, data_mulai)
    return BoardQuestion(people, since, until, choice.credit, is_iik, choice.chapter)


def of_all_chapters(choice: BoardChoice) -> BoardChoice:
    """The same board, no chapter chosen."""
    return replace(choice, chapter="")


def texts(choice: BoardChoice) -> dict[str, str]:
    """Every part of a choice as the URL writes it; blank is unsaid."""
    return {
        PERIOD: choice.period.value,
        SINCE: months.text(choice.since) if choice.since else "",
        UNTIL: months.text(choice.until) if choice.until else "",
        CREDIT: choice.credit.value,
        RANK: _WORDS[choice.by],
        CHAPTER: choice.chapter,
    }


def pairs(choice: BoardChoice, default: BoardChoice) -> dict[str, str]:
    """The query that leads back to `choice` on a board that opens with `default`: only what differs."""
    unsaid = texts(default)
    return {key: text for key, text in texts(choice).items() if text != unsaid[key]}


def read(
    query: Mapping[str, str], default: BoardChoice, credits_: tuple[Dimension, ...], within: range
) -> tuple[BoardChoice, tuple[Refused, ...]]:
    """The choice a query asks, and the values refused; months are those of `within`.

    A credit that only the other board has is no mistake: the reader came from there, and sees this board's own.
    """
    understood: dict[str, Any] = {}
    refused = []
    for key, (field, read_text) in _readers(query, default, credits_, within).items():
        if query.get(key):
            try:
                understood[field] = read_text(query[key])
            except (ValueError, KeyError, CakupanError):
                refused.append(Refused(key, query[key]))
    choice = replace(default, **understood)
    if choice.since and choice.until and choice.since > choice.until:
        return replace(choice, since=default.since), (*refused, Refused(SINCE, query[SINCE]))
    return choice, tuple(refused)


def _readers(
    query: Mapping[str, str], default: BoardChoice, credits_: tuple[Dimension, ...], within: range
) -> dict[str, tuple[str, Callable[[str], Any]]]:
    """For each key: the field of the choice, and what turns text into its value or raises."""

    def credit(text: str) -> Dimension:
        return Dimension(text) if Dimension(text) in credits_ else default.credit

    def month(text: str) -> int:
        return within[within.index(months.month(text))]

    readers: dict[str, tuple[str, Callable[[str], Any]]] = {
        PERIOD: ("period", Period),
        CREDIT: ("credit", credit),
        RANK: ("by", RULES.__getitem__),
        CHAPTER: ("chapter", str),
    }
    is_own = query.get(PERIOD) == Period.MONTHS.value
    return readers | {SINCE: ("since", month), UNTIL: ("until", month)} if is_own else readers
