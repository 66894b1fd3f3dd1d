"""What Bahan rapat shows: the agendas there are, and the one chosen with the message of each of its slides."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard import office
from dashboard.asking import Asker
from dashboard.desks.meetings import agenda as agendas
from dashboard.desks.meetings import packing
from dashboard.desks.meetings.agenda import PLANS, Agenda, Plan
from dashboard.desks.meetings.packing import Make
from dashboard.export.deck import Sheet
from dashboard.language import _
from data_access import own_agendas
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Draft:
    """`messages`: for each topic of the plan the titles of its slides, or in their place why there is none; `slides`:
    how many there are."""

    question: CoverageQuestion
    plan: Plan
    agenda: Agenda
    messages: Mapping[str, tuple[str, ...]]
    slides: int


def plans() -> dict[str, Plan]:
    """The usual agendas, then those the office keeps."""
    return {**PLANS, **agendas.own(own_agendas.saved(Settings()))}


def of(who: Asker, question: CoverageQuestion, plan: Plan, make: Make) -> Draft:
    """The agenda of a plan, every figure of it made."""
    agenda = agendas.agenda(who, plan, question)
    told: dict[str, list[str]] = {topic: [] for topic in plan.topics}
    slides = 0
    for slide in agenda.slides:
        found = packing.sheet(slide, make)
        slides += isinstance(found, Sheet)
        told[slide.topic].append(found.figure.title if isinstance(found, Sheet) else _left_out(found))
    messages = {topic: tuple(lines) or (_left_out(agenda.silent[topic]),) for topic, lines in told.items()}
    return Draft(question, plan, agenda, messages, slides)


def _left_out(why: str) -> str:
    return _("Tidak disajikan: {what}").format(what=why)


def save(name: str, plan: Plan) -> str:
    """Keep the topics of a plan under a name; returns it as it is kept. Raises `CakupanError` on a name that is taken
    by a usual agenda, and as `own_agendas.save`."""
    if name.strip() in PLANS:
        raise CakupanError("Nama “{name}” milik agenda bawaan; pilih nama lain.", name=name.strip())
    return own_agendas.save(Settings(), name, plan.topics, actor=office.actor(Settings()))


def remove(name: str) -> None:
    """Forget an agenda the office keeps."""
    own_agendas.remove(Settings(), name)
