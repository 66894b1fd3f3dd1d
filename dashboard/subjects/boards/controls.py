"""What a reader chooses of a board: the months, whom it credits, what ranks; written to the URL like every filter."""

from typing import Final

import streamlit as st

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.screen import address, filters, layout
from dashboard.screen.address import Refused
from dashboard.subjects.boards import answer
from dashboard.subjects.boards import choice as board_choice
from dashboard.subjects.boards.choice import BoardChoice, Period
from dashboard.viewer import Viewer
from dashboard.wording import boards as board_words
from dashboard.wording import labels
from data_access import months
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion

CREDITS: Final = {
    "sertakan": (
        Dimension.SPONSOR,
        Dimension.COMPANY,
        Dimension.BRANCH,
        Dimension.REGENCY,
        Dimension.DISTRICT,
        Dimension.VILLAGE,
        Dimension.PROFESSION,
    ),
    "iik": (Dimension.CHAPTER, Dimension.PROFESSION, Dimension.VILLAGE, Dimension.TERM),
}
"""Whom each board credits, the first one when nothing is said."""
_PERIODS: Final = {
    Period.MONTH: d("Bulan posisi"),
    Period.QUARTER: d("Triwulan sampai posisi"),
    Period.YEAR: d("Tahun sampai posisi"),
    Period.LAUNCH: d("Sejak peluncuran"),
    Period.MONTHS: d("Pilih bulan …"),
}


def asked(who: Viewer, people: CoverageQuestion, kind: str) -> tuple[BoardQuestion, str]:
    """The board the URL asks for, with the widgets that change it, and the column ranked."""
    choice = _choice(who, kind)
    shown = board_choice.asked(people, choice, who.edition.data_mulai, is_iik=kind == "iik")
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        _draw(choice, kind)
        if kind == "iik":
            _draw_chapters(choice, answer.chapters(who))
    if choice.period is Period.MONTHS:
        with st.container(horizontal=True, gap="medium"):
            _draw_months(shown, range(who.edition.data_mulai, people.posisi + 1))
    return shown, choice.by


def _choice(who: Viewer, kind: str) -> BoardChoice:
    """Read from the URL; what of it was not understood is said."""
    within = range(who.edition.data_mulai, who.edition.posisi + 1)
    default = BoardChoice(CREDITS[kind][0])
    choice, refused = board_choice.read(filters.said(board_choice.KEYS), default, CREDITS[kind], within)
    if kind != "iik":
        choice = board_choice.of_all_chapters(choice)
    elif choice.chapter and choice.chapter not in answer.chapters(who):
        refused = (*refused, Refused(address.CHAPTER, choice.chapter))
        choice = board_choice.of_all_chapters(choice)
    layout.notes(refused)
    return choice


def _draw(choice: BoardChoice, kind: str) -> None:
    at, unsaid = board_choice.texts(choice), board_choice.texts(BoardChoice(CREDITS[kind][0]))
    periods = {period.value: _(name) for period, name in _PERIODS.items()}
    filters.choose(
        st.selectbox,
        address.PERIOD,
        _("Kurun"),
        periods,
        at=at[address.PERIOD],
        unsaid=unsaid[address.PERIOD],
        width=240,
    )
    credited = {credit.value: labels.name("credit", credit.value) for credit in CREDITS[kind]}
    filters.choose(
        st.selectbox,
        address.CREDIT,
        _("Kredit kepada") if kind == "sertakan" else _("Dirinci menurut"),
        credited,
        at=at[address.CREDIT],
        unsaid=unsaid[address.CREDIT],
        width=200,
    )
    ranked = {word: board_words.ranked_by(column).capitalize() for word, column in board_choice.RULES.items()}
    filters.choose(
        st.radio,
        address.RANK,
        _("Peringkat menurut"),
        ranked,
        at=at[address.RANK],
        unsaid=unsaid[address.RANK],
        horizontal=True,
    )


def _draw_chapters(choice: BoardChoice, chapters: dict[str, str]) -> None:
    options = {"": _("Semua pengurus IIK")} | chapters
    filters.choose(
        st.selectbox,
        address.CHAPTER,
        labels.name("credit", "chapter"),
        options,
        at=choice.chapter,
        unsaid="",
        width=260,
    )


def _draw_months(shown: BoardQuestion, within: range) -> None:
    """Both ends of the period, neither beyond the other; they stay in the URL, whatever the page would show anyway."""
    ends = (
        (address.SINCE, _("Dari bulan"), shown.since, range(within.start, shown.until + 1)),
        (address.UNTIL, _("Sampai bulan"), shown.until, range(shown.since, within.stop)),
    )
    for key, label, month, offered in ends:
        names = {months.text(one): formatting.month_in_full(one) for one in reversed(offered)}
        filters.choose(st.selectbox, key, label, names, at=months.text(month), unsaid="", width=240)
