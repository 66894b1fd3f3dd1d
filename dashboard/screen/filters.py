"""The common filters: widgets that show the question of the URL, and write it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, Final

import streamlit as st

from dashboard.figure import lineage
from dashboard.language import LOCALES, _, named
from dashboard.screen import address, selections, ways
from dashboard.screen.address import Refused
from dashboard.viewer import Viewer
from dashboard.wording import codes
from data_access.edition.facts import Edition
from data_access.questions.question import CoverageQuestion
from data_access.reference import regions
from data_access.vocabulary import DEFAULT_SEGMENTS, Movement, Segment

_QUESTION: Final = "question"


def language() -> str:
    """The language of the URL; Indonesian when it names none, or one there is no catalog of."""
    said = st.query_params.get(address.LANGUAGE, LOCALES[0])
    return said if said in LOCALES else LOCALES[0]


def question() -> CoverageQuestion:
    """What the filters ask in this run; `resolve` has settled it before the page runs."""
    asked: CoverageQuestion = st.session_state[_QUESTION]
    return asked


def resolve(
    who: Viewer, default: CoverageQuestion, without: Collection[str] = ()
) -> tuple[CoverageQuestion, tuple[Refused, ...]]:
    """The question of the URL on a page that opens with `default`, and what of the URL was refused; keys `without`
    say nothing here, and stay in the URL for the pages they say something to."""
    asked, refused = address.question(ways.said(set(address.KEYS) - set(without)), default, who.edition.data_mulai)
    if asked.region and asked.region not in dict(who.recall(lineage.trail, asked)):
        refused = (*refused, Refused(address.REGION, asked.region, is_outside=regions.is_known(asked.region)))
        asked = replace(asked, region="")
    spoken = st.query_params.get(address.LANGUAGE, LOCALES[0])
    if spoken not in LOCALES:
        refused = (*refused, Refused(address.LANGUAGE, spoken))
    st.session_state[_QUESTION] = asked
    return asked, refused


def opening_question(
    edition: Edition, segments: frozenset[Segment] | None, movement: Movement | None = None
) -> CoverageQuestion:
    """What a page shows when the URL says nothing: the edition's own posisi, and the page's segments, if it has any."""
    return CoverageQuestion(posisi=edition.posisi, segments=segments or DEFAULT_SEGMENTS, movement=movement)


def choose(
    widget: Callable[..., Any],
    key: str,
    label: str,
    options: Mapping[str, str],
    *,
    at: str,
    unsaid: str,
    **more: object,
) -> None:
    """A widget that shows `at` of `options` (texts of the URL, and their names) and writes what is chosen to the URL;
    `unsaid` is what the page shows anyway."""
    st.session_state[_widget(key)] = at
    widget(
        label,
        list(options),
        format_func=options.__getitem__,
        key=_widget(key),
        on_change=_changed,
        args=(key, unsaid),
        **more,
    )


def draw(asked: CoverageQuestion, default: CoverageQuestion, first_month: int, without: Collection[str] = ()) -> None:
    """The common filters, showing what is asked; a change is written to the URL before the next run."""
    at, unsaid = address.texts(asked), address.texts(default)
    for key, (label, options) in selections.of(default.posisi, first_month).items():
        if key == address.MOVEMENT and address.SEGMENTS not in without:
            _draw_segments(at[address.SEGMENTS], unsaid[address.SEGMENTS])
        if key not in without:
            choose(st.selectbox, key, label, options, at=at[key], unsaid=unsaid[key])


def draw_language() -> None:
    """The switch between the languages there are catalogs for, each named in itself."""
    key = address.LANGUAGE
    st.session_state[_widget(key)] = language()
    st.segmented_control(
        "Bahasa / Language",
        LOCALES,
        format_func=named,
        key=_widget(key),
        required=True,
        on_change=_changed,
        args=(key, LOCALES[0]),
    )


def _draw_segments(chosen: str, unsaid: str) -> None:
    key = address.SEGMENTS
    st.session_state[_widget(key)] = chosen.split(",")
    st.pills(
        _("Segmen"),
        [*map(str, Segment)],
        selection_mode="multi",
        format_func=codes.SHORT_SEGMENTS.__getitem__,
        key=_widget(key),
        on_change=_changed,
        args=(key, unsaid),
    )


def _widget(key: str) -> str:
    return f"filter_{key}"


def _changed(key: str, unsaid: str) -> None:
    """What a widget now shows goes to the URL; no segment at all means the page's own."""
    value = st.session_state[_widget(key)]
    text = value if isinstance(value, str) else ",".join(segment for segment in Segment if segment in value)
    ways.write(key, text or unsaid, unsaid)


def leading_on(asked: CoverageQuestion, edition: Edition, without: Collection[str] = ()) -> dict[str, str]:
    """The query of a link to another page that asks the same there, of the same edition, whatever that page opens on;
    of the keys `without`, which say nothing here, what the URL says anyway."""
    unsaid = replace(opening_question(edition, None), segments=frozenset())
    spoken = {address.LANGUAGE: language()} if language() != LOCALES[0] else {}
    same = {key: text for key, text in address.pairs(asked, unsaid).items() if key not in without}
    return {address.EDITION: edition.edition_id} | same | ways.said(without) | spoken
