"""What a page says while the membership database is away, until it is back."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

import streamlit as st

from dashboard import language
from dashboard.language import _
from dashboard.screen.layout import literal
from data_access.edition import catalogue, opening
from data_access.errors import CakupanError
from data_access.settings import Settings

_AGAIN_SECONDS: Final = 10


def telling(run: Callable[[], None], *, has_figures: bool) -> Callable[[], None]:
    """A page that says above what it shows why the database did not answer, if it did not while it ran."""

    def told() -> None:
        place = st.empty()
        try:
            run()
        finally:
            if line := sentence(has_figures=has_figures):
                with place.container():
                    st.warning(literal(line), icon=":material/cloud_off:")
                    _until_it_is_back(language.locale(), line, has_figures=has_figures)

    return told


def sentence(*, has_figures: bool = True) -> str:
    """The cause, and what goes on without it; blank while all is well, and where there is no edition to go on from."""
    settings = Settings()
    fault = opening.away(settings)
    if fault is None or not catalogue.kept(settings):
        return ""
    cause = language.sentence(fault.template, fault.values).rstrip(".")
    stopped = _("MoU, siaran, dan keputusan belum dapat dibaca atau disimpan; isian Anda tetap ada.")
    return f"{cause}. {_('Angka tetap dari edisi.')} {stopped}" if has_figures else f"{cause}. {stopped}"


@st.fragment(run_every=_AGAIN_SECONDS)
def _until_it_is_back(spoken: str, said: str, *, has_figures: bool) -> None:
    """Asks again by itself, so that nobody has to load the page again."""
    with suppress(CakupanError):
        catalogue.listed(Settings())
    with language.speaking(spoken):
        if sentence(has_figures=has_figures) != said:
            st.rerun()
