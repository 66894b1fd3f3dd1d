"""What Bahan rapat asks: the agendas there are, and the one chosen with the message of each of its slides."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard import last_seen
from dashboard.asking import Asker
from dashboard.desks.meetings import agenda as agendas
from dashboard.desks.meetings import packing
from dashboard.desks.meetings.agenda import PLANS, Agenda, Plan
from dashboard.export.deck import Sheet
from dashboard.language import _
from data_access import own_agendas
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Outline:
    """An agenda before it is made into files. `messages`: for each topic of the plan the titles of its slides, or in
    their place why there is none; `slides`: how many there are."""

    agenda: Agenda
    messages: Mapping[str, tuple[str, ...]]
    slides: int


def plans() -> dict[str, Plan]:
    """The usual agendas, then those the office keeps; while the database is away those it was known to keep."""
    settings = Settings()
    return {**PLANS, **agendas.own(last_seen.of(settings, "agendas", lambda: own_agendas.saved(settings), {}))}


def outline(who: Asker, question: CoverageQuestion, plan: Plan) -> Outline:
    """What each slide of a plan will say, every figure of it made: an answer that may be remembered."""
    agenda = who.recall(agendas.agenda, plan, question)
    told: dict[str, list[str]] = {topic: [] for topic in plan.topics}
    slides = 0
    for slide, sheet in packing.sheets_of(who, agenda):
        slides += isinstance(sheet, Sheet)
        told[slide.topic].append(sheet.figure.title if isinstance(sheet, Sheet) else _left_out(sheet))
    messages = {topic: tuple(lines) or (_left_out(agenda.silent[topic]),) for topic, lines in told.items()}
    return Outline(agenda, messages, slides)


def _left_out(why: str) -> str:
    return _("Tidak disajikan: {what}").format(what=why)
