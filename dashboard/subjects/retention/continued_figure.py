"""Who went on after a first term without a gap, group by group."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.figure import continuing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Made, Nothing, cannot_be_drawn
from dashboard.language import _
from dashboard.subjects.retention import answer, asked_cohorts, continued_chart, counting, metrics, table
from dashboard.subjects.retention.choice import CohortChoice
from data_access.questions.question import CoverageQuestion


def continued(question: CoverageQuestion, choice: CohortChoice) -> Asked:
    """Of those whose first term has ended, who was paid for in the month after it."""
    months = {key: month for key, month in choice.period().items() if key != "months"}
    return CONTINUED.asked(asked_cohorts.paid(question), by=choice.by.value, **months)


def _make_continued(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = asked_cohorts.paid(asked.question), asked_cohorts.choice(asked)
    rows = who.recall(answer.continued, question, choice.of_all())
    shown = table.continued(rows, choice.by.value)
    if not rows["ended"].sum():
        what = _("Belum ada masa bayar pertama yang berakhir")
        return Nothing(what, _("Pemberi kerja dan mandiri membayar bulan demi bulan: di sini tidak dihitung."), shown)
    drawn = _bars(who, asked, rows)
    part, whole = drawn.says or (None, None)
    source = asked_cohorts.source(who, question, choice)
    return Made(
        continued(question, choice),
        drawn,
        shown,
        replace(source, rule=(source.rule[0], continuing.rule())),
        part=part,
        whole=whole,
        counts=counting.continued(shown, asked_cohorts.period(who, question, choice), choice.by.value),
        redraw=lambda hidden: _bars(who, asked, rows, hidden),
    )


def _bars(who: Asker, asked: Asked, rows: pd.DataFrame, hidden: Collection[int] = ()) -> Figure:
    """Without the groups some of whose counts are hidden, those taken together with others among them."""
    question, choice = asked_cohorts.paid(asked.question), asked_cohorts.choice(asked)
    shown = who.recall(answer.of, question, choice.of_all()).shown
    folded = metrics.folded(rows, shown)
    left = metrics.ended(folded[~folded["code"].isin(folded["code"].iloc[list(hidden)])], shown)
    if left.empty:
        raise cannot_be_drawn()
    whole = (int(rows["continued"].sum()), int(rows["ended"].sum()))
    return continued_chart.bars(left, choice.by.value, whole)


CONTINUED: Final = Kind("retention_continued", _make_continued, ("by", "since", "until"))
KINDS: Final = (CONTINUED,)
