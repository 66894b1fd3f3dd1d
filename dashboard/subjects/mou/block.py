"""The blocks of the page Target MoU: the status board of all MoUs, and what one of them says at a glance."""

from collections.abc import Mapping
from typing import Final

import pandas as pd
import streamlit as st

from dashboard import formatting
from dashboard.export import call_sheet
from dashboard.figure.made import Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import address, downloads, filters, layout, menu
from dashboard.screen.address import Refused
from dashboard.subjects.mou import answer, figure, lines_figure, lines_table, notices, table, words
from dashboard.subjects.mou.answer import Agreement, Agreements
from dashboard.subjects.mou.lines_answer import Line
from data_access.questions.question import CoverageQuestion

_CARDS: Final = 12
"""MoUs shown as cards, the most urgent; the table has all."""


def chosen(found: Agreements, number: str) -> Agreement | None:
    """Which MoU, written in the URL like every filter; a number there is none of is said, one that waits for the next
    publish is said by the board."""
    if number and number not in {*found.titles, *found.unpublished}:
        layout.notes([Refused(address.MOU, number)])
    if not found.titles:
        return None
    options = {"": _("Semua MoU")} | {key: f"{key} · {title}" for key, title in found.titles.items()}
    at = number if number in found.titles else ""
    filters.choose(st.selectbox, address.MOU, _("MoU"), options, at=at, unsaid="", width=760)
    return found.mous[0] if at else None


def board(found: Agreements, source: Provenance, query: Mapping[str, str]) -> None:
    """One card an MoU with its lines' statuses, the most urgent first; every line as a table. `query` is what the page
    asks, so that a link to another page asks the same."""
    _unpublished(found, query)
    if not found.mous:
        _nothing(query)
        return
    st.header(layout.literal(_sentence(found)), anchor=False)
    for mou in found.mous[:_CARDS]:
        _card(mou)
    if len(found.mous) > _CARDS:
        text = _("{count} MoU lain ada di tabel.").format(count=formatting.number(len(found.mous) - _CARDS))
        st.caption(layout.literal(text))
    notices.listed(found.alerts)
    _lines(found, source)


def _lines(found: Agreements, source: Provenance) -> None:
    """Every line with every figure of it, as a table, a workbook and a page of paper."""
    rows = [lines_figure.row(mou, line) for mou in found.mous for line in mou.lines]
    if not rows:
        return
    shown, title, key = lines_table.lines(rows), _sentence(found), f"lines_{source.region}_{source.posisi}"
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(_("Semua baris"), anchor=False, width="content")
        downloads.call_list(shown, source, lambda: call_sheet.pdf(title, shown.sheet or shown, source), key=key)
    layout.table(shown, key=key)


def headline(mou: Agreement, query: Mapping[str, str]) -> None:
    """Whose it is, until when, and its distinct people by stage: of several lines at once, so no percentage; and the
    way to where it is changed and renewed."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(layout.literal(mou.title), anchor=False, width="content")
        _to_form({**query, address.MOU: mou.number})
    st.caption(layout.literal(_about(mou)))
    _waiting(mou)
    with st.container(horizontal=True, gap="medium"):
        for stage, people in mou.people.items():
            st.metric(_(words.STAGES[stage]), formatting.number(people), width="content")
    st.caption(layout.literal(_("Orang yang memenuhi beberapa baris dihitung sekali; maka tanpa persentase.")))


def lines(mou: Agreement, question: CoverageQuestion, source: Provenance) -> None:
    """How its lines stand beside each other, and every figure of each."""
    made, key = lines_figure.lines(mou, question, source), f"lines_{mou.mou_id}_{source.posisi}"
    layout.shown(made, key=key)
    if not isinstance(made, Nothing):
        layout.table(made.shown, key=key)


def parts(found: pd.DataFrame, mou: Agreement, source: Provenance) -> None:
    """Lines that contain others, against the sum of these; nothing where no line does."""
    if found.empty:
        return
    differ = int((found["difference"] != 0).sum())
    text = _("Target induk berbeda dari jumlah bagiannya di {count} dari {whole} baris")
    title = text.format(count=formatting.number(differ), whole=formatting.number(len(found)))
    st.header(layout.literal(title), anchor=False)
    shown = table.parts(found, {line.line_id: line.name for line in mou.lines})
    layout.table(shown, key=f"parts_{mou.mou_id}_{source.posisi}")


def _sentence(found: Agreements) -> str:
    """How many lines of MoUs in force need somebody, of how many."""
    of = [line.standing.status for mou in found.mous if mou.status == "active" for line in mou.lines]
    behind = [status for status in of if status in words.BEHIND]
    text = _("{count} dari {whole} baris MoU yang berlaku perlu perhatian, tertinggal, atau lewat tenggat")
    return text.format(count=formatting.number(len(behind)), whole=formatting.number(len(of)))


def _card(mou: Agreement) -> None:
    with st.container(border=True, gap="small", key=f"mou_{mou.mou_id}"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            with st.container(gap=None):
                st.markdown(f"**{layout.literal(mou.title)}**")
                st.caption(layout.literal(_about(mou)))
            st.button(
                _("Buka"),
                icon=":material/arrow_forward:",
                icon_position="right",
                type="tertiary",
                width="content",
                key=f"open_{mou.mou_id}",
                on_click=filters.open_mou,
                args=(mou.number,),
            )
        _waiting(mou)
        st.markdown("  \n".join(_line(line) for line in mou.lines) or layout.literal(_("Belum punya baris.")))
        st.markdown(layout.literal(_people(mou)))


def _people(mou: Agreement) -> str:
    """Its distinct people: whoever satisfies two lines is one person, so there is no percentage."""
    text = _(
        "Seluruh MoU: {paid} orang dibayar, {registered} didaftarkan; yang memenuhi beberapa baris dihitung sekali"
    )
    return text.format(**{stage: formatting.number(count) for stage, count in mou.people.items()})


def _line(line: Line) -> str:
    """Its status in words, shape and colour, its name, how many of how many, by when."""
    text = _("{name}: {paid} dari {target} dibayar, jatuh tempo {due}").format(
        name=line.name,
        paid=formatting.number(line.standing.people),
        target=formatting.number(line.course.target),
        due=formatting.month_in_full(line.course.due),
    )
    if line.standing.at_due is not None:
        text += _("; pada jatuh tempo {people}").format(people=formatting.number(line.standing.at_due))
    return f"{words.badge(line.standing.status)} {layout.literal(text)}"


def _about(mou: Agreement) -> str:
    told = [mou.number, mou.counterpart, mou.region or _("Indonesia"), answer.term(mou), _(words.STATES[mou.status])]
    if mou.predecessor:
        told.append(_("memperbarui {number}").format(number=mou.predecessor))
    return " · ".join(told)


def _waiting(mou: Agreement) -> None:
    if mou.is_awaiting:
        st.badge(_("menunggu terbit: diubah sesudah edisi ini"), icon=":material/pending:", color="orange")


def _unpublished(found: Agreements, query: Mapping[str, str]) -> None:
    """MoUs that are kept and in no edition yet."""
    if not found.unpublished:
        return
    text = _("Menunggu terbit, belum ada di edisi ini: {numbers}.").format(numbers=", ".join(found.unpublished))
    st.info(layout.literal(text), icon=":material/pending:")
    _to_form(query)


def _nothing(query: Mapping[str, str]) -> None:
    empty = figure.nothing()
    layout.empty_state(empty.what, empty.todo)
    _to_form(query)


def _to_form(query: Mapping[str, str]) -> None:
    label = _("Buka {page}").format(page=_(menu.PAGES["kelola_mou"].title))
    st.page_link(menu.script("kelola_mou"), label=label, icon=":material/edit:", query_params=dict(query))
