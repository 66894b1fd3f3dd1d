"""Minutes as they are written down: sections of decisions, each an action and its facts; for page and files alike."""

import datetime as dt

from dashboard import formatting
from dashboard.desks.meetings import minutes_words
from dashboard.desks.meetings.minutes import FollowUp, Minutes
from dashboard.export.minutes import MinutesPaper, Section, WrittenDecision
from dashboard.figure.provenance import Provenance
from dashboard.language import _


def of(minutes: Minutes, source: Provenance) -> MinutesPaper:
    """What was decided, then what was followed up."""
    title = _("Notulen rapat {place}, {day}").format(place=source.place(), day=formatting.day(minutes.meeting_on))
    sections = (
        Section(minutes_words.closing(minutes), tuple(written(one, minutes.meeting_on) for one in minutes.decided)),
        Section(minutes_words.opening(minutes), tuple(written(one, minutes.meeting_on) for one in minutes.earlier)),
    )
    return MinutesPaper(title, sections)


def written(follow: FollowUp, day: dt.date) -> WrittenDecision:
    """One decision: what, by whom, by when, where it stands that day, its figure then and now."""
    decision = follow.decision
    facts = [
        (_("Pelaksana"), decision.who),
        (_("Tenggat"), minutes_words.due(decision, day)),
        (_("Status"), minutes_words.status(decision, day)),
        (_("Saat diputuskan"), minutes_words.then(decision.snapshot)),
    ]
    if decision.meeting_on != day:
        facts.insert(0, (_("Diputuskan"), formatting.day(decision.meeting_on)))
    if decision.snapshot is not None and not follow.is_as_it_was:
        facts.append((_("Kini"), minutes_words.now(follow)))
        facts += [(_("Perubahan"), text) for text in [minutes_words.change(follow)] if text]
    return WrittenDecision(f"{decision.decision_id}. {decision.what}", tuple(facts))
