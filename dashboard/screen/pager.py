"""A long table, fifty rows at a time: a browser is sent what is looked at, and the order is that of the whole table.

It reruns alone when it is turned over or sorted; the page reruns when another row is chosen.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

import streamlit as st

from dashboard import formatting, language
from dashboard.figure.finished import FinishedTable, Head
from dashboard.language import _
from dashboard.screen import sending

PAGE: Final = 50
"""Rows sent at a time; a table of no more is sent whole, and sorted by the browser."""
_SORT_WIDTH: Final = 360
_AS_MADE: Final = ("", False)
"""The order the table was made in."""


def table(finished: FinishedTable, *, key: str, picks: bool = False) -> str | None:
    """Sends a table of any length; with `picks`, returns the code of the row chosen, if any."""
    if finished.rows <= PAGE:
        return _sent(finished, range(finished.rows), f"table_{key}", picks)
    return _paged(finished, key, picks, language.locale(), [])


@st.fragment
def _paged(finished: FinishedTable, key: str, picks: bool, spoken: str, told: list[str | None]) -> str | None:
    """`told` is what the page has been told to be chosen: nothing yet while the page itself runs."""
    with language.speaking(spoken):
        chosen = _turned(finished, key, picks)
    if told and told != [chosen]:
        st.rerun()
    told[:] = [chosen]
    return chosen


def _turned(finished: FinishedTable, key: str, picks: bool) -> str | None:
    by, falling = _sorting(finished, key)
    last = (finished.rows - 1) // PAGE
    at = min(st.session_state.get(_page(key), 0), last)
    order = finished.order(by, falling=falling) if by else range(finished.rows)
    rows = order[at * PAGE : (at + 1) * PAGE]
    chosen = _sent(finished, rows, f"table_{key}_{by}_{falling}_{at}", picks, key)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _turn(_("Pertama"), ":material/first_page:", key, "first", at, 0)
        _turn(_("Sebelumnya"), ":material/chevron_left:", key, "before", at, max(0, at - 1))
        st.caption(_where(at * PAGE + 1, len(rows), finished.rows), width="content")
        _turn(_("Berikutnya"), ":material/chevron_right:", key, "next", at, min(last, at + 1))
        _turn(_("Terakhir"), ":material/last_page:", key, "last", at, last)
    return chosen


def _sent(finished: FinishedTable, rows: Sequence[int], key: str, picks: bool, pager: str = "") -> str | None:
    """A choice on another page or in another order is another table's: what was chosen there is not chosen here."""
    on_choice = partial(_sort_by_head, finished.heads, pager, key) if pager else None
    cut = finished.cut(rows)
    position = sending.table(finished, cut, key=key, picks=picks and bool(cut.codes), on_choice=on_choice)
    return None if position is None else cut.codes[position]


def _sort_by_head(heads: Sequence[Head], key: str, table_key: str) -> None:
    """A click on a head sorts all rows by it, numbers from the largest; another click turns the order round."""
    for column in st.session_state[table_key]["selection"]["columns"]:
        by, falling = st.session_state[_sort(key)]
        first = next(head.sorts != "text" for head in heads if head.key == column)
        st.session_state[_sort(key)] = (column, not falling if by == column else first)
        _go(key, 0)


def _sorting(finished: FinishedTable, key: str) -> tuple[str, bool]:
    """The column to sort by and whether it falls, as chosen."""
    ways = {_AS_MADE: _("Urutan semula")}
    ways |= {
        (head.key, falls): f"{head.label}: {_way(head, falls)}" for head in finished.heads for falls in (True, False)
    }
    at: tuple[str, bool] = st.session_state.setdefault(_sort(key), _AS_MADE)
    st.session_state[_widget(key)] = at
    st.selectbox(
        _("Urutkan menurut"),
        list(ways),
        format_func=ways.__getitem__,
        key=_widget(key),
        on_change=_sort_by_choice,
        args=(key,),
        width=_SORT_WIDTH,
    )
    return at


def _sort_by_choice(key: str) -> None:
    st.session_state[_sort(key)] = st.session_state[_widget(key)]
    _go(key, 0)


def _way(head: Head, falls: bool) -> str:
    ways = {
        "number": (_("terbesar dahulu"), _("terkecil dahulu")),
        "month": (_("terbaru dahulu"), _("terlama dahulu")),
        "text": (_("Z ke A"), _("A ke Z")),
    }
    return ways[head.sorts][0 if falls else 1]


def _where(first: int, count: int, rows: int) -> str:
    """Rows are counted from 1."""
    first_row, last_row = formatting.number(first), formatting.number(first + count - 1)
    return _("baris {first}–{last} dari {rows}").format(first=first_row, last=last_row, rows=formatting.number(rows))


def _turn(label: str, icon: str, key: str, step: str, at: int, to: int) -> None:
    """A button that leads to a page, and is off where one is already."""
    st.button(label, icon=icon, key=f"{step}_{key}", on_click=_go, args=(key, to), disabled=to == at)


def _go(key: str, to: int) -> None:
    st.session_state[_page(key)] = to


def _sort(key: str) -> str:
    return f"order_of_{key}"


def _widget(key: str) -> str:
    """In another language it is another widget: Streamlit keeps a choice by its name."""
    return f"sort_{key}_{language.locale()}"


def _page(key: str) -> str:
    return f"page_of_{key}"
