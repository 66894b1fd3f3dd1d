"""What an edition says of MoUs unasked, on Ringkasan and on Target MoU: each with the month it began."""

from typing import Any, Final

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import formatting, viewer
from dashboard.language import _
from dashboard.screen import address, filters, layout, menu
from dashboard.subjects.mou import answer, words
from data_access.questions.question import CoverageQuestion

_AT_MOST: Final = 5
"""Alerts on Ringkasan, the newest; Target MoU has all."""


def show(question: CoverageQuestion) -> None:
    """The newest, each with the way to its MoU; nothing where there is none."""
    who = viewer.current()
    alerts, query = answer.alerts(who, question), filters.leading_on(question, who.edition)
    if alerts.empty:
        return
    _header(alerts)
    with st.container(border=True, gap="small"):
        for row in alerts.head(_AT_MOST).to_dict("records"):
            way = _told(row)
            line = {address.LINE: row["line"]} if isinstance(row["line"], str) else {}
            way.page_link(
                menu.script("target_mou"),
                label=_("Buka"),
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params={**query, address.MOU: row["number"], **line},
            )
        if len(alerts) > _AT_MOST:
            text = _("{count} lagi di halaman Target MoU.").format(count=formatting.number(len(alerts) - _AT_MOST))
            st.caption(layout.literal(text))


def listed(alerts: pd.DataFrame, *, is_of_one: bool = False) -> None:
    """All of them, on Target MoU itself: there the way is a change of the URL, which a link to the page one is on does
    not make. `is_of_one`: under their MoU, where only a line is elsewhere."""
    if alerts.empty:
        return
    _header(alerts)
    with st.container(border=True, gap="small", height=360 if len(alerts) > _AT_MOST else "content"):
        for at, row in enumerate(alerts.to_dict("records")):
            line = row["line"] if isinstance(row["line"], str) else ""
            way = _told(row, is_of_one=is_of_one)
            if is_of_one and not line:
                continue
            way.button(
                _("Buka"),
                icon=":material/arrow_forward:",
                icon_position="right",
                type="tertiary",
                key=f"alert_{at}",
                on_click=filters.open_mou,
                args=(row["number"], line),
            )


def _header(alerts: pd.DataFrame) -> None:
    text = _("{count} peringatan MoU").format(count=formatting.number(len(alerts)))
    st.header(layout.literal(text), anchor=False)


def _told(row: dict[Any, Any], *, is_of_one: bool = False) -> DeltaGenerator:
    """An alert as a sentence; beside it, where the way goes."""
    said, way = st.columns([6, 1], gap="small", vertical_alignment="center")
    said.markdown(f"{words.ALERT_ICONS[row['kind']]} {layout.literal(words.alert(row, is_of_one=is_of_one))}")
    return way
