"""Widgets <-> frozen question <-> URL. The URL is the truth: a widget writes it, and every run reads it anew.

That makes a shared link, the Back button and a drill-down one and the same thing. Only user of session_state and
query_params.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, Final

import streamlit as st

from dashboard.figure import lineage
from dashboard.language import LOCALES, _
from dashboard.language import named as named_in_itself
from dashboard.screen import address, selections
from dashboard.screen.address import Refused
from dashboard.viewer import Viewer
from dashboard.wording import codes
from data_access.edition.opening import Edition
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import DEFAULT_SEGMENTS, Movement, Segment

_QUESTION: Final = "question"
_MENU: Final = "menu query"


def language() -> str:
    """The language of the URL; Indonesian when it names none, or one there is no catalog of."""
    named = st.query_params.get(address.LANGUAGE, LOCALES[0])
    return named if named in LOCALES else LOCALES[0]


def question() -> CoverageQuestion:
    """What the filters ask in this run; `resolve` has settled it before the page runs."""
    asked: CoverageQuestion = st.session_state[_QUESTION]
    return asked


def resolve(
    who: Viewer, default: CoverageQuestion, without: Collection[str] = ()
) -> tuple[CoverageQuestion, tuple[Refused, ...]]:
    """The question of the URL on a page that opens with `default`, and what of the URL was refused; keys `without`
    say nothing here, and stay in the URL for the pages they say something to."""
    asked, refused = address.question(said(set(address.KEYS) - set(without)), default, who.edition.data_mulai)
    if asked.region and not who.recall(lineage.trail, asked):
        refused = (*refused, Refused(address.REGION, asked.region))
        asked = replace(asked, region="")
    named = st.query_params.get(address.LANGUAGE, LOCALES[0])
    if named not in LOCALES:
        refused = (*refused, Refused(address.LANGUAGE, named))
    st.session_state[_QUESTION] = asked
    return asked, refused


def said(keys: Collection[str]) -> dict[str, str]:
    """What the URL says of these keys."""
    now = st.query_params.to_dict()
    return {key: now[key] for key in keys if key in now}


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
        format_func=named_in_itself,
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
    write(key, text or unsaid, unsaid)


def write(key: str, text: str, unsaid: str) -> None:
    """One change is one entry of the browser's history; what the page says anyway is not repeated."""
    if text != unsaid:
        st.query_params[key] = text
    elif key in st.query_params:
        del st.query_params[key]


def say(pairs: Mapping[str, str]) -> None:
    """Write these to the URL, as one entry of the browser's history; what is blank is no longer said."""
    st.query_params.from_dict({key: text for key, text in {**st.query_params.to_dict(), **pairs}.items() if text})


def button(label: str, there: Mapping[str, str], *, key: str, **more: Any) -> None:  # noqa: ANN401  as Streamlit's
    """A button that leads to what `there` says. A server started anew knows no callback before its first run: there a
    press is heard after that run, or the first key after a cut connection would be lost."""
    known = f"{key} stood"
    if st.button(label, key=key, on_click=say, args=(there,), **more) and known not in st.session_state:
        say(there)
        st.rerun()
    st.session_state[known] = True


def moves(act: Callable[[], None]) -> bool:
    """Acts; returns whether the URL says something else now."""
    before = st.query_params.to_dict()
    act()
    return st.query_params.to_dict() != before


def open_region(code: str) -> None:
    """Drill down, or back up: the region of the URL becomes `code`, blank being the nation."""
    write(address.REGION, code, "")


def open_mou(number: str, line: str = "") -> None:
    """Another MoU is looked at, or one of its lines; blank is none."""
    write(address.MOU, number, "")
    write(address.LINE, line, "")


def kept() -> dict[str, str]:
    """What holds on every page: the menu's links lead on with it."""
    return {key: text for key, text in said((*address.KEYS, *address.KEPT)).items() if text != address.NEW_MOU}


def leading_on(asked: CoverageQuestion, edition: Edition, without: Collection[str] = ()) -> dict[str, str]:
    """The query of a link to another page that asks the same there, whatever that page opens on; of the keys `without`,
    which say nothing here, what the URL says anyway."""
    unsaid = replace(opening_question(edition, None), segments=frozenset())
    spoken = {address.LANGUAGE: language()} if language() != LOCALES[0] else {}
    same = {key: text for key, text in address.pairs(asked, unsaid).items() if key not in without}
    return same | said(without) | spoken


def menu_leads_on() -> dict[str, str]:
    """What the menu's links lead on with; from here on it is known with what the menu was drawn."""
    st.session_state[_MENU] = found = kept()
    return found


def is_menu_overtaken() -> bool:
    """Whether something was chosen since the menu was drawn: its links would lose it."""
    return _MENU in st.session_state and st.session_state[_MENU] != kept()
