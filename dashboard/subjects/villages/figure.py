"""Where the protected live: places on a map, and the villages reached of all villages."""

from collections.abc import Collection
from typing import Final

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Counts, Made, Nothing, nobody, told_by
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.villages import answer, map_chart, metrics, reach_chart, table
from dashboard.subjects.villages.answer import Outreach
from dashboard.subjects.villages.classes import Colour
from dashboard.wording.places import many

_CHANGES = (("since_month", "active"), ("since_year", "active"))
_BUILT = (BuiltOn("rate", "active"), *(BuiltOn(*change) for change in _CHANGES))


def on_map(found: Outreach, source: Provenance, colour: Colour) -> Made | Nothing:
    """Places as bubbles; a single place needs no map."""
    if not found.places["active"].any():
        return nobody()
    if not map_chart.is_drawable(found.places):
        return Nothing(_("Tidak ada peta untuk satu tempat saja"), _("Pilih wilayah yang lebih luas."))
    shown = table.places(found.places, level=found.level, parent_level=found.parent_level)
    columns = tuple((key, key) for key in ("active", "ever") if key in shown.rows)
    return Made(
        MAP.asked(found.question, colour=colour.value),
        _bubbles(found, colour),
        shown,
        source,
        part=int(found.places["active"].sum()),
        whole=source.workers,
        counts=Counts(
            columns,
            told_by(found.places, found.level, found.question),
            adds_up=True,
            within=(("active", "ever"),) if len(columns) > 1 else (),
            built=_BUILT,
            changes=_CHANGES,
        ),
        redraw=lambda hidden: _bubbles(found, colour, hidden),
    )


def _bubbles(found: Outreach, colour: Colour, hidden: Collection[int] = ()) -> Figure:
    gone = frozenset(str(found.places["code"].iloc[at]) for at in hidden)
    return map_chart.bubbles(
        found.places, level=found.level, parent_level=found.parent_level, colour=colour, hidden=gone
    )


def reached(found: Outreach, source: Provenance) -> Made:
    """Villages ever reached and not, by place; inside a regency the table lists those that are not. It counts
    villages, no people."""
    shown = (
        table.unreached(metrics.unreached(found.places))
        if found.shows_villages
        else table.reach(found.parts, by=found.parts_by)
    )
    return Made(
        REACH.asked(found.question),
        reach_chart.bars(found.parts, by=found.parts_by, village=many("village")),
        shown,
        source,
        part=found.reach.reached,
        whole=found.reach.villages,
    )


def colours(found: Outreach) -> list[Colour]:
    """What of these places is known and can be told by colour; the first is the usual one."""
    return [colour for colour in Colour if found.places[colour.value].notna().any()]


def make_map(who: Asker, asked: Asked) -> Made | Nothing:
    found = answer.of(who, asked.question)
    known = colours(found)
    colour = asked.one_of("colour", known, known[0]) if known else Colour.SHARE
    return on_map(found, backing.provenance(who, asked.question), Colour(colour))


def make_reached(who: Asker, asked: Asked) -> Made:
    return reached(answer.of(who, asked.question), backing.provenance(who, asked.question))


MAP: Final = Kind("map", make_map, ("colour",))
REACH: Final = Kind("reach", make_reached)
KINDS: Final = (
    MAP,
    REACH,
)
