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


def telling(run: Callable[[], None]) -> Callable[[], None]:
    """A page that says above what it shows why the database did not answer, if it did not while it ran."""

    def told() -> None:
        place = st.empty()
        try:
            run()
        finally:
            if line := sentence():
                with place.container():
                    st.warning(literal(line), icon=":material/cloud_off:")
                    _until_it_is_back(language.locale(), line)

    return told


def sentence() -> str:
    """The cause, and what goes on without it; blank while all is well, and where there is no edition to go on from."""
    settings = Settings()
    fault = opening.away(settings)
    if fault is None or not catalogue.kept(settings):
        return ""
    on = _("Angka tetap dari edisi; MoU, siaran, dan keputusan belum dapat dibaca atau disimpan, isian Anda tetap ada.")
    return f"{language.sentence(fault.template, fault.values).rstrip('.')}. {on}"


@st.fragment(run_every=_AGAIN_SECONDS)
def _until_it_is_back(spoken: str, said: str) -> None:
    """Asks again by itself, so that nobody has to load the page again."""
    with suppress(CakupanError):
        catalogue.listed(Settings())
    with language.speaking(spoken):
        if sentence() != said:
            st.rerun()
