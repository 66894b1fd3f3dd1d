"""MoUs of any kind, drawn."""

import datetime as dt

from hypothesis import strategies as st

from data_access.agreements.mou import Line, Milestone, Mou

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8)
PEOPLE = st.integers(0, 10**9)
MILESTONES = st.builds(Milestone, DAYS, PEOPLE)
LINES = st.builds(
    Line,
    TEXTS,
    PEOPLE,
    DAYS,
    TEXTS,
    *[TEXTS] * 5,
    st.lists(TEXTS).map(tuple),
    st.none() | PEOPLE,
    st.none() | PEOPLE,
    TEXTS,
    TEXTS,
    st.lists(MILESTONES, max_size=3).map(tuple),
)
MOUS = st.builds(
    Mou, *[TEXTS] * 4, DAYS, DAYS, TEXTS, st.none() | DAYS, TEXTS, TEXTS, st.lists(LINES, max_size=3).map(tuple)
)
