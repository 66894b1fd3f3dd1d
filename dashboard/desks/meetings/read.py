"""What a meeting asks: its agenda, the decisions of its region, and each figure as it stands. Nothing is written here;
the acts of this desk are in `acts`."""

from dataclasses import dataclass, replace
from functools import partial

from dashboard import last_seen
from dashboard.asking import Asker
from dashboard.desks.meetings import agenda as agendas
from dashboard.desks.meetings import minutes
from dashboard.desks.meetings.agenda import Agenda, Plan
from dashboard.desks.meetings.minutes import Minutes
from dashboard.desks.meetings.stage_choice import StageChoice
from dashboard.figure import backing
from dashboard.figure.made import Made, made_of
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from data_access.minutes import keeping
from data_access.minutes.decision import Decision, Snapshot
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
    decisions = _decisions(who, question.region)
    return Meeting(
        question,
        who.recall(backing.provenance, question),
        who.recall(agendas.agenda, plan, question),
        minutes.of(who, decisions, chosen.meeting_on),
        decisions,
    )


def _decisions(who: Asker, region: str) -> tuple[Decision, ...]:
    """While the database is away, as they were read last. Raises `NotReady` where they never were."""
    settings, key = Settings(), ("decisions", who.scope, region)
    return last_seen.of(settings, key, lambda: keeping.of_region(who.scope, settings, region))


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """What a meeting goes through: its title, and the screens it takes, the first and the last of them."""

    title: str
    first: int
    last: int

    @property
    def name(self) -> str:
        """`2. Peta`, `3–5. Baris 1 · Perangkat desa`."""
        screens = str(self.first) if self.first == self.last else f"{self.first}–{self.last}"
        return f"{screens}. {self.title}"


def slides(meeting: Meeting) -> dict[str, str]:
    """The names of the slides by their numbers on the stage, on which they come after the last decisions."""
    return {str(at): f"{at}. {one.name}" for at, one in enumerate(meeting.agenda.slides, start=2)}


def items(meeting: Meeting) -> list[AgendaItem]:
    """What the meeting goes through: the last decisions, the slides, those about the same together, its decisions."""
    listed = [AgendaItem(_("Keputusan rapat lalu"), 1, 1)]
    for at, one in enumerate(meeting.agenda.slides, start=2):
        if listed[-1].title == one.item:
            listed[-1] = replace(listed[-1], last=at)
        else:
            listed.append(AgendaItem(one.item, at, at))
    last = len(meeting.agenda.slides) + 2
    return [*listed, AgendaItem(_("Penutup"), last, last)]


def snapshot(who: Asker, meeting: Meeting, number: str) -> Snapshot | None:
    """The figure of the slide of that number as it stands; None where that has nothing to show, and for a blank."""
    if not number:
        return None
    slide = meeting.agenda.slides[int(number) - 2]
    made = who.recall(made_of, slide.asked)
    return minutes.stood(slide.asked, made) if isinstance(made, Made) else None


def history(who: Asker, decision: Decision) -> tuple[Decision, ...]:
    """Every state of one, the newest first."""
    settings, key = Settings(), ("decision", who.scope, decision.decision_id)
    read = partial(keeping.history, who.scope, settings, decision.decision_id)
    return last_seen.of(settings, key, read, (decision,))
