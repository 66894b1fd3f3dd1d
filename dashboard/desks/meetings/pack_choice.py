"""Which agenda Bahan rapat shows, with which topics in which order, as a value and as the query of a URL."""

from collections.abc import Iterable, Mapping
from typing import Final

from dashboard.desks.meetings.agenda import Plan
from dashboard.desks.meetings.stage_choice import AGENDA
from dashboard.screen.address import Refused
from data_access.errors import CakupanError

ORDER: Final = "susunan"
"""`bulanan_cabang:trend,cliff`: an order is of one agenda, and says nothing of another."""
KEYS: Final = (AGENDA, ORDER)


def read(query: Mapping[str, str], plans: Mapping[str, Plan]) -> tuple[Plan, tuple[Refused, ...]]:
    """The plan a query names, in the order it says; the first one where it names none; and the values refused."""
    name = query.get(AGENDA, next(iter(plans)))
    refused = () if name in plans else (Refused(AGENDA, name),)
    plan = plans.get(name) or next(iter(plans.values()))
    of, _colon, topics = query.get(ORDER, "").rpartition(":")
    if of != plan.name:
        return plan, refused
    try:
        return plan.ordered(filter(None, topics.split(","))), refused
    except CakupanError:
        return plan, (*refused, Refused(ORDER, query[ORDER]))


def order(plan: Plan, topics: Iterable[str]) -> dict[str, str]:
    """What of the URL says these topics of the plan."""
    return {ORDER: f"{plan.name}:{','.join(topics)}"}
