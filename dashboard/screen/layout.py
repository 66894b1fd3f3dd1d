"""The blocks pages are made of: headline numbers, notes, empty state, error.

Streamlit's own means only: no CSS, no HTML.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import language
from dashboard.language import _
from dashboard.screen.address import Refused
from data_access.errors import CakupanError

_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|:$~])")
_DONE: Final = "done"
"""The key of the session's state under which a thing done waits to be said."""
_NUMBER: Final = 270
"""Pixels tens of millions need in a headline."""


def literal(text: str) -> str:
    """Text from data or a URL, shown as it is: nothing in it is read as Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)


def notes(refused: Sequence[Refused]) -> None:
    """What of the address was not understood; the page below shows its usual view instead."""
    for fault in refused:
        unknown = _("Alamat halaman memuat {key}={value}, yang tidak dikenal; yang ditampilkan adalah pilihan awal.")
        outside = _("{value} di luar wilayah edisi ini: datanya tidak ada, bukan nol. Yang ditampilkan pilihan awal.")
        text = outside if fault.is_outside else unknown
        st.warning(text.format(key=fault.key, value=literal(fault.value[:40])), icon=":material/link_off:")


def numbers(*shown: tuple[str, str, Sequence[str]], width: int = _NUMBER) -> DeltaGenerator:
    """Label, number and what stands below it, side by side while each has its width: columns would cut a number off
    before they wrap. Returns the row, so that a caller can add to it."""
    row = st.container(horizontal=True, gap="small", vertical_alignment="top")
    for label, number, lines in shown:
        with row, st.container(gap=None, width=width):
            st.metric(label, number, width="content")
            for line in lines:
                st.caption(literal(line))
    return row


def empty_state(what: str, todo: str) -> None:
    """Nothing to show, said calmly, with what to do about it."""
    with st.container(border=True):
        st.markdown(f"**{literal(what)}**")
        st.markdown(literal(todo))


def remark(text: str) -> None:
    """Below what it is about; nothing where there is nothing to remark."""
    if text:
        st.caption(literal(text))


def error(fault: CakupanError) -> None:
    """An expected fault: its sentence says what is wrong and what would be right."""
    st.error(literal(language.sentence(fault.template, fault.values)), icon=":material/error:")


def tried(act: Callable[[], object]) -> bool:
    """Acts, or says why not, with everything typed still there; whether it was done."""
    try:
        act()
    except CakupanError as fault:
        error(fault)
        return False
    return True


def say_after_rerun(what: str) -> None:
    """Keep what was done for the next run to say: a toast of a run that ends at once may never reach the eye."""
    st.session_state[_DONE] = what


def say_what_was_done() -> None:
    """What the run before this one left to be said, once."""
    if what := st.session_state.pop(_DONE, ""):
        st.toast(what, icon=":material/check:", duration="long")


def unexpected(reference: str) -> None:
    """Anything else: no details on the screen, an id that is also in the log."""
    text = _(
        "Halaman ini tidak dapat ditampilkan. Muat ulang; bila tetap begini, sampaikan kode {reference} "
        "kepada pengelola."
    )
    st.error(text.format(reference=reference), icon=":material/error:")
