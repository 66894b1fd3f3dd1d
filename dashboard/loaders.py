"""Answers remembered: the only caches. Keys are the question's name, frozen values and the edition id; each is bounded.

An edition never changes, so an answer never ages; only the pointer to the edition in use does, for a few seconds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Concatenate, Final

import pandas as pd
import streamlit as st

from dashboard import language
from dashboard.asking import Asker, P, Question, T
from dashboard.figure.asked import Asked
from data_access import fetch
from data_access.edition import opening
from data_access.edition.opening import Edition
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect
from data_access.settings import Settings

_POINTER_SECONDS: Final = 10


def _asked(asked: CoverageQuestion) -> tuple[Any, ...]:
    segments = tuple(sorted(asked.segments))
    return asked.posisi, asked.region, asked.grace, asked.basis.value, segments, asked.movement


_HASHES: Final[dict[str | type[Any], Callable[[Any], Any]]] = {
    FunctionType: lambda question: f"{question.__module__}.{question.__qualname__}",
    Scope: lambda scope: tuple(sorted(scope.regions)),
    CoverageQuestion: _asked,
    Asked: lambda asked: asked.text(),
    BoardQuestion: lambda b: (_asked(b.people), b.since, b.until, b.credit.value, b.is_iik, b.chapter),
}
"""Sets iterate in no order, so two equal questions would be two keys."""


@st.cache_resource(ttl=_POINTER_SECONDS, max_entries=1, show_spinner=False)
def current() -> Edition:
    """The edition in use, looked up anew every few seconds: a publish shows without a restart."""
    return opening.current(Settings())


@st.cache_resource(max_entries=4, show_spinner=False)
def by_id(edition_id: str) -> Edition:
    """An edition somebody is still looking at, also after a newer one was published."""
    return opening.by_id(Settings(), edition_id)


def answer(edition_id: str, question: Question[P], scope: Scope, *values: P.args, **named: P.kwargs) -> pd.DataFrame:
    """What an edition answers to a question of `data_access.questions`, remembered."""
    return _remembered(edition_id, question, scope, *values, **named)


@dataclass(frozen=True, slots=True)
class Reader:
    """Asks an edition what is not remembered yet."""

    edition: Edition
    scope: Scope

    def ask(self, question: Question[P], *values: P.args, **named: P.kwargs) -> pd.DataFrame:
        return answer(self.edition.edition_id, question, self.scope, *values, **named)

    def recall(self, answer: Callable[Concatenate[Asker, P], T], *values: P.args, **named: P.kwargs) -> T:
        made: T = recalled(self.edition.edition_id, self.scope, language.locale(), answer, *values, **named)
        return made


@st.cache_resource(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def recalled(
    edition_id: str, scope: Scope, spoken: str, answer: Callable[..., Any], *values: object, **named: object
) -> Any:  # noqa: ANN401  whatever the answer is
    """What `answer` makes of these values in that language: a value nobody changes, shared by all who may see it."""
    with language.speaking(spoken):
        return answer(Reader(by_id(edition_id), scope), *values, **named)


@st.cache_data(max_entries=4096, show_spinner=False, hash_funcs=_HASHES)
def _remembered(
    edition_id: str, question: Callable[..., ScopedSelect], scope: Scope, *values: object, **named: object
) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), question(scope, *values, **named))
