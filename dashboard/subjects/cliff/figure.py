"""Who is about to drop out: people paid in the months to come if nobody renews."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Counts, Made, Nothing, Spot
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.remainder import OTHERS
from dashboard.subjects.cliff import answer, chart, table
from dashboard.subjects.cliff.answer import Cliff
from dashboard.subjects.cliff.choice import HORIZONS, USUAL_HORIZON, USUAL_MONTHS, TermChoice
from dashboard.subjects.cliff.metrics import Fall

_MONTHS: Final = range(USUAL_MONTHS, 601)
"""How many months to come can be asked for."""
_BAND: Final = "band_"
_SUMS: Final = ("active", "sponsored", "monthly")
_FALLEN: Final = "fallen"
_UNPLACED: Final = "unplaced"


def cliff(found: Cliff, source: Provenance) -> Made | Nothing:
    """The twelve months to come; the sentence is that of the months chosen."""
    shown = table.by_month(found.by_month, found.bands)
    if not found.fall.before:
        return Nothing(
            _("Tidak ada yang dibayar pada posisi ini"), _("Pilih wilayah, posisi, atau segmen lain."), shown
        )
    bands = [column.key for column in shown.columns if column.key.startswith(_BAND)]
    people = (*_SUMS, *bands)
    return Made(
        CLIFF.asked(found.question, within=str(found.choice.within), months=_said(found.choice.months)),
        chart.stacked(found.bands, found.fall),
        shown,
        source,
        part=found.fall.after,
        whole=found.fall.workers,
        counts=Counts(
            tuple((key, "active" if key == "active" else f"{key} if nobody renews") for key in people),
            ((),) * len(shown.rows),
            posisi=tuple(int(month) for month in found.by_month["month"]),
            built=(BuiltOn("rate", "active"),) if found.fall.workers else (),
            made_of=((_SUMS[0], _SUMS[1:]), ("sponsored", tuple(bands))),
            spoken=(_FALLEN,),
            said=tuple((f"said {at}", ((at, "active"),)) for at in (0, found.choice.within)),
            alone=((_FALLEN, found.fall.people), (_UNPLACED, found.fall.unplaced)),
        ),
        redraw_cells=lambda hidden: _without(found, hidden),
        headline=chart.sentence(_in_people(found.fall)),
    )


def _in_people(fall: Fall) -> Fall:
    """The fall without its workers, and without those who have no village beside those who have."""
    return replace(fall, workers=None, unplaced=0 if fall.villages else fall.unplaced)


def _without(found: Cliff, hidden: Collection[Spot]) -> Figure:
    """The months whose sums are shown, and the bands with a hidden count among the others: what they are together is
    what the sums leave."""
    by_month, bands = found.by_month["month"], found.bands
    gone = {int(by_month.iloc[at]) for at, key in hidden if at is not None and key in _SUMS}
    folded = {key.removeprefix(_BAND) for _at, key in hidden if key.startswith(_BAND)}
    left = bands[~bands["month"].isin(gone)].assign(
        code=lambda rows: rows["code"].mask(rows["code"].isin(folded), OTHERS)
    )
    fall = replace(found.fall, unplaced=0) if (None, _UNPLACED) in hidden else found.fall
    drawn = chart.stacked(left.groupby(["month", "code"], as_index=False).agg(active=("active", "sum")), fall)
    return replace(drawn, measure=f"{drawn.measure}; {_('bulan yang disembunyikan tidak digambar')}") if gone else drawn


def make(who: Asker, asked: Asked) -> Made | Nothing:
    question = replace(asked.question, grace=0)  # paid then: no grace
    within = asked.one_of("within", tuple(map(str, HORIZONS)), str(USUAL_HORIZON))
    choice = TermChoice(int(within), months=asked.whole("months", _MONTHS, USUAL_MONTHS))
    return cliff(answer.of(who, question, choice), backing.provenance(who, question))


def _said(months: int) -> str:
    return "" if months == USUAL_MONTHS else str(months)


CLIFF: Final = Kind("cliff", make, ("within", "months"))
KINDS: Final = (CLIFF,)
