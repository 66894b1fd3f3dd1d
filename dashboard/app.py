"""Entrypoint of `streamlit run dashboard/app.py` and `cakupan serve`: the frame around every page."""

import logging
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard import answers, filters, layout, viewer, wording
from dashboard.wording import _
from data_access.edition.opening import NoEdition
from data_access.errors import CakupanError
from data_access.vocabulary import Segment

# Pages that open on other segments than the usual three (DOMAIN.md 4).
OPENS_ON: Final = {"profesi": frozenset({Segment.BPU})}

_log = logging.getLogger("cakupan")


def main() -> None:
    wording.speak(filters.language())
    st.set_page_config(page_title="Cakupan", page_icon=str(Path(__file__).with_name("emblem.svg")), layout="wide")
    page = st.navigation(
        [st.Page("../pages/profesi.py", title=_("Profesi"), icon=":material/work:", url_path="profesi", default=True)]
    )
    filters.carry(page.title)
    with st.sidebar:
        filters.draw_language()
    shown(lambda: frame(page.url_path or "profesi", page.title, page.run))


def frame(name: str, title: str, run: Callable[[], None]) -> None:
    """Filters, title, banner and way, which are the same everywhere, then the page itself."""
    who = viewer.current()
    default = filters.opening_question(who.edition, OPENS_ON.get(name))
    asked, refused = filters.resolve(who.scope, who.edition, default)
    with st.sidebar:
        filters.draw(asked, default, who.edition.data_mulai)
    st.title(title, anchor=False)
    layout.banner(answers.provenance(who, asked))
    layout.notes(refused)
    layout.way(answers.trail(who, asked), answers.children(who, asked), filters.open_region)
    run()


def shown(content: Callable[[], None]) -> None:
    """The one try of the dashboard: an expected fault is its own sentence, any other an id here and in the log."""
    try:
        content()
    except NoEdition as fault:
        layout.empty_state(_("Belum ada yang dapat ditampilkan"), wording.sentence(fault.template, fault.values))
    except CakupanError as fault:
        layout.error(fault)
    except Exception:  # noqa: BLE001  the last net: whatever it is, its details are for the log, not for the screen
        reference = secrets.token_hex(4)
        _log.exception("page failed, reference %s", reference)
        layout.unexpected(reference)


main()
