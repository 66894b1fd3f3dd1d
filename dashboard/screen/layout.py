"""The blocks pages are made of: headline, breakdown, figure, table, empty state, error.

Streamlit's own means only: no CSS, no HTML.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import formatting, language
from dashboard.charts import house_style
from dashboard.charts.palette import DARK, LIGHT, Palette
from dashboard.figure import table as tables
from dashboard.figure.made import Made, Nothing
from dashboard.figure.table import Column, Table
from dashboard.language import _
from dashboard.screen import downloads, releases
from dashboard.screen.address import Refused
from dashboard.wording import definitions
from data_access.errors import CakupanError

_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|:$~])")
_TALL: Final = 16
"""Rows up to which a table is shown in full height; a longer one scrolls inside itself."""
_SENT: Final = 1_000
"""Rows a browser is sent at most: every village of a regency, not every giver of the nation."""
_SCROLLED: Final = 598
_NUMBER: Final = 270
"""Pixels tens of millions need in a headline."""

Open = Callable[[str], None]
"""What a click on a place does: `filters.open_region`."""


def literal(text: str) -> str:
    """Text from data or a URL, shown as it is: nothing in it is read as Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)


def notes(refused: Sequence[Refused]) -> None:
    """What of the address was not understood; the page below shows its usual view instead."""
    for fault in refused:
        text = _("Alamat halaman memuat {key}={value}, yang tidak dikenal; yang ditampilkan adalah pilihan awal.")
        st.warning(text.format(key=fault.key, value=literal(fault.value[:40])), icon=":material/link_off:")


def numbers(*shown: tuple[str, str, Sequence[str]], width: int = _NUMBER) -> DeltaGenerator:
    """Label, number and what stands below it, side by side while each has its width: columns would cut a number off
    before they wrap. Returns the row, to be gone on with."""
    row = st.container(horizontal=True, gap="small", vertical_alignment="top")
    for label, number, lines in shown:
        with row, st.container(gap=None, width=width):
            st.metric(label, number, width="content")
            for line in lines:
                st.caption(literal(line))
    return row


def shown(made: Made | Nothing, *, key: str, clickable: bool = False) -> str | None:
    """A figure of the registry, or why there is none; returns as `figure` does."""
    if isinstance(made, Nothing):
        empty_state(made.what, made.todo)
        return None
    return figure(made, key=key, clickable=clickable)


def figure(made: Made, *, key: str, clickable: bool = False) -> str | None:
    """A chart under its message, with its downloads and the way into a press release; returns the code of the bar
    clicked, if any."""
    drawn, shown = made.drawn, made.shown
    said = " ".join((drawn.title, drawn.measure, *(column.label for column in shown.columns)))
    st.header(literal(drawn.title), anchor=False, help=definitions.meaning(said) or None)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        hint = " · " + _("klik untuk membuka wilayahnya") if clickable else ""
        st.caption(literal(drawn.measure + hint), width="content")
        with st.container(horizontal=True, gap="small", width="content"):
            releases.offer(made.asked, key=key)
            downloads.offer(drawn, shown, made.source, key=key)
    chart = house_style.on_screen(drawn, _palette())
    if not clickable:
        st.altair_chart(chart, theme=None, alt=drawn.alt_text)
        return None
    event = st.altair_chart(chart, theme=None, alt=drawn.alt_text, key=f"chart_{key}", on_select="rerun")
    picked = event["selection"].get(house_style.PICK, [])
    return str(picked[0]["code"]) if picked else None


def _palette() -> Palette:
    return DARK if st.context.theme.type == "dark" else LIGHT


def table(shown: Table, *, key: str, clickable: bool = False) -> str | None:
    """The table, sortable, complete up to `_SENT` rows; returns the code of the row chosen, if any."""
    shown = tables.readable(shown)
    rows = shown.rows.head(_SENT)
    styled = rows.style.format({column.key: _writer(column) for column in shown.columns})
    if "code" in rows:
        styled = styled.set_properties(subset=["code"], color=_palette().quiet)
    keys = [column.key for column in shown.columns]
    order = sorted(keys, key=lambda key: key == "code")  # last, where it is a column at all
    heads = {column.key: st.column_config.Column(column.label, help=column.help or None) for column in shown.columns}
    height: Literal["content"] | int = "content" if len(rows) <= _TALL else _SCROLLED
    event = st.dataframe(
        styled,
        column_config=heads,
        hide_index=True,
        height=height,
        key=f"table_{key}",
        selection_mode="single-row",
        on_select="rerun" if clickable else "ignore",
        placeholder=formatting.UNKNOWN,
        column_order=order,
    )
    st.caption(literal(f"{shown.note} {_left_out(len(shown.rows))}".rstrip()))
    chosen = event["selection"]["rows"] if isinstance(event, dict) else []  # not clickable: nothing comes back
    return str(rows["code"].iloc[chosen[0]]) if chosen else None


def _left_out(rows: int) -> str:
    """A list of thousands is read in the workbook, not sent to every browser."""
    if rows <= _SENT:
        return ""
    return _("{shown} baris pertama dari {rows}; semuanya ada di XLSX dan CSV.").format(
        shown=formatting.number(_SENT), rows=formatting.number(rows)
    )


def _writer(column: Column) -> Callable[[object], str]:
    return lambda cell: tables.written(column, cell)


def empty_state(what: str, todo: str) -> None:
    """Nothing to show, said calmly, with what to do about it."""
    with st.container(border=True):
        st.markdown(f"**{literal(what)}**")
        st.markdown(literal(todo))


def error(fault: CakupanError) -> None:
    """An expected fault: its sentence says what is wrong and what would be right."""
    st.error(literal(language.sentence(fault.template, fault.values)), icon=":material/error:")


def unexpected(reference: str) -> None:
    """Anything else: no details on the screen, an id that is also in the log."""
    text = _(
        "Halaman ini tidak dapat ditampilkan. Muat ulang; bila tetap begini, sampaikan kode {reference} "
        "kepada pengelola."
    )
    st.error(text.format(reference=reference), icon=":material/error:")
