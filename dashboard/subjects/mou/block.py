"""The blocks of one MoU on Target MoU: which one, what it says at a glance, and its lines against their parts."""

import streamlit as st

from dashboard import viewer
from dashboard.language import _
from dashboard.screen import address, card, filters, layout, menu, ways
from dashboard.screen.address import Refused
from dashboard.screen.layout import literal
from dashboard.subjects.mou import answer, glance, table, waiting
from data_access.questions.question import CoverageQuestion


def chosen(question: CoverageQuestion) -> str:
    """The number of the MoU looked at, written in the URL like every filter; blank is all of them. A number there is
    none of is said, one that waits for the next publish is said by the board."""
    who, said = viewer.current(), ways.said((address.MOU,)).get(address.MOU, "")
    titles = who.recall(answer.listed, question).titles
    if said and said not in titles and said not in waiting.now(who, question).unpublished:
        layout.notes([Refused(address.MOU, said)])
    if not titles:
        return ""
    options = {"": _("Semua MoU")} | {number: f"{number} · {title}" for number, title in titles.items()}
    at = said if said in titles else ""
    filters.choose(st.selectbox, address.MOU, _("MoU"), options, at=at, unsaid="", width=760)
    return at


def of_one(question: CoverageQuestion, number: str) -> CoverageQuestion:
    """What the page asks of one MoU: its figures are of its own region, whatever region is looked at."""
    return viewer.current().recall(answer.in_its_region, question, number)


def headline(question: CoverageQuestion, number: str) -> None:
    """Whose it is, until when, and its distinct people by stage; and the way to where it is changed and renewed."""
    who = viewer.current()
    head = who.recall(glance.head, question, number)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(literal(head.title), anchor=False, width="content")
        to_form(number)
    st.caption(literal(head.about))
    if number in waiting.now(who, question).changed:
        awaiting()
    with st.container(horizontal=True, gap="medium"):
        for stage, people in head.people:
            st.metric(stage, people, width="content")
    st.caption(literal(_("Orang yang memenuhi beberapa baris dihitung sekali; maka tanpa persentase.")))


def awaiting() -> None:
    """Says that an MoU was changed after the edition."""
    st.badge(_("menunggu terbit: diubah sesudah edisi ini"), icon=":material/pending:", color="orange")


def parts(question: CoverageQuestion, number: str) -> None:
    """Lines that contain others, against the sum of these; nothing where no line does."""
    sentence = viewer.current().recall(glance.parts, question, number)
    if sentence:
        st.header(literal(sentence), anchor=False)
        card.listing(table.parts_of, question, number)


def to_form(number: str = "") -> None:
    """The way to where MoUs are changed; with a number, to the one of it. The page asks the same there."""
    query = filters.leading_on(filters.question(), viewer.current().edition, menu.PAGES["target_mou"].without)
    query |= {address.MOU: number} if number else {}
    label = _("Buka {page}").format(page=_(menu.PAGES["kelola_mou"].title))
    st.page_link(menu.script("kelola_mou"), label=label, icon=":material/edit:", query_params=query)
