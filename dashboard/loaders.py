"""Answers and figures remembered: the only caches. Each is bounded, in entries or in bytes.

An edition's file never changes, so what it answers never ages: every key holds the file's sha256, whose rows may be
seen, and the values asked. Only the pointer to the edition in use is looked up anew, every few seconds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, Final

import pandas as pd
import streamlit as st

from dashboard import language, remembering
from dashboard.asking import Asker, P, Question, T, said
from dashboard.unchanging import handed_out
from data_access import fetch
from data_access.edition import opening
from data_access.edition.facts import Edition
from data_access.scope import Scope
from data_access.settings import Settings

_POINTER_SECONDS: Final = 10


@st.cache_resource(ttl=_POINTER_SECONDS, max_entries=1, show_spinner=False)
def in_use() -> Edition:
    """The edition in use: a publish shows without a restart. It is for `viewer` alone to ask; everybody else asks of
    the edition their tab looks at."""
    return opening.current(Settings())


@dataclass(frozen=True, slots=True)
class Reader:
    """Asks an edition, and remembers. `scope` says whose rows may be seen, `level` what of them: `inside` shows small
    cells. What is remembered is shared by all whose scope and level are the same."""

    edition: Edition
    scope: Scope
    level: str = "inside"

    def ask(self, question: Question[P], *values: P.args, **named: P.kwargs) -> pd.DataFrame:
        """The edition's rows; the frame may be changed, for what is remembered is copied on write."""
        key = self._key("rows", question, values, named)
        rows: pd.DataFrame = remembering.remember(
            key, remembering.size, lambda: fetch.ask(self.edition, question(self.scope, *values, **named))
        )
        return handed_out(rows)

    def recall(self, answer: Callable[Concatenate[Asker, P], T], *values: P.args, **named: P.kwargs) -> T:
        """What `answer` makes of these values, in the language in force: a value nobody changes."""
        key = (language.locale(), *self._key("answer", answer, values, named))
        made: T = remembering.remember(key, remembering.size, lambda: answer(self, *values, **named))
        return handed_out(made)

    def _key(
        self, what: str, function: Callable[..., Any], values: tuple[object, ...], named: dict[str, object]
    ) -> tuple[object, ...]:
        return what, self.edition.file_sha256, self.scope, self.level, *said(function, values, named)
