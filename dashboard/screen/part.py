"""A part of a page that runs again alone: what is chosen in it redraws it, and nothing else."""

import logging
import secrets
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from dashboard import language
from dashboard.language import _
from dashboard.screen import layout, ways
from data_access.edition.opening import NoEdition
from data_access.errors import CakupanError

P = ParamSpec("P")
_log = logging.getLogger("cakupan")


def part(draw: Callable[P, None]) -> Callable[P, None]:
    """Makes a part of what draws it: it runs in the language of its page, and says a fault as the page does.

    Where what is chosen in it stands in the URL, the page runs again, for the menu's links lead on with it; the other
    messages of the page are then the same, so the browser draws nothing else again.
    """

    @st.fragment
    @wraps(draw)
    def fragment(spoken: str, *values: P.args, **named: P.kwargs) -> None:
        if ways.is_menu_overtaken():
            st.rerun()
        with language.speaking(spoken):
            guarded(lambda: draw(*values, **named))

    @wraps(draw)
    def drawn(*values: P.args, **named: P.kwargs) -> None:
        fragment(language.locale(), *values, **named)

    return drawn


def guarded(content: Callable[[], None]) -> None:
    """The one try of the dashboard: an expected fault is its own sentence, any other an id here and in the log."""
    try:
        content()
    except NoEdition as fault:
        layout.empty_state(_("Belum ada yang dapat ditampilkan"), language.sentence(fault.template, fault.values))
    except CakupanError as fault:
        layout.error(fault)
    except Exception:  # noqa: BLE001  the last net: whatever it is, its details are for the log, not for the screen
        reference = secrets.token_hex(4)
        _log.exception("page failed, reference %s", reference)
        layout.unexpected(reference)
