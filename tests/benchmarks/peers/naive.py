"""The dashboard an afternoon gives: one script, pandas over the paid spells in SQLite, three charts and a table.

The rows of a region are read once and cached, as every tutorial has it; all else is made anew at each run.
"""

import sqlite3

import altair as alt
import pandas as pd
import streamlit as st

from data_access.settings import Settings

_STATEMENT = """
    SELECT hex(person_key) AS person, place_code, profession_code, sponsor_type, segment, paid_from, paid_months
    FROM paid_spell WHERE paid_months > 0 AND place_code LIKE ?
"""


@st.cache_data
def spells(region: str) -> pd.DataFrame:
    """The paid spells of a region, a row each."""
    with sqlite3.connect(Settings().registry_url.removeprefix("sqlite:///")) as database:
        return pd.read_sql(_STATEMENT, database, params=(f"{region}%",))


def people(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """How many people, by one column."""
    return rows.groupby(by)["person"].nunique().rename("people").reset_index()


def main(region: str) -> None:
    rows = spells(region)
    posisi = int(rows["paid_from"].max())
    rows["paid_until"] = rows["paid_from"] + rows["paid_months"]
    active = rows[(rows["paid_from"] <= posisi) & (rows["paid_until"] > posisi)]
    months = range(posisi - 23, posisi + 1)
    paid = [((rows["paid_from"] <= month) & (rows["paid_until"] > month)).sum() for month in months]
    st.title("Active members")
    st.metric("People", f"{active['person'].nunique():,}")
    trend = pd.DataFrame({"month": list(months), "people": paid})
    st.altair_chart(alt.Chart(trend).mark_line().encode(x="month:O", y="people"))
    for by in ("profession_code", "sponsor_type"):
        st.altair_chart(alt.Chart(people(active, by)).mark_bar().encode(x="people", y=alt.Y(by, sort="-x")))
    st.dataframe(people(active, "place_code").sort_values("people", ascending=False))


main(st.query_params.get("wilayah", ""))
