"""Where the protected live: places on a map, and the villages reached of all villages."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import Counts
from dashboard.figure.made import Made, Nothing, nobody, saying, told_by
from dashboard.figure.sums import within
from dashboard.language import _
from dashboard.subjects.villages import answer, map_chart, metrics, reach_chart, table
from dashboard.subjects.villages.answer import Villages
from dashboard.subjects.villages.classes import Colour
from dashboard.wording.places import many
from data_access.questions.question import CoverageQuestion

_CHANGES: Final = (("since_month", "active", 1), ("since_year", "active", 12))
_BUILT = (BuiltOn("rate", "active"), *(BuiltOn(change, of) for change, of, _months in _CHANGES))


def on_map(question: CoverageQuestion, colour: str = "") -> Asked:
    """Places as bubbles. `Colour` names what their colour tells; a blank one is the first of `colours`."""
    return MAP.asked(question, colour=colour)


def reached(question: CoverageQuestion) -> Asked:
    """Villages ever reached and not, by place."""
    return REACH.asked(question)


def colours(who: Asker, question: CoverageQuestion) -> tuple[Colour, ...]:
    """What the colour of a map can tell, the first being the usual; none where the places make no map."""
    found = who.recall(answer.of, question)
    return _known(found) if metrics.make_a_map(found.places) else ()


def _known(found: Villages) -> tuple[Colour, ...]:
    return tuple(colour for colour in Colour if found.places[colour.value].notna().any())


def _make_map(who: Asker, asked: Asked) -> Made | Nothing:
    found, source = who.recall(answer.of, asked.question), who.recall(backing.provenance, asked.question)
    known = _known(found)
    colour = Colour(asked.one_of("colour", known, known[0]) if known else Colour.SHARE)
    if not found.places["active"].any():
        return nobody()
    if not metrics.make_a_map(found.places):
        return Nothing(_("Tidak ada peta untuk satu tempat saja"), _("Pilih wilayah yang lebih luas."))
    return Made(
        on_map(asked.question, colour),
        _bubbles(found, colour),
        table.places(found.places, level=found.level, parent_level=found.parent_level),
        source,
        part=found.active,
        whole=source.workers,
        counts=_counts(found, asked.question),
        redraw=lambda hidden: _bubbles(found, colour, hidden),
    )


def _counts(found: Villages, question: CoverageQuestion) -> Counts:
    measures = {key: key for key in ("active", "ever") if key in found.places}
    nested = [within("active", "ever")] if len(measures) > 1 else []
    return Counts.partition(measures, told_by(found.places, found.level, question)).also(
        *nested, built=_BUILT, changes=_CHANGES
    )


def _bubbles(found: Villages, colour: Colour, hidden: Collection[int] = ()) -> Figure:
    gone = frozenset(str(found.places["code"].iloc[at]) for at in hidden)
    return map_chart.bubbles(
        found.places, level=found.level, parent_level=found.parent_level, colour=colour, hidden=gone
    )


def _make_reached(who: Asker, asked: Asked) -> Made:
    """It counts villages, no people; inside a regency the table lists those never reached."""
    found = who.recall(answer.of, asked.question)
    source, places = who.recall(backing.provenance, asked.question), many("village", found.reach.villages)
    listed = (
        table.unreached(metrics.unreached(found.places))
        if found.shows_villages
        else table.reach(found.parts, by=found.parts_by)
    )
    shown = replace(listed, note=source.narrowed(listed.note))
    drawn = reach_chart.bars(found.parts, by=found.parts_by, village=places)
    of = source.of_others(_("Persentase: dari semua {places} di wilayah ini").format(places=places))
    formerly = found.reach.reached, found.reach.villages, source
    return saying(Made(asked, drawn, shown, of, formerly=formerly), drawn)


MAP: Final = Kind("map", _make_map, ("colour",), is_of_workers=True)
REACH: Final = Kind("reach", _make_reached)
KINDS: Final = (MAP, REACH)
