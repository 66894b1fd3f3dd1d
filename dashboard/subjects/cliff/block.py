"""The blocks of the page Jatuh tempo: who falls off when, the cliff, whose terms end, and the list to call by."""

from dataclasses import replace

import streamlit as st

from dashboard import viewer
from dashboard.asking import Asker
from dashboard.export import call_sheet
from dashboard.figure import backing
from dashboard.language import _
from dashboard.screen import address, card, downloads, filters, layout, ways
from dashboard.screen.part import part
from dashboard.subjects.cliff import answer, figure, table, words
from dashboard.subjects.cliff import choice as cliff_choice
from dashboard.subjects.cliff import headline as over
from dashboard.subjects.cliff.choice import TermChoice
from data_access.questions.question import CoverageQuestion


def choice() -> TermChoice:
    """Within how many months, written in the URL like every filter; what of it was not understood is said. The payer
    is chosen over the list to call by."""
    chosen, refused = cliff_choice.terms(ways.said(cliff_choice.KEYS))
    layout.notes(refused)
    options = {str(within): words.months(within) for within in cliff_choice.HORIZONS}
    filters.choose(
        st.segmented_control,
        address.WITHIN,
        _("Berakhir dalam"),
        options,
        at=str(chosen.within),
        unsaid=str(cliff_choice.USUAL_HORIZON),
        required=True,
    )
    return chosen.of_all()


def ahead(question: CoverageQuestion, chosen: TermChoice) -> None:
    """Begins whose terms end."""
    viewer.current().ahead(answer.endings, question, chosen)


def headline(question: CoverageQuestion, chosen: TermChoice) -> None:
    """Paid now, no longer paid then, and what keeping them costs."""
    layout.numbers(*viewer.current().recall(over.numbers, question, chosen))


def cliff(question: CoverageQuestion, chosen: TermChoice) -> None:
    """People paid in the twelve months to come."""
    card.figure(figure.cliff(question, chosen))


def endings(question: CoverageQuestion, chosen: TermChoice) -> None:
    """Whose terms end, payer by payer; and the list to call by, of all or of one payer."""
    who = viewer.current()
    calling = who.recall(over.calling, question, chosen)
    if calling:
        _payers(question, chosen, calling)
        _calls(question, chosen)
    elif said := who.recall(over.nobody, question, chosen):
        layout.empty_state(*said)


@part
def _payers(question: CoverageQuestion, chosen: TermChoice, calling: str) -> None:
    """One row a payer and last paid month; of one village the calls are the same rows."""
    who = viewer.current()
    is_wide = who.recall(answer.endings, question, chosen).is_wide
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(layout.literal(calling), anchor=False, width="content")
        if is_wide:
            source, key = who.recall(backing.provenance, question), _key("payers", question, chosen)
            downloads.of_list(table.endings, question, chosen, source=source, key=key)
    if is_wide:
        card.listing(table.endings, question, chosen)


@part
def _calls(question: CoverageQuestion, chosen: TermChoice) -> None:
    """One row a village of the payer, who is chosen here: as a table, a workbook and one page of paper."""
    who = viewer.current()
    names = who.recall(table.names, question, chosen)
    payer = cliff_choice.terms(ways.said(cliff_choice.KEYS))[0].payer
    of_payer = replace(chosen, payer=payer if payer in names else "")
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        filters.choose(
            st.selectbox,
            address.PAYER,
            _("Daftar telepon untuk"),
            {"": _("Semua sponsor"), **names},
            at=of_payer.payer,
            unsaid="",
            width=360,
            help=_("Daftar satu desa: pilih desanya pada wilayah di atas, lalu unduh di sini."),
        )
        source, key = who.recall(backing.provenance, question), _key("calls", question, chosen)
        downloads.of_list(table.calls, question, of_payer, source=source, key=key, page=_page)
    card.listing(table.calls, question, of_payer)


def _page(who: Asker, question: CoverageQuestion, chosen: TermChoice) -> bytes:
    """The list to call by on one page of paper."""
    rows = who.recall(answer.endings, question, chosen.of_all()).calls(chosen.payer)
    names = who.recall(table.names, question, chosen.of_all())
    fall, shown = who.recall(answer.of, question, chosen.of_all()).fall, who.recall(table.calls, question, chosen)
    title = table.call_title(rows, names, fall.month)
    return call_sheet.pdf(title, shown.sheet or shown, who.recall(backing.provenance, question), table.SUMMED)


def _key(block: str, question: CoverageQuestion, chosen: TermChoice) -> str:
    return f"{block}_{chosen.within}_{question.region}_{question.posisi}"
