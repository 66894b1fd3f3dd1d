"""Who is looking, at what, in which language. Until sign-in exists that is everybody on this machine."""

from dataclasses import dataclass

from dashboard import filters, loaders
from data_access.edition.opening import Edition
from data_access.scope import NATION, Scope


@dataclass(frozen=True, slots=True)
class Viewer:
    """`scope` limits every question; `role` names what the office lets them do."""

    scope: Scope
    role: str
    locale: str
    edition: Edition


def current() -> Viewer:
    """The viewer of this session; raises `NoEdition` while there is nothing to look at."""
    return Viewer(scope=NATION, role="cabang", locale=filters.language(), edition=loaders.current())
