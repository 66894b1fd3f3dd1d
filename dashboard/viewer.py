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
from data_access.edition import opening
from data_access.edition.facts import Edition
from data_access.errors import CakupanError
from data_access.scope import NATION, Scope
from data_access.settings import Settings

_VIEWER: Final = "viewer"
"""The viewer of the run, or why there is none."""
_TAB: Final = "edition of the tab"
_CHANGED: Final = "edition changed"
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


def begin(edition_id: str) -> None:
    """Settles what a run looks at: the edition its address names, else the one this tab has looked at so far, else the
    one in use. So a tab keeps its edition, whatever is published meanwhile, until its address names another."""
    kept: Edition | None = st.session_state.get(_TAB)
    try:
        st.session_state[_TAB] = edition = _edition(kept, edition_id)
    except CakupanError as why:
        st.session_state[_VIEWER] = why.with_traceback(None)
    else:
        st.session_state[_VIEWER] = Viewer(scope(), "cabang", language.locale(), edition)
        st.session_state[_CHANGED] = kept is not None and kept.file_sha256 != edition.file_sha256


def _edition(kept: Edition | None, edition_id: str) -> Edition:
    """Raises `NoEdition`, also where the file was lost since the tab opened it."""
    if kept is not None and edition_id in ("", kept.edition_id):
        return opening.whole(kept)
    return opening.by_id(Settings(), edition_id) if edition_id else opening.whole(loaders.in_use())


def current() -> Viewer:
    """The viewer of the current run, or of the page one part of which runs again. Raises what kept it from beginning:
    `NoEdition` while there is nothing to look at."""
    who: Viewer | CakupanError = st.session_state[_VIEWER]
    if isinstance(who, CakupanError):
        raise who
    return who


def refusal() -> CakupanError | None:
    """Why this run looks at no edition; None where it looks at one."""
    who: Viewer | CakupanError = st.session_state[_VIEWER]
    return who if isinstance(who, CakupanError) else None


def other() -> Edition | None:
    """The edition in use, where this run looks at another one or at none; None where it cannot be opened either."""
    who: Viewer | CakupanError = st.session_state[_VIEWER]
    try:
        used = opening.whole(loaders.in_use())
    except CakupanError:
        return None
    return None if isinstance(who, Viewer) and who.edition.file_sha256 == used.file_sha256 else used


def has_changed() -> bool:
    """Whether this run looks at another edition than the one before."""
    return bool(st.session_state[_CHANGED])


def look_again() -> None:
    """Which edition is in use is looked up anew."""
    loaders.in_use.clear()
