"""What a meeting knows of decisions: those it opens with, those it makes, and each figure as it stood and is now."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard import kinds, language
from dashboard.asking import Asker
from dashboard.figure.asked import Asked
from dashboard.figure.made import Made, Nothing, as_formerly, made_of
from data_access.errors import CakupanError
from data_access.minutes.decision import Decision, DecisionStatus, Snapshot


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A decision and its figure asked again at the posisi of an edition; `now` None: it is on no figure."""

    decision: Decision
    now: Made | Nothing | None

    @property
    def is_as_it_was(self) -> bool:
        """Whether the figure was decided on in this very edition and posisi."""
        read = self.decision.snapshot
        stands = (self.now.source.posisi, self.now.source.edition_id) if isinstance(self.now, Made) else None
        return read is not None and (read.posisi, read.edition_id) == stands


@dataclass(frozen=True, slots=True)
class Minutes:
    """Of the meeting of a region on a day: what it follows up, and what it decides."""

    meeting_on: dt.date
    earlier: tuple[FollowUp, ...]
    decided: tuple[FollowUp, ...]


def of(who: Asker, decisions: Sequence[Decision], meeting_on: dt.date) -> Minutes:
    """The minutes of one of a region's meetings, out of all its decisions."""
    standing = [one for one in decisions if one.status is not DecisionStatus.WITHDRAWN]
    return Minutes(
        meeting_on,
        tuple(FollowUp(one, now(who, one)) for one in _carried_over(standing, meeting_on)),
        tuple(FollowUp(one, now(who, one)) for one in standing if one.meeting_on == meeting_on),
    )


def _carried_over(standing: Sequence[Decision], meeting_on: dt.date) -> list[Decision]:
    """Everything the last meeting before this one decided, and of those before it what is still open; the most urgent
    first."""
    before = [one for one in standing if one.meeting_on < meeting_on]
    last = max((one.meeting_on for one in before), default=meeting_on)
    kept = [one for one in before if one.meeting_on == last or one.status is DecisionStatus.OPEN]
    return sorted(kept, key=lambda one: (one.status is not DecisionStatus.OPEN, one.due_on, one.decision_id))


def stood(asked: Asked, made: Made) -> Snapshot:
    """What is kept of a figure that is on the screen, as the agenda asks for it: periods that follow the posisi follow
    it later, too."""
    return Snapshot(
        question=asked.text(),
        sentence=made.drawn.title,
        numerator=made.part,
        denominator=made.whole,
        posisi=made.source.posisi,
        edition_id=made.source.edition_id,
    )


def now(who: Asker, decision: Decision) -> Made | Nothing | None:
    """The figure of a decision at the posisi of the edition asked; one that can no longer be asked says why."""
    if decision.snapshot is None:
        return None
    try:
        asked = kinds.read(decision.snapshot.question)
        made = who.recall(made_of, replace(asked, question=replace(asked.question, posisi=who.edition.posisi)))
        return _as_kept(made, decision.snapshot)
    except CakupanError as fault:
        return Nothing(language.sentence(fault.template, fault.values), "")


def _as_kept(made: Made | Nothing, kept: Snapshot) -> Made | Nothing:
    """Beside a snapshot of older software, whose sentence was about another number, the numerator it kept."""
    said = {int(re.sub(r"\D", "", number)) for number in re.findall(r"\d[\d.,]*", kept.sentence)}
    is_told = {number for number in (kept.numerator, kept.denominator) if number is not None} <= said
    return made if is_told or isinstance(made, Nothing) else as_formerly(made)
