"""What meetings write: decisions, and the agendas an office keeps. Every act names who acts."""

from dashboard import office
from dashboard.asking import Asker
from dashboard.desks.meetings.agenda import PLANS, Plan
from data_access import own_agendas
from data_access.errors import CakupanError
from data_access.minutes import keeping
from data_access.minutes.decision import Decision
from data_access.settings import Settings


def record(who: Asker, decision: Decision) -> None:
    """Keep a new decision. Raises as `keeping.record`."""
    settings = Settings()
    keeping.record(who.scope, settings, decision, actor=office.actor(settings))


def revise(who: Asker, decision: Decision) -> None:
    """Keep a change of one. Raises as `keeping.revise`."""
    settings = Settings()
    keeping.revise(who.scope, settings, decision, actor=office.actor(settings))


def undo(who: Asker, decision: Decision) -> None:
    """Take the last change of one back. Raises as `keeping.undo`."""
    settings = Settings()
    keeping.undo(who.scope, settings, decision, actor=office.actor(settings))


def keep_agenda(name: str, plan: Plan) -> str:
    """Keep the topics of a plan under a name; returns it as it is kept. Raises `CakupanError` on a name that is taken
    by a usual agenda, and as `own_agendas.save`."""
    if name.strip() in PLANS:
        raise CakupanError("Nama “{name}” milik agenda bawaan; pilih nama lain.", name=name.strip())
    settings = Settings()
    return own_agendas.save(settings, name, plan.topics, actor=office.actor(settings))


def forget_agenda(name: str) -> None:
    """Forget an agenda the office keeps; nothing is left of it that could name anybody."""
    own_agendas.remove(Settings(), name)
