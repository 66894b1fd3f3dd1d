"""A figure as a card: its message, what it counts, the chart or the table, and the files it leaves as.

A card is asked for by value and runs again alone. The chart is sent as it was finished once; the table, and the menu of
files, when somebody opens them.
"""

import zlib
from collections.abc import Callable, Hashable
from typing import Any, Concatenate, Final

import streamlit as st

from dashboard import viewer
from dashboard.asking import Asker, P
from dashboard.charts.palette import DARK, LIGHT, Palette
from dashboard.figure import finishing
from dashboard.figure.asked import Asked
from dashboard.figure.finished import FinishedFigure
from dashboard.figure.made import Nothing
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.remainder import NO_GROUP, OTHERS, TOTAL
from dashboard.screen import downloads, layout, pager, releases, sending, ways
from dashboard.screen.layout import literal
from dashboard.screen.part import part

Open = Callable[[str], None]
"""What a click on a place, a payer, a chapter does, by its code: `ways.open_region`."""
_CHART: Final = "chart"
_TABLE: Final = "table"


@part
def figure(asked: Asked, *, opens: Open | None = None, is_optional: bool = False) -> None:
    """One figure, or why there is none; nothing at all where it `is_optional`, beside one that says it already. A click
    on a mark or a row of it `opens` what it stands for."""
    found = viewer.current().recall(finishing.figure, asked, palette())
    if isinstance(found, Nothing):
        if not is_optional:
            layout.empty_state(found.what, found.todo)
        return
    key = key_of(asked)
    _head(found, opens is not None)
    shows_table = _bar(found, asked, key)
    picked = _table(asked, key, opens) if shows_table else _chart(found, key, opens)
    follow(picked, opens)


def ahead(*asked: Asked) -> None:
    """Begins figures that the page shows for certain, in their order, while it draws what stands above them."""
    for one in asked:
        viewer.current().ahead(finishing.figure, one, palette())


def _head(found: FinishedFigure, is_way: bool) -> None:
    st.header(literal(found.title), anchor=False, help=found.help or None)
    hint = " · " + _("klik untuk membukanya") if is_way else ""
    st.caption(literal(found.measure + hint))


def _bar(found: FinishedFigure, asked: Asked, key: str) -> bool:
    """Draws the switch between chart and table, and the menu of files. Returns whether the table is wanted."""
    names = {_CHART: _("Grafik"), _TABLE: _("Tabel")}
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        chosen = st.segmented_control(
            found.title,
            list(names),
            default=_CHART,
            format_func=names.__getitem__,
            key=f"shows_{key}",
            label_visibility="collapsed",
            required=True,
        )
        files = st.popover(_("Unduh"), icon=":material/download:", key=f"ways_{key}", on_change="rerun")
    if files.open:
        with files:
            downloads.of_figure(asked, key=key)
            releases.offer(asked, key=key)
    return chosen == _TABLE


def _chart(found: FinishedFigure, key: str, opens: Open | None) -> str | None:
    return sending.chart(found.chart, key=f"chart_{key}", picks=opens is not None)


def _table(asked: Asked, key: str, opens: Open | None) -> str | None:
    finished = viewer.current().recall(finishing.table_of, asked, palette())
    picked = pager.table(finished, key=key, picks=opens is not None)
    st.caption(literal(finished.note))
    return picked


def listing(make: Callable[Concatenate[Asker, P], Table], *values: P.args, **named: P.kwargs) -> None:
    """A table that has no chart, all of it, made of these values."""
    _listing(make, values, named, None)


def opening_list(opens: Open, make: Callable[Concatenate[Asker, P], Table], *values: P.args, **named: P.kwargs) -> None:
    """As `listing`; a click on a row opens what it stands for."""
    _listing(make, values, named, opens)


@part
def _listing(
    make: Callable[..., Table], values: tuple[Hashable, ...], named: dict[str, Any], opens: Open | None
) -> None:
    finished = viewer.current().recall(finishing.listing, make, values, tuple(named.items()), palette())
    key = f"{make.__module__}.{make.__qualname__}_{zlib.crc32(repr((values, named)).encode())}"
    picked = pager.table(finished, key=key, picks=opens is not None)
    st.caption(literal(finished.note))
    follow(picked, opens)


def live(table: Table, *, key: str, opens: Open | None = None) -> None:
    """Finishes a table of what people write in every run, and sends it; a click on a row `opens` what it stands for."""
    finished = finishing.table(table, palette())
    picked = pager.table(finished, key=key, picks=opens is not None)
    st.caption(literal(finished.note))
    follow(picked, opens)


def follow(picked: str | None, opens: Open | None) -> None:
    """Opens what was clicked, if it stands for anything: then the whole page runs again, unless it is open already."""
    if picked and opens is not None and not picked.startswith(NO_WAY) and ways.moves(lambda: opens(picked)):
        st.rerun()


NO_WAY: Final = (*NO_GROUP, OTHERS, TOTAL)
"""Rows that stand for no one thing."""


def key_of(asked: Asked) -> str:
    """The key of the card's widgets: the same figure has the same key, and no other card has it."""
    return f"{asked.kind}_{zlib.crc32(asked.text().encode()):08x}"


def palette() -> Palette:
    """The colours of the theme the browser shows."""
    return DARK if st.context.theme.type == "dark" else LIGHT
