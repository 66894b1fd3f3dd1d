"""The bridge of a question: both ends from the trend, the steps between them from the flows."""

from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.figure import readings
from dashboard.subjects.bridge import metrics
from dashboard.subjects.bridge.metrics import Bridge
from data_access import questions
from data_access.questions.question import CoverageQuestion

SPANS: Final = {"month": 1, "year": 12}
"""Since when, and how many months back that is."""


def since(who: Asker, question: CoverageQuestion, span: str) -> Bridge | None:
    """The bridge that ends at the posisi; None where the data begin later than it does.

    The flows of the longest span are asked, so that all spans share one answer.
    """
    flows = who.ask(questions.bridge.flows, question, question.posisi - max(SPANS.values()))
    by_month = readings.trend(who, question)
    found = metrics.bridge(by_month, flows, question.posisi - SPANS[span], question.posisi)
    return replace(found, grace=question.grace) if found else None
