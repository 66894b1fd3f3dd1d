"""People protected by one dimension, and over time."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts import comparison
from dashboard.charts.house_style import Figure
from dashboard.charts.palette import Palette
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing, finishing, partly, readings
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import ACTIVE, Counts
from dashboard.figure.finished import FinishedChart
from dashboard.figure.made import Made, Nothing, cannot_be_drawn, nobody, told_by
from dashboard.figure.provenance import Provenance
from dashboard.formatting import hidden_sign
from dashboard.language import _
from dashboard.remainder import NO_GROUP
from dashboard.subjects.coverage import answer, programmes, spark_chart, table, trend_chart, trend_table
from dashboard.wording import labels
from data_access import dimensions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion

_MONTHS: Final = range(readings.MONTHS, 601)
"""How many months a trend can be asked for: fewer would be the same figure, cut."""


def by(question: CoverageQuestion, dimension: str) -> Asked:
    """People protected, one bar a code of the dimension."""
    return COVERAGE.asked(question, by=dimension)


def trend(question: CoverageQuestion, months: int = readings.MONTHS) -> Asked:
    """The rate, or the people, of each of the last months, 25 where nothing is said, with the targets beside it."""
    return TREND.asked(question, months="" if months == readings.MONTHS else str(months))


def _make_by(who: Asker, asked: Asked) -> Made | Nothing:
    dimension = asked.one_of("by", dimensions.COVERAGE, Dimension.PROFESSION.value)
    if dimension == programmes.BY:
        return _of_programmes(who, asked)
    rows = who.recall(answer.breakdown, asked.question, dimension)
    source = who.recall(backing.provenance, asked.question)
    total, shown = int(rows["active"].sum()), table.breakdown(rows, dimension)
    if not total:
        return nobody(shown)
    titled = _titled(source, draws_rates=bool(rows["rate"].notna().any()))
    if "andil" in {column.key for column in shown.columns}:
        shown = replace(shown, note=" ".join((shown.note, *(f"{basis}." for basis in titled.basis_undrawn()))))
    return Made(
        by(asked.question, dimension),
        comparison.bars(rows, by=dimension),
        shown,
        titled,
        part=_counted(rows, source),
        whole=source.workers,
        counts=partly.protected(
            Counts.partition(partly.measures(rows), told_by(rows, dimension, asked.question)), rows, ("rate", "andil")
        ),
        redraw=lambda hidden: comparison.bars(folded(rows, hidden), by=dimension),
    )


def _titled(source: Provenance, *, draws_rates: bool) -> Provenance:
    """The title says how many of all who are active a row has, whatever the rows are rates of."""
    what = _("Persentase di judul: dari semua pekerja aktif pada pilihan ini")
    return source.titled_of(what, draws_rates=draws_rates)


def _counted(rows: pd.DataFrame, source: Provenance) -> int:
    """The people of all rows that the rate of the whole counts."""
    return int(rows["placed" if source.extent and source.workers else "active"].sum())


def _of_programmes(who: Asker, asked: Asked) -> Made | Nothing:
    """Rows that overlap: of whoever holds JKK, some hold each of the others."""
    found = who.recall(answer.breakdown, asked.question, programmes.BY)
    if not found["active"].any():
        return nobody()
    source = who.recall(backing.provenance, asked.question)
    rows = found.set_index("code").loc[list(Dimension.PROGRAMME.words)].reset_index()
    return Made(
        by(asked.question, programmes.BY),
        programmes.bars(rows),
        programmes.table(rows),
        _titled(source, draws_rates=False),
        part=int(rows["active"].iloc[0]),
        whole=source.workers,
        counts=Counts.nested(ACTIVE, told_by(rows, programmes.BY, asked.question), _holding(rows)).also(
            built=[BuiltOn("share", "active")]
        ),
        redraw=lambda hidden: _programmes_left(rows, hidden),
    )


def _holding(rows: pd.DataFrame) -> list[tuple[int, int]]:
    """Pairs of programmes of which the first may hold all people of the second: packages nest, so a reader takes them
    to, and the difference of two shown counts is a count."""
    people = [int(count) for count in rows["active"]]
    at = range(len(people))
    return [(more, fewer) for more in at for fewer in at if more != fewer and people[more] > people[fewer]]


def _programmes_left(rows: pd.DataFrame, hidden: Collection[int]) -> Figure:
    """Without the hidden ones; what everybody holds says nothing alone, and nothing is said without it."""
    left = rows.drop(index=rows.index[list(hidden)])
    if left["code"].isin(programmes.EVERYBODYS).sum() not in range(len(programmes.EVERYBODYS), len(left)):
        raise cannot_be_drawn()
    return programmes.bars(left)


def folded(rows: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The rows not hidden, and before the last one, if that is the unplaced, all hidden ones as one."""
    left = rows.drop(index=rows.index[list(hidden)])
    if not left.loc[~left["code"].isin(NO_GROUP), "active"].any():
        raise cannot_be_drawn()
    return comparison.together(rows, rows.index[list(hidden)], hidden_sign())


def _make_trend(who: Asker, asked: Asked) -> Made | Nothing:
    told = asked.whole("months", _MONTHS, readings.MONTHS)
    by_month, source = who.recall(readings.trend, asked.question, told), who.recall(backing.provenance, asked.question)
    if not by_month["active"].any():
        return Nothing(
            _("Tidak ada pekerja aktif dalam dua tahun terakhir pada pilihan ini"),
            _("Pilih wilayah, posisi, atau segmen lain."),
            trend_table.months(by_month),
        )
    targets = who.recall(answer.targets_beside, asked.question)
    newest = by_month.iloc[::-1].reset_index(drop=True)  # the order of the table
    months = tuple(int(month) for month in newest["month"])
    return Made(
        trend(asked.question, told),
        trend_chart.line(by_month, targets),
        trend_table.months(by_month),
        source,
        part=int(newest["counted"].iloc[0]),
        whole=source.workers,
        counts=partly.protected(Counts.by_month(partly.measures(newest), months), newest, ("rate",)),
        redraw=lambda hidden: trend_chart.line(_left_of(newest, hidden), targets),
    )


def _left_of(newest: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The months not hidden, the oldest first; the newest is the headline."""
    if 0 in hidden:
        raise cannot_be_drawn()
    return newest.drop(index=list(hidden)).iloc[::-1]


def spark(who: Asker, question: CoverageQuestion, segment: str, palette: Palette) -> FinishedChart:
    """The small line of a segment's people; nothing else tells them month by month on its card."""
    card = next(one for one in who.recall(answer.segment_cards, question) if one.code == segment)
    drawn = spark_chart.line(labels.name("segment", segment), card.people_by_month, question.posisi)
    return finishing.chart(drawn, palette)


COVERAGE: Final = Kind("coverage", _make_by, ("by",), is_of_workers=True)
TREND: Final = Kind("trend", _make_trend, ("months",), is_of_workers=True)
KINDS: Final = (COVERAGE, TREND)
