"""Widgets <-> frozen question <-> URL. The URL is the truth: a widget writes it, and every run reads it anew.

That makes a shared link, the Back button and a drill-down one and the same thing. Only user of session_state and
query_params.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, Final

import streamlit as st

from dashboard import address, board_choice, formatting, loaders
from dashboard.address import Refused
from dashboard.wording import LOCALES, _, labels
from dashboard.wording import deferred as d
from data_access import months
from data_access.edition.opening import Edition
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope
from data_access.vocabulary import DEFAULT_SEGMENTS, Basis, Movement, Segment

SPAN: Final = "jembatan"
"""Key of the URL: since when the bridge on Ringkasan is told."""
_QUESTION: Final = "question"
_KEPT: Final = (*address.KEYS, *board_choice.KEYS, SPAN)
_LANGUAGES: Final = {"id": "Bahasa Indonesia", "en": "English"}
_GRACES: Final = {
    "0": d("Dibayar (g = 0)"),
    "1": d("Tenggang 1 bulan"),
    "2": d("Tenggang 2 bulan"),
    "3": d("Aktif resmi (g = 3)"),
}


def language() -> str:
    """The language of the URL; Indonesian when it names none, or one there is no catalog of."""
    named = st.query_params.get(address.LANGUAGE, LOCALES[0])
    return named if named in LOCALES else LOCALES[0]


def question() -> CoverageQuestion:
    """What the filters ask in this run; `resolve` has settled it before the page runs."""
    asked: CoverageQuestion = st.session_state[_QUESTION]
    return asked


def resolve(
    scope: Scope, edition: Edition, default: CoverageQuestion, without: Collection[str] = ()
) -> tuple[CoverageQuestion, tuple[Refused, ...]]:
    """The question of the URL on a page that opens with `default`, and what of the URL was refused; keys `without`
    say nothing here, and stay in the URL for the pages they say something to."""
    asked, refused = address.question(said(set(address.KEYS) - set(without)), default, edition.data_mulai)
    if asked.region and loaders.trail(scope, asked, edition.edition_id).empty:
        refused = (*refused, Refused(address.REGION, asked.region))
        asked = replace(asked, region="")
    named = st.query_params.get(address.LANGUAGE, LOCALES[0])
    if named not in LOCALES:
        refused = (*refused, Refused(address.LANGUAGE, named))
    st.session_state[_QUESTION] = asked
    return asked, refused


def said(keys: Collection[str]) -> dict[str, str]:
    """What the URL says of these keys."""
    return {key: st.query_params[key] for key in keys if key in st.query_params}


def opening_question(
    edition: Edition, segments: frozenset[Segment] | None, movement: Movement | None = None
) -> CoverageQuestion:
    """What a page shows when the URL says nothing: the edition's own posisi, and the page's segments, if it has any."""
    return CoverageQuestion(posisi=edition.posisi, segments=segments or DEFAULT_SEGMENTS, movement=movement)


def choose(
    widget: Callable[..., Any], key: str, label: str, options: Mapping[str, str], *, at: str, unsaid: str,
    **more: object,
) -> None:  # fmt: skip
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


def draw(
    asked: CoverageQuestion, default: CoverageQuestion, first_month: int, without: Collection[str] = ()
) -> None:  # fmt: skip
    """The common filters, showing what is asked; a change is written to the URL before the next run."""
    at, unsaid = address.texts(asked), address.texts(default)
    for key, (label, options) in _selections(default.posisi, first_month).items():
        if key == address.MOVEMENT:
            _draw_segments(at[address.SEGMENTS], unsaid[address.SEGMENTS])
        if key not in without:
            choose(st.selectbox, key, label, options, at=at[key], unsaid=unsaid[key])


def _selections(last_month: int, first_month: int) -> dict[str, tuple[str, dict[str, str]]]:
    """Label and options of each common filter that is one of a list, in their order."""
    past = range(last_month, first_month - 1, -1)
    return {
        address.POSISI: (_("Posisi"), {months.text(month): formatting.month_in_full(month) for month in past}),
        address.GRACE: (_("Dihitung aktif"), {text: _(name) for text, name in _GRACES.items()}),
        address.BASIS: (_("Penyebut"), {code.value: labels.name("basis", code.value) for code in Basis}),
        address.MOVEMENT: (_("Gerakan"), {code: _movement(code) for code in ("", *map(str, Movement))}),
    }


def draw_language() -> None:
    """The switch between the languages there are catalogs for, each named in itself."""
    key = address.LANGUAGE
    st.session_state[_widget(key)] = language()
    st.segmented_control(
        "Bahasa / Language", LOCALES, format_func=_LANGUAGES.__getitem__, key=_widget(key), required=True,
        on_change=_changed, args=(key, LOCALES[0]),
    )  # fmt: skip


def _draw_segments(chosen: str, unsaid: str) -> None:
    key = address.SEGMENTS
    st.session_state[_widget(key)] = chosen.split(",")
    st.pills(
        _("Segmen"), [*map(str, Segment)], selection_mode="multi", format_func=labels.SHORT_SEGMENTS.__getitem__,
        key=_widget(key), on_change=_changed, args=(key, unsaid),
    )  # fmt: skip


def _movement(code: str) -> str:
    return labels.name("movement", code) if code else _("Semua gerakan")


def _widget(key: str) -> str:
    return f"filter_{key}"


def _changed(key: str, unsaid: str) -> None:
    """What a widget now shows goes to the URL; no segment at all means the page's own."""
    value = st.session_state[_widget(key)]
    text = value if isinstance(value, str) else ",".join(segment for segment in Segment if segment in value)
    _write(key, text or unsaid, unsaid)


def _write(key: str, text: str, unsaid: str) -> None:
    """One change is one entry of the browser's history; what the page says anyway is not repeated."""
    if text != unsaid:
        st.query_params[key] = text
    elif key in st.query_params:
        del st.query_params[key]


def open_region(code: str) -> None:
    """Drill down, or back up: the region of the URL becomes `code`, blank being the nation."""
    _write(address.REGION, code, "")


def carry(page: str) -> None:
    """Filters chosen on one page hold on the next: the menu drops the query of the URL, so it is put back."""
    query = said(_KEPT)
    if not query and st.session_state.get("page", page) != page:
        query = st.session_state.get("carried", {})
        st.query_params.from_dict(query)
    st.session_state.update(page=page, carried=query)


def leading_on(asked: CoverageQuestion, edition: Edition) -> dict[str, str]:
    """The query of a link to another page that asks the same there, whatever that page opens on."""
    unsaid = replace(opening_question(edition, None), segments=frozenset())
    spoken = {address.LANGUAGE: language()} if language() != LOCALES[0] else {}
    return address.pairs(asked, unsaid) | spoken


def open_chapter(code: str) -> None:
    """From the board of chapters into one of them: what its workers do."""
    _write(board_choice.CHAPTER, code, "")
    _write(board_choice.CREDIT, "profession", "chapter")
