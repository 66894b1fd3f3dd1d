"""Ways through the dashboard: what the URL says, and what writes it; every run reads it anew.

A way is one entry of the browser's history, so a click, a shared link and the Back button are the same thing.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

import streamlit as st

from dashboard import viewer
from dashboard.screen import address

_MENU: Final = "menu query"


def said(keys: Collection[str]) -> dict[str, str]:
    """What the URL says of these keys."""
    now = st.query_params.to_dict()
    return {key: now[key] for key in keys if key in now}


def edition() -> dict[str, str]:
    """The edition this tab looks at, as the URL names it; where it looks at none, what the URL says of it."""
    if viewer.refusal() is None:
        return {address.EDITION: viewer.current().edition.edition_id}
    return said((address.EDITION,))


def write(key: str, text: str, unsaid: str) -> None:
    """One change is one entry of the browser's history; what the page says anyway is not repeated."""
    to_say = "" if text == unsaid else text
    if st.query_params.get(key, "") != to_say:
        say({key: to_say})


def say(pairs: Mapping[str, str]) -> None:
    """Write these to the URL, as one entry of the browser's history, beside the edition they are of; what is blank is
    no longer said."""
    whole = {**edition(), **st.query_params.to_dict(), **pairs}
    st.query_params.from_dict({key: text for key, text in whole.items() if text})


def button(label: str, there: Mapping[str, str], *, key: str, **more: Any) -> None:  # noqa: ANN401  as Streamlit's
    """A button that leads to what `there` says."""
    pressed, heard = st.button(label, key=key, on_click=say, args=(there,), **more), is_heard(key)
    if pressed and not heard:
        say(there)
        st.rerun()


def is_heard(key: str) -> bool:
    """Whether this server has drawn `key` before. One started anew knows no callback before its first run: there a
    press is heard after that run, or the first key after a cut connection would be lost."""
    before = f"{key} stood" in st.session_state
    st.session_state[f"{key} stood"] = True
    return before


def told(key: str, what: str) -> Any:  # noqa: ANN401  whatever a component tells
    """What the component of that key told, for its callback; None where it was something else."""
    return st.session_state[key].get(what)


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
    asked = said((*address.KEYS, *address.KEPT))
    return edition() | {key: text for key, text in asked.items() if text != address.NEW_MOU}


def menu_leads_on() -> dict[str, str]:
    """What the menu's links lead on with; from here on it is known with what the menu was drawn."""
    st.session_state[_MENU] = found = kept()
    return found


def is_menu_overtaken() -> bool:
    """Whether something was chosen since the menu was drawn: its links would lose it."""
    return _MENU in st.session_state and st.session_state[_MENU] != kept()
