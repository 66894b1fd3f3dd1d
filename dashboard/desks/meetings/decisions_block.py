"""The form of a decision, and what people do with one that is kept."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard import formatting, viewer
from dashboard.desks.meetings import acts, minutes_words, read
from dashboard.desks.meetings.read import Meeting
from dashboard.language import _
from dashboard.screen import layout
from data_access.minutes.decision import LONGEST, Decision, DecisionStatus

_USUAL_DAYS: Final = 30
"""From a meeting to the next one."""


def form(meeting: Meeting, number: str = "") -> None:
    """A new decision: what, who, by when, on which figure, that of the slide of this number unless another is chosen.
    What was typed stays until it is kept: the keys change with the number of decisions there are."""
    day, key = meeting.minutes.meeting_on, f"new_{len(meeting.decisions)}"
    names = {"": _("Tidak pada angka tertentu")} | read.slides(meeting)
    with st.form(f"decide_{key}", border=False, enter_to_submit=False):
        st.markdown(f"**{_('Catat keputusan')}**")
        what, by, due = _fields(Decision("", day, "", "", day + dt.timedelta(_USUAL_DAYS)), key)
        figure = st.selectbox(
            _("Pada angka"),
            list(names),
            list(names).index(number),
            format_func=names.__getitem__,
            key=f"on_{number}_{key}",
        )
        submitted = st.form_submit_button(_("Catat"), icon=":material/check:")
    if submitted:
        who = viewer.current()
        decision = Decision(meeting.question.region, day, what, by, due, read.snapshot(who, meeting, figure or ""))
        kept(lambda: acts.record(who, decision), _("Keputusan dicatat"))


def _fields(decision: Decision, key: str) -> tuple[str, str, dt.date]:
    what = st.text_area(
        _("Apa yang dikerjakan"), decision.what, key=f"what_{key}", max_chars=LONGEST["what"], height=100
    )
    roles = list(dict.fromkeys([*([decision.who] if decision.who else []), *map(_, minutes_words.ROLES)]))
    by = st.selectbox(
        _("Pelaksana (jabatan atau unit)"),
        roles,
        0 if decision.who else None,
        key=f"who_{key}",
        accept_new_options=True,
        placeholder=_("Pilih atau ketik jabatan …"),
    )
    due = st.date_input(_("Tenggat"), decision.due_on, key=f"due_{key}", format="DD/MM/YYYY")
    return what, by or "", due or decision.due_on


def act(decision: Decision) -> None:
    """Done, changed, taken back; and every state there was."""
    who = viewer.current()
    key = f"{decision.decision_id}_{decision.version}"
    with st.form(f"change_{key}", border=False, enter_to_submit=False):
        what, by, due = _fields(decision, key)
        statuses = {status.value: _(name) for status, name in minutes_words.STATUSES.items()}
        status = st.radio(
            _("Status"),
            list(statuses),
            list(statuses).index(decision.status),
            key=f"status_{key}",
            format_func=statuses.__getitem__,
            horizontal=True,
        )
        submitted = st.form_submit_button(_("Simpan perubahan"), icon=":material/check:")
    if submitted:
        changed = replace(decision, what=what, who=by, due_on=due, status=DecisionStatus(status))
        kept(lambda: acts.revise(who, changed), _("Perubahan disimpan"))
    states = read.history(who, decision)
    label = _("Urungkan perubahan terakhir") if len(states) > 1 else _("Cabut keputusan")
    if st.button(label, icon=":material/undo:", key=f"undo_{key}", type="tertiary"):
        kept(lambda: acts.undo(who, decision), _("Perubahan diurungkan"))
    st.markdown("\n".join(f"- {layout.literal(_state(state))}" for state in states))


def _state(state: Decision) -> str:
    text = _("{at} UTC, {actor}: {status}; {what}; {who}; tenggat {due}")
    return text.format(
        at=f"{state.at:%Y-%m-%d %H:%M}",
        actor=state.actor,
        status=_(minutes_words.STATUSES[state.status]),
        what=state.what,
        who=state.who,
        due=formatting.day(state.due_on),
    )


def kept(keep: Callable[[], None], said: str) -> None:
    """Keep, say so and show what now stands; or say why not, with everything typed still there."""
    if layout.tried(keep):
        layout.say_after_rerun(said)
        st.rerun()
