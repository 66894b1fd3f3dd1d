"""The cohorts a figure asks for: which breakdown, which entry months, and what stands behind it."""

from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.figure import backing
from dashboard.figure.asked import Asked
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.retention import answer
from dashboard.subjects.retention.choice import USUAL_MONTHS, CohortChoice
from dashboard.wording import labels, spans
from data_access import dimensions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion

_MONTHS: Final = range(USUAL_MONTHS, 601)
"""How many months after entry can be asked for."""


def paid(question: CoverageQuestion) -> CoverageQuestion:
    """Whoever is counted here is paid in month k: no grace."""
    return replace(question, grace=0)


def choice(asked: Asked) -> CohortChoice:
    by = Dimension(asked.one_of("by", dimensions.COHORTS, Dimension.SPONSOR_TYPE.value))
    known = ("", *labels.codes(by.value))
    return CohortChoice(
        by,
        group=asked.one_of("group", known),
        one=asked.one_of("one", known),
        other=asked.one_of("other", known),
        since=asked.month("since", 0) or None,
        until=asked.month("until", 0) or None,
        months=asked.whole("months", _MONTHS, USUAL_MONTHS),
    )


def period(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> str:
    since, until = who.recall(answer.entered, question, choice)
    return f"{since}..{until}"


def source(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> Provenance:
    """The foot of every file says who is counted, in place of a basis."""
    months = spans.between(*who.recall(answer.entered, question, choice))
    entered = _("Yang masuk pertama kali (baru) {months}").format(months=months)
    rule = (entered, _("Bertahan: dibayar pada bulan itu, oleh siapa pun dan di mana pun"))
    return replace(who.recall(backing.provenance, question), rule=rule)
