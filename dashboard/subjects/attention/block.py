"""What needs attention, as sentences, each with the way to the page that explains it."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from dashboard import viewer
from dashboard.language import _
from dashboard.screen import filters, layout, menu
from dashboard.screen.address import REGION
from dashboard.subjects.attention import answer
from dashboard.subjects.attention.metrics import AT_MOST, Concern
from dashboard.subjects.attention.sentences import Notice
from data_access.questions.question import CoverageQuestion

_EXPLAINS: Final = {
    Concern.PLACE_FELL: "desa",
    Concern.PAYER_FELL: "sponsor",
    Concern.TERM_ENDS: "sponsor",
    Concern.VILLAGES_ONCE: "desa",
    Concern.VILLAGES_NEVER: "desa",
    Concern.BASIS_MISSING: "pengaturan",
    Concern.BASIS_OLD: "pengaturan",
    Concern.PROVISIONAL: "pengaturan",
}
_ICONS: Final = {
    Concern.PLACE_FELL: ":material/trending_down:",
    Concern.PAYER_FELL: ":material/trending_down:",
    Concern.TERM_ENDS: ":material/event_busy:",
    Concern.VILLAGES_ONCE: ":material/location_off:",
    Concern.VILLAGES_NEVER: ":material/location_off:",
    Concern.BASIS_MISSING: ":material/rule:",
    Concern.BASIS_OLD: ":material/rule:",
    Concern.PROVISIONAL: ":material/hourglass_top:",
}


def ahead(question: CoverageQuestion) -> None:
    """Begins to look for what needs attention."""
    viewer.current().ahead(answer.told, question)


def show(question: CoverageQuestion) -> None:
    """One line a matter, with the way to the page that explains it, asking the same there."""
    who = viewer.current()
    matters = who.recall(answer.told, question)
    st.header(_("Perlu perhatian bulan ini"), anchor=False)
    if not matters:
        layout.empty_state(
            _("Tidak ada yang menonjol bulan ini"),
            _("Tidak ada penurunan, masa bayar yang segera habis, atau desa tanpa pekerja aktif pada pilihan ini."),
        )
        return
    query = filters.leading_on(question, who.edition)
    with st.container(border=True, gap="small"):
        for matter in matters:
            _line(matter, query)
        st.caption(layout.literal(_chosen(len(matters))))


def _chosen(shown: int) -> str:
    """That there may be more, and where: a list that is cut says so."""
    text = _(
        "{shown} hal, yang terbesar lebih dulu: paling banyak {most}, dan {each} dari tiap jenis; selebihnya di "
        "halamannya."
    )
    return text.format(shown=shown, most=AT_MOST, each=answer.NAMED)


def _line(matter: Notice, query: Mapping[str, str]) -> None:
    name = _EXPLAINS[matter.kind]
    place = {REGION: matter.region} if matter.region else {}
    said, way = st.columns([6, 1], gap="small", vertical_alignment="center")
    said.markdown(f"{_ICONS[matter.kind]} {layout.literal(matter.text)}")
    label = _("Lihat {page}").format(page=_(menu.PAGES[name].title))
    way.page_link(
        menu.script(name),
        label=label,
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params={**query, **place},
    )
