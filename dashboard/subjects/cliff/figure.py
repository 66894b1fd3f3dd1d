"""Who is about to drop out: people paid in the months to come if nobody renews."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.figure import backing, partly
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import Counts
from dashboard.figure.made import Made, Nothing, Spot, cannot_be_drawn
from dashboard.figure.sums import Holds, MadeOf, Said
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.remainder import OTHERS
from dashboard.subjects.cliff import answer, chart, table, words
from dashboard.subjects.cliff.answer import Cliff
from dashboard.subjects.cliff.choice import HORIZONS, USUAL_HORIZON, USUAL_MONTHS, TermChoice
from dashboard.subjects.cliff.metrics import Fall
from data_access.questions.question import CoverageQuestion

_MONTHS: Final = range(USUAL_MONTHS, 601)
"""How many months to come can be asked for."""
_BAND: Final = "band_"
_SUMS: Final = ("active", "sponsored", "monthly")
_FALLEN: Final = "fallen"
_UNPLACED: Final = "unplaced"


def cliff(question: CoverageQuestion, choice: TermChoice) -> Asked:
    """The months to come, twelve where nothing is said; the sentence is that of the months chosen."""
    told = "" if choice.months == USUAL_MONTHS else str(choice.months)
    return CLIFF.asked(_paid(question), within=str(choice.within), months=told)


def _make_cliff(who: Asker, asked: Asked) -> Made | Nothing:
    question, choice = _paid(asked.question), _choice(asked)
    found, source = who.recall(answer.of, question, choice), who.recall(backing.provenance, question)
    shown = table.by_month(found.by_month, found.bands)
    if not found.fall.before:
        what, todo = _("Tidak ada yang terbayar pada bulan posisi"), _("Pilih wilayah, posisi, atau segmen lain.")
        return Nothing(what, todo, shown)
    return Made(
        cliff(question, choice),
        chart.stacked(found.bands, found.fall),
        shown,
        source,
        part=found.fall.of_workers[1],
        whole=found.fall.workers,
        counts=_counts(found, shown, choice.within),
        redraw_cells=lambda hidden: _without(found, hidden),
        headline=words.sentence(_in_people(found.fall)),
    )


def _counts(found: Cliff, shown: Table, within: int) -> Counts:
    """A row a month; who is paid is the sum of two columns, of which the bands make one up, and was paid on the posisi;
    those who pay month by month go on."""
    bands = [column.key for column in shown.columns if column.key.startswith(_BAND)]
    of_rates = partly.measures(found.by_month)
    measures = {**of_rates, **{key: f"{key} if nobody renews" for key in (*_SUMS[1:], *bands)}}
    counts = Counts.by_month(measures, [int(month) for month in found.by_month["month"]])
    return partly.protected(counts, found.by_month, ("rate",)).also(
        *(
            Said(f"said {at}" if key == "active" else f"said {at} {key}", ((at, key),))
            for at in (0, within)
            for key in of_rates
        ),
        MadeOf(_SUMS[0], _SUMS[1:]),
        MadeOf("sponsored", tuple(bands)),
        spoken=[_FALLEN],
        alone={_FALLEN: found.fall.people, _UNPLACED: found.fall.unplaced},
        later={
            2: [
                known
                for at in range(1, len(shown.rows))
                for known in (
                    *(Holds((0, key), ((at, key),)) for key in of_rates),
                    Holds((at, "monthly"), ((0, "monthly"),)),
                )
            ],
            3: [*_falling(shown.rows, (*of_rates, "sponsored", *bands))],
        },
    )


def _falling(rows: pd.DataFrame, columns: Collection[str]) -> Iterator[Holds]:
    """Whoever is paid in a month was paid in the last one before it with as many: what lies between has dropped out."""
    for key in columns:
        people = [int(count) for count in rows[key]]
        for at in range(1, len(people)):
            before = [month for month in range(at) if people[month] >= people[at]]
            if before:
                yield Holds((before[-1], key), ((at, key),))


def _in_people(fall: Fall) -> Fall:
    """The fall without its workers, and without those who have no village beside those who have."""
    return replace(fall, workers=None, counted=None, unplaced=0 if fall.villages else fall.unplaced)


def _without(found: Cliff, hidden: Collection[Spot]) -> Figure:
    """The months whose sums are shown, and the bands with a hidden count among the others: what they are together is
    what the sums leave."""
    by_month, bands = found.by_month["month"], found.bands
    gone = {int(by_month.iloc[at]) for at, key in hidden if at is not None and key in _SUMS}
    folded = {key.removeprefix(_BAND) for _at, key in hidden if key.startswith(_BAND)}
    if gone >= set(by_month):
        raise cannot_be_drawn()
    left = bands[~bands["month"].isin(gone)].assign(
        code=lambda rows: rows["code"].mask(rows["code"].isin(folded), OTHERS)
    )
    fall = replace(found.fall, unplaced=0) if (None, _UNPLACED) in hidden else found.fall
    if any(key == "counted" for _at, key in hidden):
        fall = replace(fall, workers=None, counted=None)
    drawn = chart.stacked(left.groupby(["month", "code"], as_index=False).agg(active=("active", "sum")), fall)
    return replace(drawn, measure=f"{drawn.measure}; {_('bulan yang disembunyikan tidak digambar')}") if gone else drawn


def _paid(question: CoverageQuestion) -> CoverageQuestion:
    """Whoever is counted here is paid then: no grace."""
    return replace(question, grace=0)


def _choice(asked: Asked) -> TermChoice:
    within = asked.one_of("within", tuple(map(str, HORIZONS)), str(USUAL_HORIZON))
    return TermChoice(int(within), months=asked.whole("months", _MONTHS, USUAL_MONTHS))


CLIFF: Final = Kind("cliff", _make_cliff, ("within", "months"))
KINDS: Final = (CLIFF,)
