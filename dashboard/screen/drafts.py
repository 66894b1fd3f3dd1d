"""What is typed into a form and not kept yet. It belongs to one session and to no URL, so it has this home of its own
beside `filters`: it stays while its owner looks at other pages, and goes when it is kept or thrown away.
"""

import zlib
from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

_DRAFTS: Final = "drafts"
_NEWS: Final = "news"
_ABSENT: Final = object()

Cells = dict[str, Any]
"""What is typed, by the name of its field."""


def of(key: str) -> object | None:
    """The draft of this session under a key, if there is one."""
    found: object | None = st.session_state.get(_DRAFTS, {}).get(key)
    return found


def put(key: str, draft: object) -> None:
    """This draft in place of the one there was."""
    st.session_state.setdefault(_DRAFTS, {})[key] = draft


def forget(key: str) -> None:
    """As if nothing had been typed."""
    st.session_state.get(_DRAFTS, {}).pop(key, None)


def bound(widget: Callable[..., Any], label: str, cells: Cells, name: str, key: str, **more: object) -> None:
    """A widget that shows a cell and writes it. The session is told only what it does not show already: otherwise what
    is being typed into the next widget would be wiped."""
    if st.session_state.get(key, _ABSENT) != cells[name]:
        st.session_state[key] = cells[name]
    widget(label, key=key, on_change=_write, args=(cells, name, key), **more)


def chosen(
    widget: Callable[..., Any],
    label: str,
    cells: Cells,
    name: str,
    key: str,
    options: Mapping[Any, str],
    **more: object,
) -> None:
    """A bound choice among `options` by their names. Streamlit keeps what is chosen by its name, so under other names
    (in another language, of a line described anew) it is another widget."""
    named = zlib.crc32("\n".join(options.values()).encode())
    bound(widget, label, cells, name, f"{key}_{named}", options=list(options), format_func=options.__getitem__, **more)


def _write(cells: Cells, name: str, key: str) -> None:
    cells[name] = st.session_state[key]


def announce(text: str) -> None:
    """Say this on top of the next run."""
    st.session_state[_NEWS] = text


def news() -> str:
    """What was announced, once."""
    return str(st.session_state.pop(_NEWS, ""))
