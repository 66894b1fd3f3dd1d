"""People protected by one dimension, and over time."""

from collections.abc import Collection, Sequence
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts import comparison
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing, readings, table
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Counts, Made, Nothing, cannot_be_drawn, nobody, told_by
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.coverage import answer, trend_chart, trend_table
from dashboard.subjects.coverage.targets import Target
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Dimension

_BUILT = (BuiltOn("rate", "active"), BuiltOn("andil", "active"))


def by(rows: pd.DataFrame, question: CoverageQuestion, source: Provenance, dimension: str) -> Made | Nothing:
    """One bar a row of `rates.table`."""
    total = int(rows["active"].sum())
    if not total:
        return nobody()
    return Made(
        COVERAGE.asked(question, by=dimension),
        comparison.bars(rows, by=dimension),
        table.coverage(rows, dimension),
        source,
        part=total,
        whole=source.workers,
        counts=Counts((("active", "active"),), told_by(rows, dimension, question), adds_up=True, built=_BUILT),
        redraw=lambda hidden: comparison.bars(folded(rows, hidden), by=dimension),
    )


def folded(rows: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The rows not hidden, and before the last one, if that is the unplaced, all hidden ones as one."""
    left = rows.drop(index=rows.index[list(hidden)])
    if not left.loc[left["code"] != UNALLOCATED, "active"].any():
        raise cannot_be_drawn()
    return comparison.together(rows, rows.index[list(hidden)], table.hidden_sign())


def trend(
    by_month: pd.DataFrame, targets: Sequence[Target], question: CoverageQuestion, source: Provenance
) -> Made | Nothing:
    """The rate, or the people, of each month of `rates.series`, with the targets beside it."""
    if not by_month["active"].any():
        return Nothing(
            _("Tidak ada pekerja aktif dalam dua tahun terakhir pada pilihan ini"),
            _("Pilih wilayah, posisi, atau segmen lain."),
        )
    newest = by_month.iloc[::-1].reset_index(drop=True)  # the order of the table
    months = tuple(int(month) for month in newest["month"])
    return Made(
        TREND.asked(question),
        trend_chart.line(by_month, targets),
        trend_table.months(by_month),
        source,
        part=int(newest["active"].iloc[0]),
        whole=source.workers,
        counts=Counts((("active", "active"),), ((),) * len(months), posisi=months, built=_BUILT[:1]),
        redraw=lambda hidden: trend_chart.line(newest.drop(index=list(hidden)).iloc[::-1], targets),
    )


def make_by(who: Asker, asked: Asked) -> Made | Nothing:
    dimension = asked.one_of("by", tuple(Dimension), Dimension.PROFESSION.value)
    rows = answer.breakdown(who, asked.question, dimension)
    return by(rows, asked.question, backing.provenance(who, asked.question), dimension)


def make_trend(who: Asker, asked: Asked) -> Made | Nothing:
    by_month = readings.trend(who, asked.question)
    targets = answer.targets_beside(who, asked.question, by_month)
    return trend(by_month, targets, asked.question, backing.provenance(who, asked.question))


COVERAGE: Final = Kind("coverage", make_by, ("by",))
TREND: Final = Kind("trend", make_trend)
KINDS: Final = (
    COVERAGE,
    TREND,
)
