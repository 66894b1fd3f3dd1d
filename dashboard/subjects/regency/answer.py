"""Every regency in sight beside the others."""

from dataclasses import replace

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import rates, readings
from dashboard.subjects.regency import metrics
from data_access import questions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion


def ranks(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """Every regency that may be seen, by rank (`metrics.ranked`)."""
    everywhere = replace(question, region="")
    return metrics.ranked(
        rates.table(
            who.ask(questions.coverage.active_by, everywhere, Dimension.REGENCY),
            readings.workers_by(who, everywhere, Dimension.REGENCY),
        )
    )
