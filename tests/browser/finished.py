"""A page of finished charts and tables, and the same by Streamlit's own commands, for `test_sending.py`: the address
says which (`jalan`) and what (`gambar`)."""

from collections.abc import Callable
from typing import Final

import pandas as pd
import streamlit as st

from dashboard.charts import house_style
from dashboard.figure import finishing
from dashboard.figure.table import Column, Table
from dashboard.figure.table import Unit as Kind
from dashboard.screen import pager, sending
from tests.charts.samples import FIGURES

_ROWS: Final = 120


def _own(name: str) -> None:
    figure = FIGURES[name]()
    st.altair_chart(house_style.on_screen(figure), theme=None, alt=figure.alt_text)


def _finished(name: str) -> None:
    ready = finishing.chart(FIGURES[name]())
    picked = sending.chart(ready, key=name, picks=bool(ready.picks))
    st.text(f"dipilih: {picked}")
    st.button("Ulangi")


def _table(_name: str) -> None:
    frame = pd.DataFrame({"code": [f"c{at}" for at in range(_ROWS)], "active": [at * 7 % 101 for at in range(_ROWS)]})
    columns = (Column("active", "Pekerja aktif", Kind.COUNT), Column("code", "Kode", Kind.TEXT))
    picked = pager.table(finishing.table(Table("uji", frame, columns, "")), key="uji", picks=True)
    st.text(f"dipilih: {picked}")


_ROADS: Final[dict[str, Callable[[str], None]]] = {"biasa": _own, "jadi": _finished, "tabel": _table}

st.set_page_config(layout="wide")
st.title("Uji", anchor=False)
_ROADS[st.query_params["jalan"]](st.query_params.get("gambar", ""))
