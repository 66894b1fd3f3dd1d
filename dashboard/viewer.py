"""Who is looking, at what, in which language. Until sign-in exists that is everybody on this machine."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from typing import Concatenate, Final

import pandas as pd
import streamlit as st

from dashboard import language, loaders
from dashboard.asking import Asker, P, Question, T
from data_access.edition.opening import Edition
from data_access.scope import NATION, Scope

_VIEWER: Final = "viewer"
_AHEAD: Final = ThreadPoolExecutor(2, "ahead")
"""An edition answers without Python, so a page can draw meanwhile; more threads than that would wait for each other."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """`scope` limits every question; `role` names what the office lets them do."""

    scope: Scope
    role: str
    locale: str
    edition: Edition

    def ask(self, question: Question[P], *values: P.args, **named: P.kwargs) -> pd.DataFrame:
        """The answer of this viewer's edition about what this viewer may see."""
        return self.reader.ask(question, *values, **named)

    def recall(self, answer: Callable[Concatenate[Asker, P], T], *values: P.args, **named: P.kwargs) -> T:
        """What this viewer's edition makes of these values, remembered."""
        return self.reader.recall(answer, *values, **named)

    def ahead(self, answer: Callable[Concatenate[Asker, P], T], *values: P.args, **named: P.kwargs) -> None:
        """Begins to make what this run will recall, on another thread, while the page draws what stands above it. A
        fault is raised where the page recalls it, not here."""
        reader = self.reader
        _AHEAD.submit(copy_context().run, lambda: reader.recall(answer, *values, **named))

    @property
    def reader(self) -> loaders.Reader:
        """Asks for everybody who may see the same. It needs no session, so a download on another thread can use it."""
        return loaders.Reader(self.edition, self.scope)


def scope() -> Scope:
    """What this viewer may see and change, with or without an edition."""
    return NATION


def begin(edition_id: str = "") -> Viewer:
    """The viewer of a run of a page, looking at that edition, else at the one in use: all its figures are of that one,
    whatever is published meanwhile. Raises `NoEdition` while there is nothing to look at."""
    edition = loaders.by_id(edition_id) if edition_id else loaders.current()
    who = Viewer(scope=scope(), role="cabang", locale=language.locale(), edition=edition)
    st.session_state[_VIEWER] = who
    return who


def current() -> Viewer:
    """The viewer of the current run, or of the page one part of which runs again."""
    who: Viewer = st.session_state[_VIEWER] if _VIEWER in st.session_state else begin()
    return who
