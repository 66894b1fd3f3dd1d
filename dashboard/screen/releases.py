"""The button beside every figure that puts it into a press release."""

import streamlit as st

from dashboard import language as wording
from dashboard import office
from dashboard.figure.asked import Asked
from dashboard.language import _
from data_access.errors import CakupanError
from data_access.press import keeping
from data_access.settings import Settings


def offer(asked: Asked, *, key: str) -> None:
    """Keeps the figure as it is asked for: the release makes it anew, from the edition it is published from."""
    st.button(
        _("Tambahkan ke siaran"),
        icon=":material/campaign:",
        key=f"press_{key}",
        on_click=_add,
        args=(asked.text(), wording.locale()),
        type="tertiary",
    )


def _add(question: str, language: str) -> None:
    with wording.speaking(language):
        try:
            st.toast(_added(question, language), icon=":material/campaign:")
        except CakupanError as fault:
            text = wording.sentence(fault.template, fault.values)
            st.toast(text, icon=":material/error:", duration="long")


def _added(question: str, language: str) -> str:
    settings, name = Settings(), _("Siaran {day}").format(day=f"{office.today():%d-%m-%Y}")
    draft = keeping.add(settings, question, language, office.actor(settings), name)
    at = [item.question for item in draft.items].index(question) + 1
    text = _("Ini angka ke-{at} pada “{name}”; susun di halaman Siaran Pers.")
    return text.format(at=at, name=draft.name)
