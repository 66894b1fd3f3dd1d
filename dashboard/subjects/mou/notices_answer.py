"""What an edition says of MoUs unasked, in words: each with the month it began."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.asking import Asker
from dashboard.subjects.mou import words
from data_access.questions import mou as mous
from data_access.questions.mou import MouQuestion
from data_access.questions.question import CoverageQuestion


@dataclass(frozen=True, slots=True)
class MouNotice:
    """Of an MoU, or of one of its lines (blank: of the whole). `text` names the MoU; `under_mou` stands below it, and
    does not name it again."""

    number: str
    line: str
    icon: str
    text: str
    under_mou: str


def notices(who: Asker, question: CoverageQuestion) -> tuple[MouNotice, ...]:
    """Those of the question's region at the edition's own posisi, the newest first; of an earlier one nothing, for it
    was not said then."""
    if question.posisi != who.edition.posisi:
        return ()
    found = who.ask(mous.alerts, MouQuestion(question.posisi, question.region))
    return tuple(_notice(row) for row in found.to_dict("records"))


def of_one(who: Asker, question: CoverageQuestion, number: str) -> tuple[MouNotice, ...]:
    """Those of one MoU of the region."""
    return tuple(notice for notice in who.recall(notices, question) if notice.number == number)


def _notice(row: Mapping[Any, Any]) -> MouNotice:
    return MouNotice(
        row["number"],
        row["line"] if isinstance(row["line"], str) else "",
        words.ALERT_ICONS[row["kind"]],
        words.alert(row),
        words.alert(row, is_of_one=True),
    )
