"""What each screen of a meeting says: values only, so that one drawn once is sent as it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.charts.palette import Palette
from dashboard.desks.meetings import minutes_words as words
from dashboard.desks.meetings import read
from dashboard.desks.meetings.agenda import Slide
from dashboard.desks.meetings.minutes import FollowUp
from dashboard.desks.meetings.read import Meeting
from dashboard.desks.meetings.stage_choice import StageChoice
from dashboard.export import shape
from dashboard.export.stamp import INTERNAL
from dashboard.figure.asked import Asked
from dashboard.figure.made import Nothing, made_of
from dashboard.language import _

ROWS: Final = 12
"""Bars, or decisions, on a screen: more are read from the second row only."""
_ROOMS: Final = ((660, 252), (380, 420))
"""Width and height a chart fills, on a screen and on a telephone held upright: as few pixels as its words allow, for
it is then drawn as large as the screen is."""


@dataclass(frozen=True, slots=True)
class Screen:
    """`marks` stand framed above everything; `kicker` says which meeting; `foot` what stands behind the figure.
    `charts` are the figure, drawn for a screen and for a telephone, and `alt` what those hear who do not see it; `head`
    and `rows` are a list instead of a figure."""

    title: str
    kicker: str
    marks: tuple[str, ...]
    foot: tuple[str, ...]
    measure: str = ""
    charts: tuple[str, ...] = ()
    alt: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Staged:
    """A figure drawn for every room, its alternative text, and what is counted: also which rows are left out here."""

    charts: tuple[str, ...]
    alt: str
    measure: str


def of(who: Asker, meeting: Meeting, chosen: StageChoice, count: int, palette: Palette) -> Screen:
    """The screen chosen, of so many."""
    day = _("Rapat {day}").format(day=formatting.day(chosen.meeting_on))
    kicker = " · ".join((meeting.source.place(), day, f"{chosen.screen}/{count}"))
    foot = (*meeting.source.heading(), meeting.source.source())
    blank = Screen("", f"{meeting.agenda.title} · {kicker}", INTERNAL.marks(meeting.source), foot)
    if chosen.screen == 1:
        return _opening(blank, meeting)
    if chosen.screen == count:
        blank = replace(blank, measure="" if meeting.minutes.decided else _("Formulir keputusan ada di bilah samping."))
        return _listed(blank, words.closing(meeting.minutes), meeting.minutes.decided, meeting)
    slide = meeting.agenda.slides[chosen.screen - 2]
    if not slide.about:
        blank = replace(blank, kicker=f"{slide.item} · {kicker}")
    return _of_slide(who, blank, slide, palette)


def _opening(blank: Screen, meeting: Meeting) -> Screen:
    """The last decisions, or where there are none the agenda."""
    title = words.opening(meeting.minutes)
    if meeting.minutes.earlier:
        return _listed(blank, title, meeting.minutes.earlier, meeting)
    rows = tuple((item.name,) for item in read.items(meeting)[1:])
    return replace(blank, title=title, head=(_("Agenda"),), rows=rows)


def _of_slide(who: Asker, blank: Screen, slide: Slide, palette: Palette) -> Screen:
    made = who.recall(made_of, slide.asked)
    if isinstance(made, Nothing):
        return replace(blank, title=made.what, measure=made.todo)
    drawn, drawing = made.drawn, who.recall(staged, slide.asked, palette)
    source = made.source
    counted = words.counted(made.part, made.whole, drawn.title) if source.draws_rates else ""
    said = (counted, source.wholes_in_short(), *source.beginning(), source.source())
    behind = " · ".join(filter(None, said))
    return replace(
        blank,
        title=drawn.title,
        measure=drawing.measure,
        charts=drawing.charts,
        alt=drawing.alt,
        foot=(*made.source.in_short(), behind),
    )


def staged(who: Asker, asked: Asked, palette: Palette) -> Staged:
    """A figure there is, with as many rows as a screen bears: an answer to be remembered, for it is drawn here."""
    made = who.recall(made_of, asked)
    if isinstance(made, Nothing):
        raise TypeError(asked.text())
    drawn = made.drawn.fewer(ROWS) if made.drawn.fewer else made.drawn
    return Staged(tuple(shape.staged(drawn, room, palette) for room in _ROOMS), drawn.alt_text, drawn.measure)


def _listed(blank: Screen, title: str, follows: Sequence[FollowUp], meeting: Meeting) -> Screen:
    """Decisions as a list; those beyond a screen are counted."""
    more = len(follows) - ROWS
    left_out = _("{count} keputusan lain ada di Notulen.").format(count=more) if more > 0 else blank.measure
    head = (_("Keputusan"), _("Pelaksana"), _("Tenggat"), _("Angka dahulu → kini"))
    day = meeting.minutes.meeting_on
    rows = tuple(
        (one.decision.what, one.decision.who, words.status_and_due(one.decision, day), words.change(one))
        for one in follows[:ROWS]
    )
    return replace(blank, title=title, measure=left_out, head=head, rows=rows)
