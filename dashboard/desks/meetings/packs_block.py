"""The blocks of Bahan rapat: an agenda chosen and put in order, and its files."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from dashboard import viewer
from dashboard.desks.meetings import acts, pack_choice, packing, packs
from dashboard.desks.meetings.agenda import PLANS, Plan
from dashboard.desks.meetings.packs import Outline
from dashboard.desks.meetings.stage_choice import AGENDA
from dashboard.desks.meetings.topics import TOPICS
from dashboard.export import letters
from dashboard.export.pack_formats import PACK_FORMATS
from dashboard.language import _
from dashboard.screen import filters, layout, menu, ways
from data_access.errors import CakupanError
from data_access.own_agendas import LONGEST
from data_access.questions.question import CoverageQuestion

_BESIDE: Final = (2, 1)
"""How wide the messages of a topic are, and what can be done with it."""


def choice() -> Plan:
    """The agenda of the URL, and the way to another; what of the URL was not understood is said."""
    plans = packs.plans()
    plan, refused = pack_choice.read(ways.said(pack_choice.KEYS), plans)
    layout.notes(refused)
    options = {name: _(one.title) for name, one in plans.items()}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        filters.choose(st.selectbox, AGENDA, _("Agenda"), options, at=plan.name, unsaid=next(iter(plans)), width=320)
        _keep(plan)
        if plan.name not in PLANS:
            st.button(_("Hapus agenda"), icon=":material/delete:", type="tertiary", on_click=_forget, args=(plan,))
    return plan


def _outline(question: CoverageQuestion, plan: Plan) -> Outline:
    """The agenda of a plan, while a reader is told to wait."""
    with st.spinner(_("Menghitung angka")):
        return viewer.current().recall(packs.outline, question, plan)


def _keep(plan: Plan) -> None:
    with st.popover(_("Simpan sebagai agenda"), icon=":material/save:"), st.form("keep", border=False):
        said = "" if plan.name in PLANS else plan.name
        name = st.text_input(_("Nama agenda"), value=said, max_chars=LONGEST)
        if st.form_submit_button(_("Simpan")):
            try:
                ways.say({AGENDA: acts.keep_agenda(name, plan), pack_choice.ORDER: ""})
                st.rerun()
            except CakupanError as fault:
                layout.error(fault)


def _forget(plan: Plan) -> None:
    """Deletes a kept agenda. Its topics stay on the screen, so that it can be kept again."""
    if layout.tried(lambda: acts.forget_agenda(plan.name)):
        usual = next(iter(PLANS.values()))
        ways.say({AGENDA: "", **pack_choice.order(usual, plan.topics)})


def topics(question: CoverageQuestion, plan: Plan) -> None:
    """Topic by topic what each slide will say, with the way to move and remove them, and to add others."""
    messages = _outline(question, plan).messages
    for at, topic in enumerate(plan.topics):
        _topic(plan, at, messages[topic])
    left = {topic: _(one.title) for topic, one in TOPICS.items() if topic not in plan.topics}
    if left:
        _add(plan, left)


def _topic(plan: Plan, at: int, messages: Sequence[str]) -> None:
    title = layout.literal(_(TOPICS[plan.topics[at]].title))
    are_several = len(messages) > 1
    lines = "\n".join(f"{'- ' if are_several else ''}{layout.literal(message)}" for message in messages)
    with st.container(border=True):
        said, moves = st.columns(_BESIDE, vertical_alignment="top" if are_several else "center")
        said.markdown(f"**{at + 1}. {title}**  \n{lines}")
        with moves.container(horizontal=True, horizontal_alignment="right", gap="small"):
            for label, icon, order in _moves(plan, at):
                st.button(
                    label,
                    icon=icon,
                    key=f"{icon}_{at}",
                    type="tertiary",
                    disabled=order is None,
                    help=title,
                    on_click=ways.say,
                    args=(pack_choice.order(plan, order or ()),),
                )


def _moves(plan: Plan, at: int) -> list[tuple[str, str, list[str] | None]]:
    """What a topic can do: its name, its icon, and the topics thereafter; None where it cannot."""

    def swapped(one: int, other: int) -> list[str] | None:
        if not 0 <= min(one, other) <= max(one, other) < len(plan.topics):
            return None
        topics = list(plan.topics)
        topics[one], topics[other] = topics[other], topics[one]
        return topics

    without = [topic for topic in plan.topics if topic != plan.topics[at]]
    return [
        (_("Naikkan"), ":material/arrow_upward:", swapped(at, at - 1)),
        (_("Turunkan"), ":material/arrow_downward:", swapped(at, at + 1)),
        (_("Keluarkan"), ":material/close:", without),
    ]


def _add(plan: Plan, left: Mapping[str, str]) -> None:
    added = st.selectbox(
        _("Tambahkan pokok"),
        list(left),
        index=None,
        format_func=left.__getitem__,
        key=f"add_{'_'.join(plan.topics)}",
        placeholder=_("Pilih pokok"),
        width=320,
    )
    if added:
        ways.say(pack_choice.order(plan, (*plan.topics, added)))
        st.rerun()


def files(question: CoverageQuestion, plan: Plan) -> None:
    """Both files, made when asked for; and the way onto the stage."""
    outline = _outline(question, plan)
    count = _("{count} slide dengan angka, sesudah sampul dan daftar isi").format(count=outline.slides)
    st.header(layout.literal(f"{outline.agenda.title}: {count}"), anchor=False)
    if not plan.topics:
        return layout.empty_state(
            _("Agenda ini belum punya pokok"), _("Tambahkan pokok di bawah, atau pilih agenda lain.")
        )
    if not outline.slides:
        why = "; ".join(line for lines in outline.messages.values() for line in lines)
        return layout.empty_state(_("Tidak ada angka untuk agenda ini di sini"), why)
    with st.container(horizontal=True, vertical_alignment="center"):
        wanted = st.button(_("Siapkan PPTX dan PDF"), icon=":material/co_present:")
        query = filters.leading_on(question, viewer.current().edition) | ways.said(pack_choice.KEYS)
        stage = menu.script(menu.STAGE)
        st.page_link(stage, label=_("Presentasikan"), icon=":material/slideshow:", query_params=query)
    if wanted:
        _offer(question, outline)
    return None


def _offer(question: CoverageQuestion, outline: Outline) -> None:
    bar = st.progress(0.0)

    def told(label: str, done: float) -> None:
        bar.progress(min(done, 1.0), text=_(label))

    deck, made = packing.files(viewer.current(), outline.agenda, question, PACK_FORMATS, told)
    bar.empty()
    stem = packing.file_stem(deck, outline.agenda)
    with st.container(horizontal=True):
        for one, content in made.items():
            st.download_button(
                _("Unduh {kind}").format(kind=one.name),
                content,
                f"{stem}{one.suffix}",
                one.mime,
                key=f"file{one.suffix}",
                on_click="ignore",
                icon=":material/download:",
            )
    layout.remark(letters.of_deck(deck))
