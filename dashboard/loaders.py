"""Answers remembered: the only caches. Keys are frozen values and the edition id; every cache has a bound.

An edition never changes, so an answer never ages; only the pointer to the edition in use does, for a few seconds.
"""

from collections.abc import Callable
from typing import Any, Final

import pandas as pd
import streamlit as st

from data_access import fetch
from data_access.edition import opening
from data_access.edition.opening import Edition
from data_access.questions import (
    basis,
    bridge,
    cohorts,
    coverage,
    falls,
    leaderboard,
    outreach,
    region,
    sponsorship,
    target,
)
from data_access.questions.leaderboard import BoardQuestion, Credit
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope
from data_access.settings import Settings
from data_access.vocabulary import Dimension, Level

MONTHS: Final = 25
"""Two years and the month before: what a 24-month trend and "since last year" need."""
_POINTER_SECONDS: Final = 10


def _asked(asked: CoverageQuestion) -> tuple[Any, ...]:
    segments = tuple(sorted(asked.segments))
    return asked.posisi, asked.region, asked.grace, asked.basis.value, segments, asked.movement


_HASHES: Final[dict[str | type[Any], Callable[[Any], Any]]] = {
    Scope: lambda scope: tuple(sorted(scope.regions)),
    CoverageQuestion: _asked,
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


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def active_by(scope: Scope, question: CoverageQuestion, dimension: Dimension, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), coverage.active_by(scope, question, dimension))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def active_by_month(scope: Scope, question: CoverageQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), coverage.active_by_month(scope, question, MONTHS))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def workers_by(scope: Scope, question: CoverageQuestion, dimension: Dimension, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), basis.workers_by(scope, question, dimension))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def workers_by_month(scope: Scope, question: CoverageQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), basis.workers_by_month(scope, question, MONTHS))


def workers_of(scope: Scope, question: CoverageQuestion, edition_id: str) -> pd.DataFrame:
    """The basis at the posisi: one row of the months', or none. No statement of its own."""
    months = workers_by_month(scope, question, edition_id)
    return months[months["month"] == question.posisi]


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES | {CoverageQuestion: lambda asked: asked.region})
def trail(scope: Scope, question: CoverageQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), region.trail(scope, question.region))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def active_across(
    scope: Scope, question: CoverageQuestion, rows: Dimension, columns: Dimension, edition_id: str
) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), coverage.active_across(scope, question, rows, columns))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def active_across_months(
    scope: Scope, question: CoverageQuestion, dimension: Dimension, months: int, edition_id: str
) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), coverage.active_across_months(scope, question, dimension, months))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def places(scope: Scope, question: CoverageQuestion, level: Level, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), outreach.places(scope, question.region, level))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def reached(scope: Scope, question: CoverageQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), outreach.reached(scope, question))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def reach_by(scope: Scope, question: CoverageQuestion, level: Level, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), outreach.reach_by(scope, question, level))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def active_by_payer(scope: Scope, question: CoverageQuestion, limit: int, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), sponsorship.active_by_payer(scope, question, limit))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def ending_in(scope: Scope, question: CoverageQuestion, horizons: tuple[int, ...], edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), sponsorship.ending_in(scope, question, horizons))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def worker_months(scope: Scope, question: CoverageQuestion, months: int, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), sponsorship.worker_months(scope, question, months))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def amounts(scope: Scope, question: CoverageQuestion, months: int, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), sponsorship.amounts(scope, question, months))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def targets_of(scope: Scope, question: CoverageQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), target.of_region(scope, question.region))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def places_fallen(scope: Scope, question: CoverageQuestion, level: Level, limit: int, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), falls.places(scope, question, level, limit))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def payers_fallen(scope: Scope, question: CoverageQuestion, limit: int, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), falls.payers(scope, question, limit))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def empty_villages(scope: Scope, question: CoverageQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), falls.empty_villages(scope, question))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def basis_sources(scope: Scope, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), basis.sources(scope))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def flows(scope: Scope, question: CoverageQuestion, since: int, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), bridge.flows(scope, question, since))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def acquired(scope: Scope, board: BoardQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), leaderboard.acquired(scope, board))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def reactivated(scope: Scope, board: BoardQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), leaderboard.reactivated(scope, board))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def paid_by(scope: Scope, board: BoardQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), leaderboard.worker_months(scope, board))


@st.cache_data(max_entries=16, show_spinner=False, hash_funcs=_HASHES)
def credited(scope: Scope, credit: Credit, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), leaderboard.names(scope, credit))


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def regions_named(scope: Scope, codes: tuple[str, ...], edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), region.named(scope, list(codes)))  # codes an answer of the edition gave


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_HASHES)
def deciding(scope: Scope, board: BoardQuestion, edition_id: str) -> pd.DataFrame:
    return fetch.ask(by_id(edition_id), cohorts.decisive(scope, board))
