"""What a meeting needs: its agenda, the decisions of its region, and keeping new ones."""

from dataclasses import dataclass

from dashboard import answers, figures
from dashboard.asking import Asker
from dashboard.commands import machine
from dashboard.figures import Made
from dashboard.meetings import agenda as agendas
from dashboard.meetings import minutes
from dashboard.meetings.agenda import TOPICS, Agenda, Plan
from dashboard.meetings.minutes import Minutes
from dashboard.provenance import Provenance
from dashboard.stage_choice import StageChoice
from dashboard.wording import _
from data_access.minutes import keeping
from data_access.minutes.decision import Decision, Reading
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Meeting:
    """`decisions` are all of the region, withdrawn ones too, as they stand."""

    question: CoverageQuestion
    source: Provenance
    agenda: Agenda
    minutes: Minutes
    decisions: tuple[Decision, ...]


def of(who: Asker, question: CoverageQuestion, chosen: StageChoice, plan: Plan) -> Meeting:
    """The meeting of the question's region on the day chosen, along a plan."""
    decisions = keeping.of_region(who.scope, Settings(), question.region)
    return Meeting(
        question,
        answers.provenance(who, question),
        agendas.agenda(who, plan, question),
        minutes.of(who, decisions, chosen.meeting_on),
        decisions,
    )


def topics(meeting: Meeting) -> dict[str, str]:
    """The names of the slides by their numbers on the stage, on which they come after the last decisions."""
    return {str(at): f"{at}. {_(TOPICS[one.topic].title)}" for at, one in enumerate(meeting.agenda.slides, start=2)}


def screens(meeting: Meeting) -> list[str]:
    """The names of every screen: the last decisions, the slides, this meeting's decisions."""
    last = len(meeting.agenda.slides) + 2
    return [f"1. {_('Keputusan rapat lalu')}", *topics(meeting).values(), f"{last}. {_('Penutup')}"]


def reading(who: Asker, meeting: Meeting, number: str) -> Reading | None:
    """The figure of the slide of that number as it stands; None where that has nothing to show, and for a blank."""
    if not number:
        return None
    slide = meeting.agenda.slides[int(number) - 2]
    shown = figures.make(who, slide.asked)
    return minutes.stood(slide.asked, shown) if isinstance(shown, Made) else None


def record(who: Asker, decision: Decision) -> Decision:
    """Keep a new decision. Raises as `keeping.record`."""
    return keeping.record(who.scope, Settings(), decision, actor=machine.actor(Settings()))


def revise(who: Asker, decision: Decision) -> Decision:
    """Keep a change of one. Raises as `keeping.revise`."""
    return keeping.revise(who.scope, Settings(), decision, actor=machine.actor(Settings()))


def undo(who: Asker, decision: Decision) -> Decision:
    """Take the last change of one back. Raises as `keeping.undo`."""
    return keeping.undo(who.scope, Settings(), decision, actor=machine.actor(Settings()))


def history(who: Asker, decision: Decision) -> tuple[Decision, ...]:
    """Every state of one, the newest first."""
    return keeping.history(who.scope, Settings(), decision.decision_id)
