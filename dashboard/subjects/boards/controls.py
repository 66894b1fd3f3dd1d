"""What a reader chooses of a board: the months, whom it credits, what ranks; written to the URL like every filter."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

from dashboard import formatting, viewer
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.screen import address, filters, layout, ways
from dashboard.screen.address import Refused
from dashboard.subjects.boards import answer, words
from dashboard.subjects.boards import choice as board_choice
from dashboard.subjects.boards.choice import BoardChoice, Period
from dashboard.wording import labels, spans
from data_access import dimensions, months
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion

SERTAKAN: Final = "sertakan"
IIK: Final = "iik"
_FIRST: Final = (Dimension.SPONSOR, Dimension.COMPANY, Dimension.BRANCH)
_ONLY_IIK: Final = (Dimension.CHAPTER, Dimension.TERM)
_OTHERS: Final = tuple(one for one in dimensions.CREDITS if one not in {*_FIRST, *_ONLY_IIK})
CREDITS: Final = {
    SERTAKAN: (*_FIRST, *sorted(_OTHERS, key=lambda one: not one.is_place)),
    IIK: (Dimension.CHAPTER, Dimension.PROFESSION, Dimension.VILLAGE, Dimension.TERM),
}
"""Whom each board can credit; the first one is its default. The board of SERTAKAN offers every breakdown of boards but
those of IIK."""
_PERIODS: Final = {
    Period.MONTH: d("Bulan posisi"),
    Period.QUARTER: d("Triwulan sampai posisi"),
    Period.LAUNCH: d("Sejak peluncuran"),
    Period.MONTHS: d("Pilih bulan …"),
}


def asked(people: CoverageQuestion, kind: str) -> tuple[BoardQuestion, str]:
    """The board the URL asks for, with the widgets that change it, and the column ranked."""
    edition, choice = viewer.current().edition, _choice(kind)
    shown = board_choice.asked(people, choice, edition.data_mulai, is_iik=kind == IIK)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        _draw(choice, kind, _year(people.posisi, edition.data_mulai))
        if kind == IIK:
            _draw_chapters(choice)
    if choice.period is Period.MONTHS:
        with st.container(horizontal=True, gap="medium"):
            _draw_months(shown, range(edition.data_mulai, people.posisi + 1))
    return shown, choice.by


def _choice(kind: str) -> BoardChoice:
    """Read from the URL; what of it was not understood is said."""
    who = viewer.current()
    within = range(who.edition.data_mulai, who.edition.posisi + 1)
    default = BoardChoice(CREDITS[kind][0])
    choice, refused = board_choice.read(ways.said(board_choice.KEYS), default, CREDITS[kind], within)
    if kind != IIK:
        choice = board_choice.of_all_chapters(choice)
    elif choice.chapter and choice.chapter not in who.recall(answer.chapters):
        refused = (*refused, Refused(address.CHAPTER, choice.chapter))
        choice = board_choice.of_all_chapters(choice)
    layout.notes(refused)
    return choice


def _year(posisi: int, data_mulai: int) -> str:
    """`Januari 2026 sampai Oktober 2026`."""
    return spans.between(*BoardChoice(Dimension.SPONSOR, Period.YEAR).months(posisi, data_mulai))


def _draw(choice: BoardChoice, kind: str, year: str) -> None:
    at, unsaid = board_choice.texts(choice), board_choice.texts(BoardChoice(CREDITS[kind][0]))

    def draw(widget: Callable[..., Any], key: str, label: str, options: Mapping[str, str], **more: object) -> None:
        filters.choose(widget, key, label, options, at=at[key], unsaid=unsaid[key], **more)

    periods = {period.value: _(_PERIODS[period]) if period in _PERIODS else year for period in Period}
    credited = {credit.value: labels.dimension(credit.value) for credit in CREDITS[kind]}
    ranked = {word: words.ranked_by(column).capitalize() for word, column in board_choice.RULES.items()}
    by = _("Dirinci menurut") if kind == IIK else _("Dihitung untuk")
    draw(st.selectbox, address.PERIOD, _("Kurun"), periods, width=280)
    draw(st.selectbox, address.CREDIT, by, credited, width=200)
    draw(st.radio, address.RANK, _("Peringkat menurut"), ranked, horizontal=True)


def _draw_chapters(choice: BoardChoice) -> None:
    options = {"": _("Semua pengurus IIK"), **viewer.current().recall(answer.chapters)}
    filters.choose(
        st.selectbox,
        address.CHAPTER,
        labels.dimension("chapter"),
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
