"""The bridge from any month: asked for by its text, also one from before the data begin."""

from dataclasses import replace

import pandas as pd

from dashboard.asking import Asker
from dashboard.subjects.bridge import metrics
from dashboard.subjects.bridge.metrics import Bridge
from data_access import months, questions
from data_access.dimensions import Dimension
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion


def since(who: Asker, question: CoverageQuestion, month: str) -> Bridge | None:
    """From a month as `2025-10` to the posisi; raises `CakupanError` on any other text, and on a month after it.

    Before data_mulai people are counted, too: an office may say that its data begin later than its first spells do.
    """
    first = months.month(month)
    if first > question.posisi:
        raise CakupanError(
            "Periode {since} sampai {last} terbalik; tulis bulan yang lebih awal di --from.",
            since=month,
            last=months.text(question.posisi),
        )
    both = [(at, _active(who, replace(question, posisi=at))) for at in (first, question.posisi)]
    flows = who.ask(questions.bridge.flows, question, first)
    return metrics.bridge(pd.DataFrame(both, columns=["month", "active"]), flows, first, question.posisi)


def _active(who: Asker, question: CoverageQuestion) -> int:
    return int(who.ask(questions.coverage.active_by, question, Dimension.SEGMENT)["active"].sum())
