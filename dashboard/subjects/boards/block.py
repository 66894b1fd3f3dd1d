"""The blocks of a board's page: what is chosen of it, what was acquired in all, the ranking, what is about to lapse."""

import streamlit as st

from dashboard import viewer
from dashboard.language import _
from dashboard.screen import address, card, layout, ways
from dashboard.screen.part import part
from dashboard.subjects.boards import answer, controls, figure, headline, table
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion


@part
def sertakan(people: CoverageQuestion) -> None:
    """The board of the people asked for, with what changes it."""
    _ranking(*controls.asked(people, controls.SERTAKAN))


@part
def iik(people: CoverageQuestion) -> None:
    """The board of what IIK's chapters brought in, with what changes it, and their cohorts about to be decided."""
    board, by = controls.asked(people, controls.IIK)
    _ranking(board, by)
    _deciding(people, board.chapter)


def _ranking(board: BoardQuestion, by: str) -> None:
    """Where nobody is ranked, but somebody came in or was paid for, the rows stand without a chart."""
    who = viewer.current()
    layout.numbers(*who.recall(headline.numbers, board, by))
    opens = _open_chapter if board.credit is Dimension.CHAPTER else None
    card.figure(figure.board(board, by), opens=opens)
    if alike := who.recall(headline.alike, board, by):
        st.info(layout.literal(alike), icon=":material/join_inner:")
    if not who.recall(answer.of, board, by).is_unranked:
        return
    if opens:
        card.opening_list(opens, table.complete, board, by)
    else:
        card.listing(table.complete, board, by)


def _deciding(people: CoverageQuestion, chapter: str) -> None:
    """The reminder: whose third month comes, and how many will lapse unless somebody renews."""
    st.header(_("Menjelang bulan ketiga"), anchor=False)
    reminders = viewer.current().recall(headline.reminders, people, chapter)
    if not reminders:
        layout.empty_state(
            _("Tidak ada angkatan IIK yang akan berhenti dibayar pada bulan ketiganya"),
            _("Dilihat dari yang masuk dalam tiga bulan sampai posisi."),
        )
        return
    for reminder in reminders:
        st.warning(layout.literal(reminder), icon=":material/event_upcoming:")
    card.listing(table.deciding, people, chapter)


def inside_sertakan() -> None:
    """Warns that the two boards count some people twice if they are added."""
    text = _(
        "IIK bekerja di dalam SERTAKAN: menjumlahkan Papan IIK dan Papan SERTAKAN menghitung orang yang sama dua kali."
    )
    st.info(layout.literal(text), icon=":material/join_inner:")


def _open_chapter(code: str) -> None:
    """From the board of chapters into one of them: what its workers do."""
    ways.write(address.CHAPTER, code, "")
    ways.write(address.CREDIT, Dimension.PROFESSION.value, Dimension.CHAPTER.value)
